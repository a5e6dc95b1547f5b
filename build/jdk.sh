# shellcheck shell=sh
# Finds a JDK 25 or newer; meant to be sourced. find_jdk sets "jdk" to its folder, or says how to get one and fails.

# Whether a folder is a JDK 25 or newer, told by its release file, which costs less than starting it.
is_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                version=${line#*\"}
                version=${version%%[!0-9]*}
                [ "${version:-0}" -ge 25 ] && return 0
                return 1
                ;;
        esac
    done <"$1/release"
    return 1
}

find_jdk() {
    if [ -n "${CARDWRIGHT_JAVA_HOME-}" ] && ! is_jdk "$CARDWRIGHT_JAVA_HOME"; then
        echo "cardwright: CARDWRIGHT_JAVA_HOME ($CARDWRIGHT_JAVA_HOME) is no JDK 25 or newer. Point it at one, or unset it." >&2
        return 1
    fi
    on_path=$(command -v java || true)
    [ -n "$on_path" ] && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/java}
    for jdk in "${CARDWRIGHT_JAVA_HOME-}" "${JAVA_HOME-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$jdk" ] && is_jdk "$jdk" && return 0
    done
    echo "cardwright: no JDK 25 or newer was found (CARDWRIGHT_JAVA_HOME, JAVA_HOME, java on the PATH, the usual folders). Install one, e.g. Temurin 25 from adoptium.net or your system's package openjdk-25-jdk, or set CARDWRIGHT_JAVA_HOME to it." >&2
    return 1
}
