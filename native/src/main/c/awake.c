/* How libpcsclite waits for pcscd's answer: it calls poll, and finds this one before that of the C library. Most answers come
   within a few dozen microseconds, and to fall asleep and be woken takes longer than that, in a virtual machine several times
   as long. So the first tenth of a millisecond is waited awake, with everybody else who wants the processor let in between;
   what takes longer, as a card does that is really asked, is waited for asleep as ever. */
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
#include "doors.h"
#include <poll.h>
#include <sched.h>

enum { AWAKE_NANOS = 100000 };

/* As POSIX has it. The linker shows it to libraries, since the C library has one of that name. */
int poll(struct pollfd *files, nfds_t count, int timeout) {
    static const struct timespec at_once;
    int found = ppoll(files, count, &at_once, NULL);
    if (found != 0 || timeout == 0) {
        return found;
    }
    for (int64_t end = cardwright_nano_time() + AWAKE_NANOS; cardwright_nano_time() < end;) {
        sched_yield();
        found = ppoll(files, count, &at_once, NULL);
        if (found != 0) {
            return found;
        }
    }
    struct timespec limit = {timeout / 1000, timeout % 1000 * 1000000L};
    return ppoll(files, count, timeout < 0 ? NULL : &limit, NULL);
}
#endif
