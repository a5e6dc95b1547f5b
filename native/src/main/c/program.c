/* The program's beginning. TeaVM reads the words of the command line in the encoding of the locale, and loses those that
   are not ASCII where the locale is C or not installed; here they are kept for NativeMain, which reads them as UTF-8. */
/* Reading the locale's files takes a third of a short command's time, and nothing here asks for them. */
#include <locale.h>
#define setlocale(category, name) ((char *) 0)
#define main teavm_main
#include "all.c"
#undef main
#include "doors.h"
#include "winscard.c"

int cardwright_word_count;
char **cardwright_words;

int main(int argc, char **argv) {
    cardwright_word_count = argc > 0 ? argc - 1 : 0;
    cardwright_words = argv + 1;
    return teavm_main(0, argv);
}

int cardwright_hand_over(void) {
    char launcher[4096];
    const char *given = getenv("CARDWRIGHT_LAUNCHER");
    if (given != NULL) {
        snprintf(launcher, sizeof launcher, "%s", given);
    } else {
        /* native/target/cardwright in the tree; three folders up is the tree. */
        ssize_t length = readlink("/proc/self/exe", launcher, sizeof launcher - sizeof "/cardwright");
        if (length < 0) {
            return -1;
        }
        launcher[length] = '\0';
        for (int up = 0; up < 3; up++) {
            char *slash = strrchr(launcher, '/');
            if (slash == NULL) {
                return -1;
            }
            *slash = '\0';
        }
        strcat(launcher, "/cardwright");
    }
    char **words = calloc(cardwright_word_count + 2, sizeof *words);
    if (words == NULL) {
        return -1;
    }
    words[0] = launcher;
    memcpy(words + 1, cardwright_words, cardwright_word_count * sizeof *words);
    setenv("CARDWRIGHT_RUNTIME", "jvm", 1);
    return execv(launcher, words);
}
