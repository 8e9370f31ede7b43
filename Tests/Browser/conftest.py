"""The practice house, its pages and a browser, for all tests of this folder."""

import collections
import os
import re
import shutil
import subprocess
from dataclasses import dataclass

import pytest
from house import FILES, House, Visitor, binary, template
from playwright.sync_api import sync_playwright
from walk import Reader, Walk

FULL = os.environ.get("BEKAL_FULL") == "1"
ROLES = ["training_officer", "head", "board_member", "case_officer", "block_officer", "agency_office", "instructor",
         "auditor", "technician"]


# The officer of a house in which nothing is yet.
EMPTY = "the first officer of an empty house"
# Of one kind of page at most so many shapes are looked at for each visitor.
MOST_SHAPES = 4
# These answer programs alone.
JSON_ONLY = {
    "/healthz/ready", "/openapi.json", "/proposals/{id}/progress", "/timetable/arrangements/{id}/progress",
}
FIGURES: list[str] = []


def pytest_terminal_summary(terminalreporter):
    """What was measured, passed or not."""
    for figure in FIGURES:
        terminalreporter.write_line(figure)


@pytest.fixture
def figure():
    """Keeps a measured figure for the end of the run."""
    return FIGURES.append


@dataclass(frozen=True)
class Page:
    """One page of a house and a visitor who may see it."""

    base: str
    path: str
    role: str


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house") / "house.sqlite")
    house.start()
    live(Visitor(house.base).enter("training_officer"))
    yield house
    house.stop()


def live(desk):
    """What the example house has not by itself: files that wait, a hearing that is closed, and one that is open."""
    desk.upload("/imports", "register.csv", FILES["/imports"])
    desk.upload("/offers", "penawaran.csv", FILES["/offers"])
    desk.upload("/engagements/files", "acara.csv", FILES["/engagements/files"])
    desk.upload("/closures/holidays", "libur.csv", FILES["/closures/holidays"])
    for number, is_closed in [("BA-uji-1", True), ("BA-uji-2", False)]:
        hearing = desk.do("POST", desk.propose() + "/hearing", {"number": number, "day": "2025-05-07", "quorum": 3})
        if is_closed:
            desk.close(hearing)
            asked(desk, hearing)


def asked(desk, hearing):
    """Somebody whom the board decided on objects."""
    path = f"/people/{desk.value(hearing).json['verdicts'][0]['person']}/objections"
    [form] = [form for form in Reader(path, desk.page(path).text).forms if form.path == path]
    desk.do("POST", path, {"against": next(filter(None, form.offered["against"])), "text": "Saya ingin kelas las", "received_on": "2025-05-07"})


def looked(desk):
    """The address of a look at other terms of a class: only its form leads there."""
    for cohort in (line["cohort"]["id"] for line in desk.value("/programmes").json["cohorts"]):
        for form in Reader(f"/cohorts/{cohort}", desk.page(f"/cohorts/{cohort}").text).forms:
            if form.path.endswith("/changes"):
                terms = {name: values if name == "weekdays" else values[0] for name, values in form.offered.items() if values}
                return desk.do("POST", form.path, terms | {"until": "16.30"})
    raise AssertionError("no class has people")


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A house in which nothing is yet, and its first officer."""
    folder = tmp_path_factory.mktemp("bare")
    password = "kuda besi makan rumput pagi"
    subprocess.run([binary(), "init", "--database", str(folder / "house.sqlite"), "--name", "Rutan Kosong", "--region", "3673",
                    "--fixed-date", "2025-05-07", "--officer", "siti"], input=password + "\n", text=True, check=True,
                   capture_output=True)
    house = House(folder / "house.sqlite", command="serve")
    house.start()
    officer = Visitor(house.base)
    assert officer.send("POST", "/session", {"user_name": "siti", "password": password}).status == 200
    yield officer
    house.stop()


@pytest.fixture(scope="session")
def base(house):
    return house.base


@pytest.fixture(scope="session")
def visitors(base, bare):
    """A visitor for every role that the practice house offers, and the officer of the empty one."""
    return {role: Visitor(base).enter(role) for role in ROLES} | {EMPTY: bare}


@pytest.fixture(scope="session")
def training_officer(visitors):
    return visitors["training_officer"]


@pytest.fixture(scope="session")
def openapi(training_officer):
    answer = training_officer.value("/openapi.json")
    assert answer.status == 200, f"/openapi.json answers {answer.status}"
    return answer.json


@pytest.fixture(scope="session")
def pages(openapi, visitors):
    """Every HTML page in each of its shapes: open, closed and decreed, full and empty; as the first who may see it."""
    found, shapes, records = [], set(), collections.defaultdict(set)
    furnish(visitors["training_officer"])
    for role, visitor in visitors.items():
        walk = Walk(visitor, openapi["paths"], most=1)
        for name, pages in walk.pages.items():
            for path in pages[:MOST_SHAPES]:
                shape = (role == EMPTY, name, walk.shapes[path])
                if shape not in shapes:
                    shapes.add(shape)
                    found.append(Page(visitor.base, path, role))
        for path in (path for paths in walk.known.values() for path in paths):
            for noun, record in re.findall("/([a-z]+)/([0-9a-f-]{36})", path):
                records[noun].add(record)
    desk = visitors["training_officer"]
    found.append(Page(desk.base, looked(desk), "training_officer"))
    for name in unreached(openapi, found):
        found += unlinked(name, records, visitors)
    assert unreached(openapi, found) == [], "no page of these was reached"
    return found


def furnish(desk):
    """A place and a trainer, the meetings of decreed classes, an arranged week, and somebody called to court."""
    week = {"openings": ["monday/1", "wednesday/1"]}
    desk.do("POST", "/timetable/places", {"name": "Kelas 1", "capacity": 20, "kinds": ["ruang kelas"], **week})
    desk.do("POST", "/timetable/trainers", {"name": "Ibu Ratna", "kind": "officer", **week})
    if not desk.value("/timetable").json["lines"]:
        desk.do("POST", "/timetable/meetings")
    arrangements = "/timetable/arrangements"
    desk.computed(desk.do("POST", arrangements, {"week": desk.value(arrangements).json["week"], "weeks": 1, "aim": "offer"}))
    person = desk.value("/people").json["people"][0]["id"]
    [course, member] = next([line["meeting"]["cohort"], person["person"]["id"]] for line in desk.value("/timetable").json["lines"]
                            for person in desk.value(f"/cohorts/{line['meeting']['cohort']}/participants").json["people"])
    desk.do("POST", f"/cohorts/{course}/exclusions", {"person": member, "openings": ["wednesday/1"], "from": "2025-05-12", "reason": "Terapi"})
    desk.do("POST", f"/people/{person}/engagements", {"kind": "court", "from": "2025-05-12", "hours": "09.00-12.00"})


def unreached(openapi, found):
    """The pages of the routes of which none was found."""
    paths = [page.path.split("?")[0] for page in found]
    return [name for name, entry in openapi["paths"].items() if name not in JSON_ONLY
            and "text/html" in entry.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
            and not any(map(template(name).match, paths))]


def unlinked(name, records, visitors):
    """A page that no page links to, with a record that others name."""
    noun = name.split("/{")[0].split("/")[-1]
    for role, visitor in visitors.items():
        for record in sorted(records[noun]):
            path = re.sub(r"\{\w+\}", record, name)
            if visitor.page(path).status == 200:
                return [Page(visitor.base, path, role)]
    return []


@pytest.fixture(scope="session")
def browser():
    names = ["chromium", "chromium-browser", "google-chrome"]
    program = next((path for path in map(shutil.which, names) if path), None)
    assert program, "no Chromium on this machine: bin/setup --test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(browser, visitors):
    """Opens a browser window for a role: width, theme and language as asked."""
    open_windows = []

    def window(role, width=1366, theme="light", language="id"):
        context = browser.new_context(viewport={"width": width, "height": 768}, color_scheme=theme,
                                      reduced_motion="reduce", locale=language)
        context.add_init_script(f'try {{ localStorage.setItem("theme", "{theme}") }} catch {{}}')
        visitor = visitors[role]
        context.add_cookies(visitor.cookies() + [{"name": "bekal_language", "value": language, "url": visitor.base}])
        open_windows.append(context)
        return context.new_page()

    yield window
    for context in open_windows:
        context.close()
