/* The program's beginning. TeaVM reads the words of the command line in the encoding of the locale, and loses those that
   are not ASCII where the locale is C or not installed; here they are kept for NativeMain, which reads them as UTF-8. */
#define main teavm_main
#include "all.c"
#undef main
#include "doors.h"

int cardwright_word_count;
char **cardwright_words;

int main(int argc, char **argv) {
    cardwright_word_count = argc > 0 ? argc - 1 : 0;
    cardwright_words = argv + 1;
    return teavm_main(0, argv);
}
