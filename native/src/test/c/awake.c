/* Puts the poll of src/main/c/awake.c to POSIX's word for it, and prints what it broke: nothing, if all is well. */
#define _GNU_SOURCE
#include "../../main/c/awake.c"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

static int ends[2];

static void expect(int kept, const char *what) {
    if (!kept) {
        printf("broken: %s\n", what);
    }
}

static int wait_for_byte(int timeout) {
    struct pollfd file = {.fd = ends[0], .events = POLLIN};
    int found = poll(&file, 1, timeout);
    return found == 1 && !(file.revents & POLLIN) ? -2 : found;
}

static double processor_seconds(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double) (used.ru_utime.tv_sec + used.ru_stime.tv_sec)
        + (double) (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static void *write_later(void *micros) {
    usleep(*(unsigned *) micros);
    return write(ends[1], "x", 1) == 1 ? micros : NULL;
}

static void a_byte_that_comes_after(unsigned micros, int timeout) {
    pthread_t writer;
    char byte;
    pthread_create(&writer, NULL, write_later, &micros);
    expect(wait_for_byte(timeout) == 1, "a byte that comes while it waits is told of");
    pthread_join(writer, NULL);
    expect(read(ends[0], &byte, 1) == 1, "the byte can be read");
}

static void on_alarm(int number) {
    (void) number;
}

int main(void) {
    if (pipe(ends) != 0) {
        return 1;
    }
    expect(wait_for_byte(0) == 0, "nothing there and no time: 0 at once");
    expect(write(ends[1], "x", 1) == 1 && wait_for_byte(0) == 1 && wait_for_byte(-1) == 1, "a byte that is there is told of");
    char byte;
    expect(read(ends[0], &byte, 1) == 1, "the byte can be read");
    a_byte_that_comes_after(20, -1);
    a_byte_that_comes_after(20000, -1);
    a_byte_that_comes_after(20000, 60000);

    int64_t begun = cardwright_nano_time();
    double before = processor_seconds();
    expect(wait_for_byte(1200) == 0, "0 when the time is over");
    expect(cardwright_nano_time() - begun >= 1200000000, "it waits as long as it was told to");
    expect(processor_seconds() - before < 0.3, "a long wait is slept through");

    struct sigaction action = {.sa_handler = on_alarm};
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    expect(wait_for_byte(-1) == -1 && errno == EINTR, "a signal ends a wait");

    struct pollfd closed = {.fd = 1000, .events = POLLIN};
    expect(poll(&closed, 1, -1) == 1 && (closed.revents & POLLNVAL) != 0, "a file that is not open is told of");
    return 0;
}
