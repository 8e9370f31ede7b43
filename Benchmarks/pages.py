#!/usr/bin/env python3
"""Measures how fast pages are answered: requests a second, and the times of which half and 99 in 100 are shorter.

    swift build -c release --product bekal
    BEKAL_BIN=.build/release/bekal python3 Benchmarks/pages.py / /people /healthz/ready
    python3 Benchmarks/pages.py /people --base http://127.0.0.1:8080 --cookie "bekal_session=..."

Starts the example house unless --base names a running one. Uses wrk (apt install wrk); without it a client of the standard
library, which is itself the slower side and says so. Every path is asked once before and must answer 200. Exit code 1 if a
path does not, or if an answer under load was not 2xx.
"""

import argparse
import http.client
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from house import House, Visitor  # noqa: E402

ROLE = "training_officer"
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


def milliseconds(text):
    """`1.25ms` as a number."""
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(number) * UNITS[unit]


def by_wrk(base, path, headers, wanted):
    """Figures of wrk: closed loop, every connection asks as soon as it has its answer."""
    command = ["wrk", "--latency", "-t", "2", "-c", str(wanted.connections), "-d", f"{wanted.seconds}s"]
    command += [piece for name, value in headers.items() for piece in ("-H", f"{name}: {value}")]
    done = subprocess.run([*command, base + path], capture_output=True, text=True, check=True).stdout
    shares = dict(re.findall(r"^\s+(50|99)%\s+(\S+)$", done, re.MULTILINE))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done).group(1))
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", done)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", done)
    faults = int(refused.group(1)) if refused else 0
    faults += sum(int(count) for count in broken.groups()) if broken else 0
    return {"rps": rate, "p50_ms": milliseconds(shares["50"]), "p99_ms": milliseconds(shares["99"]), "faults": faults}


def by_hand(base, path, headers, wanted):
    """The same with threads of Python, where wrk is missing."""
    address = urllib.parse.urlsplit(base)
    times, faults, until = [], [], time.monotonic() + wanted.seconds

    def ask():
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
        while time.monotonic() < until:
            began = time.monotonic()
            try:
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                answer.read()
                if not 200 <= answer.status < 300:
                    faults.append(answer.status)
                times.append(1000 * (time.monotonic() - began))
            except (OSError, http.client.HTTPException) as fault:
                faults.append(str(fault))
                connection.close()

    threads = [threading.Thread(target=ask, daemon=True) for _ in range(wanted.connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ordered = sorted(times) or [0.0]
    return {"rps": len(times) / wanted.seconds, "p50_ms": ordered[len(ordered) // 2],
            "p99_ms": ordered[int(0.99 * (len(ordered) - 1))], "faults": len(faults)}


def measure(base, cookie, wanted):
    """The figures of every path; prints a line each."""
    headers = {"Accept": "application/json" if wanted.json else "text/html", "Cookie": cookie}
    measured = {}
    for path in wanted.paths:
        answer = Visitor(base).ask("GET", path, **headers)
        if answer.status != 200:
            print(f"{path}: answers {answer.status}, so it was not measured", file=sys.stderr)
            measured[path] = None
            continue
        figures = (by_wrk if shutil.which("wrk") else by_hand)(base, path, headers, wanted)
        measured[path] = {**figures, "bytes": len(answer.body), "connections": wanted.connections}
        print(f"{path}: {figures['rps']:.0f} requests/s, p50 {figures['p50_ms']:.1f} ms, p99 {figures['p99_ms']:.1f} ms, "
              f"{len(answer.body)} bytes, {figures['faults']} faults", flush=True)
    return measured


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("paths", nargs="*", default=["/"], help="/people, /healthz/ready, ...")
    arguments.add_argument("--base", help="a house that is already running")
    arguments.add_argument("--cookie", default=f"bekal_role={ROLE}", help="who asks")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--connections", type=int, default=16)
    arguments.add_argument("--json", action="store_true", help="ask for the value instead of the page")
    arguments.add_argument("--out", help="a file for the figures as JSON")
    wanted = arguments.parse_args()
    if not shutil.which("wrk"):
        print("wrk is missing: Python asks, which measures Python as well", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        house = None if wanted.base else House(pathlib.Path(folder) / "house.sqlite")
        try:
            if house:
                house.start()
            measured = measure(wanted.base or house.base, wanted.cookie, wanted)
        finally:
            if house:
                house.stop()
    if wanted.out:
        pathlib.Path(wanted.out).write_text(json.dumps(measured, indent=1) + "\n")
    sys.exit(1 if any(each is None or each["faults"] for each in measured.values()) else 0)


if __name__ == "__main__":
    main()
