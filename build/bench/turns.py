"""Runs commands by turns, so that all of them meet the same noise, and prints a table in Markdown: wall time and time on
the processor (all of the process's threads), median and least, beside the first command.

turns.py ROUNDS <lines "name TAB command" on standard input. A name that ends with " …" is timed until the command's first
line and then ended.
"""

import os
import resource
import statistics
import subprocess
import sys
import time


def run(command, first_line):
    """Seconds of wall time and of processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    process = subprocess.Popen(command.split(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    if first_line:
        said = process.stdout.readline()
        wall = time.perf_counter() - began
        process.terminate()
        ended = bool(said)
    else:
        process.stdout.read()
        ended = process.wait() == 0
        wall = time.perf_counter() - began
    process.stdout.close()
    process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not ended:
        sys.exit("turns.py: failed: " + command)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    rows = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]
    taken = {name: [] for name, _ in rows}
    for turn in range(int(sys.argv[1]) + 2):
        for name, command in rows:
            took = run(command, name.endswith(" …"))
            if turn >= 2:
                taken[name].append(took)
    print("| what | wall, median ms | least | relative | processor, median ms | least | relative |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    base = taken[rows[0][0]]
    for name, _ in rows:
        cells = []
        for which in (0, 1):
            own = [took[which] * 1000 for took in taken[name]]
            first = [took[which] * 1000 for took in base]
            middle = statistics.median(own)
            cells.append("%.1f | %.1f | %.2f" % (middle, min(own), middle / statistics.median(first)))
        print("| %s | %s |" % (name, " | ".join(cells)))


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    main()
