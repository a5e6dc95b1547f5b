# shellcheck shell=sh
# Archives for any system of this kind; meant to be sourced after stage.sh.

# pack FOLDER FILE: the folder as FILE, the same bytes from the same files: in order, with one date and no owner.
# shellcheck disable=SC2154 # version, system, epoch, work and dist are set by about.sh
pack() {
    if tar --version 2>/dev/null | grep -q GNU; then
        tar -C "$(dirname "$1")" --sort=name "--mtime=@$epoch" --owner=0 --group=0 --numeric-owner --format=ustar \
            -cf - "${1##*/}" | gzip -n -9 >"$2"
    else
        tar -C "$(dirname "$1")" -cf - "${1##*/}" | gzip -n -9 >"$2"
    fi
}

lit_licence=workbench/target/page/node_modules/lit-html/LICENSE

# Both parts in one folder that runs from anywhere: bin, lib and share as below /usr.
make_archive() {
    tree=$work/cardwright-$version-$system
    rm -rf "$tree"
    mkdir -p "$tree"
    cp -R "$work/command/usr/." "$work/workbench/usr/." "$tree/"
    cp LICENSE CHANGELOG.md build/package/files/NOTICE.md "$tree/"
    cp "$lit_licence" "$tree/LICENSE.lit-html"
    pack "$tree" "$dist/${tree##*/}.tar.gz"
}

# The page as plain files for any web host, written by the command that was just packed.
make_page() {
    page=$work/cardwright-page-$version
    env -i "HOME=$work/desk/home" "$tree/bin/cardwright" serve --export "$page" >"$work/page.log"
    cp LICENSE "$page/"
    cp "$lit_licence" "$page/LICENSE.lit-html"
    pack "$page" "$dist/${page##*/}.tar.gz"
}
