# shellcheck shell=sh
# Cards dumped on 1, 2, 4, 8 and 16 readers at once, through one pcscd of our own; meant to be sourced, after desk.sh. Each
# card is our virtual one at the pace of a real reader. many_bench FOLDER prints Markdown: whole cards a minute, how that
# grows with the readers, and the peak memory of the pcscd behind them all.
# shellcheck disable=SC2154 # "desk" and "pcscd" are set_desk's
many_bench() {
    dumps=${MANY_DUMPS:-20}
    echo "| readers | cards a minute | times one reader's | memory of pcscd, MB |"
    echo "|---:|---:|---:|---:|"
    one=
    folder=$1
    for readers in 1 2 4 8 16; do
        set_desk "$folder/desk-many" 1k,air "$readers"
        set --
        while read -r name; do
            set -- "$@" "$name"
        done <"$desk/readers"
        took=$(/usr/bin/python3 build/bench/many.py "$dumps" \
            "native/target/cardwright dump --reader '{reader}' --dialect standard --no-keystore --force -o {file}" "$@") || return 1
        [ -n "$one" ] || one=$took
        service=$(awk '/^VmHWM/ { print $2 / 1024 }' "/proc/$pcscd/status")
        echo "$readers $dumps $one $took $service" | awk \
            '{ printf "| %d | %.0f | %.2f | %.1f |\n", $1, 60 * $1 * $2 / $4, $1 * $3 / $4, $5 }'
        clear_desk
    done
}
