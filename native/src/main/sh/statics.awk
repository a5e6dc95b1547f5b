# Leaves to C what static fields hold at the start, instead of writing it there when the program starts: a field that begins with
# nothing begins so in C, and a whole number goes to where the field is declared. statics.awk -v later=FILE FILE… writes
# FILE.new beside each file that changes, and what neither fits, a text, as an assignment to the file "later".

function finish(    i, start, field) {
    for (i = 1; i <= lines; i++) {
        if (line[i] ~ /^[A-Za-z].* sfld_[A-Za-z0-9_]+;$/) {
            start = substr(line[i], 1, length(line[i]) - 1)
            field = start
            sub(/^.* /, "", field)
            if (field in values) {
                line[i] = start " = " values[field] ";"
                delete values[field]
            }
        }
    }
    for (field in values) {
        print "    " field " = " values[field] ";" >later
    }
    for (i = 1; changed && i <= lines; i++) {
        print line[i] >(name ".new")
    }
    if (changed) {
        close(name ".new")
    }
    lines = changed = inside = 0
    split("", values)
}

FNR == 1 && name != "" {
    finish()
}

{
    name = FILENAME
}

/^void sysinitclass_/ {
    inside = 1
}

/^}/ {
    inside = 0
}

inside && match($0, /^sfld_[A-Za-z0-9_]+ = /) {
    changed = 1
    value = substr($0, RLENGTH + 1)
    sub(/;$/, "", value)
    if (value ~ /^-?INT(32|64)_C\([1-9][0-9]*\)$/) {
        values[$1] = value
    } else if (value !~ /^(NULL|0|INT(32|64)_C\(0\))$/) {
        print "    " $0 >later
    }
    next
}

{
    line[++lines] = $0
}

END {
    if (name != "") {
        finish()
    }
}
