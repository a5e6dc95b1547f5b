#!/bin/sh
# Compiles what TeaVM wrote to a program: compile.sh FOLDER PROGRAM [COMPILER OPTIONS]. Without a C compiler it says so
# and leaves no program; the command then runs on the JVM. With CARDWRIGHT_SYMBOLS set the program keeps its names.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
doors=$here/../c
folder=$1
program=$2
shift 2
compiler=${CC:-$(command -v gcc || command -v clang || command -v cc || true)}
rm -f "$program"
if [ -z "$compiler" ]; then
    echo "cardwright: no C compiler, so no native program: the command will run on the JVM." >&2
    exit 0
fi
# Mended once: two programs may be made of one folder at the same time.
[ -z "$(find "$folder" -name '*.[ch]' -newer "$folder/mended" 2>&1 | head -n 1)" ] || sh "$here/mend.sh" "$folder"
# At a fixed address the program's tables need no mending at every start; macOS has no such programs.
linux=
link=
if [ "$(uname)" = Linux ]; then
    linux="-fno-pie -DTEAVM_BAKED_TEXTS"
    link="-no-pie"
    for header in text:jl_String_Cls characters:Arr_C_Cls; do
        link="$link -Wl,--defsym=teavm_${header%%:*}Header=(((${header#*:}-__executable_start)>>3)|0x80000000)"
    done
    # Nor are there gaps between its code and its data, or functions that nobody calls.
    link="$link -Wl,-z,noseparate-code -Wl,--build-id=none -Wl,--gc-sections -Wl,--as-needed"
    # Each function and table by itself, to be put in order below.
    linux="$linux -ffunction-sections -fdata-sections"
fi
# Texts and tables stand as close together as they may.
close=
if "$compiler" -malign-data=abi -x c -c -o /dev/null /dev/null 2>/dev/null; then
    close=-malign-data=abi
fi
# Java's integers wrap around and its objects are seen through pointers of several types, which C compilers must be told.
# Without errno for mathematics, which nobody asks for, the library of mathematics is not needed; nor are tables for unwinding.
# Inside the folder and with -iquote: with -I its string.h and time.h would stand before the system's.
cd "$folder"
# shellcheck disable=SC2086 # a list of options that may be empty
"$compiler" -c -Os $linux $close -fwrapv -fno-strict-aliasing -fno-math-errno -fno-asynchronous-unwind-tables -w -std=gnu11 \
    -D_GNU_SOURCE -iquote . -I "$doors" "$@" -o "$program.o" "$doors/program.c"
# A page of the program costs an interrupt when it is first looked at, and a second one when it is first written to: what a
# short command runs stands together, and so do the classes it marks as begun.
if [ -n "$linux" ] && command -v objcopy >/dev/null; then
    objdump -h "$program.o" | awk -v order="$here/start.order" -f "$here/order.awk" >"$program.order"
    objcopy "@$program.order" "$program.o"
    rm "$program.order"
fi
symbols=-s
[ -z "${CARDWRIGHT_SYMBOLS:-}" ] || symbols=
# shellcheck disable=SC2086 # a list of options that may be empty
"$compiler" $symbols $link "$@" -o "$program.new" "$program.o" -lm -ldl
rm "$program.o"
mv "$program.new" "$program"
