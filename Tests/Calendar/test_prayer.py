"""Prayer times as the program prints them, beside another's: PyPI adhanpy with the ministry's angles and two minutes of caution."""

import datetime
import json
import os
import pathlib
import subprocess

import pytest
from adhanpy.PrayerTimes import PrayerTimes
from adhanpy.calculation.CalculationParameters import CalculationParameters
from adhanpy.calculation.PrayerAdjustments import PrayerAdjustments

FULL = os.environ.get("BEKAL_FULL") == "1"
BINARY = os.environ.get("BEKAL_BIN") or str(pathlib.Path(__file__).resolve().parents[2] / ".build/debug/bekal")
NAMES = ["fajr", "dhuhr", "asr", "maghrib", "isha"]
# Every half degree of Indonesia, 2025 to 2027; else its corners and middle, and a day of each fortnight.
LATITUDES = [number / 2 for number in range(-22, 13)] if FULL else [-11.0, -6.5, 0.0, 6.0]
LONGITUDES = [number / 2 for number in range(190, 283)] if FULL else [95.0, 106.5, 141.0]
STEP = 1 if FULL else 14
PARAMETERS = CalculationParameters(fajr_angle=20, isha_angle=18, adjustments=PrayerAdjustments(**dict.fromkeys(NAMES, 2)))


def zone(longitude):
    return ("WIB", 7) if longitude < 115 else ("WITA", 8) if longitude < 128 else ("WIT", 9)


def printed(*arguments):
    return subprocess.run([BINARY, "almanac", "prayer", *arguments], capture_output=True, text=True, env={"LANG": "id_ID.UTF-8"})


def minutes(text):
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize("longitude", LONGITUDES)
def test_each_prayer_is_within_a_minute(longitude):
    name, hours = zone(longitude)
    local = datetime.timezone(datetime.timedelta(hours=hours))
    for latitude in LATITUDES:
        answer = printed("--latitude", f"{latitude}", "--longitude", f"{longitude}", "--zone", name, "--from", "2025-01-01",
                         "--to", "2027-12-31", "--json")
        rows = json.loads(answer.stdout)
        assert [rows[0]["day"], rows[-1]["day"], len(rows)] == ["2025-01-01", "2027-12-31", 1095]
        for row in rows[::STEP]:
            day = datetime.datetime.fromisoformat(row["day"])
            theirs = PrayerTimes((latitude, longitude), day, calculation_parameters=PARAMETERS, time_zone=local)
            for prayer in NAMES:
                other = getattr(theirs, prayer)
                assert other.date() == day.date(), row
                assert abs(minutes(row[prayer]) - other.hour * 60 - other.minute) <= 1, (latitude, longitude, prayer, row, other)


@pytest.mark.parametrize("change", [("--latitude", "8"), ("--longitude", "93"), ("--zone", "GMT"), ("--from", "2025-02-30"),
                                    ("--to", "2024-12-31"), ("--to", "2045-01-01"), ("--latitude", "nan")])
def test_what_makes_no_sense_is_refused_in_words(change):
    good = {"--latitude": "-6.12", "--longitude": "106.15", "--zone": "WIB", "--from": "2025-01-01", "--to": "2025-01-02"}
    arguments = [word for pair in (good | dict([change])).items() for word in pair]
    answer = printed(*arguments)
    assert answer.returncode == 2 and answer.stdout == "" and answer.stderr.strip().endswith("."), answer
