# Leaves the number of a call site away in every function without a try: callsites.awk -v tried=FILE FILE…, where "tried" lists
# the call sites inside a try. Writes FILE.new beside each file that changes.

BEGIN {
    while ((getline id < tried) > 0) {
        inside[id] = 1
    }
}

# A function begins with a line that is not indented.
function flush() {
    if (sites && !keeps) {
        gsub(/TEAVM_WITH_CALL_SITE_ID\([0-9]+, /, "TEAVM_WITHOUT_CALL_SITE(", part)
        gsub(/TEAVM_CALL_SITE\([0-9]+\)/, "TEAVM_NO_CALL_SITE", part)
        changed = 1
    }
    all = all part
    part = ""
    sites = keeps = 0
}

function finish() {
    flush()
    if (changed) {
        printf "%s", all > (name ".new")
        close(name ".new")
    }
    all = ""
    changed = 0
}

FNR == 1 {
    if (name != "") {
        finish()
    }
    name = FILENAME
}

/^[A-Za-z].*\{$/ {
    flush()
}

{
    rest = $0
    while (match(rest, /CALL_SITE(_ID)?\([0-9]+/)) {
        site = substr(rest, RSTART, RLENGTH)
        sub(/.*\(/, "", site)
        sites++
        if (site in inside) {
            keeps = 1
        }
        rest = substr(rest, RSTART + RLENGTH)
    }
    part = part $0 "\n"
}

END {
    if (name != "") {
        finish()
    }
}
