# shellcheck shell=sh
# A reader desk for benchmarks; meant to be sourced. set_desk FOLDER CARD starts a pcscd of our own with the driver vpcd,
# apart from the machine's, and a card on its reader: our virtual one that CARD describes (1k, or 4k,air), or the one of
# card.c if it is "instant". It sets PCSCLITE_CSOCK_NAME and READER for what follows; clear_desk ends both. Needs root, or a
# machine where everybody may have a mount namespace of their own. "jdk" and "home" are set by whoever sources this.
card=
pcscd=

set_desk() {
    desk=$1
    mkdir -p "$desk/run" "$desk/conf"
    port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("", 0)); print(s.getsockname()[1])')
    driver=/usr/lib/pcsc/drivers/serial/libifdvpcd.so
    printf 'FRIENDLYNAME "Cardwright Bench"\nDEVICENAME /dev/null:%s\nLIBPATH %s\nCHANNELID %s\n' \
        "$port" "$driver" "$port" >"$desk/conf/vpcd"
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
    if [ "$2" = instant ]; then
        gcc -O2 -o "$desk/card" build/bench/card.c
        "$desk/card" "$port" >"$desk/card.log" 2>&1 &
    else
        # shellcheck disable=SC2154 # set by whoever sources this
        "$jdk/bin/java" -p "$home/core/target/classes:$home/virtual/target/classes:$home/pcsc/target/classes:$home/cli/target/classes" \
            -m cardwright.cli/cardwright.cli.Main virtual --card "$2" --vpcd "127.0.0.1:$port" >"$desk/card.log" 2>&1 &
    fi
    card=$!
    PCSCLITE_CSOCK_NAME=$desk/run/pcscd.comm
    READER="Cardwright Bench 00 00"
    export PCSCLITE_CSOCK_NAME READER
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        opensc-tool --list-readers 2>/dev/null | grep -q "Yes.*$READER" && return 0
        sleep 0.5
    done
    echo "bench: no card came to the reader of our own pcscd:" >&2
    cat "$desk/pcscd.log" "$desk/card.log" >&2
    return 1
}

clear_desk() {
    [ -n "$card" ] || return 0
    kill "$card" "$pcscd" 2>/dev/null || true
    wait "$card" "$pcscd" 2>/dev/null || true
    card=
}
