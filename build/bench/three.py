"""What a Python programmer writes with pyscard: connect, load key, authenticate, read block 4. With a number it reads that
many times more, in 20 batches, and prints the microseconds each took in the best batch."""
import os
import sys
import time

from smartcard.System import readers

connection = [r for r in readers() if r.name == os.environ["READER"]][0].createConnection()
connection.connect()


def transmit(line):
    data, sw1, sw2 = connection.transmit(list(bytes.fromhex(line)))
    assert (sw1, sw2) == (0x90, 0)


transmit("FF82000006FFFFFFFFFFFF")
transmit("FF860000050100046000")
transmit("FFB0000410")
if len(sys.argv) > 1:
    rounds = int(sys.argv[1]) // 20
    best = float("inf")
    for _ in range(20):
        begun = time.perf_counter()
        for _ in range(rounds):
            transmit("FFB0000410")
        best = min(best, time.perf_counter() - begun)
    print(f"{best * 1e6 / rounds:.1f}")
