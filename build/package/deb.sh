# shellcheck shell=sh
# The two packages for Debian and its kin, by dpkg-deb alone; meant to be sourced after stage.sh.

# shellcheck disable=SC2154 # deb_version, epoch, work and dist are set by about.sh
make_debs() {
    architecture=$(dpkg --print-architecture)
    c_library="libc6 (>= $(needed_libc "$work/command/usr/bin/cardwright"))"
    runtime_library="libc6 (>= $(find "$work/workbench" -name '*.so' | needed_libc_of_all))"
    make_deb cardwright "$work/command" "Depends: $c_library, libpcsclite1
Recommends: pcscd
Suggests: cardwright-workbench (= $deb_version)
Description: reads, writes and explains MIFARE Classic cards
 Cardwright works with MIFARE Classic cards on PC/SC readers: it reads whole
 cards, writes them so that each write is planned, verified and can be undone,
 tells which key may do what in a sector, says what every APDU did, and finds
 out why a reader fails. It brings a virtual reader, so that all of it can be
 tried without hardware."
    make_deb cardwright-workbench "$work/workbench" "Depends: cardwright (= $deb_version), $runtime_library
Recommends: xdg-utils
Description: workbench of Cardwright in the browser, and its key store
 The part of Cardwright that runs on a Java runtime, which it brings: a page
 in the browser on this machine, with the access calculator, cards live from
 the reader, planned writing, a console and the doctor; the encrypted key
 store; and the way to put a virtual card behind pcscd."
}

# The newest version of the C library that programs name.
needed_libc() {
    objdump -T "$@" 2>/dev/null | sed -n 's/.*GLIBC_\([0-9][0-9.]*\).*/\1/p' | sort -uV | tail -n 1
}

# The same, of the files whose names come on standard input.
needed_libc_of_all() {
    while IFS= read -r library; do
        needed_libc "$library"
    done | sort -uV | tail -n 1
}

# make_deb NAME ROOT FIELDS: a package of what is below ROOT. FIELDS ends with the description.
make_deb() {
    documents=$2/usr/share/doc/$1
    put 644 build/package/files/copyright "$documents/copyright"
    put_packed CHANGELOG.md "$documents/changelog.gz"
    printf '%s (%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' "$1" "$deb_version" \
        "$maintainer" "$(date -u -R -d "@$epoch")" >"$work/changelog"
    put_packed "$work/changelog" "$documents/changelog.Debian.gz"
    if [ -e "build/package/files/$1.lintian-overrides" ]; then
        put 644 "build/package/files/$1.lintian-overrides" "$2/usr/share/lintian/overrides/$1"
    fi
    control=$2/DEBIAN
    mkdir -p "$control"
    find "$2" -type d -exec chmod 755 {} +
    find "$2/usr" -type f ! -perm -100 -exec chmod 644 {} +
    (cd "$2" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum) >"$control/md5sums"
    printf 'Package: %s\nVersion: %s\nArchitecture: %s\nMaintainer: %s\nInstalled-Size: %s\nSection: utils\nPriority: optional\n%s\n' \
        "$1" "$deb_version" "$architecture" "$maintainer" "$(du -sk --apparent-size "$2/usr" | cut -f 1)" "$3" \
        >"$control/control"
    find "$2" -exec touch -h -d "@$epoch" {} +
    dpkg-deb --root-owner-group -Zxz --build "$2" "$dist/${1}_${deb_version}_$architecture.deb" >/dev/null
}
