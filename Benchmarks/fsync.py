#!/usr/bin/env python3
"""Fails the syncs of the database file while clients write, and checks that the server ends and that nothing acknowledged is lost.

    bin/setup --test && swift build --product bekal
    python3 Benchmarks/fsync.py --runs 50

In each run a library put before libc (fsync.c) lets every sync of the `.db` file fail from a moment at random, and takes back
about half of what was written to it since the last sync that held, as a disk may. The server must end with 74, and the file
and its log as they then stand must be whole; every fifth run fails the checkpoint of the server's own end. Clients repeat what
was not acknowledged with the same Idempotency-Key, and in the end the journal is judged as kill.py does. The last line holds
the figures; exit code 1 where a run went on, a file was corrupt, or a write was lost, doubled or changed.
"""

import argparse
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Benchmarks")]
import kill  # noqa: E402
from house import House, Visitor, free_port  # noqa: E402

UNSYNCED = 74
WRITING_SECONDS = (0.05, 1.0)
# Syncs of the file that still hold after that: a checkpoint has one.
SYNCS_MOST = 2
ENDING_EVERY = 5
END_SECONDS = 90.0


def library(folder):
    """The library that fails syncs, compiled."""
    made = folder / "fsync.so"
    compiler = shutil.which("cc") or "clang"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", made, ROOT / "Benchmarks" / "fsync.c", "-ldl"], check=True)
    return made


def is_whole(database, folder):
    """Whether the file and its log, as they stand, are a whole database; looked at in a copy."""
    copy = folder / "copy.db"
    for end in ("", "-wal"):
        if pathlib.Path(f"{database}{end}").exists():
            shutil.copyfile(f"{database}{end}", f"{copy}{end}")
    try:
        opened = sqlite3.connect(copy)
        whole = opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        whole = whole and not opened.execute("PRAGMA foreign_key_check").fetchall()
        opened.close()
        return whole
    except sqlite3.DatabaseError:
        return False
    finally:
        for end in ("", "-wal", "-shm"):
            pathlib.Path(f"{copy}{end}").unlink(missing_ok=True)


def fail_once(house, flag, ending):
    """Lets the disk of a running house fail; the status with which it ended, or None where it went on."""
    time.sleep(random.uniform(*WRITING_SECONDS))
    flag.touch()
    if ending:
        house.process.terminate()
    try:
        return house.process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        return None


def storm(house, clients, runs, folder):
    """The statuses with which the server ended, and the number of files that were not whole."""
    flag, shim = folder / "failing", library(folder)
    statuses, corrupt = [], 0
    for thread in clients.threads:
        thread.start()
    for run in range(runs):
        ending = run % ENDING_EVERY == ENDING_EVERY - 1
        house.stop()
        flag.unlink(missing_ok=True)
        house.environment = {"LD_PRELOAD": str(shim), "FSYNC_FILE": str(house.database), "FSYNC_FLAG": str(flag),
                             "FSYNC_AFTER": str(0 if ending else random.randint(0, SYNCS_MOST))}
        house.start()
        statuses.append(fail_once(house, flag, ending))
        house.kill()
        corrupt += not is_whole(house.database, folder)
    house.environment = {}
    house.start()
    clients.storm_over.set()
    for thread in clients.threads:
        thread.join()
    return statuses, corrupt


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--runs", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    random.seed(wanted.seed)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        house = House(folder / "house.db", port=free_port())
        try:
            house.start()
            visitor = Visitor(house.base).enter(kill.ROLE)
            ids = kill.ids_in(visitor.value(kill.LIST).json)
            cookie = "; ".join(f"{each['name']}={each['value']}" for each in visitor.cookies())
            house.stop()
            before = kill.journal(house.database)
            began = time.monotonic()
            clients = kill.Clients(house.base, cookie, ids, 0)
            statuses, corrupt = storm(house, clients, wanted.runs, folder)
            seconds = time.monotonic() - began
        finally:
            house.stop()
        lost, doubled, changed, broken = kill.judge(house.database, clients.receipts, before)

    for sentence in sorted(set(clients.refused))[:5]:
        print(f"refused: {sentence}", file=sys.stderr)
    ended = statuses.count(UNSYNCED)
    others = sorted({str(status) for status in statuses if status != UNSYNCED})
    print(f"{wanted.runs} failed disks, {ended} ends with {UNSYNCED}{', others: ' + ' '.join(others) if others else ''}, "
          f"{corrupt} corrupt files; {len(clients.receipts)} writes acknowledged, {lost} lost, {doubled} doubled, "
          f"{changed} changed, {broken} faults of the chain, {len(clients.refused)} refused; {seconds:.0f} s")
    whole = ended == wanted.runs and clients.receipts
    sys.exit(0 if whole and not (corrupt or lost or doubled or changed or broken or clients.refused) else 1)


if __name__ == "__main__":
    main()
