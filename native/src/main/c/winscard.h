/* The PC/SC library for the native program: found when first asked for, so that the program starts and works where
   there is none. A function a function of the C API, in the types TeaVM has: numbers of 32 and 64 bits, and addresses of
   arrays. Each returns the low 32 bits of the code. */
#pragma once
#include <stdint.h>

/* Whether this is macOS, whose codes and texts are as pcsc-lite's but whose layouts and names are not. */
int32_t cardwright_pcsc_is_macos(void);
/* Finds the library and its functions. 0 if they are there. */
int32_t cardwright_pcsc_load(void);

int32_t cardwright_pcsc_establish(int32_t scope, void *context);
int32_t cardwright_pcsc_release(int64_t context);
int32_t cardwright_pcsc_is_valid(int64_t context);
int32_t cardwright_pcsc_list(int64_t context, void *names, void *length);
int32_t cardwright_pcsc_connect(
    int64_t context, void *reader, int32_t share_mode, int32_t protocols, void *handle, void *protocol);
int32_t cardwright_pcsc_reconnect(
    int64_t handle, int32_t share_mode, int32_t protocols, int32_t initialization, void *protocol);
int32_t cardwright_pcsc_disconnect(int64_t handle, int32_t disposition);
int32_t cardwright_pcsc_begin(int64_t handle);
int32_t cardwright_pcsc_end(int64_t handle, int32_t disposition);
/* The ATR has room for 33 bytes. */
int32_t cardwright_pcsc_status(int64_t handle, void *state, void *protocol, void *atr, void *atr_length);
/* The names stand one behind the other, each with its zero. A reader has three numbers: what is known, what is so, the
   length of its ATR; and 33 bytes for that. */
int32_t cardwright_pcsc_wait(
    int64_t context, int32_t timeout, void *names, void *numbers, void *atrs, int32_t count);
int32_t cardwright_pcsc_control(
    int64_t handle, int32_t code, void *input, int32_t input_length, void *output, int32_t room, void *length);
/* The answer is kept until the next one; its length is 0 to 65538. */
int32_t cardwright_pcsc_transmit(
    int64_t handle, int32_t protocol, void *command, int32_t command_length, void *length);
void cardwright_pcsc_answer(void *bytes, int32_t length);
int32_t cardwright_pcsc_cancel(int64_t context);
/* The length is the room before and the length after. */
int32_t cardwright_pcsc_get_attribute(int64_t handle, int32_t attribute, void *value, void *length);
int32_t cardwright_pcsc_set_attribute(int64_t handle, int32_t attribute, void *value, int32_t length);
