#!/usr/bin/env python3
"""Checks the journal of Bekal without Bekal: `bekal journal --json | python3 verify.py`. docs/journal.md fixes the bytes."""

import hashlib
import json
import sys

ZERO = bytes(32)


def hash_of(previous, line):
    """SHA-256 over the previous hash and seven fields, each with its length in 4 bytes before it."""
    digest = hashlib.sha256(previous)
    for name in ("sequence", "facility", "moment", "officer", "kind", "subject", "payload"):
        field = str(line[name]).encode()
        digest.update(len(field).to_bytes(4, "big") + field)
    return digest.digest()


def faults(lines):
    """Yields a sentence for every line that does not follow from the one before it in its facility's chain."""
    heads = {}
    for number, text in enumerate(lines, start=1):
        line = json.loads(text)
        sequence, head = heads.get(line["facility"], (0, ZERO))
        where = f"line {number} (facility {line['facility']}, sequence {line['sequence']})"
        if line["sequence"] != sequence + 1:
            yield f"{where}: sequence {sequence + 1} was expected"
        if line["previous"] != head.hex():
            yield f"{where}: it names another line as the one before it"
        if line["hash"] != hash_of(head, line).hex():
            yield f"{where}: its hash is not that of its content"
        heads[line["facility"]] = (line["sequence"], bytes.fromhex(line["hash"]))


if __name__ == "__main__":
    found = list(faults(line for line in sys.stdin if line.strip()))
    print("\n".join(found) or "the chain holds")
    sys.exit(1 if found else 0)
