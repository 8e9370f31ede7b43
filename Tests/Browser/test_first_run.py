"""A house nobody can enter yet, in a real browser: the first officer, a colleague, and two people who agree on a role."""

import re

import pytest
from house import House
from journey import PASSWORD, bekal

OWN = "sepeda tua di tepi sawah"


@pytest.fixture
def unopened(tmp_path):
    """A house founded without a terminal, so without an officer, and served."""
    database = tmp_path / "rutan.sqlite"
    done = bekal("init", "--database", str(database), "--name", "Rutan Kelas IIB Contoh", "--region", "3673",
                 "--fixed-date", "2025-05-07")
    assert done.returncode == 0, done.stderr
    house = House(database, "serve")
    house.start()
    yield house
    house.stop()


def visit(browser, base, path="/"):
    tab = browser.new_context(locale="id-ID", viewport={"width": 1366, "height": 900}).new_page()
    tab.goto(base + path)
    return tab


def send(tab, fields, button):
    for name, value in fields.items():
        tab.fill(f"main [name={name}]", value)
    with tab.expect_navigation():
        tab.click(button)


def sign_in(browser, base, user, password):
    tab = visit(browser, base, "/session/new")
    send(tab, {"user_name": user, "password": password}, "main button.main")
    return tab


def test_the_first_officer_and_a_second_person(unopened, browser):
    code = re.search(r"(\d{3}) (\d{3})$", unopened.last_lines(), re.M).expand(r"\1\2")
    tab = visit(browser, unopened.base)
    first = {"name": "Siti Rekaan", "user_name": "siti", "password": PASSWORD}
    send(tab, {**first, "code": "111111" if code == "222222" else "222222"}, "main button.main")
    assert "Kode tidak cocok" in tab.inner_text(".summary-error")
    assert tab.input_value("[name=name]") == "Siti Rekaan" and tab.input_value("[name=password]") == ""
    send(tab, {**first, "code": code}, "main button.main")
    assert tab.locator("text=peran diberikan satu orang").count() == 1

    # A colleague comes in with a password that is good once.
    tab.goto(unopened.base + "/officers/new")
    tab.select_option("#f-role", "head")
    send(tab, {"name": "Budi Rekaan", "user_name": "budi", "password": PASSWORD}, "main button.main")
    budi = sign_in(browser, unopened.base, "budi", PASSWORD)
    assert budi.url.endswith("/session/password")
    send(budi, {"current": PASSWORD, "password": OWN, "repeated": OWN}, "main button.main")

    # Siti gave Budi his password: for a week the two count as one person, so that he confirms nothing of hers yet.
    budi.goto(unopened.base + "/settings")
    assert budi.locator("form[action$='/confirmation'] button").count() == 0
    siti = sign_in(browser, unopened.base, "siti", PASSWORD)
    siti.goto(unopened.base + "/officers/new")
    siti.select_option("#f-role", "instructor")
    send(siti, {"name": "Wulan Rekaan", "user_name": "wulan", "password": PASSWORD}, "main button.main")
    assert "Pilih dinas yang diwakili" in siti.inner_text(".summary-error")
    siti.select_option("#f-role", "block_officer")
    send(siti, {"password": PASSWORD}, "main button.main")
    assert "satu orang" in siti.inner_text("main")
    for each in (tab, budi, siti):
        each.context.close()
