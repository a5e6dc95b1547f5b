/* See winscard.h. The few types and prototypes are declared here, so that no package of headers is needed to build.
   Sources: pcsc-lite winscard.h, pcsclite.h, wintypes.h; for macOS PCSC/winscard.h and PCSC/pcsclite.h. */
#include "winscard.h"
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "/System/Library/Frameworks/PCSC.framework/PCSC"
#define CONTROL "SCardControl132"
typedef uint32_t dword;
typedef int32_t result;
typedef int32_t pcsc_handle;
#pragma pack(push, 1)
#else
#define LIBRARY "libpcsclite.so.1"
#define CONTROL "SCardControl"
typedef unsigned long dword;
typedef long result;
typedef long pcsc_handle;
#endif

enum { ATR_ROOM = 33, NAME_ROOM = 1024, LONGEST_ANSWER = 65538 };

typedef struct {
    dword protocol;
    dword size;
} io_request;

typedef struct {
    const char *reader;
    void *user_data;
    dword current;
    dword event;
    dword atr_length;
    unsigned char atr[ATR_ROOM];
} reader_state;

#ifdef __APPLE__
#pragma pack(pop)
_Static_assert(sizeof(reader_state) == 61, "SCARD_READERSTATE of macOS");
#elif defined(__LP64__)
_Static_assert(sizeof(reader_state) == 80, "SCARD_READERSTATE of 64-bit Linux");
#endif

static struct {
    result (*establish)(dword, const void *, const void *, pcsc_handle *);
    result (*release)(pcsc_handle);
    result (*is_valid)(pcsc_handle);
    result (*list)(pcsc_handle, const char *, char *, dword *);
    result (*connect)(pcsc_handle, const char *, dword, dword, pcsc_handle *, dword *);
    result (*reconnect)(pcsc_handle, dword, dword, dword, dword *);
    result (*disconnect)(pcsc_handle, dword);
    result (*begin)(pcsc_handle);
    result (*end)(pcsc_handle, dword);
    result (*status)(pcsc_handle, char *, dword *, dword *, dword *, unsigned char *, dword *);
    result (*wait)(pcsc_handle, dword, reader_state *, dword);
    result (*control)(pcsc_handle, dword, const void *, dword, void *, dword, dword *);
    result (*transmit)(pcsc_handle, const io_request *, const unsigned char *, dword, io_request *, unsigned char *, dword *);
    result (*cancel)(pcsc_handle);
    result (*get_attribute)(pcsc_handle, dword, unsigned char *, dword *);
    result (*set_attribute)(pcsc_handle, dword, const unsigned char *, dword);
} pcsc;

int32_t cardwright_pcsc_is_macos(void) {
#ifdef __APPLE__
    return 1;
#else
    return 0;
#endif
}

int32_t cardwright_pcsc_load(void) {
    static const struct {
        const char *name;
        void *place;
    } functions[] = {
        {"SCardEstablishContext", &pcsc.establish}, {"SCardReleaseContext", &pcsc.release},
        {"SCardIsValidContext", &pcsc.is_valid},    {"SCardListReaders", &pcsc.list},
        {"SCardConnect", &pcsc.connect},            {"SCardReconnect", &pcsc.reconnect},
        {"SCardDisconnect", &pcsc.disconnect},      {"SCardBeginTransaction", &pcsc.begin},
        {"SCardEndTransaction", &pcsc.end},         {"SCardStatus", &pcsc.status},
        {"SCardGetStatusChange", &pcsc.wait},       {CONTROL, &pcsc.control},
        {"SCardTransmit", &pcsc.transmit},          {"SCardCancel", &pcsc.cancel},
        {"SCardGetAttrib", &pcsc.get_attribute},    {"SCardSetAttrib", &pcsc.set_attribute},
    };
    void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (library == NULL) {
        return 1;
    }
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        void *found = dlsym(library, functions[i].name);
        if (found == NULL) {
            dlclose(library);
            return 1;
        }
        memcpy(functions[i].place, &found, sizeof found);
    }
    return 0;
}

int32_t cardwright_pcsc_establish(int32_t scope, void *context) {
    pcsc_handle made = 0;
    result code = pcsc.establish((dword) scope, NULL, NULL, &made);
    *(int64_t *) context = made;
    return (int32_t) code;
}

int32_t cardwright_pcsc_release(int64_t context) {
    return (int32_t) pcsc.release((pcsc_handle) context);
}

int32_t cardwright_pcsc_is_valid(int64_t context) {
    return (int32_t) pcsc.is_valid((pcsc_handle) context);
}

int32_t cardwright_pcsc_list(int64_t context, void *names, void *length) {
    dword room = (uint32_t) *(int32_t *) length;
    result code = pcsc.list((pcsc_handle) context, NULL, names, &room);
    *(int32_t *) length = (int32_t) room;
    return (int32_t) code;
}

int32_t cardwright_pcsc_connect(
    int64_t context, void *reader, int32_t share_mode, int32_t protocols, void *handle, void *protocol) {
    pcsc_handle made = 0;
    dword active = 0;
    result code =
        pcsc.connect((pcsc_handle) context, reader, (dword) share_mode, (dword) protocols, &made, &active);
    *(int64_t *) handle = made;
    *(int32_t *) protocol = (int32_t) active;
    return (int32_t) code;
}

int32_t cardwright_pcsc_reconnect(
    int64_t handle, int32_t share_mode, int32_t protocols, int32_t initialization, void *protocol) {
    dword active = 0;
    result code = pcsc.reconnect(
        (pcsc_handle) handle, (dword) share_mode, (dword) protocols, (dword) initialization, &active);
    *(int32_t *) protocol = (int32_t) active;
    return (int32_t) code;
}

int32_t cardwright_pcsc_disconnect(int64_t handle, int32_t disposition) {
    return (int32_t) pcsc.disconnect((pcsc_handle) handle, (dword) disposition);
}

int32_t cardwright_pcsc_begin(int64_t handle) {
    return (int32_t) pcsc.begin((pcsc_handle) handle);
}

int32_t cardwright_pcsc_end(int64_t handle, int32_t disposition) {
    return (int32_t) pcsc.end((pcsc_handle) handle, (dword) disposition);
}

/* The name is asked for and thrown away: older macOS wants a place for it. */
int32_t cardwright_pcsc_status(int64_t handle, void *state, void *protocol, void *atr, void *atr_length) {
    char name[NAME_ROOM];
    dword name_length = sizeof name, told = 0, active = 0, length = ATR_ROOM;
    result code = pcsc.status((pcsc_handle) handle, name, &name_length, &told, &active, atr, &length);
    *(int32_t *) state = (int32_t) told;
    *(int32_t *) protocol = (int32_t) active;
    *(int32_t *) atr_length = (int32_t) length;
    return (int32_t) code;
}

int32_t cardwright_pcsc_wait(
    int64_t context, int32_t timeout, void *names, void *numbers, void *atrs, int32_t count) {
    enum { NO_MEMORY = (int32_t) 0x80100006 };
    reader_state *states = calloc((size_t) count, sizeof *states);
    if (states == NULL) {
        return NO_MEMORY;
    }
    const char *name = names;
    int32_t *number = numbers;
    for (int32_t i = 0; i < count; i++) {
        states[i].reader = name;
        states[i].current = (uint32_t) number[3 * i];
        name += strlen(name) + 1;
    }
    result code = pcsc.wait((pcsc_handle) context, (dword) timeout, states, (dword) count);
    for (int32_t i = 0; i < count; i++) {
        number[3 * i + 1] = (int32_t) states[i].event;
        number[3 * i + 2] = (int32_t) states[i].atr_length;
        memcpy((unsigned char *) atrs + ATR_ROOM * i, states[i].atr, ATR_ROOM);
    }
    free(states);
    return (int32_t) code;
}

int32_t cardwright_pcsc_control(
    int64_t handle, int32_t code, void *input, int32_t input_length, void *output, int32_t room, void *length) {
    dword came = 0;
    result outcome = pcsc.control(
        (pcsc_handle) handle, (uint32_t) code, input, (dword) input_length, output, (dword) room, &came);
    *(int32_t *) length = (int32_t) came;
    return (int32_t) outcome;
}

/* Outside Java's memory, where it would be cleared before every first command. */
static unsigned char answer[LONGEST_ANSWER];

int32_t cardwright_pcsc_transmit(
    int64_t handle, int32_t protocol, void *command, int32_t command_length, void *length) {
    io_request request = {(dword) protocol, sizeof request};
    dword came = sizeof answer;
    result code = pcsc.transmit(
        (pcsc_handle) handle, &request, command, (dword) command_length, NULL, answer, &came);
    *(int32_t *) length = (int32_t) (came > sizeof answer ? sizeof answer : came);
    return (int32_t) code;
}

void cardwright_pcsc_answer(void *bytes, int32_t length) {
    memcpy(bytes, answer, (size_t) length);
}

int32_t cardwright_pcsc_cancel(int64_t context) {
    return (int32_t) pcsc.cancel((pcsc_handle) context);
}

int32_t cardwright_pcsc_get_attribute(int64_t handle, int32_t attribute, void *value, void *length) {
    dword came = (uint32_t) *(int32_t *) length;
    result code = pcsc.get_attribute((pcsc_handle) handle, (uint32_t) attribute, value, &came);
    *(int32_t *) length = (int32_t) came;
    return (int32_t) code;
}

int32_t cardwright_pcsc_set_attribute(int64_t handle, int32_t attribute, void *value, int32_t length) {
    return (int32_t) pcsc.set_attribute((pcsc_handle) handle, (uint32_t) attribute, value, (dword) length);
}
