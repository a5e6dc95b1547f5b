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
    rm -f "$1/runtime/bin/keytool"
    cp build/package/files/jvm build/package/files/short.args build/package/files/serve.args "$1/"
    chmod 755 "$1/jvm"
    rehearse_short "$1"
    rehearse_serve "$1"
}

# Where rehearsals read and write, with no home and no settings of whoever makes the package.
stage_desk() {
    rm -rf "$work/desk"
    mkdir -p "$work/desk/home"
    cp docs/cases/*.log "$work/desk/"
    echo "correct horse" >"$work/desk/password.txt"
}

# The short commands, all in one process: those of build/package/files/rehearsal.txt.
rehearse_short() {
    stage_desk
    script=$PWD/build/package/files/rehearsal.txt
    (cd "$work/desk" && env -i HOME="$work/desk/home" LC_ALL=C.UTF-8 "$1/runtime/bin/java" "@$1/short.args" \
        "-XX:AOTCacheOutput=$1/short.aot" -m cardwright.cli/cardwright.cli.Rehearsal "$script") >"$work/short.log"
    [ -s "$1/short.aot" ]
}

# The server, as a browser meets it: its page is fetched and a virtual card read.
rehearse_serve() {
    stage_desk
    (cd "$work/desk" && exec env -i HOME="$work/desk/home" LC_ALL=C.UTF-8 "$1/runtime/bin/java" "@$1/serve.args" \
        "-XX:AOTCacheOutput=$1/serve.aot" -m cardwright.workbench/cardwright.workbench.server.Main \
        serve --reader virtual) >"$work/serve.log" &
    server=$!
    waited=0
    until grep -q http "$work/serve.log"; do
        if [ "$waited" -ge 60 ] || ! kill -0 "$server" 2>/dev/null; then
            echo "package: the workbench did not start; $work/serve.log tells what it said." >&2
            return 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
    "$jdk/bin/java" build/package/files/Visit.java "$(grep -o 'http://[^ ]*' "$work/serve.log")" || {
        kill "$server"
        return 1
    }
    kill "$server"
    wait "$server" || true
    [ -s "$1/serve.aot" ]
}
