# shellcheck shell=sh
# Dumps of a 1K and of a 4K card through a pcscd of our own, the virtual reader keeping the pace of a real one (`air`); meant
# to be sourced, after desk.sh. dump_bench FOLDER prints Markdown: the commands sent and the time taken, against the least
# of both that build/bench/Floor.java computes, and against a pyscard script that does the same reads. "jvm" and "jdk" are
# set by whoever sources this.
# shellcheck disable=SC2154 # "jdk" and "jvm" are set by whoever sources this
dump_bench() {
    folder=$1
    runs=${DUMP_RUNS:-10}
    echo "| card | what | commands | least | ms | floor, ms | relative |"
    echo "|---|---|---:|---:|---:|---:|---:|"
    for kind in 1k 4k; do
        set_desk "$folder/desk-$kind" "$kind,air"
        floor=$("$jdk/bin/java" -cp core/target/classes:virtual/target/classes build/bench/Floor.java $kind standard)
        least=${floor% *}
        floor=${floor#* }
        row "$kind" "cardwright dump, native" \
            "native/target/cardwright dump --reader '$READER' --dialect standard --no-keystore --force -o $folder/$kind.mfd"
        row "$kind" "cardwright dump, JVM" \
            "$jvm -m cardwright.cli/cardwright.cli.Main dump --reader '$READER' --dialect standard --no-keystore --force -o $folder/$kind.mfd"
        row "$kind" "pyscard, the same reads" "/usr/bin/python3 build/bench/dump.py $kind $folder/$kind-py.mfd"
        clear_desk
    done
}

# A line of the table: what a run took, and how many commands it says it sent.
row() {
    hyperfine -N --warmup 1 --runs "$runs" --style none --export-csv "$folder/one.csv" "$3" >/dev/null 2>"$folder/errors" ||
        { cat "$folder/errors" >&2; return 1; }
    sent=$(eval "$3 --json" | sed -n 's/.*"commands":\([0-9]*\).*/\1/p')
    sed -n 2p "$folder/one.csv" | awk -F, -v kind="$1" -v what="$2" -v sent="$sent" -v least="$least" -v floor="$floor" \
        '{ ms = $(NF - 4) * 1000; printf "| %s | %s | %s | %s | %.1f | %.1f | %.3f |\n", kind, what, sent, least, ms, floor, ms / floor }'
}
