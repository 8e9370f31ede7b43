"""Every page is also an interface for programs: described truly, and never answering with a defect."""

import collections
import json
import math
import os
import pathlib
import subprocess
import sys

import pytest
from conftest import FULL
from house import House, Visitor, binary
from openapi_spec_validator import validate

HERE = pathlib.Path(__file__).parent
CASES = 2000 if FULL else 300
# Of all cases so many are well-formed; the others try what the description forbids.
WELL_FORMED = 0.85
GOOD_SHARE = 0.60
SECONDS = 900
# What would sign the visitor out or turn them into somebody else.
LEFT_OUT = r"^/(session|demo)(/|$)"


def operations(openapi):
    methods = {"get", "put", "post", "delete", "patch"}
    return [(path, method, operation) for path, entry in openapi["paths"].items()
            for method, operation in entry.items() if method in methods]


def test_the_description_is_valid_openapi(openapi):
    assert openapi["openapi"].startswith("3.1")
    validate(openapi)


def test_every_operation_has_its_own_name_and_says_who_may(openapi):
    names = collections.Counter(operation.get("operationId") for _, _, operation in operations(openapi))
    assert [name for name, count in names.items() if name is None or count > 1] == []
    unsaid = [f"{method} {path}" for path, method, operation in operations(openapi) if "security" not in operation]
    assert unsaid == []


def test_an_unknown_page_and_a_wrong_method_are_refused_in_words(training_officer):
    for method, path, status in [("GET", "/not-a-room", 404), ("DELETE", "/openapi.json", 405)]:
        answer = training_officer.ask(method, path, Accept="application/json")
        assert answer.status == status, f"{method} {path}"
        assert answer.json["sentence"]


@pytest.fixture
def founded(tmp_path):
    """A house of its own without an account: an example house knows everybody."""
    database = tmp_path / "rutan.sqlite"
    subprocess.run(
        [binary(), "init", "--database", str(database), "--name", "Rutan Contoh", "--region", "3673",
         "--fixed-date", "2025-05-07"],
        check=True, stdin=subprocess.DEVNULL, capture_output=True)
    house = House(database, command="serve")
    house.start()
    yield house.base
    house.stop()


def test_nobody_unknown_sees_a_page_that_needs_a_permission(openapi, founded):
    seen = []
    for path, method, operation in operations(openapi):
        if method == "get" and "{" not in path and operation.get("x-permission"):
            status = Visitor(founded).value(path).status
            if status != 401:
                seen.append(f"{path}: {status}")
    assert seen == []


@pytest.fixture(scope="module")
def answers(openapi, base, training_officer, tmp_path_factory):
    """The statuses of all cases, by operation; made by schemathesis, signed in as the training desk."""
    folder = tmp_path_factory.mktemp("cases")
    count = len([1 for path, _, _ in operations(openapi) if not path.startswith(("/session", "/demo"))])
    per_mode = {"positive": CASES * WELL_FORMED, "negative": CASES * (1 - WELL_FORMED)}
    statuses, faults = collections.Counter(), []
    for mode, cases in per_mode.items():
        report = folder / f"{mode}.har"
        command = [
            sys.executable, "-m", "schemathesis.cli", "run", f"{base}/openapi.json", "--phases", "fuzzing",
            "--checks", "not_a_server_error", "--mode", mode, "--max-examples", str(math.ceil(cases / count)),
            "--exclude-path-regex", LEFT_OUT, "--continue-on-failure", "--no-shrink", "--seed", "20250507",
            "--suppress-health-check", "all", "--generation-database", "none", "--no-color", "--warnings", "off",
            "--report-har-path", str(report), "--output-sanitize", "false",
            "-H", "Cookie: " + "; ".join(f"{each['name']}={each['value']}" for each in training_officer.cookies()),
            "-H", "Accept: application/json",
        ]
        environment = {**os.environ, "SCHEMATHESIS_HOOKS": str(HERE / "cases.py"), "PYTHONPATH": str(HERE),
                       "BEKAL_BASE": base, "BEKAL_COOKIES": json.dumps(training_officer.cookies())}
        run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, cwd=folder, env=environment)
        if run.returncode != 0:
            faults.append(run.stdout[-6000:] + run.stderr[-2000:])
        if report.exists():
            for entry in json.loads(report.read_text())["log"]["entries"]:
                statuses[entry["response"]["status"]] += 1
    return statuses, faults


def test_no_case_meets_a_defect(answers):
    statuses, faults = answers
    assert sum(statuses.values()) >= CASES / 2, f"too few cases: {statuses}\n" + "\n".join(faults)
    assert not [status for status in statuses if status >= 500 or status == 0] and not faults, "\n".join(faults)


def test_most_cases_are_answered_well(answers, figure):
    statuses, _ = answers
    total = sum(statuses.values())
    good = sum(count for status, count in statuses.items() if 200 <= status < 300)
    share = good / total if total else 0
    figure(f"interface: {total} cases, {100 * share:.0f} % answered 2xx: {dict(sorted(statuses.items()))}")
    assert share > 0
    if FULL:
        assert share >= GOOD_SHARE, f"{good} of {total}: {dict(sorted(statuses.items()))}"
