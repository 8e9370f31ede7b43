"""The main job in a real browser: a fresh house, register and offers in, proposal, hearing, decree on paper, and proof.

The first test goes the whole way with the mouse; the second goes from import to decree with the keyboard alone.
"""

import io
import subprocess
import sys
import zipfile

import pytest
from house import ROOT, House
from journey import (PASSWORD, Keyboard, Mouse, Officer, bekal, example, holds, own_text, paper, pick_of, plain,
                     sign_in)

FILES = {name: example(f"{name}.xlsx") for name in ["register", "asesmen", "penawaran"]}
TODAY = "07/05/2025"
OWN_PASSWORD = "langit biru di atas sawah"
SCAN = b"%PDF-1.4 tanda tangan"
MINUTES, DECREE = "W12.PAS.15-PK.01.04-12", "W12.PAS.15-13.PK.01.04 TAHUN 2025"
BOARD = [("Kepala Rutan", "head", "Budi Rekaan"), ("Kasubsi Pelayanan Tahanan", "chair", "Agus Rekaan"),
         ("Staf Bimbingan Kegiatan", "secretary", "Siti Rekaan"), ("Kasubsi Pengelolaan", "member", "Dewi Rekaan"),
         ("Kepala Kesatuan Pengamanan", "member", "Rudi Rekaan")]
COMPUTING_MS = 90_000

pytestmark = pytest.mark.skipif(
    None in FILES.values(), reason="the files of the example house (shared/data/rutan-contoh) are not here")


@pytest.fixture
def founded(tmp_path):
    """A house founded on the command line with one officer, and served."""
    database = tmp_path / "rutan.sqlite"
    done = bekal("init", "--database", str(database), "--name", "Rutan Kelas IIB Contoh", "--region", "3673",
                 "--fixed-date", "2025-04-28", "--officer", "siti", said=PASSWORD + "\n")
    assert done.returncode == 0, done.stderr
    house = House(database, "serve")
    house.start()
    yield house
    house.stop()


@pytest.fixture
def officer(founded, browser):
    """Makes the officer at that house; what the pages did wrong is told at the end."""
    made = []

    def officer(hand) -> Officer:
        made.append(Officer(browser, founded.base, hand))
        return made[-1]

    yield officer
    for each in made:
        each.context.close()
        assert not each.faults, "\n".join(each.faults)


def admit(officer: Officer):
    """The head gets an account of his own: one person alone decides nothing."""
    officer.see("/officers/new")
    form = officer.find("form[action='/officers']")
    for name, words in [("name", "Budi Rekaan"), ("user_name", "budi"), ("password", PASSWORD)]:
        officer.hand.write(form.locator(f"[name={name}]"), words)
    officer.hand.choose(form.locator("select[name=role]"), "head")
    officer.send(form.locator("button.main"))
    assert "Budi Rekaan" in officer.title


def come_in(budi: Officer) -> Officer:
    """The head signs in for the first time."""
    budi.see("/")
    sign_in(budi, PASSWORD, "budi")
    budi.see("/")
    for name, words in [("current", PASSWORD), ("password", OWN_PASSWORD), ("repeated", OWN_PASSWORD)]:
        budi.hand.write(budi.find(f"[name={name}]"), words)
    budi.send(budi.find("form:has([name=repeated]) button"))
    return budi


def a_week_later(founded: House, siti: Officer, budi: Officer):
    """Until then Budi, whose password Siti gave, confirms nothing of hers. Their sessions have ended."""
    founded.stop()
    founded.options = ["--fixed-date", "2025-05-07"]
    founded.start()
    for officer, password, name in [(siti, PASSWORD, "siti"), (budi, OWN_PASSWORD, "budi")]:
        officer.see("/")
        sign_in(officer, password, name)


def appoint(officer: Officer):
    """Offices and who holds them; the head signs with his account."""
    admit(officer)
    officer.see("/settings")
    for title, part, name in BOARD:
        form = officer.find("form[action='/offices']")
        officer.hand.press(officer.find("details:has(form[action='/offices']) > summary"))
        officer.hand.write(form.locator("[name=title]"), title)
        officer.hand.choose(form.locator("select[name=part]"), part)
        officer.send(form.locator("button"))
        assert title in officer.said
        row = officer.find("tr", has=officer.tab.get_by_role("rowheader", name=title, exact=True))
        officer.unfold(row)
        officer.hand.write(row.locator("[name=name]"), name)
        officer.hand.mark(row.locator("[name=capacity][value=appointed]"))
        officer.hand.write(row.locator("[name=from]"), "01/01/2025")
        if part == "head":
            account = row.locator("[name=account] option", has_text=name).get_attribute("value")
            officer.hand.choose(row.locator("[name=account]"), account)
        officer.send(row.locator("form button"))
        assert name in officer.said and name in row.inner_text()


def sign_policy(officer: Officer, second: Officer):
    """The head signs the policy as it is and a second person says yes; without it every list is a draft, and no decree rests on one."""
    officer.see("/placement/policy")
    form = officer.find("form[action='/placement/policy']")
    for name, words in [("signed_on", "01/05/2025"), ("from", "01/05/2025"), ("decree_number", "W12.PAS.15-1.PK.01.04"), ("signed_by", "Budi Rekaan")]:
        officer.hand.write(form.locator(f"[name={name}]"), words)
    officer.send(form.locator("button.main"), agree=True)
    assert "Kebijakan dicatat" in officer.said and officer.find("#h-menunggu").is_visible()
    second.see("/placement/policy")
    second.send(second.find("form[action$='/confirmation'] button"), agree=True)
    assert "Kebijakan disetujui" in second.said


def put_in(officer: Officer, name: str, read: int):
    """Looks at a file of people, then applies it."""
    officer.see("/imports/new")
    officer.hand.give(officer.find("[type=file]"), FILES[name])
    officer.send(officer.find("form[action='/imports'] button.main"))
    assert officer.title.startswith(f"{read} baris terbaca; 0 perlu"), officer.title
    assert f"{read} = {read} baru" in officer.find(".sum").inner_text()
    officer.send(officer.find(".head button.main"), agree=True)
    assert f"{read} baru" in officer.said and "Tersimpan" in officer.said
    assert officer.title == f"{read} dari {read} baris diterapkan"


def offer(officer: Officer):
    """Looks at the list of offers, then applies it."""
    officer.see("/offers/new")
    officer.hand.give(officer.find("[type=file]"), FILES["penawaran"])
    officer.send(officer.find("form[action='/imports'] button.main"))
    assert "Berkas terbaca" in officer.said and "12 = 12 baru" in officer.find(".sum").inner_text()
    officer.send(officer.find("form[action$='/application'] button"))
    assert "12 kelas diterapkan" in officer.said


def computed(officer: Officer, target):
    """Asks for a computation; the page that waits must come back by itself."""
    officer.send(target)
    officer.tab.wait_for_selector(".proof", timeout=COMPUTING_MS)
    officer.look()
    assert "Terbukti terbaik" in officer.find(".proof").inner_text()


def propose(officer: Officer):
    officer.see("/placement")
    assert "375 dari 573" in officer.title and "179 tempat" in officer.title
    computed(officer, officer.find("form[action='/proposals'] button"))
    assert officer.title.startswith("179 dari 573 orang diusulkan")


def decide(officer: Officer, person: str, kind: str, reason: str):
    pick = officer.find(f".picks > li:has([name=person][value='{person}'])")
    officer.unfold(pick)
    officer.hand.mark(pick.locator(f"[name=kind][value={kind}]"))
    officer.hand.write(pick.locator("[name=reason]"), reason)
    officer.send(pick.locator("form button"))
    assert "Keputusan dicatat" in officer.said


def lock_and_bar(officer: Officer):
    """One person locked, another kept out; both must hold when it is computed again."""
    barred, locked = pick_of(officer, 1), pick_of(officer, 2)
    board = officer.tab.url
    decide(officer, locked[1], "lock", "Sudah magang di kolam ini")
    decide(officer, barred[1], "bar", "Berselisih dengan peserta lain")
    cohort = officer.tab.url.partition("?")[2]
    computed(officer, officer.find("form[action$='/recalculation'] button"))
    assert officer.tab.url != board
    officer.see(officer.tab.url.removeprefix(officer.base).partition("?")[0] + "?" + cohort)
    pinned = officer.find(".picks > li.pinned").inner_text()
    assert locked[0] in pinned, f"{locked[0]} is no longer locked: {pinned}"
    assert officer.tab.locator(f".picks [name=person][value='{barred[1]}']").count() == 0
    left = officer.tab.locator("section:has(#h-belum) li", has_text=barred[0]).all_text_contents()
    assert any("Berselisih dengan peserta lain" in each for each in left), f"{barred[0]} is not among {left}"
    decided = officer.tab.locator("section:has(#h-kelas) li:has(button)")
    assert decided.count() == 2, "the decisions are not listed with the way to take them back"


def hear(officer: Officer, budi: Officer, folder) -> str:
    """The hearing from its opening to closed minutes; returns who was turned back."""
    form = officer.find("form[action$='/hearing']")
    officer.hand.write(form.locator("[name=number]"), MINUTES)
    officer.hand.write(form.locator("[name=day]"), TODAY)
    officer.hand.write(form.locator("[name=quorum]"), "3")
    officer.send(form.locator("button"))
    assert "menunggu keputusan sidang" in officer.title and "Sidang dibuka" in officer.said
    assert "catat siapa yang hadir" in officer.find("#h-langkah").inner_text()
    officer.send(officer.find("form[action$='/members'] button", has_text="Semua anggota hadir"))
    assert "4 anggota" in officer.said
    name = turn_back(officer)
    officer.send(officer.find("form[action$='/approval'] button", has_text="Setujui semua (178)"), agree=True)
    assert "178 orang disetujui" in officer.said
    go_on_with_small_class(officer)
    sign_on_paper(officer, budi, folder)
    officer.send(officer.find("form[action$='/minutes'] button"), agree=True)
    assert "Berita acara ditutup" in officer.said
    return name


def sign_on_paper(officer: Officer, budi: Officer, folder):
    """The officer attaches the scan of the signed minutes; the head looks at it and confirms."""
    hearing = officer.tab.url.removeprefix(officer.base).partition("?")[0]
    (folder / "berita-acara.pdf").write_bytes(SCAN)
    officer.hand.give(officer.find("form[action$='/scans'] [type=file]"), folder / "berita-acara.pdf")
    officer.send(officer.find("form[action$='/scans'] button:not([type=button])"))
    assert "Menunggu konfirmasi" in officer.said
    assert officer.tab.locator("form[action$='/confirmation']").count() == 0
    budi.see(hearing)
    assert budi.fetch(budi.find("a[href*='/scans/']")) == SCAN
    budi.send(budi.find("form[action$='/confirmation'] button"))
    assert "Tanda tangan dikonfirmasi" in budi.said
    officer.see(hearing)


def go_on_with_small_class(officer: Officer):
    """One less may leave a class under its fewest or its share: the board says that it goes on."""
    form = officer.tab.locator("form[action$='/classes']")
    if form.count():
        officer.hand.mark(form.locator("[value=go_on]"))
        officer.hand.write(form.locator("[name=reason]"), "Tetap dibuka untuk yang sudah disetujui")
        officer.send(form.locator("button"))
        assert "Pilihan untuk kelas ini dicatat" in officer.said


def turn_back(officer: Officer) -> str:
    """A REVISI without a reason is refused in words; with one it is kept."""
    row = officer.find("tr:has([name=person])")
    person = row.locator("[name=person]").get_attribute("value")
    name = own_text(row.locator("b").first)
    chosen = officer.find(f"[name=person][value='{person}']")
    officer.hand.mark(chosen)
    officer.send(officer.find(".bar [value=REVISI]"))
    assert "perlu alasan" in officer.refused
    assert officer.tab.evaluate("document.activeElement.matches('.summary-error')"), "the refusal has not the focus"
    assert chosen.is_checked(), "who was chosen is lost"
    officer.hand.write(officer.find(".bar [name=reason]"), "Sakit sampai akhir bulan")
    officer.send(officer.find(".bar [value=REVISI]"))
    assert "Keputusan sidang dicatat" in officer.said
    assert chosen.is_checked() and chosen.evaluate("e => e === document.activeElement"), "the place is lost"
    assert officer.tab.locator("main tr", has_text="REVISI").filter(has_text="Sakit sampai akhir bulan").count() == 1
    return name


def decree(officer: Officer, day: str):
    form = officer.find("form[action$='/decree']")
    officer.hand.write(form.locator("[name=number]"), DECREE)
    officer.hand.write(form.locator("[name=day]"), day)
    officer.hand.mark(form.locator("[name=office]").first)
    officer.send(form.locator("button.main"))


def test_from_a_fresh_house_to_the_decree(founded, officer, tmp_path):
    siti = officer(Mouse)
    siti.see("/")
    sign_in(siti, "bukan kata sandi saya")
    assert "tidak cocok" in siti.refused
    sign_in(siti, PASSWORD)
    siti.see("/")
    appoint(siti)
    budi = come_in(officer(Mouse))
    a_week_later(founded, siti, budi)
    sign_policy(siti, budi)

    put_in(siti, "register", 573)
    siti.send(siti.find("form[action$='/application'] button"), agree=True)
    assert "Diurungkan" in siti.said and "573 baris terbaca" in siti.title
    siti.send(siti.find(".head button.main"), agree=True)
    assert "573 baru" in siti.said
    put_in(siti, "asesmen", 504)
    offer(siti)
    siti.see("/people")
    assert "573 penghuni" in siti.title

    propose(siti)
    siti.hand = Keyboard(siti.tab)
    lock_and_bar(siti)
    assert not siti.hand.faults, "\n".join(siti.hand.faults)
    siti.hand = Mouse(siti.tab)
    names = [pick_of(siti, place)[0] for place in (1, 2, 3)]
    holds(paper(siti.fetch(siti.find("a[href$='/usulan.pdf']")), tmp_path), *names)
    book = zipfile.ZipFile(io.BytesIO(siti.fetch(siti.find("a[href$='/usulan.xlsx']"))))
    texts = plain(" ".join(book.read(each).decode() for each in book.namelist() if each.endswith(".xml")))
    assert all(plain(name) in texts for name in names)

    turned_back = hear(siti, budi, tmp_path)
    holds(paper(siti.fetch(siti.find("a[href$='/berita-acara.pdf']")), tmp_path), MINUTES, turned_back, "Agus Rekaan")
    siti_at_hearing = siti.tab.url.removeprefix(siti.base)
    decree(siti, TODAY)
    assert "SK-nya dicatat akun lain" in siti.refused
    budi.see(siti_at_hearing)
    other = budi.open()
    other.goto(budi.tab.url)
    decree(budi, "06/05/2025")
    assert "lebih awal daripada keputusan sidang" in budi.refused
    decree(budi, "08/05/2025")
    assert "setelah hari ini" in budi.refused
    decree(budi, TODAY)
    assert "resmi menjadi peserta" in budi.said and DECREE in budi.find(".line").inner_text()
    siti.see(siti_at_hearing)

    content = siti.fetch(siti.find("a[href$='/sk.pdf']"))
    siti.send(siti.find("a[href$='/participants']"))
    participants = siti.tab.locator("main tbody th a").all_inner_texts()
    assert participants
    holds(paper(content, tmp_path), DECREE, "Budi Rekaan", *participants)
    holds(paper(siti.fetch(siti.find("a[href$='/participants.pdf']")), tmp_path), *participants)
    late(budi, other)
    siti.see(siti_at_hearing)
    siti.see("/placement")
    proven(founded)


def late(officer: Officer, tab):
    """The same form in a second tab that was opened before the decree: nothing is recorded twice."""
    form = tab.locator("form[action$='/decree']")
    form.locator("[name=number]").fill("W12-99")
    form.locator("[name=day]").fill("09/05/2025")
    form.locator("[name=office]").first.check()
    with tab.expect_navigation(wait_until="load"):
        form.locator("button.main").click()
    assert "SK sudah dicatat" in tab.locator("main").inner_text()
    officer.see(tab.url.removeprefix(officer.base).removesuffix("/decree"))
    assert DECREE in officer.find(".line").inner_text() and "W12-99" not in officer.find(".line").inner_text()


def proven(house: House):
    """The journal holds, by the program and by the verifier that shares no line with it."""
    assert bekal("verify", "--database", str(house.database)).returncode == 0
    journal = bekal("journal", "--database", str(house.database), "--json")
    assert "placement.decreed" in journal.stdout
    verifier = ROOT / "Tests" / "Journal" / "verify.py"
    verdict = subprocess.run([sys.executable, verifier], input=journal.stdout, capture_output=True, text=True)
    assert verdict.returncode == 0, verdict.stdout


def test_from_import_to_decree_with_the_keyboard_alone(founded, officer, tmp_path):
    siti = officer(Mouse)
    siti.see("/")
    sign_in(siti, PASSWORD)
    appoint(siti)
    budi = come_in(officer(Mouse))
    a_week_later(founded, siti, budi)
    sign_policy(siti, budi)
    offer(siti)
    keys = siti.hand = Keyboard(siti.tab)
    stays_out_of_a_question(siti)
    put_in(siti, "asesmen", 504)
    propose(siti)
    assert keys.goes_round() > 40
    budi.hand = Keyboard(budi.tab)
    hear(siti, budi, tmp_path)
    assert keys.goes_round() > 20
    budi.see(siti.tab.url.removeprefix(siti.base))
    decree(budi, TODAY)
    assert "resmi menjadi peserta" in budi.said
    budi.send(budi.find("a[href$='/participants']"))
    assert budi.tab.locator("main tbody tr").count() > 0
    faults = keys.faults + budi.hand.faults
    assert not faults, f"{len(faults)} stops:\n" + "\n".join(dict.fromkeys(faults))


def stays_out_of_a_question(officer: Officer):
    """The register goes in; Escape leaves the question before it, and the focus is back on the button."""
    officer.see("/imports/new")
    officer.hand.give(officer.find("[type=file]"), FILES["register"])
    officer.send(officer.find("form[action='/imports'] button.main"))
    assert officer.hand.goes_round() > 10
    button = officer.find(".head button.main")
    officer.hand.press(button)
    officer.tab.wait_for_selector("#confirm[open]")
    officer.tab.keyboard.press("Escape")
    officer.tab.wait_for_selector("#confirm:not([open])", state="attached")
    assert button.evaluate("e => e === document.activeElement"), "after Escape the focus is lost"
    officer.tab.evaluate("document.activeElement.blur()")
    officer.send(button, agree=True)
    assert "573 baru" in officer.said
