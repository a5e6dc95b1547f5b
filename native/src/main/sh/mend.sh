#!/bin/sh
# Mends the C that TeaVM 0.15.0 wrote into a folder, in place: mend.sh FOLDER. What is mended already stays as it is. A place
# that is not found is an error, so that another TeaVM is noticed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"

# replace FILE MARK SCRIPT: runs the sed script on the file unless the mark stands there; it must stand there afterwards.
replace() {
    grep -q "$2" "$1" || sed -i.old "$3" "$1"
    rm -f "$1.old"
    grep -q "$2" "$1" || { echo "cardwright: TeaVM wrote $1 otherwise than mend.sh expects." >&2; exit 1; }
}

# What must survive a longjmp is kept in a pointer to something volatile where a volatile pointer is meant; the compiler then
# keeps it in a register, and after an exception the program goes on with what stood there before.
find . -name '*.c' -exec grep -l 'volatile void\* teavm_spill_' {} + 2>/dev/null | while read -r file; do
    sed -i.old 's/^\( *\)volatile void\* teavm_spill_/\1void* volatile teavm_spill_/' "$file"
    rm -f "$file.old"
done

# At its start the program writes the number of their class into each of its texts, and so copies a megabyte it will not use.
# Where the program's addresses are fixed (TEAVM_BAKED_TEXTS) the linker knows these numbers: compile.sh has it put them there.
replace core.h TEAVM_BAKED '/^typedef struct TeaVM_Object {$/,/^}/{
s/^    int32_t header;$/    union {\
        struct {\
            int32_t header;/
s/^    int32_t hash;$/            int32_t hash;\
        };\
        void* baked __attribute__((packed, aligned(4)));\
    };/
s/^} TeaVM_Object;$/&\
\
#ifdef TEAVM_BAKED_TEXTS\
    extern char __executable_start[], teavm_textHeader[], teavm_charactersHeader[];\
    #define TEAVM_BAKED(word) .parent = { .baked = word },\
#else\
    #define TEAVM_BAKED(word)\
#endif/
}'
replace string.h TEAVM_BAKED 's/^    \.characters = /    TEAVM_BAKED(teavm_textHeader) \\\
&/
s/^        \.hdr = { \.size/        .hdr = { TEAVM_BAKED(teavm_charactersHeader) .size/'
replace strings.c TEAVM_BAKED_TEXTS 's/^void teavm_initStringPool() {$/&\
#ifndef TEAVM_BAKED_TEXTS/
s/^}$/#endif\
&/'
replace core.c TEAVM_BAKED_TEXTS 's/^void teavm_initClasses() {$/&\
#ifdef TEAVM_BAKED_TEXTS\
    teavm_beforeClasses = __executable_start;\
    return;\
#endif/'

# The texts a short command needs stand together, as start.order names them.
if ! grep -q TEAVM_AT_START strings.c; then
    awk -v order="$here/start.order" -f "$here/texts.awk" strings.c >strings.c.new
    mv strings.c.new strings.c
fi
grep -q TEAVM_AT_START strings.c || { echo "cardwright: TeaVM wrote strings.c otherwise than mend.sh expects." >&2; exit 1; }

# Where its addresses are fixed a text's place need not be looked up.
replace strings.h TEAVM_FIXED 's/^extern TeaVM_String\* \(teavm_stringPool\[\]\);$/#ifdef TEAVM_BAKED_TEXTS\
#define TEAVM_FIXED const\
#else\
#define TEAVM_FIXED\
#endif\
extern TeaVM_String* TEAVM_FIXED \1;/'
replace strings.c TEAVM_FIXED 's/^TeaVM_String\* teavm_stringPool\[/TeaVM_String* TEAVM_FIXED teavm_stringPool[/'

# At its start it also makes an object for each class that is named somewhere, since making one later might tidy up the memory
# in the middle of an expression. Made outside that memory they can be made when asked for; of them only the name, which may
# lie inside, is looked after.
replace main.c 'no classes yet' '/^    teavm_getClassObject((TeaVM_Class\*) &[A-Za-z0-9_]*);$/d
s/^    meth_otr_EventQueue__clinit_();$/&\
    \/* no classes yet *\//'
replace core.c 'calloc(128' '1s/^/#include "classes\/java\/lang\/Class.h"\
/
s/^        result = TEAVM_CREATE_CLASS_OBJECT(cls);$/        static cls_jl_Class* room;\
        static int left;\
        if (left == 0) {\
            left = 128;\
            room = calloc(128, sizeof *room);\
        }\
        if (room == NULL) {\
            abort();\
        }\
        cls_jl_Class* object = \&room[--left];\
        object->parent.header = TEAVM_PACK_CLASS(teavm_classClass) | (int32_t) INT32_C(0x80000000);\
        object->fld_classInfo = cls;\
        result = (TeaVM_Object*) object;/'
replace classes/java/lang/Class.c 'outside the memory' 's/^        teavm_gc_writeBarrier(teavm_this_);$/        \/* outside the memory *\//'
replace classes/org/teavm/runtime/GC.c cls_jl_Class '1s/^/#include "..\/..\/..\/java\/lang\/Class.h"\
/
/^void meth_otr_GC_markFromClass(/,/^}/s/meth_otr_GC_mark_0(\(.*\));$/meth_otr_GC_mark_0(TEAVM_FIELD(\1, cls_jl_Class, fld_name));/
s/TEAVM_FIELD(teavm_local_1, TeaVM_Class, classObject) = meth_otr_GC_updatePointer(\(.*\));$/TEAVM_FIELD(\1, cls_jl_Class, fld_name) = meth_otr_GC_updatePointer(TEAVM_FIELD(\1, cls_jl_Class, fld_name));/'
[ "$(grep -c 'cls_jl_Class, fld_name' classes/org/teavm/runtime/GC.c)" = 2 ] ||
    { echo "cardwright: TeaVM wrote GC.c otherwise than mend.sh expects." >&2; exit 1; }

# The list of classes, each of which holds the way to the next, is made when the memory is first tidied up.
replace core.h teavm_linkClasses 's/^extern TeaVM_Class\* teavm_firstClass;/&\
extern void teavm_linkClasses();/'
replace core.c teavm_linkClasses 's/^    teavm_beforeClasses -= 4096;$/&\
}\
\
void teavm_linkClasses() {\
    static int linked;\
    if (linked) {\
        return;\
    }\
    linked = 1;/'
replace classes/org/teavm/runtime/GC.c teavm_linkClasses 's/^\( *\)teavm_local_1 = teavm_firstClass;/\1teavm_linkClasses();\
&/'

# The memory's three tables may be used from the start, and not step by step as the memory grows: fewer calls of the system.
replace memory.c 'if (0) {' '/^void teavm_gc_resizeHeap/,/^}/s/if (new\(Work\|Regions\|CardTable\)SizeAligned [<>] .*) {$/if (0) {/
s/^\(    teavm_gc_[a-zA-Z]* = \)teavm_virtualAlloc(\(teavm_pageCount([wr].*)\));$/\1mmap(NULL, \2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);/'
if [ "$(grep -c 'if (0) {' memory.c)" != 6 ] || [ "$(grep -c '= mmap(NULL, teavm_pageCount' memory.c)" != 3 ]; then
    echo "cardwright: TeaVM wrote memory.c otherwise than mend.sh expects." >&2
    exit 1
fi

# The timer that threads of Java's would wait for is made when one waits, which none does here.
replace fiber.c teavm_makeTimer 's/^void teavm_initFiber() {$/#if TEAVM_UNIX \&\& !defined(__EMSCRIPTEN__)\
void teavm_initFiber() {}\
\
static void teavm_makeTimer() {\
    static int made;\
    if (made) {\
        return;\
    }\
    made = 1;\
#else\
&\
#endif/
s/^            struct itimerspec its = {0};$/            teavm_makeTimer();\
&/'

# At its start it sets every static field, nearly all of them to nothing, which is what C does by itself, and collects where they
# are, which is asked when the memory is first tidied up.
if ! grep -q teavm_collectStaticRoots main.c; then
    : >statics.later
    find . -name '*.c' -exec awk -v later=statics.later -f "$here/statics.awk" {} +
    find . -name '*.c.new' -exec sh -c 'for file; do mv "$file" "${file%.new}"; done' sh {} +
    awk -f "$here/roots.awk" main.c >main.c.new
    sed '/no classes yet/r statics.later' main.c.new >main.c
    rm main.c.new statics.later
fi
replace core.c 'static fields are collected later' 's/^    teavm_initStaticGcRoots();$/    \/* static fields are collected later *\//'
replace memory.h teavm_collectStaticRoots 's/^extern void teavm_initStaticGcRoots();$/&\
extern void teavm_collectStaticRoots();/'
replace classes/org/teavm/runtime/GC.c teavm_collectStaticRoots 's/^\( *\)teavm_local_[0-9]* = teavm_gc_staticRoots;$/\1teavm_collectStaticRoots();\
&/'
if [ "$(grep -c teavm_collectStaticRoots classes/org/teavm/runtime/GC.c)" != 2 ] || ! grep -q '^    sysinitclass_' main.c; then
    echo "cardwright: TeaVM wrote GC.c or main.c otherwise than mend.sh expects." >&2
    exit 1
fi

# Before each call the program writes down where it is, for the case that an exception comes back; only a function with a try
# needs to know. Elsewhere -1 stands for all of its calls, once. The table behind it has 16 bytes for each of 50 thousand calls,
# of which one in forty has something to tell: those are kept, in order, and looked up.
replace stack.h TEAVM_WITHOUT_CALL_SITE 's/^        teavm_shadowStack\.header\.size = (sz); \\$/&\
        teavm_shadowStack.header.callSiteId = -1; \\/
s/^    extern TeaVM_CallSite teavm_callSites\[\];$/    extern TeaVM_ExceptionHandler* teavm_handlersOf(int32_t id);/
s/^    #define TEAVM_FIND_CALLSITE(id, frame) (teavm_callSites + id)$/    #define TEAVM_FIND_CALLSITE(id, frame) (\&(TeaVM_CallSite) { teavm_handlersOf(id), NULL })/
s/^#define TEAVM_CALL_SITE(id)/#define TEAVM_WITHOUT_CALL_SITE(expr) (expr)\
#define TEAVM_NO_CALL_SITE ((void) 0)\
&/'
replace stack.h 'teavm_handlersOf(id), NULL' ''
replace stack.h 'callSiteId = -1' ''
if ! grep -q teavm_handlersOf callsites.c; then
    awk -f "$here/handlers.awk" callsites.c >callsites.c.new
    mv callsites.c.new callsites.c
fi
sed -n 's/^    { \([0-9]*\), exceptionHandlers_.* },$/\1/p' callsites.c >callsites.tried
if [ ! -s callsites.tried ] || grep -q '\.firstHandler =' callsites.c; then
    echo "cardwright: TeaVM wrote callsites.c otherwise than mend.sh expects." >&2
    exit 1
fi
find . -name '*.c' -exec awk -v tried=callsites.tried -f "$here/callsites.awk" {} +
find . -name '*.c.new' -exec sh -c 'for file; do mv "$file" "${file%.new}"; done' sh {} +

# A text goes into a longer one in one piece, not character by character with a check for each.
for file in classes/java/lang/StringBuilder.c classes/java/lang/AbstractStringBuilder.c; do
    grep -q memmove "$file" || sed -i.old '/^ *teavm_local_[0-9]* = INT32_C(0);$/{
N
N
s/^\( *\)\(teavm_local_[0-9]*\) = INT32_C(0);\(\n *while (1) {\n *if (!(\)\2\( < TEAVM_WITHOUT_CALL_SITE(meth_jl_String_length(teavm_local_2)))) break;\)$/\1\2 = meth_jl_String_length(teavm_local_2);\
\1memmove(TEAVM_ARRAY_DATA(TEAVM_FIELD(teavm_this_, cls_jl_AbstractStringBuilder, fld_buffer), char16_t) + teavm_local_1,\
\1    TEAVM_ARRAY_DATA(TEAVM_FIELD(teavm_local_2, TeaVM_String, characters), char16_t), sizeof(char16_t) * \2);\3\2\4/
}' "$file"
    rm -f "$file.old"
done
[ "$(cat classes/java/lang/*StringBuilder.c | grep -c memmove)" = 1 ] ||
    { echo "cardwright: TeaVM wrote StringBuilder.c otherwise than mend.sh expects." >&2; exit 1; }

# A new object has few words, for which the processor's own way of clearing memory takes longer to begin than to do.
replace classes/org/teavm/runtime/Allocator.c teavm_clear '1s/^/#include <stdint.h>\
#include <string.h>\
\
static inline void teavm_clear(uint64_t* words, int32_t size) {\
    if (size > 256) {\
        memset(words, 0, (size_t) size);\
        return;\
    }\
    for (int32_t i = 0; i < size \/ 8; i++) {\
        words[i] = 0;\
        \/* else the compiler takes the loop for what it replaces *\/\
        __asm__ volatile("" ::: "memory");\
    }\
}\
\
/
s/memset(\(teavm_local_[0-9]*\), 0, \(.*\));$/teavm_clear(\1, \2);/'
[ "$(grep -c 'teavm_clear(teavm_local' classes/org/teavm/runtime/Allocator.c)" = 2 ] ||
    { echo "cardwright: TeaVM wrote Allocator.c otherwise than mend.sh expects." >&2; exit 1; }

# A character of a text is asked for more often than anything: it is given in place, and an error made by a function of its own.
replace classes/java/lang/String.h charAtNowhere 's/^extern int32_t meth_jl_String_charAt(void\*, int32_t);$/extern int32_t meth_jl_String_charAtNowhere(void*, int32_t);\
static inline __attribute__((always_inline)) int32_t meth_jl_String_charAt(void* text, int32_t at) {\
    TeaVM_Array* characters = TEAVM_FIELD(text, TeaVM_String, characters);\
    if (characters != NULL \&\& (uint32_t) at < (uint32_t) characters->size) {\
        return TEAVM_ARRAY_AT(characters, char16_t, at);\
    }\
    return meth_jl_String_charAtNowhere(text, at);\
}/'
replace classes/java/lang/String.c charAtNowhere 's/^int32_t meth_jl_String_charAt(/int32_t meth_jl_String_charAtNowhere(/'

# What loops are made of is compiled for speed, all else for size, which a program that ends after milliseconds starts faster for.
replace all.c push_options '/"classes\/cardwright\/mifare\//b loops
/"classes\/cardwright\/lint\//b loops
/"classes\/java\/lang\//b loops
/"classes\/java\/util\//b loops
/"classes\/org\/teavm\/runtime\//b loops
/"memory\.c"/b loops
/"core\.c"/b loops
/"string\.c"/b loops
b
:loops
s/^/#pragma GCC push_options\
#pragma GCC optimize("O2")\
/
s/$/\
#pragma GCC pop_options/'
touch mended
