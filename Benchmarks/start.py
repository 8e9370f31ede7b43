#!/usr/bin/env python3
"""Measures what somebody waits for and what it holds: from Enter to the first page of the example house, and its memory.

    bin/run; BEKAL_BIN=.build/release/bekal python3 Benchmarks/start.py --starts 5

Each start founds the house anew. Memory is VmRSS right after the first page, and again when the placement that goes on beside
the server is computed; VmHWM is the most that was ever held. The start in the middle counts; exit code 1 where it takes longer
than a second or holds more than 60 MB.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from house import binary, free_port  # noqa: E402

MOST_SECONDS, MOST_MB = 1.0, 60.0
GIVE_UP_SECONDS = 60.0


def memory(process, name):
    """A line of /proc/PID/status in MB."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(rf"^{name}:\s+(\d+) kB", status, re.MULTILINE).group(1)) / 1000


def first_page(base, began):
    """The seconds until *Hari ini* is answered."""
    while time.monotonic() - began < GIVE_UP_SECONDS:
        try:
            with urllib.request.urlopen(base + "/", timeout=10) as answer:
                answer.read()
                return time.monotonic() - began
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.005)
    sys.exit("no page after a minute")


def start(folder):
    """One start: its seconds, and megabytes after the first page, at rest and at most."""
    port = free_port()
    began = time.monotonic()
    process = subprocess.Popen([binary(), "demo", "--listen", f"127.0.0.1:{port}", "--database", f"{folder}/contoh.sqlite"],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        seconds = first_page(f"http://127.0.0.1:{port}", began)
        first = memory(process, "VmRSS")
        time.sleep(5)
        return seconds, first, memory(process, "VmRSS"), memory(process, "VmHWM")
    finally:
        process.terminate()
        process.wait()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--starts", type=int, default=5)
    starts = []
    for _ in range(arguments.parse_args().starts):
        with tempfile.TemporaryDirectory() as folder:
            starts.append(start(folder))
    seconds, first, rest, most = (sorted(each)[len(starts) // 2] for each in zip(*starts))
    print(f"first page after {seconds:.2f} s; {first:.1f} MB after it, {rest:.1f} MB at rest, {most:.1f} MB at most")
    sys.exit(0 if seconds <= MOST_SECONDS and first <= MOST_MB else 1)


if __name__ == "__main__":
    main()
