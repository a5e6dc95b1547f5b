# Puts the texts that start.order names beside each other: texts.awk -v order=FILE strings.c. A text is known by its length and
# its hash.

BEGIN {
    while ((getline text < order) > 0) {
        if (sub(/^text /, "", text)) {
            wanted[text] = 1
        }
    }
}

{
    line[NR] = $0
}

/^TeaVM_String\* .*teavm_stringPool\[/ {
    pool = NR
}

match($0, /^    TEAVM_STRING\([0-9]+, -?[0-9]+,u".*"\)/) {
    said = substr($0, RSTART, RLENGTH)
    rest = substr($0, RLENGTH + 1)
    sub(/^    TEAVM_STRING\(/, "", said)
    said = substr(said, 1, length(said) - 1)
    comma = index(said, ",u\"")
    key = substr(said, 1, comma - 1)
    sub(/ /, "", key)
    if (key in wanted) {
        size = key
        sub(/,.*/, "", size)
        hash = key
        sub(/.*,/, "", hash)
        count++
        texts = texts "static TEAVM_AT_START struct { TeaVM_Array hdr; char16_t data[" size + 1 "]; } teavm_startCharacters_" count \
            " = { .hdr = { TEAVM_BAKED(teavm_charactersHeader) .size = " size " }, .data = " substr(said, comma + 1) " };\n" \
            "static TEAVM_AT_START TeaVM_String teavm_startText_" count " = { TEAVM_BAKED(teavm_textHeader) .characters = " \
            "(TeaVM_Array*) &teavm_startCharacters_" count ", .hashCode = INT32_C(" hash ") };\n"
        line[NR] = "    (TeaVM_String*) &teavm_startText_" count rest
    }
}

END {
    for (i = 1; i <= NR; i++) {
        if (i == pool) {
            print "#ifdef TEAVM_BAKED_TEXTS"
            print "#define TEAVM_AT_START __attribute__((section(\".data2\")))"
            print "#else"
            print "#define TEAVM_AT_START"
            print "#endif"
            printf "%s", texts
        }
        print line[i]
    }
}
