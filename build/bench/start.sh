#!/bin/sh
# What each step gave for the start of the part that runs on a JVM: `access decode` as the tree runs it, on the runtime of
# the package, with jlink's archive of classes, and with the package's AOT cache; beside an empty program on the same runtime
# with the archive a JDK has. Then serve, until it has said where its page is and has ended again. Prints Markdown; after
# ./package. Needs hyperfine and gcc.
set -eu
cd "$(dirname "$0")/../.."
. build/jdk.sh
find_jdk || exit 1
. build/package/about.sh
# shellcheck disable=SC2154 # work is set by about.sh
package=$work/lib/cardwright
[ -s "$package/serve.aot" ] || { echo "start: there is no package yet; run ./package first." >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo 'public final class Empty { public static void main(String[] none) {} }' >"$scratch/Empty.java"
"$jdk/bin/javac" -d "$scratch" "$scratch/Empty.java"
"$jdk/bin/jar" -c -f "$scratch/empty.jar" -C "$scratch" Empty.class
# The runtime with the archive that a JDK has, which the package leaves out.
cp -R "$package/runtime" "$scratch/archived"
cp "$jdk/lib/classlist" "$scratch/archived/lib/"
"$scratch/archived/bin/java" -Xshare:dump >/dev/null
fast="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
decode="--enable-native-access=cardwright.pcsc -m cardwright.cli/cardwright.cli.Main access decode FF078069"
modules=core/target/classes:virtual/target/classes:pcsc/target/classes:cli/target/classes
# shellcheck disable=SC2086 # a list of words
"$package/runtime/bin/java" "@$package/short.args" -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$scratch/decode.aot" \
    $decode >/dev/null 2>&1
"$package/runtime/bin/java" "@$package/short.args" "-XX:AOTCacheOutput=$scratch/empty.aot" \
    -cp "$scratch/empty.jar" Empty >/dev/null 2>&1
gcc -O2 -o "$scratch/peak" build/bench/peak.c
turns() {
    /usr/bin/python3 build/bench/processes.py "$scratch/peak" "$@"
}
turns "${1:-15}" 4 \
    "empty JVM program" "$scratch/archived/bin/java $fast -cp $scratch/empty.jar Empty" \
    "the same with an AOT cache of its own" "$package/runtime/bin/java @$package/short.args -XX:AOTCache=$scratch/empty.aot -cp $scratch/empty.jar Empty" \
    "decode, from the tree on the JDK" "$jdk/bin/java $fast -p $modules $decode" \
    "decode, jlink's runtime" "$package/runtime/bin/java $fast $decode" \
    "decode, jlink's runtime and archive" "$scratch/archived/bin/java $fast $decode" \
    "decode, with a cache for nothing else" "$package/runtime/bin/java @$package/short.args -XX:AOTCache=$scratch/decode.aot $decode" \
    "decode, with the package's cache" "$package/runtime/bin/java @$package/short.args -XX:AOTCache=$package/short.aot $decode" \
    "decode, as the package starts it (sh)" "$package/jvm access decode FF078069"
echo
# Serving until the link is said, and the server ended again.
cat >"$scratch/served" <<'SCRIPT'
#!/bin/sh
pipe=$(mktemp -u)
mkfifo "$pipe"
"$@" >"$pipe" &
read -r _ <"$pipe"
rm "$pipe"
kill $!
wait $!
exit 0
SCRIPT
# shellcheck disable=SC2016 # the script's words
printf '#!/bin/sh\nhome=%s jdk=%s\n. "$home/build/jvm.sh"\nexec_on_jvm "$@"\n' "$PWD" "$jdk" >"$scratch/tree"
chmod +x "$scratch/served" "$scratch/tree"
export HOME="$scratch"
turns "$((${1:-15} / 3))" 2 \
    "serve, from the tree on the JDK" "$scratch/served $scratch/tree serve --reader virtual" \
    "serve, as the package starts it" "$scratch/served $package/jvm serve --reader virtual"
