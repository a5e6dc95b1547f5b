"""What of a program short commands touch, for start.order: start-order.py PROGRAM TRACE…, the traces being what valgrind's lackey
says of the program's runs. Prints a line for each, in the order of the traces: "function NAME"; "written CLASS" and "read CLASS" of
the structures TeaVM keeps of classes; "text LENGTH,HASH"."""
import bisect
import struct
import subprocess
import sys

program, *traces = sys.argv[1:]
symbols = []
constants = {}
for line in subprocess.run(["nm", "-n", program], capture_output=True, text=True, check=True).stdout.splitlines():
    words = line.split()
    if len(words) == 3 and words[1] in "tTdD":
        symbols.append((int(words[0], 16), words[1].lower(), words[2]))
    elif len(words) == 3:
        constants[words[2]] = int(words[0], 16)
starts = [symbol[0] for symbol in symbols]
end = constants["_end"]
with open(program, "rb") as file:
    image = file.read()
offset, entry_size, entries = struct.unpack_from("<Q", image, 32)[0], *struct.unpack_from("<HH", image, 54)
loaded = []
for i in range(entries):
    kind, _, at, address, _, size = struct.unpack_from("<IIQQQQ", image, offset + i * entry_size)
    if kind == 1:
        loaded.append((address, at, size))


def number(address, form):
    for start, at, size in loaded:
        if start <= address and address + 8 <= start + size:
            return struct.unpack_from(form, image, at + address - start)[0]
    return None


def text(address):
    """The length and hash of the text at an address; none if no text is there."""
    if number(address, "<Q") != constants["teavm_textHeader"]:
        return None
    characters = number(address + 8, "<Q")
    return f"{number(characters + 8, '<i')},{number(address + 16, '<i')}"


touched = {}
for trace in traces:
    with open(trace) as lines:
        for line in lines:
            if line[:2] not in ("I ", " L", " S", " M"):
                continue
            address = int(line[3 : line.index(",")], 16)
            if starts[0] <= address < end:
                symbol = bisect.bisect_right(starts, address) - 1
                touched[symbol] = touched.get(symbol, False) or line[1] in "SM"
told = {}
for symbol, written in touched.items():
    address, kind, name = symbols[symbol]
    if kind == "t":
        told["function " + name.split(".")[0]] = True
    elif name.endswith("_Cls"):
        told[("written " if written else "read ") + name] = True
    elif text(address):
        told["text " + text(address)] = True
print("\n".join(told))
