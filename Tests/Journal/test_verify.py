"""The verifier against a chain made by hand: it holds, and every way to tamper with it is found."""

import hashlib
import json
import pathlib
import subprocess
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import verify

FACILITY = "0197f000-0000-7000-8000-000000000001"
FIRST = {"sequence": 1, "facility": FACILITY, "moment": 1746579660000, "officer": "konsol", "kind": "people.imported",
         "subject": "0197f000-0000-7000-8000-0000000000aa", "payload": '{"rows":2}'}


def field(text):
    return len(text.encode()).to_bytes(4, "big") + text.encode()


def chain(count=4):
    """Lines of one facility, hashed here by another way than the verifier's: one long text of bytes."""
    lines, previous = [], bytes(32)
    for number in range(1, count + 1):
        line = {**FIRST, "sequence": number, "payload": f'{{"box":"QUJD","note":"Ikan lele – {number}"}}'}
        order = ["sequence", "facility", "moment", "officer", "kind", "subject", "payload"]
        digest = hashlib.sha256(previous + b"".join(field(str(line[name])) for name in order)).digest()
        lines.append({**line, "previous": previous.hex(), "hash": digest.hex()})
        previous = digest
    return lines


def found(lines):
    return list(verify.faults(json.dumps(line) for line in lines))


def test_a_known_line_has_the_hash_that_the_document_states():
    assert verify.hash_of(bytes(32), FIRST).hex() == "bebe12a6ee281dcb475cbab77078cf2624d91f59fa6e479b4f2ee821def2f46e"


def test_an_honest_chain_holds():
    assert found(chain()) == []


def test_two_facilities_have_chains_of_their_own():
    other = {**FIRST, "facility": "0197f000-0000-7000-8000-000000000002", "previous": bytes(32).hex()}
    other["hash"] = verify.hash_of(bytes(32), other).hex()
    lines = chain()
    assert found(lines[:2] + [other] + lines[2:]) == []


@pytest.mark.parametrize("name,value", [
    ("moment", 1746579660001), ("officer", "kepala"), ("kind", "people.removed"), ("subject", "x"),
    ("payload", '{"rows":3}'), ("facility", "0197f000-0000-7000-8000-000000000009"), ("sequence", 9),
    ("hash", "00" * 32), ("previous", "11" * 32),
])
def test_a_changed_field_is_found(name, value):
    lines = chain()
    lines[1][name] = value
    assert found(lines)


def test_a_line_left_out_swapped_or_put_in_is_found():
    lines = chain()
    assert found(lines[:1] + lines[2:])
    assert found(lines[1:])
    assert found([lines[1], lines[0], *lines[2:]])
    assert found([lines[0], lines[0], *lines[1:]])


def test_a_changed_line_hashed_anew_breaks_the_next_one():
    lines = chain()
    lines[1]["payload"] = '{"rows":9}'
    lines[1]["hash"] = verify.hash_of(bytes.fromhex(lines[0]["hash"]), lines[1]).hex()
    assert len(found(lines)) == 2


def test_the_command_answers_by_its_exit_code():
    program = [sys.executable, verify.__file__]
    good = "\n".join(map(json.dumps, chain()))
    assert subprocess.run(program, input=good, text=True, capture_output=True).returncode == 0
    bad = good.replace("lele", "nila", 1)
    answer = subprocess.run(program, input=bad, text=True, capture_output=True)
    assert answer.returncode == 1 and "line 1" in answer.stdout
