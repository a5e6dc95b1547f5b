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

# The first page of memory touched, and each after it, costs an interrupt; Linux gives the first quarter of a megabyte at once.
replace memory.c MADV_POPULATE_WRITE 's/^    teavm_gc_resizeHeap(minHeap);$/&\
    #ifdef MADV_POPULATE_WRITE\
    madvise(teavm_gc_heapAddress, 256 * 1024, MADV_POPULATE_WRITE);\
    #endif/'

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
