#!/usr/bin/env python3
"""Kills workers at random while four of them do jobs on one PostgreSQL database, and checks that each job is done once.

    swift build --product bekal
    python3 Benchmarks/workers.py --jobs 1000 --kills 20

It starts a PostgreSQL of its own on a free port, founds a practice house in it and runs `bekal work` four times. Each job states one
fact in the journal, in the transaction that marks it as done. The last line holds the figures; exit code 1 if a job was lost or
done twice.
"""

import argparse
import collections
import json
import os
import pathlib
import pwd
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser")]
from house import binary, free_port  # noqa: E402
from kill import read_only  # noqa: E402

PROBE = "bench.probed"
RUN_SECONDS = (0.05, 0.4)
END_SECONDS = 300.0


class Postgres:
    """A PostgreSQL in a folder of its own; nothing of it is kept."""

    def __init__(self, folder: pathlib.Path):
        self.folder, self.port = folder, free_port()
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        self.programs = programs[-1] if programs else pathlib.Path("/usr/bin")
        self.owner = pwd.getpwnam("postgres") if os.getuid() == 0 else None

    def run(self, program, *arguments):
        user = {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if self.owner else {}
        done = subprocess.run([self.programs / program, *arguments], capture_output=True, text=True, cwd=self.folder, **user)
        if done.returncode != 0:
            sys.exit(f"{program}: {done.stdout[-500:]} {done.stderr[-500:]}")

    def start(self):
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        data = str(self.folder / "data")
        self.run("initdb", f"--pgdata={data}", "--username=postgres", "--auth=trust", "--encoding=UTF8",
                 "--locale=C.UTF-8", "--no-sync")
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "start", "--wait", "--silent", f"--pgdata={data}", f"--log={self.folder / 'log'}",
                 f"--options={options}")
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    def stop(self):
        self.run("pg_ctl", "stop", "--mode=fast", "--silent", f"--pgdata={self.folder / 'data'}")


def done_by_job(database, key):
    """How often each job stands in the journal."""
    exported = read_only("journal", "--json", "--database", database, "--key", key)
    if exported.returncode != 0:
        sys.exit(f"bekal journal answers {exported.returncode}: {exported.stderr[:500]}")
    lines = (json.loads(line) for line in exported.stdout.splitlines() if line.strip())
    return collections.Counter(line["subject"] for line in lines if line["kind"] == PROBE)


def must(*arguments):
    done = read_only(*arguments)
    if done.returncode != 0:
        sys.exit(f"bekal {' '.join(arguments)} answers {done.returncode}: {done.stderr[:500]}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--jobs", type=int, default=1000)
    arguments.add_argument("--workers", type=int, default=4)
    arguments.add_argument("--kills", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    random.seed(wanted.seed)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cluster:
        postgres = Postgres(pathlib.Path(cluster))
        database, key = postgres.start(), str(pathlib.Path(folder) / "house.key")
        workers = []

        def work():
            return subprocess.Popen([binary(), "work", "--quiet", "--probe", "--database", database, "--key", key],
                                    stdin=subprocess.DEVNULL)

        try:
            must("init", "--database", database, "--key", key, "--name", "Rutan Contoh", "--region", "3673",
                 "--fixed-date", "2025-05-07")
            must("probe-jobs", "--database", database, "--key", key, "--count", str(wanted.jobs))
            began = time.monotonic()
            workers = [work() for _ in range(wanted.workers)]
            kills = 0
            while kills < wanted.kills:
                time.sleep(random.uniform(*RUN_SECONDS))
                place = random.randrange(len(workers))
                workers[place].kill()
                workers[place].wait()
                workers[place] = work()
                kills += 1
            killing = time.monotonic() - began
            while time.monotonic() - began < END_SECONDS:
                done = done_by_job(database, key)
                if len(done) == wanted.jobs:
                    break
                time.sleep(0.5)
            seconds = time.monotonic() - began
            codes = []
            for worker in workers:
                worker.terminate()
                codes.append(worker.wait(15))
            done = done_by_job(database, key)
        finally:
            for worker in workers:
                worker.kill()
            postgres.stop()
    twice = sum(count > 1 for count in done.values())
    lost = wanted.jobs - len(done)
    print(f"{wanted.jobs} jobs, {wanted.workers} workers on PostgreSQL, {kills} kills in {killing:.0f} s: "
          f"{len(done)} done, {twice} done twice, {lost} lost, in {seconds:.0f} s; workers left with {sorted(set(codes))}")
    sys.exit(1 if twice or lost or any(codes) else 0)


if __name__ == "__main__":
    main()
