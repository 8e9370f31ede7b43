#!/usr/bin/env python3
"""Kills the server at random while clients write, and checks that nothing acknowledged is lost, doubled or changed.

    bin/setup --test && swift build -c release --product bekal
    BEKAL_BIN=.build/release/bekal python3 Benchmarks/kill.py --kills 100 --writes 10000

Clients repeat a write that was not acknowledged with the same Idempotency-Key. In the end every key must have exactly one
line in the journal, with the sequence and hash of its receipt, and the chain must hold: by `bekal verify` and by
Tests/Journal/verify.py. The last line holds the figures; exit code 1 if anything was lost, doubled or changed.
"""

import argparse
import collections
import http.client
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Tests" / "Journal")]
import verify  # noqa: E402
from house import House, Visitor, binary, free_port  # noqa: E402

# The write under test: a route that takes JSON, for one of the ids that the list shows.
ROLE = "training_officer"
LIST = "/people"
METHOD = "POST"
PATH = "/people/{id}/notes"
BODY = {"text": "Catatan uji {number}"}
JOURNAL = ["journal", "--json", "--database"]
VERIFY = ["verify", "--database"]

CLIENTS = 8
RUN_SECONDS = (0.05, 1.5)
GIVE_UP_SECONDS = 120.0


def ids_in(value):
    """Every `id` in a JSON value."""
    if isinstance(value, list):
        return [found for each in value for found in ids_in(each)]
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [found for name, each in value.items() if name != "id" for found in ids_in(each)]
    return []


class Clients:
    """Threads that write until the storm is over and enough writes have their receipt; `moments` are those of the receipts."""

    def __init__(self, base, cookie, ids, writes):
        self.base, self.cookie, self.ids, self.writes = base, cookie, ids, writes
        self.numbers = itertools.count()
        self.storm_over = threading.Event()
        self.receipts = {}
        self.moments = []
        self.refused = []
        self.tries = collections.Counter()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(CLIENTS)]

    def run(self):
        for number in self.numbers:
            if number >= self.writes and self.storm_over.is_set():
                return
            self.write(number, str(uuid.uuid4()))

    def write(self, number, key):
        """Repeats one write with its key until it is acknowledged or refused."""
        path = PATH.replace("{id}", self.ids[number % len(self.ids)])
        body = {name: text.replace("{number}", str(number)) for name, text in BODY.items()}
        until = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < until:
            self.tries[key] += 1
            try:
                answer = Visitor(self.base, timeout=10).send(METHOD, path, body, Idempotency_Key=key, Cookie=self.cookie)
                if answer.status < 300:
                    receipt = answer.json.get("receipt") or answer.json
                    self.receipts[key] = (receipt["sequence"], receipt["hash"])
                    self.moments.append(time.monotonic())
                    return
                if answer.status < 500 and answer.status not in (409, 429):
                    self.refused.append(f"{answer.status} {answer.text[:200]}")
                    return
            except (OSError, ValueError, KeyError, http.client.HTTPException):
                pass
            time.sleep(random.uniform(0.01, 0.05))
        self.refused.append(f"no answer for {key} in {GIVE_UP_SECONDS:.0f} s")


def read_only(*arguments):
    return subprocess.run([binary(), *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def journal(database):
    """The exported lines of the journal, as text."""
    exported = read_only(*JOURNAL, str(database))
    if exported.returncode != 0:
        sys.exit(f"bekal {' '.join(JOURNAL)} answers {exported.returncode}: {exported.stderr[:500]}")
    return [line for line in exported.stdout.splitlines() if line.strip()]


def judge(database, receipts, before):
    """How many acknowledged writes are lost, doubled or changed, and the faults of the chain."""
    exported = journal(database)
    lines = [json.loads(line) for line in exported]
    by_hash = {line["hash"]: line for line in lines}
    acknowledged = {hash for _, hash in receipts.values()}
    lost = sum(hash not in by_hash for _, hash in receipts.values())
    changed = sum(hash in by_hash and by_hash[hash]["sequence"] != sequence for sequence, hash in receipts.values())
    kinds = {by_hash[hash]["kind"] for hash in acknowledged if hash in by_hash}
    written = sum(line["kind"] in kinds for line in lines) - sum(json.loads(line)["kind"] in kinds for line in before)
    # Every key was repeated until it was acknowledged: more lines than receipts means that one acted twice.
    doubled = max(0, written - len(acknowledged)) + len(receipts) - len(acknowledged)
    broken = len(list(verify.faults(exported))) + (read_only(*VERIFY, str(database)).returncode != 0)
    return lost, doubled, changed, broken


def storm(house, clients, kills):
    """Kills and starts the house so many times while the clients write; returns the seconds every start took."""
    starts = []
    for thread in clients.threads:
        thread.start()
    for _ in range(kills):
        time.sleep(random.uniform(*RUN_SECONDS))
        house.kill()
        starts.append(house.start())
    clients.storm_over.set()
    for thread in clients.threads:
        thread.join()
    return sorted(starts)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kills", type=int, default=20)
    arguments.add_argument("--writes", type=int, default=2000, help="at least so many")
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    random.seed(wanted.seed)

    with tempfile.TemporaryDirectory() as folder:
        house = House(pathlib.Path(folder) / "house.sqlite", port=free_port())
        try:
            house.start()
            visitor = Visitor(house.base).enter(ROLE)
            ids = ids_in(visitor.value(LIST).json)
            if not ids:
                sys.exit(f"{LIST} shows nobody to write about")
            cookie = "; ".join(f"{each['name']}={each['value']}" for each in visitor.cookies())
            house.stop()
            before = journal(house.database)
            house.start()
            began = time.monotonic()
            clients = Clients(house.base, cookie, ids, wanted.writes)
            starts = storm(house, clients, wanted.kills)
            seconds = time.monotonic() - began
        finally:
            house.stop()
        lost, doubled, changed, broken = judge(house.database, clients.receipts, before)

    repeated = sum(1 for count in clients.tries.values() if count > 1)
    for sentence in sorted(set(clients.refused))[:5]:
        print(f"refused: {sentence}", file=sys.stderr)
    p95 = starts[int(0.95 * (len(starts) - 1))] if starts else 0.0
    print(f"{len(starts)} kills, {len(clients.receipts)} writes acknowledged ({repeated} repeated), "
          f"{lost} lost, {doubled} doubled, {changed} changed, {broken} faults of the chain, "
          f"{len(clients.refused)} refused; restart p95 {p95:.2f} s; {seconds:.0f} s")
    whole = len(starts) == wanted.kills and len(clients.receipts) >= wanted.writes
    sys.exit(0 if whole and not (lost or doubled or changed or broken or clients.refused) else 1)


if __name__ == "__main__":
    main()
