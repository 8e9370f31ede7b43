"""A trainer's calendar at its secret address, as PyPI icalendar reads it."""

import pathlib
import re
import sys
import urllib.request

import pytest
from icalendar import Calendar

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))
from house import House, Visitor  # noqa: E402


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    """The calendar of the first trainer of the example house, read without signing in."""
    house = House(tmp_path_factory.mktemp("feed") / "house.sqlite")
    house.start()
    desk = Visitor(house.base).enter("training_officer")
    trainer = desk.value("/timetable/trainers").json["trainers"][0]["trainer"]["id"]
    desk.do("POST", "/timetable/calendars", {"subject": f"trainer:{trainer}"})
    path = re.search(r"/calendar/[0-9a-f-]{36}/[0-9a-f]{64}", desk.page("/timetable/calendars").text)[0]
    with urllib.request.urlopen(house.base + path) as answer:
        assert answer.headers["Content-Type"].startswith("text/calendar")
        yield answer.read()
    house.stop()


def events(text):
    return [{name: event[name].to_ical() for name in event} for event in Calendar.from_ical(text).walk("VEVENT")]


def test_it_is_read_whole_and_back(feed):
    read = events(feed)
    assert read and len(read) == feed.count(b"BEGIN:VEVENT")
    again = Calendar.from_ical(feed).to_ical(sorted=False)
    assert events(again) == read
    assert again.replace(b"\r\n ", b"") == feed.replace(b"\r\n ", b"")
    assert all({"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS"} <= event.keys() for event in read)
    assert len({event["UID"] for event in read}) == len(read)


def test_lines_are_short_and_name_no_house(feed):
    assert all(len(line) <= 75 for line in feed.split(b"\r\n"))
    for word in [b"rutan", b"lapas", b"warga binaan", b"tahanan"]:
        assert word not in feed.lower()
