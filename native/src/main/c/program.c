/* The program's beginning. TeaVM reads the words of the command line in the encoding of the locale, and loses those that
   are not ASCII where the locale is C or not installed; here they are kept for NativeMain, which reads them as UTF-8. */
#include <limits.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif
/* Reading the locale's files takes a third of a short command's time, and nothing here asks for them. */
#include <locale.h>
#define setlocale(category, name) ((char *) 0)
#define main teavm_main
#include "all.c"
#undef main
#include "doors.h"
#include "winscard.c"
#include "awake.c"

int cardwright_word_count;
char **cardwright_words;

int main(int argc, char **argv) {
    cardwright_word_count = argc > 0 ? argc - 1 : 0;
    cardwright_words = argv + 1;
    return teavm_main(0, argv);
}

/* Where this program stands, without links; false if the system does not tell. */
static int own_path(char *path) {
#ifdef __APPLE__
    char given[PATH_MAX];
    uint32_t size = sizeof given;
    return _NSGetExecutablePath(given, &size) == 0 && realpath(given, path) != NULL;
#else
    return realpath("/proc/self/exe", path) != NULL;
#endif
}

/* What starts the part that needs a JVM, told by where this program stands: in a source tree the tree's launcher, and
   where it is installed lib/cardwright/jvm beside bin. "path" has room for PATH_MAX bytes and an ending. */
static int find_launcher(char *path) {
    static const char in_tree[] = "/native/target/cardwright";
    static const char installed[] = "/lib/cardwright/jvm";
    if (!own_path(path)) {
        return 0;
    }
    size_t length = strlen(path);
    if (length >= sizeof in_tree && strcmp(path + length - (sizeof in_tree - 1), in_tree) == 0) {
        strcpy(path + length - (sizeof in_tree - 1), "/cardwright");
        return 1;
    }
    for (int up = 0; up < 2; up++) {
        char *slash = strrchr(path, '/');
        if (slash == NULL) {
            return 0;
        }
        *slash = '\0';
    }
    strcat(path, installed);
    return 1;
}

int cardwright_hand_over(void) {
    char found[PATH_MAX + sizeof "/lib/cardwright/jvm"];
    char *launcher = getenv("CARDWRIGHT_LAUNCHER");
    if (launcher == NULL) {
        if (!find_launcher(found)) {
            return -1;
        }
        launcher = found;
    }
    char **words = calloc(cardwright_word_count + 2, sizeof *words);
    if (words == NULL) {
        return -1;
    }
    words[0] = launcher;
    memcpy(words + 1, cardwright_words, cardwright_word_count * sizeof *words);
    setenv("CARDWRIGHT_RUNTIME", "jvm", 1);
    execv(launcher, words);
    unsetenv("CARDWRIGHT_RUNTIME");
    free(words);
    return -1;
}
