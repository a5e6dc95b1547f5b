# shellcheck shell=sh
# Runs the command on a JVM; meant to be sourced. exec_on_jvm needs "jdk" (see jdk.sh) and "home", the source tree.

# Whether the workbench is asked for, and built: its libraries are looked for only then, which other commands need not
# wait for.
# shellcheck disable=SC2154 # jdk and home are set by whoever sources this
wants_workbench() {
    [ -e "$home/workbench/target/classes/module-info.class" ] && [ -d "$home/workbench/target/lib" ] || return 1
    for word in "$@"; do
        [ "$word" = serve ] && return 0
    done
    return 1
}

# A JVM reads its arguments, environment and file names in the encoding of the locale, and loses what is not ASCII where
# the locale is C or not installed. It gets a UTF-8 one; the person's own LC_ALL is handed on as a property. A server
# gets the compiler that takes longer and makes faster code.
exec_on_jvm() {
    jvm_lc_all=${LC_ALL-}
    export LC_ALL=C.UTF-8
    modules=$home/core/target/classes:$home/virtual/target/classes:$home/pcsc/target/classes:$home/cli/target/classes
    if wants_workbench "$@"; then
        exec "$jdk/bin/java" -XX:+UseSerialGC "-Dcardwright.env.LC_ALL=$jvm_lc_all" \
            -p "$modules:$home/workbench/target/classes:$home/workbench/target/lib" \
            --enable-native-access=cardwright.pcsc \
            -m cardwright.workbench/cardwright.workbench.server.Main "$@"
    fi
    exec "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcardwright.env.LC_ALL=$jvm_lc_all" \
        -p "$modules" \
        --enable-native-access=cardwright.pcsc \
        -m cardwright.cli/cardwright.cli.Main "$@"
}
