# shellcheck shell=sh
# Runs the command on a JVM; meant to be sourced. exec_on_jvm needs "jdk" (see jdk.sh) and "home", the source tree.

# A JVM reads its arguments, environment and file names in the encoding of the locale, and loses what is not ASCII where
# the locale is C or not installed. It gets a UTF-8 one; the person's own LC_ALL is handed on as a property.
# shellcheck disable=SC2154 # jdk and home are set by whoever sources this
exec_on_jvm() {
    jvm_lc_all=${LC_ALL-}
    export LC_ALL=C.UTF-8
    exec "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dcardwright.env.LC_ALL=$jvm_lc_all" \
        -p "$home/core/target/classes:$home/virtual/target/classes:$home/pcsc/target/classes:$home/cli/target/classes" \
        --enable-native-access=cardwright.pcsc \
        -m cardwright.cli/cardwright.cli.Main "$@"
}
