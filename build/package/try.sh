#!/bin/sh
# Tries the packages in target/dist on a Debian made for it, with no JDK: installs an older version, upgrades, runs the main
# jobs as a person would, removes and purges, and looks whether anything is left. Needs root, debootstrap, and the
# archive of Debian packages; takes two minutes, of which most is making that Debian. It is kept for the next time, in
# target/debian, or in FOLDER with `try.sh FOLDER`.
set -eu
cd "$(dirname "$0")/../.."
. build/jdk.sh
find_jdk || exit 1
. build/package/about.sh
for tool in debootstrap unshare dpkg-deb; do
    command -v "$tool" >/dev/null || { echo "try: $tool is missing. On Debian: apt-get install debootstrap" >&2; exit 1; }
done
[ "$(id -u)" -eq 0 ] || { echo "try: a root folder is made and entered, which needs root." >&2; exit 1; }
# Mounts of our own, which end with us.
# shellcheck disable=SC2154 # dist and deb_version are set by about.sh
[ "${1-}" = --inside ] || exec unshare -m --propagation private sh build/package/try.sh --inside "$@"
shift
clean=${1:-$PWD/target/debian}
scratch=$(mktemp -d)
root=$scratch/root
architecture=$(dpkg --print-architecture)
passed=0
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# must TEXT COMMAND...: the command succeeds; or this ends here and shows what it said.
must() {
    text=$1
    shift
    if ! "$@" >"$scratch/said" 2>&1; then
        cat "$scratch/said" >&2
        echo "try: FAILED: $text" >&2
        exit 1
    fi
    passed=$((passed + 1))
    echo "ok: $text"
}

# In the clean Debian, as root; and as a person there, with an empty home.
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"
}
person() {
    env -i PATH=/usr/bin:/bin HOME=/home/person LC_ALL=C.UTF-8 /usr/sbin/chroot --userspec=1234:1234 "$root" "$@"
}

# answers PATTERN CODE COMMAND...: as a person, the command ends with this code and says this, and the JVM complains of nothing.
answers() {
    pattern=$1
    wanted=$2
    shift 2
    code=0
    person "$@" >"$scratch/answer" 2>&1 || code=$?
    cat "$scratch/answer"
    [ "$code" -eq "$wanted" ] && grep -q -e "$pattern" "$scratch/answer" && ! grep -q -e 'aot\]\|cds\]' "$scratch/answer"
}

# An older package: the same with an older version, and a file that the newer one no longer has.
older() {
    dpkg-deb -R "$dist/${1}_${deb_version}_$architecture.deb" "$scratch/older"
    sed -i "s/$deb_version/0.0.1-1/g" "$scratch/older/DEBIAN/control"
    echo gone >"$scratch/older/usr/share/doc/$1/gone"
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$scratch/older" "$root/tmp/$1-older.deb"
    rm -rf "$scratch/older"
}

serves() {
    person cardwright serve --reader virtual >"$scratch/serve" 2>&1 &
    server=$!
    waited=0
    until grep -q http "$scratch/serve" || [ "$waited" -ge 30 ]; do
        sleep 1
        waited=$((waited + 1))
    done
    visited=0
    "$jdk/bin/java" build/package/files/Visit.java "$(grep -o 'http://[^ ]*' "$scratch/serve")" || visited=$?
    kill "$server"
    wait "$server" || true
    cat "$scratch/serve"
    [ "$visited" -eq 0 ] && ! grep -q 'aot\]' "$scratch/serve"
}

# All that lies on the disk but what dpkg and apt write down for themselves.
listing() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
        -o -path ./var/cache -o -path ./var/log -o -path ./home \) -prune -o -print | LC_ALL=C sort)
}

if [ ! -e "$clean" ]; then
    rm -rf "$clean.new"
    mkdir -p "$(dirname "$clean")"
    . /etc/os-release
    # man-db and bash-completion read what we install; without them a minimal Debian can't tell.
    must "a minimal Debian is made" debootstrap --variant=minbase --include=libpcsclite1,man-db \
        "${VERSION_CODENAME:-stable}" "$clean.new"
    rm -rf "$clean.new/var/cache/apt/archives"/*.deb
    mv "$clean.new" "$clean"
fi
cp -a "$clean" "$root"
mount -t proc proc "$root/proc"
mkdir -p "$root/home/person"
chown 1234:1234 "$root/home/person"
cp "$dist"/*.deb "$root/tmp/"
cp docs/cases/opensc-tool-intermittent.log "$root/home/person/log"
echo "correct horse" >"$root/home/person/password"
older cardwright >/dev/null
older cardwright-workbench >/dev/null
listing >"$scratch/before"

# shellcheck disable=SC2016 # the inner shell's words
must "there is no Java on it" inside sh -c '! command -v java && [ -z "$(find / -xdev -name "libjvm.so")" ]'
must "the command alone installs" inside apt-get install -y --no-install-recommends "/tmp/cardwright_${deb_version}_$architecture.deb"
must "a blank virtual card is read" answers '^  4  00 00' 0 cardwright read 4 --reader virtual
must "without the workbench, serve names the package to install" answers 'cardwright-workbench' 2 cardwright serve
must "it is removed" inside apt-get purge -y cardwright
listing >"$scratch/after"
must "nothing of it is left" diff "$scratch/before" "$scratch/after"

must "an older version installs" inside apt-get install -y --no-install-recommends /tmp/cardwright-older.deb /tmp/cardwright-workbench-older.deb
must "it is upgraded" inside sh -c "apt-get install -y --no-install-recommends /tmp/*_${deb_version}_$architecture.deb"
must "what the new version no longer has is gone" inside sh -c '! find /usr/share/doc/cardwright* -name gone | grep .'
must "every file is as it was packed" inside sh -c 'cd / && md5sum -c --quiet /var/lib/dpkg/info/cardwright.md5sums /var/lib/dpkg/info/cardwright-workbench.md5sums'
must "a blank virtual card is read" answers '^  4  00 00' 0 cardwright read 4 --reader virtual
must "access bytes are decoded" answers 'key-b-is-data' 0 cardwright access decode FF078069
must "a log is explained" answers 'Neither the key nor the card is at fault' 0 cardwright explain /home/person/log
must "it speaks Chinese" answers '密钥' 0 cardwright access decode FF078069 --lang zh
must "real readers are asked for, and pcscd is missed" answers 'pcscd' 3 cardwright readers
must "keys are saved, on the runtime that came with it" answers 'are kept' 0 cardwright keys map --reader virtual \
    --save --keystore /home/person/keys.p12 --keystore-key-file /home/person/password
must "saved keys are listed" answers '01020304' 0 cardwright keys list \
    --keystore /home/person/keys.p12 --keystore-key-file /home/person/password
must "another program's Java options change nothing" answers '01020304' 0 env JDK_JAVA_OPTIONS=-XX:+UseZGC JAVA_TOOL_OPTIONS=-XX:+UseZGC \
    cardwright keys list --keystore /home/person/keys.p12 --keystore-key-file /home/person/password
for way in short:cli serve:workbench.server; do
    main=cardwright.${way#*:}
    must "the JVM takes the cache for ${way%:*}" person /usr/lib/cardwright/runtime/bin/java -XX:AOTMode=on \
        "@/usr/lib/cardwright/${way%:*}.args" "-XX:AOTCache=/usr/lib/cardwright/${way%:*}.aot" \
        -m "${main%.server}/$main.Main" --version
done
must "the page is served, with a card on it" serves
must "the page is written as files" answers 'files' 0 cardwright serve --export /home/person/page
must "a manual page is found" answers 'Write Binary\|Read Binary\|read' 0 sh -c 'man cardwright-read | cat'
must "a manual page is found in Chinese" answers '读' 0 sh -c 'man -L zh_CN.UTF-8 cardwright-read | cat'
must "bash completes" person bash -c '. /usr/share/bash-completion/completions/cardwright && complete -p cardwright'
must "it is removed" inside apt-get purge -y cardwright cardwright-workbench
listing >"$scratch/after"
must "nothing of it is left" diff "$scratch/before" "$scratch/after"

tar -C "$root/home/person" -xzf "$dist/cardwright-$version-$system.tar.gz"
moved=/home/person/cardwright-$version-$system
must "the archive runs from anywhere" answers '^  4  00 00' 0 "$moved/bin/cardwright" read 4 --reader virtual
must "the archive brings its runtime" answers 'files' 0 "$moved/bin/cardwright" serve --export /home/person/page
echo "$passed passed, 0 failed"
