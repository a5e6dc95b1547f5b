#!/bin/sh
# Compiles the self test twice, as the program is compiled and with gcc's or clang's watch over every access to memory and every
# undefined behaviour: self-test.sh FOLDER PROGRAM makes PROGRAM and PROGRAM-watched. A compiler that has no such watch makes
# the first alone, and says so.
set -eu
here=$(dirname "$0")
sh "$here/mend.sh" "$1"
sh "$here/compile.sh" "$1" "$2" &
plain=$!
rm -f "$2-watched"
# Its objects lie where Java puts them, which need not be where C would.
watch="-O0 -fsanitize=address,undefined -fno-sanitize=alignment -fno-sanitize-recover=all"
# shellcheck disable=SC2086 # a list of options
if echo 'int main(void) { return 0; }' | "${CC:-cc}" $watch -x c -o "$2-watched" - 2>/dev/null; then
    sh "$here/compile.sh" "$1" "$2-watched" $watch || { wait "$plain"; exit 1; }
else
    echo "cardwright: this C compiler cannot watch over memory, so no self test that does." >&2
fi
wait "$plain"
