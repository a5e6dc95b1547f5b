#!/bin/sh
# Compiles what TeaVM wrote to a program: compile.sh FOLDER PROGRAM [COMPILER OPTIONS]. Without a C compiler it says so
# and leaves no program; the command then runs on the JVM.
set -eu
doors=$(cd "$(dirname "$0")/../c" && pwd)
mend=$(dirname "$0")/mend.sh
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
[ -z "$(find "$folder" -name '*.[ch]' -newer "$folder/mended" 2>&1 | head -n 1)" ] || sh "$mend" "$folder"
# At a fixed address the program's tables need no mending at every start; macOS has no such programs.
fixed=
if [ "$(uname)" = Linux ]; then
    fixed="-no-pie -fno-pie -DTEAVM_BAKED_TEXTS"
    for header in text:jl_String_Cls characters:Arr_C_Cls; do
        fixed="$fixed -Wl,--defsym=teavm_${header%%:*}Header=(((${header#*:}-__executable_start)>>3)|0x80000000)"
    done
    # Nor are there gaps between its code and its data.
    fixed="$fixed -Wl,-z,noseparate-code -Wl,--build-id=none"
fi
# Texts and tables stand as close together as they may.
close=
if "$compiler" -malign-data=abi -x c -c -o /dev/null /dev/null 2>/dev/null; then
    close=-malign-data=abi
fi
# Java's integers wrap around and its objects are seen through pointers of several types, which C compilers must be told.
# Inside the folder and with -iquote: with -I its string.h and time.h would stand before the system's.
cd "$folder"
# Without errno for mathematics, which nobody asks for, the library of mathematics is not needed; nor are tables for unwinding.
# shellcheck disable=SC2086 # a list of options that may be empty
"$compiler" -Os -s $fixed $close -fwrapv -fno-strict-aliasing -fno-math-errno -fno-asynchronous-unwind-tables -w -std=gnu11 -D_GNU_SOURCE -iquote . -I "$doors" "$@" -o "$program.new" "$doors/program.c" -Wl,--as-needed -lm -ldl
mv "$program.new" "$program"
