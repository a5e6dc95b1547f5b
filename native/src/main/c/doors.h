/* What the native program asks of a POSIX system where a plain import is not enough: flags and error numbers that are
   macros and differ between systems. Text arguments are UTF-8 bytes with a zero at the end. */
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static inline int cardwright_open_to_read(void *path) {
    return open((const char *) path, O_RDONLY | O_CLOEXEC);
}

static inline int cardwright_open_anew(void *path) {
    return open((const char *) path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

/* The same, and only the user may read and write it, whoever might before. */
static inline int cardwright_open_anew_for_user(void *path) {
    int fd = open((const char *) path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd >= 0 && fchmod(fd, 0600) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

/* A folder that only the user may look into. */
static inline int cardwright_make_folder(void *path) {
    return mkdir((const char *) path, 0700);
}

/* Why the last call failed, as the order of the constants of Files.Reason. */
static inline int cardwright_reason(void) {
    switch (errno) {
        case ENOENT:
        case ENOTDIR:
        case ENAMETOOLONG:
            return 0;
        case EACCES:
        case EPERM:
        case EROFS:
            return 1;
        case EISDIR:
            return 2;
        default:
            return 3;
    }
}

/* Nanoseconds since some moment that stays the same. */
static inline int64_t cardwright_nano_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t) now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Waits; a signal does not shorten it. */
static inline void cardwright_sleep(int64_t nanos) {
    struct timespec left = {.tv_sec = nanos / 1000000000, .tv_nsec = nanos % 1000000000};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}

/* The words that followed the program's name; set by program.c. */
extern int cardwright_word_count;
extern char **cardwright_words;

static inline int cardwright_count_words(void) {
    return cardwright_word_count;
}

static inline void *cardwright_word(int number) {
    return cardwright_words[number];
}

/* Runs the launcher in this process's place, with the same words, and has it choose the JVM. The launcher is the one
   that started us (CARDWRIGHT_LAUNCHER), else the one in the tree this program was built in. Returns only if that
   fails. */
extern int cardwright_hand_over(void);
