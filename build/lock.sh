# shellcheck shell=sh
# One build of a tree at a time; meant to be sourced, in the tree. lock_build waits for a build that is running, sets
# "waited" to the seconds that took, and gives the lock back when the script ends; after ten minutes it says so and fails.
lock_build() {
    waited=0
    until mkdir target/building 2>/dev/null; do
        if [ "$waited" -ge 600 ]; then
            echo "cardwright: another build has been running for ten minutes. If none is, remove the folder target/building." >&2
            return 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
    trap 'rmdir target/building' EXIT
    trap 'exit 1' HUP INT TERM
}
