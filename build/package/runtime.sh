# shellcheck shell=sh
# The part that runs on a JVM, with a runtime of its own; meant to be sourced, in the tree, after jdk.sh and about.sh.

# make_runtime FOLDER: a runtime that holds our modules and nothing that they do not need, what starts it, and for each
# way of starting the classes it will ask for, loaded and linked once and kept (an AOT cache). jlink's own archive of
# classes is left out, as the caches hold what is in it.
# shellcheck disable=SC2154 # jdk, version and work are set by those sourced before
make_runtime() {
    modules=workbench/target/lib
    for module in core virtual pcsc cli workbench; do
        modules=$modules:$module/target/cardwright-$module-$version.jar
    done
    mkdir -p "$1"
    "$jdk/bin/jlink" --module-path "$modules" --add-modules cardwright.workbench --strip-debug --no-header-files \
        --no-man-pages --compress zip-6 --output "$1/runtime"
    # Tools, and what only tools of other JDKs read.
    find "$1/runtime/bin" -type f ! -name java -exec rm {} +
    rm -f "$1/runtime/lib/jrt-fs.jar" "$1/runtime/lib/jexec" "$1/runtime/lib/classlist"
    if [ "$(uname)" = Linux ] && command -v strip >/dev/null; then
        find "$1/runtime" \( -name '*.so' -o -path '*/bin/java' -o -name jspawnhelper \) -exec strip --strip-unneeded {} +
    fi
    cp build/package/files/jvm build/package/files/short.args build/package/files/serve.args "$1/"
    chmod 755 "$1/jvm"
    rehearse_short "$1"
    rehearse_serve "$1"
}

# Where rehearsals read and write, with no home and no settings of whoever makes the package.
stage_desk() {
    rm -rf "$work/desk"
    mkdir -p "$work/desk/home"
    echo "correct horse" >"$work/desk/password.txt"
}

# run_here FOLDER WAY OPTION...: in the desk, the runtime of FOLDER as it is started for WAY (short or serve).
run_here() {
    runtime=$1
    args=$2
    shift 2
    cd "$work/desk" || exit 1
    exec env -i HOME="$work/desk/home" LC_ALL=C.UTF-8 "$runtime/runtime/bin/java" "@$runtime/$args.args" "$@"
}

# failed WAY: says that the rehearsal of WAY failed, and ends.
failed() {
    echo "package: the rehearsal of $1 failed; $work/$1.log tells what was said." >&2
    exit 1
}

# The short commands, all in one process: those of build/package/files/rehearsal.txt. What was called often there is not
# kept: it would be compiled right at the start of each command, which is then over before that pays.
rehearse_short() {
    stage_desk
    script=$PWD/build/package/files/rehearsal.txt
    (run_here "$1" short -m cardwright.cli/cardwright.cli.Main keys map --reader virtual --save \
        --keystore keys.p12 --keystore-key-file password.txt) >"$work/short.log" 2>&1 || failed short
    (run_here "$1" short -XX:-AOTRecordTraining "-XX:AOTCacheOutput=$1/short.aot" \
        -m cardwright.cli/cardwright.cli.jvm.Rehearsal "$script") >>"$work/short.log" 2>&1 || failed short
    [ -s "$1/short.aot" ] || failed short
}

# The server, as a browser meets it: its page is fetched and a virtual card read.
rehearse_serve() {
    stage_desk
    (run_here "$1" serve "-XX:AOTCacheOutput=$1/serve.aot" \
        -m cardwright.workbench/cardwright.workbench.server.Main serve --reader virtual) >"$work/serve.log" 2>&1 &
    server=$!
    waited=0
    until grep -q http "$work/serve.log"; do
        if [ "$waited" -ge 60 ] || ! kill -0 "$server" 2>/dev/null; then
            failed serve
        fi
        sleep 1
        waited=$((waited + 1))
    done
    "$jdk/bin/java" build/package/files/Visit.java "$(grep -o 'http://[^ ]*' "$work/serve.log")" || {
        kill "$server"
        failed serve
    }
    kill "$server"
    wait "$server" || true
    [ -s "$1/serve.aot" ] || failed serve
}
