# What objcopy is to be told so that functions and tables of start.order stand together: objdump -h OBJECT | order.awk -v order=FILE.

BEGIN {
    while ((getline < order) > 0) {
        if ($1 == "#") {
            continue
        }
        # The linker sorts what begins so by name.
        place[$2] = $1 == "written" ? ".data1" : $1 == "read" ? ".data2" : sprintf(".text.sorted.%05d", ++functions)
    }
}

$2 ~ /^\.(text|data)\./ {
    name = substr($2, 7)
    # A compiler may have made a part of a function, or one with fewer parameters.
    sub(/\.(isra|part|constprop|cold)\..*/, "", name)
    if (name in place) {
        print "--rename-section " $2 "=" place[name]
    }
}
