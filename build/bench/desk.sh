# shellcheck shell=sh
# A reader desk for benchmarks; meant to be sourced. set_desk FOLDER CARD [COUNT] starts a pcscd of our own with the driver
# vpcd, apart from the machine's, and a card on each of its COUNT readers, one if not said: our virtual one that CARD describes
# (1k, or 4k,air), or the one of card.c if it is "instant". It sets PCSCLITE_CSOCK_NAME for what follows, READER to the first
# reader with a card and the file FOLDER/readers to all of them; clear_desk ends it all. Needs root, or a machine where
# everybody may have a mount namespace of their own. "jdk" and "home" are set by whoever sources this.
cards=
pcscd=

# Two readers an entry of pcscd's, each entry with a copy of the driver: a copy keeps its readers' state to itself.
set_entries() {
    mkdir -p "$desk/run" "$desk/conf"
    driver=/usr/lib/pcsc/drivers/serial/libifdvpcd.so
    ports=$(/usr/bin/python3 - "$count" <<'PYTHON'
import socket
import sys

count, ports = int(sys.argv[1]), []
start = socket.socket()
start.bind(("", 0))
port = start.getsockname()[1] & ~1
while len(ports) < count:
    pair = [socket.socket(), socket.socket()]
    try:
        for number, one in enumerate(pair):
            one.bind(("", port + number))
        ports += [port, port + 1]
    except OSError:
        pass
    for one in pair:
        one.close()
    port = port + 2 if port < 65000 else 20000
print(*ports[:count])
PYTHON
    )
    for port in $ports; do
        [ $((port % 2)) = 0 ] || continue
        cp "$driver" "$desk/driver-$port.so"
        printf 'FRIENDLYNAME "Cardwright Bench %s"\nDEVICENAME /dev/null:%s\nLIBPATH %s\nCHANNELID %s\n' \
            "$port" "$port" "$desk/driver-$port.so" "$port" >"$desk/conf/vpcd-$port"
    done
}

set_desk() {
    desk=$1
    count=${3:-1}
    rm -rf "$desk"
    set_entries
    unshare=-m
    unshare -m true 2>/dev/null || unshare=-rm
    # shellcheck disable=SC2016 # the inner shell's words
    unshare "$unshare" sh -c '
        PATH=$PATH:/usr/sbin
        exec 3<"$1/run"
        mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind /proc/self/fd/3 /run/pcscd || exit 1
        exec 3<&-
        polkit=
        pcscd --help | grep -q -- --disable-polkit && polkit=--disable-polkit
        exec pcscd -f $polkit -c "$1/conf"' sh "$desk" >"$desk/pcscd.log" 2>&1 &
    pcscd=$!
    [ "$2" != instant ] || gcc -O2 -o "$desk/card" build/bench/card.c
    for port in $ports; do
        if [ "$2" = instant ]; then
            "$desk/card" "$port" >"$desk/card-$port.log" 2>&1 &
        else
            # shellcheck disable=SC2154 # set by whoever sources this
            "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
                -p "$home/core/target/classes:$home/virtual/target/classes:$home/pcsc/target/classes:$home/cli/target/classes" \
                -m cardwright.cli/cardwright.cli.Main virtual --card "$2" --vpcd "127.0.0.1:$port" >"$desk/card-$port.log" 2>&1 &
        fi
        cards="$cards $!"
    done
    PCSCLITE_CSOCK_NAME=$desk/run/pcscd.comm
    export PCSCLITE_CSOCK_NAME READER
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
        opensc-tool --list-readers 2>/dev/null | sed -n 's/^[0-9]* *Yes *\(Cardwright Bench.*\)$/\1/p' >"$desk/readers"
        READER=$(head -n 1 "$desk/readers")
        [ "$(wc -l <"$desk/readers")" -lt "$count" ] || return 0
        sleep 0.5
    done
    echo "bench: no card came to the reader of our own pcscd:" >&2
    cat "$desk/pcscd.log" "$desk"/card-*.log >&2
    return 1
}

clear_desk() {
    [ -n "$cards" ] || return 0
    # shellcheck disable=SC2086 # a word a card
    kill $cards "$pcscd" 2>/dev/null || true
    # shellcheck disable=SC2086
    wait $cards "$pcscd" 2>/dev/null || true
    cards=
}
