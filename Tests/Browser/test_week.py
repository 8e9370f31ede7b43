"""From the decree to a published week, a new one after an illness, and the week on paper: by mouse, each click counted."""

import datetime

import pytest
from house import House, Visitor
from test_hearing import Counted

CLICKS = 25
TODAY = datetime.date(2025, 5, 7)


@pytest.fixture
def decreed(tmp_path):
    """The example house on the day on which its proposal of May is decreed; its officer."""
    house = House(tmp_path / "jadwal.sqlite")
    house.start()
    desk = Visitor(house.base).enter("training_officer")
    hearing = desk.do("POST", desk.propose() + "/hearing", {"number": "BA-J", "day": str(TODAY), "quorum": 3})
    desk.close(hearing)
    office = desk.value(hearing).json["heads"][0]["office"]
    Visitor(house.base).enter("head").do(
        "POST", hearing + "/decree", {"number": "SK-J", "day": str(TODAY), "office": office})
    # The meetings of new classes are made at night; nobody waits for it here.
    desk.send("POST", "/timetable/meetings", {})
    yield desk
    house.stop()


def arrange(hand, tab, why=None):
    """Sends the form that stands there, waits for the proof and publishes what was found."""
    hand.click("form[name=arrange] .btns button, form[action='/timetable/arrangements'] .btns button")
    publish = tab.locator("form[action$='/publication']")
    publish.wait_for(timeout=60_000)
    assert "terbukti terbaik" in tab.locator("main").inner_text()
    if why:
        publish.locator("[name=why]").fill(why)
        hand.keys += len(why)
    hand.click("form[action$='/publication'] .btns button")
    tab.locator(".toast", has_text="terbit").wait_for()


def test_from_decree_to_a_printed_week_with_an_illness_between(browser, decreed, figure):
    desk = decreed
    week = first_full_week(desk)
    context = browser.new_context(viewport={"width": 1366, "height": 768}, reduced_motion="reduce", locale="id")
    context.add_cookies(desk.cookies() + [{"name": "bekal_language", "value": "id", "url": desk.base}])
    tab, faults = context.new_page(), []
    tab.on("pageerror", lambda fault: faults.append(str(fault)))
    tab.goto(f"{desk.base}/timetable?week={week}")
    hand = Counted(tab)

    for room, name in [("places", "Gazebo"), ("trainers", "Ibu Ratna")]:
        hand.click(f"a[href='/timetable/{room}']")
        tab.locator("main [name=name]").fill(name)
        hand.keys += len(name)
        if room == "places":
            tab.locator("main [name=capacity]").fill("30")
            hand.keys += 2
            hand.click("main label", has_text="ruang kelas")
        else:
            hand.click("main label", has_text="petugas")
        hand.click(f"form[action='/timetable/{room}'] .btns button")
        tab.locator(".toast").wait_for()
        tab.goto(f"{desk.base}/timetable?week={week}")
    hand.click("a", has_text="Susun jadwal")
    arrange(hand, tab, why="Disetujui kepala")
    published = standing(desk, week)
    assert published, "nothing was published"

    # Whoever teaches most that week falls ill for three days.
    taught = [trainer for line in published for trainer in line["teachers"]]
    name = max(set(taught), key=taught.count)
    hand.click("a[href='/timetable/trainers']")
    hand.click("main table a", has_text=name)
    hand.click("summary", has_text="Catat berhalangan")
    days = sorted(line["meeting"]["day"] for line in published if name in line["teachers"])
    for field, text in [("from", days[0]), ("until", days[min(2, len(days) - 1)]), ("gap_reason", "Sakit")]:
        tab.locator(f"form[action$='/absences'] [name={field}]").fill(text)
        hand.keys += len(text)
    hand.click("form[action$='/absences'] .btns button")
    tab.locator(".toast").wait_for()
    tab.goto(f"{desk.base}/timetable?week={week}")
    hand.click("a", has_text="Susun jadwal")
    hand.click("main [name=aim][value=fewest_moves]")
    arrange(hand, tab, why="Pengajar sakit")

    again = standing(desk, week)
    ill = {day for day in days[:3]}
    assert all(name not in line["teachers"] for line in again if line["meeting"]["day"] in ill)
    spot = {line["meeting"]["id"]: (line["meeting"]["day"], line["place"], line["teachers"]) for line in published}
    stayed = [line for line in again if spot.get(line["meeting"]["id"]) == (line["meeting"]["day"], line["place"], line["teachers"])]
    assert len(stayed) >= len(published) - sum(line["meeting"]["day"] in ill for line in published if name in line["teachers"])

    tab.goto(f"{desk.base}/timetable?week={week}")
    with tab.expect_download() as paper:
        hand.click("a", has_text="PDF A4")
    assert paper.value.path().read_bytes().startswith(b"%PDF")
    figure(f"timetable: {hand.clicks} clicks and {hand.keys} keys from decree to a printed week, {len(published)} meetings, "
           f"{len(again) - len(stayed)} of {len(again)} moved after the illness")
    assert hand.clicks <= CLICKS and not faults, (hand.clicks, faults)


def first_full_week(desk):
    """The Monday of the first week ahead in which a class of the new decree meets."""
    for ahead in range(1, 9):
        monday = TODAY + datetime.timedelta(days=7 * ahead - TODAY.weekday())
        lines = desk.value(f"/timetable?week={monday}").json["lines"]
        if sum(line["meeting"]["state"] == "draft" for line in lines) >= 5:
            return monday
    raise AssertionError("no week has five meetings to arrange")


def standing(desk, week):
    """The published meetings of a week."""
    lines = desk.value(f"/timetable?week={week}").json["lines"]
    return [line for line in lines if line["meeting"]["state"] == "published"]
