# shellcheck shell=sh
# shellcheck disable=SC2034 # all of it is used by whoever sources this
# What packages are called and dated by; meant to be sourced, in the tree. Sets "version" (of the POM), "epoch" (seconds;
# of the last commit, or of SOURCE_DATE_EPOCH, or of the POM), "system", "work" and "dist" (folders), and
# "maintainer", as Debian's own tools find it.
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml | head -n 1)
epoch=${SOURCE_DATE_EPOCH-}
[ -n "$epoch" ] || epoch=$(git log -1 --format=%ct 2>/dev/null) || epoch=
if [ -z "$epoch" ]; then
    stamp=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.*|\1|p' pom.xml)
    epoch=$(date -u -d "$stamp" +%s 2>/dev/null || date -u -j -f %Y-%m-%dT%H:%M:%SZ "$stamp" +%s)
fi
export SOURCE_DATE_EPOCH="$epoch"
day=$(date -u -d "@$epoch" +%Y%m%d 2>/dev/null || date -u -r "$epoch" +%Y%m%d)
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
work=$PWD/target/package
dist=$PWD/target/dist
# Before a version is out, each day's packages are newer than those of the day before, and older than the version's.
case $version in
    *-SNAPSHOT) deb_version=${version%-SNAPSHOT}~snapshot$day-1 ;;
    *) deb_version=$version-1 ;;
esac
maintainer="${DEBFULLNAME:-Cardwright} <${DEBEMAIL:-cardwright@example.org}>"
