#!/bin/sh
# How many raw 1K images `cardwright audit` reads and judges in a second, in one process after its start: 100,000 files in
# memory (/dev/shm), so that no disk is measured. Half of them have an application directory. Prints rows of a table.
set -eu
cd "$(dirname "$0")/../.."
. build/jdk.sh
find_jdk || exit 1
files=100000
folder=$(mktemp -d /dev/shm/cardwright-audit.XXXXXX)
trap 'rm -rf "$folder"' EXIT
/usr/bin/python3 - "$folder" "$files" <<'PYTHON'
import random
import sys

random.seed(4)
trailer = bytes.fromhex("FFFFFFFFFFFFFF078069FFFFFFFFFFFF")
blank = bytearray(bytes.fromhex("01020304040804000000000000000000") + bytes(32) + trailer + (bytes(48) + trailer) * 15)
mad = bytearray(blank)
mad[16:48] = bytes.fromhex("140103E103E103E103E103E103E103E1" + "03E1" * 8)
mad[54:58] = bytes.fromhex("787788C1")
for number in range(int(sys.argv[2])):
    card = bytearray((blank, mad)[number % 2])
    sector = random.randrange(16)
    card[sector * 64 + 48 : sector * 64 + 54] = random.randbytes(6)
    with open("%s/%06d.bin" % (sys.argv[1], number), "wb") as file:
        file.write(card)
PYTHON
modules=core/target/classes:virtual/target/classes:pcsc/target/classes:cli/target/classes
for way in native JVM; do
    case $way in
        native) command=native/target/cardwright ;;
        JVM) command="$jdk/bin/java -p $modules -m cardwright.cli/cardwright.cli.Main" ;;
    esac
    for what in --summary --json; do
        best=
        for _ in 1 2 3 4 5; do
            began=$(date +%s%N)
            $command audit $what "$folder" >/dev/null
            took=$((($(date +%s%N) - began) / 1000))
            [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
        done
        echo "| cardwright audit $what, $way | $((files * 1000000 / best)) |"
    done
done
