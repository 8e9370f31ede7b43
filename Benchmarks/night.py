#!/usr/bin/env python3
"""Measures the work of one night: places whose end has come and meetings 60 days ahead, in one house or in all of a country.

    BEKAL_BIN=.build/release/bekal python3 Benchmarks/night.py
    BEKAL_BIN=.build/release/bekal python3 Benchmarks/night.py --houses 531 --people 280000 --postgres

It founds a practice house on 7 May 2025 and fills tables with people and classes: a third of the people have a place, half of these
in a class whose last meeting was on 23 May, a tenth has a planned end that has come, a tenth is away for a month. Then the house
is served on 9 June; the night is over when every job is done. The time is from the start of the process, and includes it. It is
served once more on the same day, which must change nothing, and then on 12 June. The last line holds the figures; exit code 1 where
a place is held that should have ended or has ended that should be held, no meeting was made, or a second run changed something.
"""

import argparse
import hashlib
import itertools
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser")]
from house import binary, free_port  # noqa: E402
from workers import Postgres, must  # noqa: E402

SEATS, END_SECONDS = 24, 1800.0
# Of ten places in a row: five in a class that is over, one ended as planned, one away too long, three that stay.
OVER, PLANNED, AWAY = 5, 5, 6


class File:
    """A database in one file."""

    def __init__(self, folder):
        self.address = str(folder / "night.sqlite")

    def ask(self, sql):
        with sqlite3.connect(self.address, timeout=30) as db:
            return [str(row[0]) for row in db.execute(sql)]

    def fill(self, table, rows):
        with sqlite3.connect(self.address) as db:
            for row in rows:
                db.execute(f"INSERT INTO {table} ({','.join(row)}) VALUES ({','.join('?' * len(row))})", list(row.values()))

    def stop(self):
        """Nothing runs."""


class Server:
    """A PostgreSQL of its own."""

    def __init__(self, folder):
        self.postgres = Postgres(folder)
        self.address = self.postgres.start()

    def psql(self, sql, **more):
        done = subprocess.run([self.postgres.programs / "psql", "-qAtX", "-v", "ON_ERROR_STOP=1", self.address, "-c", sql],
                              capture_output=True, text=True, **more)
        if done.returncode != 0:
            sys.exit(done.stderr[-500:])
        return done.stdout

    def ask(self, sql):
        return self.psql(sql).split()

    def fill(self, table, rows):
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return

        def text(value):
            return r"\N" if value is None else str(value)

        lines = "\n".join("\t".join(text(value) for value in row.values()) for row in itertools.chain([first], rows))
        self.psql(f"COPY {table} ({','.join(first)}) FROM STDIN", input=lines + "\n")

    def stop(self):
        self.postgres.stop()


def identity(*parts):
    bits = int.from_bytes(hashlib.md5(repr(parts).encode()).digest()) & ~(0xF << 76 | 0x3 << 62)
    return str(uuid.UUID(int=bits | 7 << 76 | 2 << 62))


def fill(database, houses, people):
    """The tables of all houses; the first stands there already. Returns how many places must end."""
    first = database.ask("SELECT id FROM access_facility")[0]
    units = [first] + [identity("house", number) for number in range(1, houses)]
    shares = [people // houses + (number < people % houses) for number in range(houses)]
    seated = [share // 3 for share in shares]
    at = 1_746_576_000_000

    def each(of):
        """What is made of every seated person of every house: its house, its place in a row of ten, its number."""
        return (of(unit, number % 10, number) for unit, count in zip(units, seated) for number in range(count))

    def cohort(unit, kind, number):
        return identity("class", unit, kind < OVER, number // (10 * SEATS), number % (10 * SEATS) // 10 // SEATS)

    database.fill("access_facility", ({"id": unit, "name": f"Rutan {number}", "region_code": "3673", "zone": "WIB",
                                       "created_at": at} for number, unit in enumerate(units) if number))
    database.fill("people_person", (
        {"facility_id": unit, "id": identity("person", unit, number), "name": f"Orang {number}", "name_key": f"orang {number}",
         "register_number": f"BI.{number}/2025", "number_key": f"BI{number}2025", "is_life": False, "state": "present",
         "as_of": "2025-05-07", "seen_on": "2025-05-07"}
        for unit, share in zip(units, shares) for number in range(share)))
    database.fill("programmes_programme", (
        {"facility_id": unit, "id": identity("programme", unit), "title": "Las", "title_key": "las", "field": "Las",
         "kind": "manufacture", "level": "beginner", "lesson_hours": 40, "minutes_per_lesson": 45, "theory_percent": 20,
         "tools": "", "source": "Uji", "created_at": at} for unit in units))
    # A class of five days is over on 23 May; one that began after it goes on.
    classes = {}
    each_class = each(lambda unit, kind, number: (unit, kind, number))
    for unit, kind, number in each_class:
        classes.setdefault((unit, kind < OVER), []).append(identity("person", unit, number))
    cohorts = [(unit, over, place, group[place * SEATS:(place + 1) * SEATS]) for (unit, over), group in classes.items()
               for place in range((len(group) + SEATS - 1) // SEATS)]
    database.fill("access_organisation", ({"id": identity("agency", place), "name": f"Dinas {place}", "created_at": at}
                                          for place in range(1 + max(place for _, _, place, _ in cohorts))))
    database.fill("programmes_cohort", (
        {"facility_id": unit, "id": identity("class", unit, over, place), "programme_id": identity("programme", unit),
         "agency_id": identity("agency", place), "start_day": "2025-05-19" if over else "2025-05-26", "days": 5 if over else 60,
         "weekdays": "monday,tuesday,wednesday,thursday,friday", "from_minute": 540, "until_minute": 930, "min_seats": 1, "seats": SEATS,
         "status": "RENCANA", "created_at": at} for unit, over, place, _ in cohorts))
    database.fill("placement_proposal", (
        {"facility_id": unit, "id": identity("proposal", unit), "title": "Usulan", "as_of": "2025-05-07", "state": "heard",
         "study": "", "instance": "{}", "instance_hash": "", "lottery": 0, "result": "{}", "made_at": at, "made_by": "Uji"}
        for unit in units))
    database.fill("placement_hearing", (
        {"facility_id": unit, "id": identity("hearing", unit), "proposal_id": identity("proposal", unit), "number": "1",
         "day": "2025-05-07", "quorum": 3, "state": "decreed", "revision": 0, "made_at": at, "made_by": "Uji"}
        for unit in units))
    database.fill("placement_decree", (
        {"facility_id": unit, "id": identity("decree", unit), "hearing_id": identity("hearing", unit), "number": "1",
         "day": "2025-05-07", "office_title": "Kepala", "signatory": "Budi", "service_number": "", "capacity": "appointed",
         "made_at": at, "made_by": "Uji"} for unit in units))
    places = [(unit, over, identity("class", unit, over, place), seat + 1, person)
              for unit, over, place, group in cohorts for seat, person in enumerate(group)]
    database.fill("placement_enrolment", (
        {"facility_id": unit, "id": identity("place", person), "cohort_id": cohort, "seats": SEATS, "seat": seat,
         "person_id": person, "decree_id": identity("decree", unit), "from_day": "2025-05-07", "is_live": True}
        for unit, _, cohort, seat, person in places))

    def event(unit, kind, number):
        place = identity("place", identity("person", unit, number))
        made = {"facility_id": unit, "id": identity("event", place), "enrolment_id": place, "kind": "ended", "day": "2025-06-08",
                "absence": None, "end_reason": "withdrew", "source": "officer", "made_at": at, "made_by": "Uji"}
        if kind == AWAY:
            made |= {"kind": "away", "day": "2025-05-10", "absence": "hospital", "end_reason": None}
        return made if kind in (PLANNED, AWAY) else None

    database.fill("placement_enrolment_event", (made for made in each(event) if made))
    return sum(number % 10 <= AWAY for count in seated for number in range(count))


def serve(database, key, day):
    """Serves on a day until the night's work is done; the seconds that took."""
    began = time.monotonic()
    process = subprocess.Popen(
        [binary(), "serve", "--quiet", "--database", database.address, "--key", key, "--fixed-date", day, "--listen",
         f"127.0.0.1:{free_port()}"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    waiting = "SELECT count(*) FROM store_job WHERE finished_at IS NULL"
    listed = f"SELECT count(*) FROM store_job WHERE name = 'placement.enrolments' AND id LIKE '%{day}'"
    try:
        while time.monotonic() - began < END_SECONDS:
            if process.poll() is not None:
                sys.exit(f"bekal serve left with {process.returncode}")
            if database.ask(listed) != ["0"] and database.ask(waiting) == ["0"]:
                return time.monotonic() - began
            time.sleep(0.01)
        sys.exit("the night is not over after half an hour")
    finally:
        process.terminate()
        process.wait(30)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--houses", type=int, default=1)
    arguments.add_argument("--people", type=int, default=573)
    arguments.add_argument("--postgres", action="store_true")
    wanted = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cluster:
        database = Server(pathlib.Path(cluster)) if wanted.postgres else File(pathlib.Path(folder))
        key = str(pathlib.Path(folder) / "house.key")
        try:
            must("init", "--database", database.address, "--key", key, "--name", "Rutan Contoh", "--region", "3673",
                 "--fixed-date", "2025-05-07")
            due = fill(database, wanted.houses, wanted.people)
            # The jobs of the day on which the house was founded.
            serve(database, key, "2025-05-07")
            live = "SELECT count(*) FROM placement_enrolment WHERE is_live"
            facts, meetings = "SELECT count(*) FROM store_journal", "SELECT count(*) FROM timetable_meeting"
            ahead = int(database.ask(meetings)[0])
            held, told = int(database.ask(live)[0]), int(database.ask(facts)[0])
            seconds = serve(database, key, "2025-06-09")
            ended, stated = held - int(database.ask(live)[0]), int(database.ask(facts)[0]) - told
            made = int(database.ask(meetings)[0]) - ahead
            serve(database, key, "2025-06-09")
            again = int(database.ask(facts)[0]) - told - stated + int(database.ask(meetings)[0]) - ahead - made
            later = serve(database, key, "2025-06-12")
        finally:
            database.stop()
    print(f"{wanted.people} people in {wanted.houses} houses, {held} places: {ended} of {due} ended in {seconds:.2f} s with the start, "
          f"{made} meetings made, {stated} facts; once more {again} of both; a night with nothing due {later:.2f} s")
    sys.exit(1 if ended != due or again or not made else 0)


if __name__ == "__main__":
    main()
