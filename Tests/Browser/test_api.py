"""Every page is also an interface for programs: described truly, and never answering with a defect."""

import collections
import random
import subprocess

import pytest
import schemathesis
from cases import Desk, made
from conftest import FULL, ROLES
from house import House, Visitor, binary
from openapi_spec_validator import validate
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (content_type_conformance, response_schema_conformance,
                                               status_code_conformance)

CASES = 2000 if FULL else 300
# Beside them so many that break the description: they must be turned down.
FORBIDDEN_CASES = 600 if FULL else 90
GOOD_SHARE = 0.60
# What would sign the visitor out or turn them into somebody else.
LEFT_OUT = ("/session", "/demo")
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


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
def desks(tmp_path_factory, openapi):
    """Every role in a house of its own, for the cases change much in it; each with the operations that are open to it."""
    house = House(tmp_path_factory.mktemp("cases") / "house.sqlite")
    house.start()
    schema = schemathesis.openapi.from_dict(openapi)
    every = [found.ok() for found in schema.get_all_operations() if not found.ok().path.startswith(LEFT_OUT)]
    desks = {role: Desk(Visitor(house.base).enter(role), openapi) for role in ROLES}
    yield [(role, desk, operation) for role, desk in desks.items() for operation in every
           if desk.may(operation.path, operation.method.lower())]
    house.stop()


def ask_all(desks, mode, count, judge):
    """So many cases, shared out over roles and operations; how often which status came, and what is wrong."""
    statuses, faults = collections.Counter(), []
    shares = [count // len(desks)] * len(desks)
    for number in random.Random(count).sample(range(len(desks)), count % len(desks)):
        shares[number] += 1
    for share, (role, desk, operation) in zip(shares, desks):
        for case in made(operation, mode, share) if share else []:
            desk.place(case)
            answer = desk.ask(case)
            statuses[answer.status_code] += 1
            try:
                case.validate_response(answer, checks=CHECKS)
                judge(case, answer)
            except AssertionError as fault:
                faults.append(f"{role}: {operation.label}: {fault}")
    return statuses, faults


def test_what_the_description_allows_is_answered_as_it_says_and_mostly_well(desks, figure):
    by_operation = collections.defaultdict(collections.Counter)

    def keep(case, answer):
        by_operation[case.operation.label][answer.status_code] += 1

    # A few more than wanted: an operation without input has but one case.
    statuses, faults = ask_all(desks, GenerationMode.POSITIVE, CASES * 11 // 10, keep)
    total = sum(statuses.values())
    good = sum(count for status, count in statuses.items() if 200 <= status < 300)
    share = good / total if total else 0
    figure(f"interface: {total} cases as {len({role for role, _, _ in desks})} roles, {100 * share:.0f} % answered 2xx: "
           f"{dict(sorted(statuses.items()))}")
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:20])
    never = {label: dict(found) for label, found in by_operation.items() if not any(200 <= each < 300 for each in found)}
    assert total >= CASES * 0.95 and share >= GOOD_SHARE, f"{good} of {total}: {statuses}; never well: {never}"


def test_what_the_description_forbids_is_turned_down_in_words(desks, figure):
    def turned_down(case, answer):
        assert 400 <= answer.status_code < 500, f"{answer.status_code} for {case.formatted_path} {case.query} {case.body!r}"
        assert answer.json()["sentence"]

    statuses, faults = ask_all(desks, GenerationMode.NEGATIVE, FORBIDDEN_CASES, turned_down)
    figure(f"interface: {sum(statuses.values())} forbidden cases: {dict(sorted(statuses.items()))}")
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:20])
