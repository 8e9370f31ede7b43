"""A year of the example house, told through its pages: what was decided stays true, or says why not.

The house is served on one day after the other; its nights are caught up. All that happens is done by the forms on the pages, first
with the mouse, then with the keyboard alone. At the end every place has a true reason for what became of it, nobody sits in two
classes at once, and each paper is printed again byte for byte as on its first day.
"""

import time

import pytest
from house import House, Visitor
from journey import Keyboard, Mouse, Officer

NIGHT_SECONDS = 60.0
# A class with room for everything that happens: so many people, and so many on the board's reserve list.
FEWEST, RESERVE = 8, 5


class Year:
    """The house on the day it has come to, and a browser tab for each role."""

    def __init__(self, house: House, browser, hand):
        self.house, self.browser, self.hand = house, browser, hand
        self.tabs: dict[str, Officer] = {}
        self.papers: dict[str, bytes] = {}
        self.faults: list[str] = []

    def on(self, day: str):
        """The house is served on a day; its night is over when no place is left whose end has come."""
        self.leave()
        self.house.stop()
        self.house.command, self.house.options = "serve", ["--fixed-date", day]
        self.house.start()
        self.day = day
        self.desk = Visitor(self.house.base).enter("training_officer")

    def leave(self):
        for tab in self.tabs.values():
            tab.context.close()
            self.faults += tab.faults + getattr(tab.hand, "faults", [])
        self.tabs = {}

    def tab(self, role: str) -> Officer:
        if role not in self.tabs:
            self.tabs[role] = Officer(self.browser, self.house.base, self.hand)
            self.tabs[role].context.add_cookies(Visitor(self.house.base).enter(role).cookies())
        return self.tabs[role]

    def do(self, path: str, action: str, agree=False, role="training_officer", **values: str | list[str]) -> str:
        """Opens a page, fills the form that leads to `action`, and sends it; what the page then says."""
        officer = self.tab(role)
        officer.see(path)
        return self.send(officer, officer.find(f"form[action='{action}']:not(:has([name=_method][value=DELETE]))"), agree, values)

    def undo(self, path: str, action: str, role="training_officer", **values: str) -> str:
        """The same with the form that takes something back."""
        officer = self.tab(role)
        officer.see(path)
        return self.send(officer, officer.find(f"form[action='{action}']:has([name=_method][value=DELETE])"), False, values)

    def then(self, action: str, agree=False, role="training_officer", **values: str | list[str]) -> str:
        """Sends a form of the page to which the last one led."""
        officer = self.tab(role)
        return self.send(officer, officer.find(f"form[action='{action}']"), agree, values)

    def choices(self, path: str, name: str) -> list[str]:
        """What a field of a page offers."""
        officer = self.tab("training_officer")
        officer.see(path)
        offered = officer.tab.locator(f"main select[name={name}] option, main input[name={name}]")
        return [value for value in offered.evaluate_all("all => all.map(each => each.value)") if value]

    def send(self, officer: Officer, form, agree: bool, values: dict) -> str:
        folds = form.locator("xpath=ancestor::details")
        for place in range(folds.count()):
            if folds.nth(place).get_attribute("open") is None:
                officer.hand.press(folds.nth(place).locator("> summary"))
        for name, value in values.items():
            for each in value if isinstance(value, list) else [value]:
                self.fill(officer, form, name, each)
        officer.send(form.locator("button:not([type=button])").last, agree=agree)
        assert not officer.refused, f"{officer.tab.url}: {officer.refused}"
        return officer.said

    def fill(self, officer: Officer, form, name: str, value: str):
        field = form.locator(f"[name={name}]")
        kind = field.first.get_attribute("type")
        if field.first.evaluate("e => e.tagName") == "SELECT":
            officer.hand.choose(field.first, value)
        elif kind in ("radio", "checkbox"):
            officer.hand.mark(form.locator(f"[name={name}][value='{value}']"))
        else:
            officer.hand.write(field.first, value)

    def value(self, path: str):
        answer = self.desk.value(path)
        assert answer.status == 200, f"{path}: {answer.status} {answer.text[:200]}"
        return answer.json

    def place(self, enrolment: str) -> dict:
        """How a place stands on the house's day."""
        return self.value(f"/enrolments/{enrolment}")["state"]

    def night(self, enrolment: str, cause: str):
        """The night's work has ended a place for this cause."""
        began = time.monotonic()
        while self.place(enrolment).get("cause") != cause or self.value(f"/enrolments/{enrolment}")["enrolment"]["is_live"]:
            assert time.monotonic() - began < NIGHT_SECONDS, f"{self.day}: {self.place(enrolment)}, not {cause}"
            time.sleep(0.1)

    def people(self, cohort: str) -> list[dict]:
        return self.value(f"/cohorts/{cohort}/participants")["people"]

    def offered(self, cohort: str) -> dict:
        """The seat of a class that is offered to the first of the reserve, as *Hari ini* says too."""
        [offer] = self.value(f"/cohorts/{cohort}/participants")["offers"]
        assert f"/cohorts/{cohort}/participants" in self.desk.page("/").text, f"{self.day}: no seat is offered on the first page"
        return offer

    def print(self, path: str):
        """A paper as it is today; it must be the same for ever."""
        answer = self.desk.ask("GET", path)
        assert answer.status == 200 and answer.body.startswith(b"%PDF-"), path
        assert self.papers.setdefault(path, answer.body) == answer.body, f"{self.day}: {path} is another paper now"


@pytest.fixture
def example(tmp_path):
    """The example house, its placement of May computed, ready to be served day after day."""
    house = House(tmp_path / "year.sqlite")
    house.start()
    desk = Visitor(house.base).enter("training_officer")
    desk.propose()
    yield house
    house.stop()


@pytest.mark.parametrize("hand", [Mouse, Keyboard])
def test_a_year_of_the_house(example, browser, hand):
    year = Year(example, browser, hand)
    try:
        live(year)
    finally:
        year.leave()
    assert not year.faults, "\n".join(dict.fromkeys(year.faults))


def live(year: Year):
    year.on("2025-05-07")
    hearing, decree = decide(year, "TPP-1/2025", "SK-1/2025")
    cohort, people = chosen(year, hearing)
    before_the_class(year, cohort, people, decree)
    classes(year, hearing, cohort)
    asked_and_answered(year, people[7])
    while_the_class_is_on(year, cohort, people, decree)
    after_the_class(year, cohort)
    true_to_the_end(year, [hearing])


def decide(year: Year, number: str, decree: str) -> tuple[str, str]:
    """A proposal, its hearing and its decree; their pages."""
    proposal = year.desk.propose(title=f"Usulan {number}")
    hearing = year.desk.do("POST", proposal + "/hearing", {"number": number, "day": year.day, "quorum": 3})
    year.desk.close(hearing)
    office = year.value(hearing)["heads"][0]["office"]
    day = "/".join(reversed(year.day.split("-")))
    said = year.do(hearing, hearing + "/decree", role="head", number=decree, day=day, office=office)
    assert "resmi menjadi peserta" in said
    year.print(hearing + "/berita-acara.pdf")
    year.print(hearing + "/sk.pdf")
    return hearing, "/decrees/" + year.value(hearing)["decree"]["id"]


def chosen(year: Year, hearing: str) -> tuple[str, list[dict]]:
    """A class of the hearing in which a year can happen, and its people."""
    reserve = [entry["cohort"] for entry in year.value(hearing)["reserve"]]
    for title in year.value(hearing)["titles"]:
        people = year.people(title["cohort"])
        if len(people) >= FEWEST and reserve.count(title["cohort"]) >= RESERVE:
            return title["cohort"], people
    raise AssertionError("no class of the example house has people and a reserve enough")


def before_the_class(year: Year, cohort: str, people: list[dict], decree: str):
    """Somebody withdraws, without a reason; the first of the reserve takes the seat under the same decree."""
    year.on("2025-05-08")
    gone = f"/enrolments/{people[0]['enrolment']}"
    year.do(gone, gone + "/withdrawal", agree=True, on="08/05/2025")
    assert year.place(people[0]["enrolment"])["cause"] == "withdrew"
    offer = year.offered(cohort)
    roster = f"/cohorts/{cohort}/participants"
    year.do(roster, f"{gone}/successor")
    taken = [line for line in year.people(cohort) if line["person"]["id"] == offer["person"]["id"]]
    assert len(taken) == 1 and not year.value(roster)["offers"]
    assert taken[0]["person"]["name"] in year.tab("training_officer").tab.locator("main").inner_text()


def classes(year: Year, hearing: str, kept: str):
    """One class gets other hours, after a look at whom that touches; another is called off, and its people are free."""
    others = [title["cohort"] for title in year.value(hearing)["titles"] if title["cohort"] != kept]
    moved, ended = f"/cohorts/{others[0]}", f"/cohorts/{others[1]}"
    year.do(moved, moved + "/changes", until="16.00")
    year.then(moved, reason="Pelatih datang lebih lama")
    decree = "/decrees/" + year.value(hearing)["decree"]["id"]
    assert decree in Visitor(year.house.base).enter("head").page("/").text, "no amendment is asked for on the first page"
    freed = [line["enrolment"] for line in year.people(others[1])]
    year.do(ended + "/cancellation", ended + "/cancellation", by="house", day="08/05/2025", reason="Bengkel terbakar")
    assert freed and all(year.place(enrolment)["cause"] == "class_cancelled" for enrolment in freed)
    assert not year.people(others[1])


def asked_and_answered(year: Year, line: dict):
    """A wish is asked and taken back; an objection against the place is answered in writing by somebody else."""
    person = f"/people/{line['person']['id']}"
    wishes = person + "/applications"
    year.do(wishes, wishes, programme=year.choices(wishes, "programme")[1], asked_by="person", asked_on="08/05/2025")
    [wish] = year.value(wishes)["applications"]
    assert wish["state"] == "pending", wish
    objections = person + "/objections"
    year.do(objections, objections, against=year.choices(objections, "against")[0], text="Saya ingin kelas las",
            received_on="08/05/2025")
    [objection] = [each["id"] for each in year.value("/objections")]
    path = f"/objections/{objection}"
    assert path in year.desk.page("/").text, "the objection is not on the first page"
    year.do(path, path + "/answer", outcome="dismissed", answer="Kelas las sudah penuh.", answered_on="08/05/2025")
    assert path not in year.desk.page("/").text
    year.print(path + "/answer.pdf")


def while_the_class_is_on(year: Year, cohort: str, people: list[dict], decree: str):
    suspended, away, lost, left, back, moved = (f"/enrolments/{line['enrolment']}" for line in people[1:7])
    year.on("2025-05-20")
    year.do(suspended, suspended + "/suspension", **{"from": "20/05/2025", "until": "23/05/2025", "reason": "Sakit gigi"})
    year.do(away, away + "/absence", cause="hospital", on="20/05/2025")
    year.do(lost, lost + "/absence", cause="court", on="20/05/2025")
    assert year.place(people[1]["enrolment"])["state"] == "suspended"
    assert year.place(people[2]["enrolment"])["state"] == "away"
    departure(year, people[4], "released", "20/05/2025")
    departure(year, people[5], "transferred", "20/05/2025")
    assert year.place(people[5]["enrolment"])["cause"] == "transferred"
    person = f"/people/{people[5]['person']['id']}"
    year.undo(person, person + "/departure")
    assert year.place(people[5]["enrolment"])["state"] in ("active", "pending")

    year.on("2025-05-21")
    decline_and_take(year, cohort, left)
    year.on("2025-05-26")
    year.undo(away, away + "/absence", on="26/05/2025")
    assert year.place(people[1]["enrolment"])["state"] == "active", "the suspension is over by itself"
    year.on("2025-06-11")
    year.night(people[3]["enrolment"], "transferred")
    amend(year, decree, people[6])


def departure(year: Year, line: dict, state: str, day: str):
    person = f"/people/{line['person']['id']}"
    year.do(person, person + "/departure", state=state, on=day)


def decline_and_take(year: Year, cohort: str, left: str):
    """The first of the reserve does not want the seat, the next one takes it."""
    roster = f"/cohorts/{cohort}/participants"
    first = year.offered(cohort)["person"]["id"]
    year.do(roster, f"{left}/refusal", reason="Tidak jadi, ingin bekerja di dapur")
    second = year.offered(cohort)["person"]["id"]
    assert first != second
    year.do(roster, f"{left}/successor")
    assert second in [line["person"]["id"] for line in year.people(cohort)]


def amend(year: Year, decree: str, line: dict):
    """The head amends the decree: one leaves, and the former paper stays as it was."""
    before = dict(year.papers)
    year.do(decree, decree + "/amendment", role="head", number="SK-1a/2025", day="11/06/2025", reason="Alih tugas",
            office=year.value(decree)["heads"][0]["office"], leaves=line["enrolment"])
    assert year.place(line["enrolment"])["state"] == "ended"
    change = year.value(decree)["changes"][0]
    year.print(f"{decree}/changes/{change['id']}/sk.pdf")
    for path in before:
        year.print(path)


def after_the_class(year: Year, cohort: str):
    """Its last lesson is held: whoever sat to the end has finished."""
    stayed = [line["enrolment"] for line in year.people(cohort)]
    assert stayed
    year.on("2026-01-12")
    for enrolment in stayed:
        year.night(enrolment, "finished")
    assert not year.people(cohort)


def true_to_the_end(year: Year, hearings: list[str]):
    """After the year: a reason for everything, nobody in two classes at once, each paper as it was."""
    year.on("2026-05-06")
    spans: dict[str, list[tuple[str, str]]] = {}
    for hearing in hearings:
        for title in year.value(hearing)["titles"]:
            listed = year.value(f"/cohorts/{title['cohort']}/participants")
            for line in listed["people"] + listed["past"]:
                place = year.value(f"/enrolments/{line['enrolment']}")
                state = place["state"]
                assert state["state"] == "ended" and state["cause"], place
                assert all(event["source"] and event["day"] for event in place["events"]), place
                spans.setdefault(line["person"]["id"], []).append((max(line["since"], place["start"]), state["since"]))
    for person, held in spans.items():
        held.sort()
        assert all(first[1] <= second[0] for first, second in zip(held, held[1:])), f"{person} sits twice: {held}"
    for path in list(year.papers):
        year.print(path)
