# shellcheck shell=sh
# Lays out what is installed, below a folder that stands for the system's root; meant to be sourced after runtime.sh.

# put MODE FILE TARGET: one file, its folders made.
put() {
    mkdir -p "$(dirname "$3")"
    cp "$2" "$3"
    chmod "$1" "$3"
}

# put_packed FILE TARGET: compressed, as manual pages and changelogs lie.
put_packed() {
    mkdir -p "$(dirname "$2")"
    gzip -n -9 -c "$1" >"$2"
    chmod 644 "$2"
}

# The native command, its manual pages in both languages, and completions for three shells.
stage_command() {
    put 755 native/target/cardwright "$1/usr/bin/cardwright"
    for language in '' zh_CN/; do
        for page in cli/target/share/man/"$language"man1/*.1; do
            put_packed "$page" "$1/usr/share/man/${language}man1/${page##*/}.gz"
        done
    done
    share=cli/target/share
    put 644 $share/bash-completion/completions/cardwright "$1/usr/share/bash-completion/completions/cardwright"
    put 644 $share/zsh/site-functions/_cardwright "$1/usr/share/zsh/vendor-completions/_cardwright"
    put 644 $share/fish/vendor_completions.d/cardwright.fish "$1/usr/share/fish/vendor_completions.d/cardwright.fish"
}

# The part that runs on a JVM, and its place in the desktop's menu.
# shellcheck disable=SC2154 # work is set by about.sh
stage_workbench() {
    mkdir -p "$1/usr/lib"
    cp -R "$work/lib/cardwright" "$1/usr/lib/"
    put 644 build/package/files/cardwright.desktop "$1/usr/share/applications/cardwright.desktop"
    put 644 build/package/files/cardwright.svg "$1/usr/share/icons/hicolor/scalable/apps/cardwright.svg"
}
