#!/bin/sh
# Records anew what short commands touch when they start, in start.order, which compile.sh puts together in the program:
# start-order.sh FOLDER, the folder being TeaVM's C, e.g. native/target/c; the program must then be built once more. Needs
# valgrind, Python, and what a reader desk needs, see build/bench/desk.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../../../.." && pwd)
folder=$(cd "$1" && pwd)
work=$(mktemp -d)
desk=
trap '[ -z "$desk" ] || clear_desk; rm -rf "$work"' EXIT
CARDWRIGHT_SYMBOLS=kept sh "$here/compile.sh" "$folder" "$work/program"
# shellcheck disable=SC1091 # its own file
. "$home/build/bench/desk.sh"
set_desk "$work/desk" instant
runs=0
record() {
    runs=$((runs + 1))
    valgrind --tool=lackey --trace-mem=yes --log-file="$work/trace-$runs" "$work/program" "$@" >/dev/null
}
record apdu FF82000006FFFFFFFFFFFF FF860000050100046000 FFB0000410 --reader "$READER"
record access decode FF078069
record read 4 --reader "$READER"
record readers
{
    echo "# What short commands touch, for compile.sh. Made by start-order.sh; CONTRIBUTING.md tells when."
    /usr/bin/python3 "$here/start-order.py" "$work/program" "$work"/trace-*
} >"$work/start.order"
mv "$work/start.order" "$here/start.order"
cut -d ' ' -f 1 "$here/start.order" | sort | uniq -c
