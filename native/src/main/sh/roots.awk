# Moves the collection of the static fields that the memory's keeper looks after out of main, to when it first looks for them.

/^    sysinitclass_[A-Za-z0-9_]+\(\);$/ {
    collection = collection $0 "\n"
    next
}

/^int main\(/ {
    main = 1
}

main {
    rest = rest $0 "\n"
    next
}

{
    print
}

END {
    print "void teavm_collectStaticRoots() {\n    if (teavm_gc_staticRoots != NULL) {\n        return;\n    }"
    printf "%s    teavm_initStaticGcRoots();\n}\n\n%s", collection, rest
}
