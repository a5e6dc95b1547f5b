#!/bin/sh
# Builds the page: page.sh TARGET OUT. Copies the sources to TARGET/page, fetches the build tools named in
# package-lock.json there once, checks the types, and writes the files to OUT. Without Node.js, or the network to
# fetch them, it says so and leaves no page; everything else still builds. With CI=true that is a failure.
set -eu
web=$(cd "$(dirname "$0")/../web" && pwd)
target=$1
out=$2
page=$target/page
rm -rf "$out" "$page/src"
if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null; then
    echo "cardwright: no Node.js 20 or newer with npm, so no page: the command serve will say so." >&2
    exit 0
fi
mkdir -p "$page"
cp -R "$web/." "$page/"
cd "$page"
if ! cmp -s package-lock.json fetched; then
    rm -f fetched
    if ! npm ci --no-audit --no-fund --loglevel=error; then
        echo "cardwright: npm could not fetch what builds the page, so no page: the command serve will say so." >&2
        [ "${CI-}" != true ]
        exit
    fi
    cp package-lock.json fetched
fi
node_modules/.bin/tsc
ENGINE=$target/engine/engine.js DESK=$target/desk/desk.js EXPLAIN=$target/explain/explain.js \
    node_modules/.bin/vite build --outDir "$out" --emptyOutDir --logLevel warn
# What the page is made of: the server serves these and nothing else.
cd "$out"
find . -type f | sed 's|^\./||' | LC_ALL=C sort >"$page/files.txt"
mv "$page/files.txt" files.txt
