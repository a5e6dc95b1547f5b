#!/bin/sh
# Builds the program without its checks, for the launcher. One at a time; says so in one line; the log is target/build.log.
set -u
cd "$(dirname "$0")/.." || exit 1
. build/jdk.sh
find_jdk || exit 1
mkdir -p target
waited=0
until mkdir target/building 2>/dev/null; do
    if [ "$waited" -ge 600 ]; then
        echo "cardwright: another build has been running for ten minutes. If none is, remove the folder target/building." >&2
        exit 1
    fi
    sleep 1
    waited=$((waited + 1))
done
trap 'rmdir target/building' EXIT
if [ "$waited" -gt 0 ] && [ -e target/built ] && [ ! -e target/started ]; then
    exit 0
fi
trap 'exit 1' HUP INT TERM
echo "cardwright: building, because this is the first use or the sources are newer; this takes about a minute." >&2
touch target/started
if ! JAVA_HOME=$jdk ./mvnw -B -Dquick -Dmaven.test.skip=true package >target/build.log 2>&1; then
    grep '^\[ERROR\]' target/build.log | head -n 5 >&2
    echo "cardwright: the build failed; target/build.log tells the rest." >&2
    exit 1
fi
grep '^cardwright: ' target/build.log >&2
mv target/started target/built
