#!/usr/bin/env python3
"""Measures whether heavy work stops pages: two files of 9 MB put in at once, then 60 wrong sign-ins at once.

    BEKAL_BIN=.build/release/bekal python3 Benchmarks/heavy.py

A practice house is asked for pages by one visitor, one after the other, with nothing else to do, while two registers of about 9 MB
(invented rows, as register.py makes them) are sent by two others, and while 60 sign-ins with a wrong password come at once. The last
line holds the figures in milliseconds; exit code 1 where the page's p99 beside the files is above 200 ms, its median beside the
sign-ins above 100 ms, or anything answers 5xx but a full queue that says when to come again.
"""

import json
import pathlib
import statistics
import sys
import tempfile
import threading
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Benchmarks")]
from house import House, Visitor  # noqa: E402
from register import write  # noqa: E402

FILES, FILE_BYTES, SIGN_INS = 2, 9_000_000, 60
MOST_P99, MOST_MEDIAN = 200.0, 100.0
PAGES = ["/", "/people?q=", "/programmes", "/placement"]


def asked(visitor, until, faults):
    """Milliseconds of pages asked for one after the other until something is over."""
    took = []
    while not until.is_set() or len(took) < 100:
        began = time.monotonic()
        answer = visitor.page(PAGES[len(took) % len(PAGES)])
        took.append((time.monotonic() - began) * 1000)
        if answer.status != 200:
            faults.append(f"a page answers {answer.status}")
    return sorted(took)


def beside(work, visitor, faults):
    """The pages' milliseconds while all of the work is done at once, and how many seconds that took."""
    over, began = threading.Event(), time.monotonic()
    threads = [threading.Thread(target=each) for each in work]

    def wait():
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        over.set()

    waiter = threading.Thread(target=wait)
    waiter.start()
    took = asked(visitor, over, faults)
    waiter.join()
    return took, time.monotonic() - began


def main():
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        register = pathlib.Path(folder) / "register.csv"
        rows = 45_000
        write(register, rows)
        content = register.read_bytes()[:FILE_BYTES]
        content = content[: content.rindex(b"\n") + 1]
        house = House(pathlib.Path(folder) / "contoh.sqlite")
        house.start()
        try:
            visitor = Visitor(house.base)
            visitor.enter("training_officer")
            for path in PAGES:
                visitor.page(path)
            alone = asked(visitor, done(), faults)

            def put_in():
                desk = Visitor(house.base, timeout=300)
                desk.enter("training_officer")
                head = f'--batas\r\nContent-Disposition: form-data; name="file"; filename="{uuid.uuid4()}.csv"\r\n\r\n'
                answer = desk.ask("POST", "/imports", head.encode() + content + b"\r\n--batas--\r\n",
                                  Accept="application/json", Content_Type="multipart/form-data; boundary=batas",
                                  Idempotency_Key=str(uuid.uuid4()))
                if answer.status != 200:
                    faults.append(f"a file of {len(content)} bytes: {answer.status} {answer.text[:200]}")

            files, seconds = beside([put_in] * FILES, visitor, faults)

            def sign_in():
                answer = Visitor(house.base).send(
                    "POST", "/session", {"user_name": f"tak.ada.{uuid.uuid4().hex[:6]}", "password": "kata sandi yang salah"})
                if answer.status >= 500 and not (answer.status == 503 and answer.headers.get("Retry-After")):
                    faults.append(f"a wrong sign-in answers {answer.status}")

            signing, _ = beside([sign_in] * SIGN_INS, visitor, faults)
        finally:
            house.stop()
    figures = {
        "file_bytes": len(content), "files_seconds": round(seconds, 1), "alone_median": middle(alone),
        "files_median": middle(files), "files_p99": round(files[int(len(files) * 0.99)], 1), "files_pages": len(files),
        "sign_ins_median": middle(signing), "sign_ins_most": round(signing[-1], 1),
    }
    if figures["files_p99"] > MOST_P99:
        faults.append(f"beside the files a page takes {figures['files_p99']} ms (p99)")
    if figures["sign_ins_median"] > MOST_MEDIAN:
        faults.append(f"beside the sign-ins a page takes {figures['sign_ins_median']} ms (median)")
    for fault in dict.fromkeys(faults):
        print(fault, file=sys.stderr)
    print(json.dumps(figures))
    return 1 if faults else 0


def done():
    event = threading.Event()
    event.set()
    return event


def middle(took):
    return round(statistics.median(took), 1)


if __name__ == "__main__":
    sys.exit(main())
