"""Times whole processes by turns and prints a Markdown table: processes.py PEAK TURNS RUNS NAME COMMAND [NAME COMMAND ...].

Each turn gives every command RUNS runs with hyperfine, so that a machine that slows down slows all of them alike; the times of
all turns are taken together. "Relative" compares medians with the first command's. Memory is the
peak of one more run, as the program PEAK tells it."""
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile


def times(commands, turns, runs):
    taken = {name: [] for name, _ in commands}
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "turn.json")
        line = ["hyperfine", "-N", "--warmup", "3", "--runs", str(runs), "--style", "none", "--export-json", file]
        for name, command in commands:
            line += ["-n", name, command]
        for _ in range(turns):
            run = subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if run.returncode != 0:
                sys.exit(run.stderr)
            with open(file) as result:
                for one in json.load(result)["results"]:
                    taken[one["command"]] += one["times"]
    return taken


def memory(peak, command):
    """The most memory a command held at a time, in MB, as the program of peak.c says it."""
    run = subprocess.run([peak, *shlex.split(command)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return run.stdout.strip()


peak, turns, runs, *rest = sys.argv[1:]
commands = list(zip(rest[::2], rest[1::2]))
taken = times(commands, int(turns), int(runs))
first = statistics.median(taken[commands[0][0]])
print("| command | median, ms | least | most | relative | memory, MB |")
print("|---|---:|---:|---:|---:|---:|")
for name, command in commands:
    all_of_it = [1000 * time for time in taken[name]]
    median = statistics.median(all_of_it)
    print(
        f"| {name} | {median:.1f} | {min(all_of_it):.1f} | {max(all_of_it):.1f} "
        f"| {median / 1000 / first:.2f} | {memory(peak, command)} |"
    )
