"""Three files from an empty house to a proposal: few clicks and keys, by what stands on the pages."""

import pytest
from house import House
from journey import PASSWORD, bekal, example

CLICKS, KEYS = 15, 20
FILES = [example(f"{name}.xlsx") for name in ["penawaran", "asesmen", "register"]]

pytestmark = pytest.mark.skipif(
    None in FILES, reason="the files of the example house (shared/data/rutan-contoh) are not here")


@pytest.fixture
def house(tmp_path):
    database = tmp_path / "rutan.sqlite"
    done = bekal("init", "--database", str(database), "--name", "Rutan Kelas IIB Contoh", "--region", "3673",
                 "--fixed-date", "2025-05-07", "--officer", "siti", said=PASSWORD + "\n")
    assert done.returncode == 0, done.stderr
    house = House(database, "serve")
    house.start()
    yield house
    house.stop()


class Hand:
    """Counts each click and each key; what is typed stands nowhere here, for nothing must be."""

    def __init__(self, tab):
        self.tab, self.clicks, self.keys = tab, 0, 0

    def press(self, target):
        self.clicks += 1
        target.first.click()

    def go(self, target, agree=False):
        with self.tab.expect_navigation(wait_until="load"):
            self.press(target)
            if agree:
                self.press(self.tab.locator("#confirm [value=yes]"))


def test_the_officers_three_files_become_a_proposal_in_few_clicks_and_keys(browser, house, figure):
    context = browser.new_context(viewport={"width": 1366, "height": 768}, reduced_motion="reduce", locale="id")
    context.add_cookies([{"name": "bekal_language", "value": "id", "url": house.base}])
    tab = context.new_page()
    tab.goto(house.base + "/")
    tab.fill("[name=user_name]", "siti")
    tab.fill("[name=password]", PASSWORD)
    with tab.expect_navigation():
        tab.click("main button.main")

    hand = Hand(tab)
    main = tab.locator("main")
    hand.go(main.get_by_role("link", name="Impor"))
    # All three are chosen at once, the offers first: one click opens the window, one key a file and Enter choose them.
    hand.clicks += 1
    hand.keys += 4
    tab.set_input_files("main [type=file]", FILES)
    hand.go(main.locator("form[action='/imports'] button.main"))
    assert tab.locator("h1").inner_text().startswith("573 baris terbaca; 0 perlu")
    hand.go(main.locator(".head button.main"), agree=True)
    hand.go(main.get_by_role("link", name="Lanjut: asesmen.xlsx"))
    hand.go(main.locator(".head button.main"), agree=True)
    hand.go(main.get_by_role("link", name="Lanjut: penawaran.xlsx"))
    hand.go(main.locator("form[action$='/application'] button"))
    hand.go(main.get_by_role("link", name="Lanjut: hitung usulan"))
    hand.go(main.locator("form[action='/proposals'] button"))
    tab.wait_for_selector(".proof", timeout=90_000)
    assert tab.locator("h1").inner_text().startswith("179 dari 573 orang diusulkan")
    figure(f"three files to a proposal: {hand.clicks} clicks and {hand.keys} keys")
    assert hand.clicks <= CLICKS and hand.keys <= KEYS
    context.close()
