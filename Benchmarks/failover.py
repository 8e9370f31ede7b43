#!/usr/bin/env python3
"""Stops the primary of a PostgreSQL pair while clients write, promotes its standby, and checks that writing goes on and nothing is lost.

    bin/setup --test && swift build --product bekal
    python3 Benchmarks/failover.py

Sets up a primary and a standby that it streams to, synchronously, on loopback, and serves a house on the address of both. Then
every process of the primary is stopped (SIGSTOP): its sockets stay open and nobody answers, as with a machine that hangs. The
last line holds the seconds from the stop to the first write that the promoted standby acknowledged, and the writes that were
acknowledged and are not in its journal; exit code 1 above 30 s, or where one was lost, doubled or changed.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Benchmarks")]
import kill  # noqa: E402
from house import House, Visitor, binary, free_port  # noqa: E402

MOST_SECONDS = 30.0
GIVE_UP_SECONDS = 120.0
PASSWORD = "kuda besi makan rumput pagi"
PEOPLE = 20


def programs():
    """The folder of the newest PostgreSQL."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found else pathlib.Path(shutil.which("initdb") or sys.exit("PostgreSQL is not installed")).parent


class Cluster:
    """A server of PostgreSQL in a folder; as root it runs as user postgres."""

    def __init__(self, folder):
        self.folder, self.data, self.port = folder, folder / "data", free_port()
        folder.mkdir()
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")

    def run(self, program, *arguments):
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        done = subprocess.run([*user, programs() / program, *map(str, arguments)], cwd=self.folder, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr[-1000:]}")

    def configure(self, **settings):
        with (self.data / "postgresql.auto.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def start(self):
        self.run("pg_ctl", "start", "--wait", "--silent", "--pgdata", self.data, "--log", self.folder / "log")

    def processes(self):
        """The postmaster and its children."""
        postmaster = int((self.data / "postmaster.pid").read_text().split()[0])
        children = []
        for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                if int(status.read_text().rsplit(") ", 1)[1].split()[1]) == postmaster:
                    children.append(int(status.parent.name))
            except (OSError, IndexError):
                continue
        return [postmaster, *children]

    def signal(self, wanted):
        for process in self.processes():
            try:
                os.kill(process, wanted)
            except ProcessLookupError:
                continue

    def end(self):
        if (self.data / "postmaster.pid").exists():
            self.signal(signal.SIGCONT)
            self.run("pg_ctl", "stop", "--mode", "immediate", "--pgdata", self.data)


def pair(folder):
    """A primary and the standby that each of its commits waits for."""
    primary, standby = Cluster(folder / "primary"), Cluster(folder / "standby")
    primary.run("initdb", "--pgdata", primary.data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8",
                "--locale", "C.UTF-8", "--no-sync")
    primary.configure(listen_addresses="127.0.0.1", unix_socket_directories=primary.folder, port=primary.port,
                      synchronous_standby_names="*")
    primary.start()
    standby.run("pg_basebackup", "--pgdata", standby.data, "--write-recovery-conf", "--checkpoint", "fast", "--no-sync",
                "--dbname", f"host=127.0.0.1 port={primary.port} user=postgres")
    standby.configure(unix_socket_directories=standby.folder, port=standby.port, synchronous_standby_names="")
    standby.start()
    return primary, standby


def bekal(*arguments, typed=""):
    done = subprocess.run([binary(), *map(str, arguments)], capture_output=True, text=True, input=typed)
    if done.returncode != 0:
        sys.exit(f"bekal {arguments[0]}: {done.stderr[-1000:]}")


def found_house(folder, address):
    """A house with some people, and its key where every command finds it."""
    key, register = folder / "house.key", folder / "register.csv"
    os.environ["BEKAL_KEY_FILE"] = str(key)
    bekal("init", "--database", address, "--name", "Rutan Contoh", "--region", "3673", "--key", key, "--officer", "siti",
          typed=PASSWORD + "\n")
    rows = [f"BI.{900 + number}/2025;Rekaan {chr(65 + number)}{'aiueo'[number % 5]}n;L;BI;10/01/2025;10/01/2028"
            for number in range(PEOPLE)]
    register.write_text("\n".join(["No. Reg;Nama;L/P;Gol;Tgl Masuk;Ekspirasi", *rows, ""]))
    bekal("import", register, "--apply", "--as-of", "2025-05-07", "--database", address)


class Served(House):
    """A house on an address of PostgreSQL."""

    def __init__(self, folder, address):
        super().__init__(folder / "house", "serve")
        self.database = address


def fail_over(primary, standby, clients, writing_seconds, promoting_seconds):
    """Seconds from the stop to the end of the promotion, and to the first write acknowledged after it."""
    for thread in clients.threads:
        thread.start()
    time.sleep(writing_seconds)
    primary.signal(signal.SIGSTOP)
    stopped = time.monotonic()
    time.sleep(promoting_seconds)
    standby.run("pg_ctl", "promote", "--wait", "--pgdata", standby.data)
    promoted = time.monotonic()
    first = None
    while first is None and time.monotonic() - stopped < GIVE_UP_SECONDS:
        time.sleep(0.05)
        first = next((moment for moment in clients.moments if moment > promoted), None)
    time.sleep(writing_seconds)
    clients.storm_over.set()
    for thread in clients.threads:
        thread.join()
    return promoted - stopped, (first or float("inf")) - stopped


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--writing", type=float, default=5.0, help="seconds of writing before the stop and at the end")
    arguments.add_argument("--promote-after", type=float, default=3.0, help="seconds from the stop to the promotion")
    wanted = arguments.parse_args()
    # Whoever ends this program ends the servers too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        clusters, house = [], None
        try:
            clusters = primary, standby = pair(folder)
            address = f"postgres://postgres@127.0.0.1:{primary.port},127.0.0.1:{standby.port}/postgres"
            found_house(folder, address)
            before = kill.journal(address)
            house = Served(folder, address)
            house.start()
            visitor = Visitor(house.base)
            visitor.do("POST", "/session", {"user_name": "siti", "password": PASSWORD})
            cookie = "; ".join(f"{each['name']}={each['value']}" for each in visitor.cookies())
            clients = kill.Clients(house.base, cookie, kill.ids_in(visitor.value(kill.LIST).json), 0)
            promoted, first = fail_over(primary, standby, clients, wanted.writing, wanted.promote_after)
            house.stop()
            new = re.sub(r"127\.0\.0\.1:\d+,", "", address)
            lost, doubled, changed, broken = kill.judge(new, clients.receipts, before)
        finally:
            if house:
                house.stop()
            for cluster in clusters:
                cluster.end()

    for sentence in sorted(set(clients.refused))[:5]:
        print(f"refused: {sentence}", file=sys.stderr)
    print(f"primary stopped, standby promoted after {promoted:.1f} s, first write after {first:.1f} s; "
          f"{len(clients.receipts)} writes acknowledged, {lost} lost, {doubled} doubled, {changed} changed, "
          f"{broken} faults of the chain, {len(clients.refused)} refused")
    sys.exit(0 if first <= MOST_SECONDS and not (lost or doubled or changed or broken or clients.refused) else 1)


if __name__ == "__main__":
    main()
