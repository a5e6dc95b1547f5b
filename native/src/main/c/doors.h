/* What the native program asks of a POSIX system where a plain import is not enough: flags and error numbers that are
   macros and differ between systems. Text arguments are UTF-8 bytes with a zero at the end. */
#pragma once
#include <dirent.h>
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

/* A file that only the user may read, to write: 0 as it is, 1 made where it is not there, 2 made and written at its end. */
static inline int cardwright_open_own(void *path, int how) {
    int flags = O_WRONLY | O_CLOEXEC | (how > 0 ? O_CREAT : 0) | (how > 1 ? O_APPEND : 0);
    return open((const char *) path, flags, 0600);
}

/* What was written to the disk: on macOS fsync leaves it in the disk's own memory. */
static inline int cardwright_force(int fd) {
#ifdef F_FULLFSYNC
    if (fcntl(fd, F_FULLFSYNC) == 0) {
        return 0;
    }
#endif
    return fsync(fd);
}

/* The entries of a folder to the disk. */
static inline int cardwright_force_folder(void *path) {
    int fd = open((const char *) path, O_RDONLY | O_CLOEXEC);
    int forced = fd < 0 ? -1 : cardwright_force(fd);
    int reason = errno;
    if (fd >= 0) {
        close(fd);
    }
    errno = reason;
    return forced;
}

/* The length of a file; one of 2 GB or more is a failure. */
static inline int cardwright_length(int fd) {
    struct stat file;
    if (fstat(fd, &file) != 0) {
        return -1;
    }
    if (file.st_size > INT32_MAX) {
        errno = EFBIG;
        return -1;
    }
    return (int) file.st_size;
}

/* Locks a file as the JVM does: 1, or 0 if another process holds it. */
static inline int cardwright_lock(int fd) {
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(fd, F_SETLK, &whole) == 0) {
        return 1;
    }
    return errno == EACCES || errno == EAGAIN ? 0 : -1;
}

/* The next name in a folder; null with error number 0 after the last. */
static inline void *cardwright_next_name(void *folder) {
    errno = 0;
    struct dirent *entry = readdir((DIR *) folder);
    return entry == NULL ? NULL : entry->d_name;
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

/* Why the last call failed, as the order of the constants of Files.Reason; -1 if it did not. */
static inline int cardwright_reason(void) {
    switch (errno) {
        case 0:
            return -1;
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
   that started us (CARDWRIGHT_LAUNCHER), else the one that belongs to the place this program stands at: a source tree,
   or an installation. Returns only if that fails. */
extern int cardwright_hand_over(void);
