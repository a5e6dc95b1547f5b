# shellcheck shell=sh
# Recipes for other systems' package managers, with the version and the archive's checksum filled in; meant to be sourced
# after archive.sh. None of them has been run yet on the system it is for.

# shellcheck disable=SC2154 # version, system, day and dist are set by about.sh
fill_recipes() {
    archive=cardwright-$version-$system.tar.gz
    mkdir -p "$dist/recipes"
    for recipe in build/package/recipes/*; do
        sed -e "s|@VERSION@|${version%-SNAPSHOT}|g" -e "s|@ARCHIVE@|$archive|g" -e "s|@FOLDER@|${archive%.tar.gz}|g" \
            -e "s|@SHA256@|$(sed -n "s|  $archive\$||p" "$dist/SHA256SUMS")|g" \
            -e "s|@DAY@|$(LC_ALL=C date -u -d "@$epoch" '+%a %b %d %Y' 2>/dev/null || LC_ALL=C date -u -r "$epoch" '+%a %b %d %Y')|g" \
            "$recipe" >"$dist/recipes/${recipe##*/}"
    done
}
