"""Dumps cards on many readers at once: many.py DUMPS COMMAND READER [READER ...].

Each reader's cards are dumped one after the other, DUMPS times, by a process each, all readers at the same time. {reader} and
{file} in COMMAND stand for the reader's name and for the file. Prints the seconds it took."""
import os
import shlex
import subprocess
import sys
import tempfile
import threading
import time

dumps, command, *readers = sys.argv[1:]
failed = []


def dump(reader, file):
    line = [part.format(reader=reader, file=file) for part in shlex.split(command)]
    for _ in range(int(dumps)):
        run = subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if run.returncode != 0:
            failed.append(run.stderr)
            return


with tempfile.TemporaryDirectory() as folder:
    begun = time.monotonic()
    workers = [
        threading.Thread(target=dump, args=(reader, os.path.join(folder, f"{number}.mfd")))
        for number, reader in enumerate(readers)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    took = time.monotonic() - begun
if failed:
    sys.exit(failed[0])
print(f"{took:.2f}")
