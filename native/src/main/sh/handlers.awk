# Keeps, of TeaVM's table of call sites, those with a handler, and writes the function that finds the handlers of one:
# handlers.awk callsites.c.

/^TeaVM_CallSite teavm_callSites\[/ {
    print "static const struct { int32_t id; TeaVM_ExceptionHandler* handlers; } teavm_tried[] = {"
    site = 0
    table = 1
    next
}

table && /^};/ {
    table = 0
    print
    print ""
    print "TeaVM_ExceptionHandler* teavm_handlersOf(int32_t id) {"
    print "    int32_t from = 0;"
    print "    int32_t to = (int32_t) (sizeof teavm_tried / sizeof *teavm_tried);"
    print "    while (from < to) {"
    print "        int32_t middle = (from + to) / 2;"
    print "        if (teavm_tried[middle].id == id) {"
    print "            return teavm_tried[middle].handlers;"
    print "        }"
    print "        if (teavm_tried[middle].id < id) {"
    print "            from = middle + 1;"
    print "        } else {"
    print "            to = middle;"
    print "        }"
    print "    }"
    print "    return NULL;"
    print "}"
    next
}

table {
    if (match($0, /exceptionHandlers_teavm_callSites \+ [0-9]+/)) {
        print "    { " site ", " substr($0, RSTART, RLENGTH) " },"
    }
    site++
    next
}

{
    print
}
