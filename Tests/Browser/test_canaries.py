"""A thousand words about people are put in, and looked for at every way out of the house.

Each test is a way out and says what may stand there: the case of a person on the page of whoever may read cases; names,
register numbers, blocks and reasons on the board's papers, and the article of the case on its list; nothing else anywhere. Identity numbers stand nowhere in full.
"""

import datetime
import io
import os
import pathlib
import re
import subprocess
import uuid
import zipfile

import pytest
from house import House, Visitor, binary
from walk import Walk

PEOPLE = 125
KINDS = ["ayah", "lahir", "desa", "perkara", "catatan", "batas", "nota"]
HEADS = ("No. Reg;Nama;Bin/Binti;L/P;Tempat Lahir;Tgl Lahir;NIK;Desa/Kel;Kab/Kota;Gol;Pasal;Pidana Thn;Tgl Masuk;"
         "1/3;1/2;2/3;Ekspirasi;Blok;Kamar;Ket")


def word(kind, number):
    return f"KENARI{kind.upper()}{number:04d}"


def nik(number):
    born = datetime.date(1980, 1, 1) + datetime.timedelta(days=number)
    return f"360417{born:%d%m%y}0000"


# 7 words and a number a person: 1,000 in all.
NUMBERS = [nik(number) for number in range(PEOPLE)]
CANARIES = {each.encode() for each in [word(kind, number) for kind in KINDS for number in range(PEOPLE)] + NUMBERS}
# A name is shown in one case, however a register wrote it.
SHAPE = re.compile(rb"KENARI[A-Z]+\d{4}|360417\d{10}", re.IGNORECASE)


def register():
    rows = [HEADS]
    for number in range(PEOPLE):
        born = datetime.date(1980, 1, 1) + datetime.timedelta(days=number)
        rows.append(";".join([
            f"BI.{7000 + number}/2025", f"Kenari Uji {number:04d}", word("ayah", number), "L", word("lahir", number),
            f"{born:%d/%m/%Y}", nik(number), word("desa", number), "Kab. Serang", "BI", f"Pasal 362 {word('perkara', number)}",
            "3", "10/01/2025", "10/01/2026", "10/07/2026", "10/01/2027", "10/01/2028", "K", str(number),
            word("catatan", number)]))
    return "\n".join(rows).encode()


def assessments():
    rows = ["No. Reg;Nama;Minat 1;Baca tulis;Keterbatasan;Risiko (ISPN);Bersedia ikut"]
    rows += [f"BI.{7000 + number}/2025;Kenari Uji {number:04d};Hidroponik;Ya;{word('batas', number)};Rendah;Ya"
             for number in range(PEOPLE)]
    return "\n".join(rows).encode()


def opened(content):
    """What somebody reads in a file: the parts of a workbook, the words of a paper beside its bytes."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return b"\n".join(parts.read(name) for name in parts.namelist())
    if content.startswith(b"%PDF"):
        # Without layout, and with what wrapped put together again.
        words = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout
        return content + words + words.replace(b"\n", b"")
    return content


def found(content):
    """The canaries in some bytes, also where they stand in UTF-16."""
    content = opened(content)
    shown = SHAPE.findall(content) + SHAPE.findall(content.replace(b"\0", b""))
    return sorted({each.upper() for each in shown} & CANARIES)


def bekal(*arguments):
    done = subprocess.run([binary(), *map(str, arguments)], capture_output=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f"bekal {arguments[0]}: {done.stderr[-1000:]}"
    return done.stdout


class Planted:
    """A practice house with the canaries in it, taken as far as the decree."""

    def __init__(self, folder):
        self.folder = folder
        self.house = House(folder / "rutan.sqlite")
        self.house.start()
        self.roles = {role: Visitor(self.house.base).enter(role) for role in
                      ["training_officer", "head", "agency_office", "instructor", "block_officer", "technician"]}
        self.desk = self.roles["training_officer"]
        for name, content in [("register.csv", register()), ("asesmen.csv", assessments())]:
            self.desk.do("POST", self.desk.upload("/imports", name, content) + "/application")
        self.people = [self.desk.value(f"/people?q=BI.{7000 + number}/2025").json["people"][0]["id"]
                       for number in (0, PEOPLE - 1)]
        for number, person in enumerate(self.people):
            self.desk.do("POST", f"/people/{person}/notes", {"text": word("nota", number * (PEOPLE - 1))})
        self.proposal = self.proposed()
        self.hearing = self.heard()

    def proposed(self):
        """A proposal that places the first and the last of them: both are locked, each in the first cohort that takes them."""
        path = self.desk.propose(title="Usulan kenari")
        cohorts = [each["cohort"] for each in self.desk.value(path).json["placements"]]
        for person in self.people:
            locks = ({"person": person, "cohort": cohort, "kind": "lock", "reason": "Sudah mulai"} for cohort in cohorts)
            assert any(self.desk.send("POST", path + "/decisions", lock).status == 200 for lock in locks)
        return self.desk.propose(path + "/recalculation", "Usulan kenari, dihitung ulang")

    def heard(self):
        path = self.desk.do("POST", self.proposal + "/hearing", {"number": "BA-K", "day": "2025-05-07", "quorum": 3})
        self.desk.close(path)
        head = next(form.offered["office"][-1] for form in Walk(self.roles["head"], [path, "/hearings/{id}/decree"], most=9)
                    .forms["post", "/hearings/{id}/decree"])
        self.roles["head"].do("POST", path + "/decree", {"number": "SK-K", "day": "2025-05-07", "office": head})
        return path


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kenari")
    (folder / "tmp").mkdir()
    before, os.environ["TMPDIR"] = os.environ.get("TMPDIR"), str(folder / "tmp")
    try:
        planted = Planted(folder)
        yield planted
        planted.house.stop()
    finally:
        os.environ.pop("TMPDIR") if before is None else os.environ.__setitem__("TMPDIR", before)


def test_whoever_may_read_the_case_finds_what_was_planted(planted):
    for number, person in zip((0, PEOPLE - 1), planted.people):
        shown = planted.desk.page(f"/people/{person}").text
        missing = [kind for kind in KINDS if word(kind, number) not in shown.upper()]
        assert not missing, f"{missing} do not stand on the page of person {number}"
        assert nik(number) not in shown, "an identity number stands on a page in full"


def test_files_logs_backup_and_journal_hold_none(planted):
    database = planted.house.database
    bekal("backup", planted.folder / "cadangan.bekal", "--database", database)
    (planted.folder / "jurnal.jsonl").write_bytes(bekal("journal", "--json", "--database", database))
    planted.desk.ask("POST", "/imports", b"\xff" + register(), Content_Type="text/plain")
    files = [path for path in planted.folder.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"rutan.sqlite", "rutan.sqlite-wal", "rutan.log", "cadangan.bekal", "jurnal.jsonl"} <= names, names
    assert {path.name: found(path.read_bytes())[:3] for path in files if found(path.read_bytes())} == {}


@pytest.mark.parametrize("role", ["agency_office", "instructor", "block_officer", "technician"])
def test_no_page_and_no_value_of_an_outsider_holds_any(planted, role):
    visitor = planted.roles[role]
    walk = Walk(visitor, visitor.value("/openapi.json").json["paths"])
    asked = {path for paths in [*walk.pages.values(), *walk.known.values()] for path in paths}
    assert asked, "nothing to be seen"
    leaks = {}
    for path in sorted(asked):
        for answer in (visitor.page(path), visitor.value(path)):
            if found(answer.body):
                leaks[path] = found(answer.body)[:3]
    assert leaks == {}


# The board's list names the article of each case, as its last line says; it is for those who may read cases.
BOARD_LISTS = ("usulan.pdf", "usulan.xlsx", "usulan-sidang-tpp.pdf", "usulan-sidang-tpp.xlsx")


def leaked(name, content):
    """What stands in a paper that may not."""
    return [each for each in found(content)
            if not (name.endswith(BOARD_LISTS) and each.startswith(b"KENARIPERKARA"))][:3]


def test_papers_and_workbooks_hold_none(planted):
    slip = f"{planted.proposal}/people/{planted.people[0]}/slip.pdf"
    ends = ("/usulan.pdf", "/usulan.xlsx", "/instance.json", "/result.json")
    paths = ["/people.xlsx", slip, *(planted.proposal + end for end in ends),
             *(planted.hearing + end for end in ("/berita-acara.pdf", "/sk.pdf"))]
    cohorts = {seat["cohort"] for seat in planted.desk.value(planted.hearing).json["verdicts"]}
    paths += [f"/cohorts/{cohort}/participants{end}" for cohort in sorted(cohorts) for end in ("", ".pdf")]
    answers = {path: planted.desk.ask("GET", path) for path in paths}
    assert {path: answer.status for path, answer in answers.items() if answer.status != 200} == {}
    leaks = {path: leaked(path, answer.body) for path, answer in answers.items()}
    assert {path: words for path, words in leaks.items() if words} == {}
    named = [path for path, answer in answers.items() if b"Kenari Uji" in opened(answer.body)]
    for end in ("slip.pdf", "usulan.pdf", "usulan.xlsx", "berita-acara.pdf", "sk.pdf", "participants.pdf", "people.xlsx"):
        assert any(path.endswith(end) for path in named), f"{end} names nobody who was planted"


def test_the_plan_of_three_files_holds_none(tmp_path):
    offers = ("Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal\n"
              "Dinas Uji;Hidroponik;Hidroponik;Agribisnis;Pemula;19/05/2025;10;40;1;20;Senin-Kamis 13.00-15.00\n")
    for name, content in [("register.csv", register()), ("asesmen.csv", assessments()), ("offers.csv", offers.encode())]:
        (tmp_path / name).write_bytes(content)
    out = tmp_path / "out"
    said = bekal("plan", "--register", tmp_path / "register.csv", "--assessment", tmp_path / "asesmen.csv",
                 "--offers", tmp_path / "offers.csv", "--as-of", "2025-05-07", "--out", out)
    made = {path.name: path.read_bytes() for path in out.iterdir()} | {"terminal": said}
    assert {"penjelasan.xlsx", "usulan-sidang-tpp.pdf", "usulan-sidang-tpp.xlsx"} <= set(made), set(made)
    leaks = {name: leaked(name, content) for name, content in made.items()}
    assert {name: words for name, words in leaks.items() if words} == {}
    assert all(b"Kenari Uji" in opened(made[name]) for name in ("penjelasan.xlsx", "usulan-sidang-tpp.pdf"))


@pytest.mark.skipif(not os.environ.get("BEKAL_TEST_POSTGRES"), reason="BEKAL_TEST_POSTGRES names no server")
def test_the_own_files_of_postgresql_hold_none(tmp_path):
    server, name = os.environ["BEKAL_TEST_POSTGRES"], f"kenari_{uuid.uuid4().hex[:12]}"

    def ask(statement):
        done = subprocess.run(["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--command", statement, server],
                              capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    ask(f"CREATE DATABASE {name}")
    address = server.rsplit("/", 1)[0] + "/" + name
    key = tmp_path / "house.key"
    try:
        bekal("init", "--database", address, "--name", "Rutan Contoh", "--region", "3673", "--fixed-date", "2025-05-07",
              "--key", key)
        for file, content in [("register.csv", register()), ("asesmen.csv", assessments())]:
            (tmp_path / file).write_bytes(content)
            bekal("import", tmp_path / file, "--apply", "--as-of", "2025-05-07", "--database", address, "--key", key)
        ask("CHECKPOINT")
        folder = pathlib.Path(ask("SHOW data_directory"))
        files = [path for path in folder.rglob("*") if path.is_file()]
        # Names stand in the open, in the tables: what is looked through are the files that hold these people.
        assert any(b"Kenari Uji" in read(path) for path in files), "the people stand in no file of the server"
        assert {str(path): found(read(path))[:3] for path in files if found(read(path))} == {}
    finally:
        ask(f"DROP DATABASE {name} WITH (FORCE)")


def read(path):
    """The bytes of a file; none where the server has just removed it."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
