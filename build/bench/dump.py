"""What a Python programmer writes with pyscard to dump a card as delivered: connect, UID, load key, and for every sector
authenticate and read its blocks; the bytes go to a file."""
import os
import sys

from smartcard.System import readers

connection = [r for r in readers() if r.name == os.environ["READER"]][0].createConnection()
connection.connect()


sent = 0


def transmit(line):
    global sent
    sent += 1
    data, sw1, sw2 = connection.transmit(list(bytes.fromhex(line)))
    assert (sw1, sw2) == (0x90, 0), line
    return bytes(data)


transmit("FFCA000000")
transmit("FF82000006FFFFFFFFFFFF")
memory = b""
for sector in range(40 if sys.argv[1] == "4k" else 16):
    blocks = 4 if sector < 32 else 16
    first = sector * 4 if sector < 32 else 128 + (sector - 32) * 16
    transmit(f"FF8600000501{first:04X}6000")
    for block in range(first, first + blocks):
        memory += transmit(f"FFB0{block:04X}10")
with open(sys.argv[2], "wb") as file:
    file.write(memory)
print(f'{{"commands":{sent}}}')
