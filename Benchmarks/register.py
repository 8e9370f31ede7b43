#!/usr/bin/env python3
"""Measures the preview of a large register: the seconds and the memory of `bekal import` for 100,000 rows of CSV.

    bin/run; BEKAL_BIN=.build/release/bekal python3 Benchmarks/register.py --rows 100000 [--keep register.csv]

The rows are invented (the same ones every time), every column is filled and every fourth row has a remark; it is as large as a file may be (20 MB). Memory is the
most the process ever held (ru_maxrss). Exit code 1 where it takes longer than ten seconds or holds more than 300 MB.
"""

import argparse
import csv
import datetime
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from house import binary  # noqa: E402

MOST_SECONDS, MOST_MB = 10.0, 300.0
HEADS = ["No", "No. Reg", "Nama", "Alias", "Bin/Binti", "L/P", "Tempat Lahir", "Tgl Lahir", "NIK", "Pendidikan",
         "Pekerjaan", "Desa/Kel", "Kecamatan", "Kab/Kota", "Gol", "Pasal", "Pidana Thn", "Bln", "Tgl Masuk", "1/3", "1/2",
         "2/3", "Ekspirasi", "Blok", "Kamar", "Ket"]
FIRST = "Ahmad Asep Bambang Dedi Eko Hendra Iwan Joko Muhammad Nana Rahmat Sutrisno Ujang Wahyu Yusuf Zainal".split()
LAST = "Fadillah Gunawan Hidayat Kurniawan Maulana Nugraha Permana Rohim Saepudin Setiawan Suherman Wijaya".split()
ARTICLES = ["112 (1) UU 35/2009", "362 KUHP", "363 KUHP", "372 KUHP", "170 KUHP"]
REGENCIES = ["Kab. Serang", "Kota Serang", "Kota Cilegon", "Kab. Pandeglang", "Kab. Lebak"]


def row(number, numbers):
    """One person of the register."""
    born = datetime.date(1965, 1, 1) + datetime.timedelta(days=numbers.randrange(14_000))
    entered = datetime.date(2023, 1, 1) + datetime.timedelta(days=numbers.randrange(800))
    months = numbers.randrange(30, 90)
    day = datetime.timedelta(days=30.4 * months)
    regency = numbers.randrange(len(REGENCIES))
    sex = "P" if number % 20 == 0 else "L"
    birthday = born.day + (40 if sex == "P" else 0)
    nik = f"3604{1 + number % 29:02}{birthday:02}{born:%m%y}{number % 10_000:04}"
    return [number, f"BI.{number}/{entered.year}",
            f"{numbers.choice(FIRST)} {numbers.choice(LAST)}",
            numbers.choice(FIRST) if number % 5 == 0 else "", f"bin {numbers.choice(LAST)}", sex,
            "Serang", f"{born:%d/%m/%Y}", nik, numbers.choice(["SD", "SMP", "SMA", "S1"]),
            numbers.choice(["Buruh", "Tani", "Nelayan", "Pedagang"]), numbers.choice(LAST),
            numbers.choice(LAST), REGENCIES[regency], "BI",
            numbers.choice(ARTICLES), months // 12, months % 12, f"{entered:%d/%m/%Y}", f"{entered + day / 3:%d/%m/%Y}",
            f"{entered + day / 2:%d/%m/%Y}", f"{entered + day * 2 / 3:%d/%m/%Y}", f"{entered + day:%d/%m/%Y}",
            numbers.choice("ABCDE"), numbers.randrange(1, 20), "Tamping dapur" if number % 4 == 0 else ""]


def write(path, rows):
    """The register of so many people."""
    numbers = random.Random(7052025)
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(["DAFTAR PENGHUNI"])
        table.writerow(["Keadaan per tanggal 7 Mei 2025"])
        table.writerow(HEADS)
        table.writerows(row(number + 1, numbers) for number in range(rows))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rows", type=int, default=100_000)
    arguments.add_argument("--keep", help="write the register here and keep it")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or f"{folder}/register.csv"
        write(path, given.rows)
        began = time.monotonic()
        process = subprocess.Popen([binary(), "import", path, "--kind", "register"], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds, megabytes = time.monotonic() - began, usage.ru_maxrss * 1024 / 1e6
    print(f"{given.rows} rows: {seconds:.2f} s, {megabytes:.0f} MB")
    sys.exit(0 if status == 0 and seconds <= MOST_SECONDS and megabytes <= MOST_MB else 1)


if __name__ == "__main__":
    main()
