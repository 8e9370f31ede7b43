#!/usr/bin/env python3
"""Kills the server while it computes proposals, and checks that every proposal ends ready, or failed with a cause.

    swift build --product bekal
    python3 Benchmarks/propose_kill.py --kills 50

One proposal is asked for before each kill, from 0 to 1.2 seconds after the one before was killed. In the end the server runs on
until nothing is being computed. The last line holds the figures; exit code 1 if a proposal is left computing, is lost, has been
computed twice by the journal, or failed without a cause.
"""

import argparse
import collections
import http.client
import json
import pathlib
import random
import sys
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser")]
from house import House, Visitor, free_port  # noqa: E402
from kill import journal  # noqa: E402

ROLE = "training_officer"
LONGEST = 1.2
END_SECONDS = 300.0


def ask(visitor, number):
    """Asks for a proposal; its address, or None where the server was killed before it answered."""
    try:
        answer = visitor.send("POST", "/proposals", {"title": f"Usulan uji {number}"}, Idempotency_Key=str(uuid.uuid4()))
        return answer.headers["Location"] if answer.status == 200 else None
    except (OSError, ValueError, http.client.HTTPException):
        return None


def settle(visitor, paths):
    """Waits until nothing is being computed; how each proposal ended, and the seconds that took."""
    began = time.monotonic()
    states = {}
    while time.monotonic() - began < END_SECONDS and len(states) < len(paths):
        for path in paths:
            if path not in states and visitor.value(path + "/progress").json["state"] == "done":
                states[path] = visitor.value(path).json
        time.sleep(0.2)
    return states, time.monotonic() - began


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    random.seed(wanted.seed)
    with tempfile.TemporaryDirectory() as folder:
        house = House(pathlib.Path(folder) / "house.sqlite", port=free_port())
        try:
            house.start()
            visitor = Visitor(house.base).enter(ROLE)
            paths = []
            for number in range(wanted.kills):
                paths.append(ask(visitor, number))
                time.sleep(random.uniform(0, LONGEST))
                house.kill()
                house.start()
            asked = [path for path in paths if path]
            states, seconds = settle(visitor, asked)
        finally:
            house.stop()
        lines = [json.loads(line) for line in journal(house.database)]
    computed = collections.Counter(line["subject"] for line in lines if line["kind"] == "placement.computed")
    proposed = {line["subject"] for line in lines if line["kind"] == "placement.proposed"}
    twice = sum(count > 1 for count in computed.values())
    never = len(proposed - set(computed))
    ends = collections.Counter(value["state"] for value in states.values())
    silent = sum(value["state"] == "failed" and not value.get("failure") for value in states.values())
    left = len(asked) - len(states)
    print(f"{wanted.kills} kills while proposing: {len(asked)} proposals acknowledged, {dict(ends)}, {left} left computing, "
          f"{never} never computed, {twice} computed twice, {silent} failed without a cause; "
          f"the last one ended {seconds:.1f} s after the last start")
    sys.exit(1 if left or never or twice or silent or len(asked) < wanted.kills * 0.9 else 0)


if __name__ == "__main__":
    main()
