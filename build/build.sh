#!/bin/sh
# Builds the program without its checks, for the launcher. One at a time; says so in one line; the log is target/build.log.
set -u
cd "$(dirname "$0")/.." || exit 1
. build/jdk.sh
find_jdk || exit 1
mkdir -p target
. build/lock.sh
lock_build || exit 1
if [ "$waited" -gt 0 ] && [ -e target/built ] && [ ! -e target/started ]; then
    exit 0
fi
echo "cardwright: building, because this is the first use or the sources are newer; this takes about two minutes." >&2
touch target/started
if ! JAVA_HOME=$jdk ./mvnw -B -Dquick -Dmaven.test.skip=true package >target/build.log 2>&1; then
    grep '^\[ERROR\]' target/build.log | head -n 5 >&2
    echo "cardwright: the build failed; target/build.log tells the rest." >&2
    exit 1
fi
grep '^cardwright: ' target/build.log >&2
mv target/started target/built
