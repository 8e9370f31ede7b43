"""Nothing typed is lost: the server is down, busy or asks for the password; the form comes back filled, once and for its owner."""

import sqlite3

import pytest
from house import House
from journey import PASSWORD, bekal

NOTE = "Ingin belajar las; keluarga di Anyer mendukung. " * 10
OFFICE = {"title": "Kasubsi Pelayanan", "part": "chair"}


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


@pytest.fixture
def tab(browser, house):
    context = browser.new_context(locale="id", viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    context.add_cookies([{"name": "bekal_language", "value": "id", "url": house.base}])
    tab = context.new_page()
    sign_in(tab, house)
    yield tab
    context.close()


def sign_in(tab, house):
    tab.goto(house.base + "/session/new")
    tab.fill("[name=user_name]", "siti")
    unlock(tab)


def unlock(tab):
    tab.fill("main [name=password]", PASSWORD)
    with tab.expect_navigation():
        tab.click("main button.main")


def write(tab, house):
    """The scope of an agreement is typed, and the form is not sent yet."""
    tab.goto(house.base + "/partners")
    form = tab.locator("form[action='/accords']")
    if not form.is_visible():
        tab.locator("details:has(form[action='/accords']) > summary").click()
    form.locator("[name=title]").fill("Nota Dinas Uji")
    form.locator("[name=scope]").fill(NOTE)
    return form


def send(tab, form):
    with tab.expect_navigation():
        form.locator(".btns button").click()


def is_back(tab):
    form = tab.locator("form[action='/accords']")
    assert form.locator("[name=scope]").input_value() == NOTE
    assert form.locator("[name=title]").input_value() == "Nota Dinas Uji"
    assert form.is_visible(), "what came back is folded away"
    return form


def drafts(tab):
    return tab.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft|'))")


def test_a_server_that_is_down_loses_nothing(tab, house):
    form = write(tab, house)
    house.kill()
    form.locator(".btns button").click()
    tab.wait_for_url("chrome-error://**")
    house.start()
    tab.goto(house.base + "/partners")
    form = is_back(tab)
    assert tab.locator(".draft").is_visible()
    # It is sent once, and then it is gone from the browser.
    send(tab, form)
    assert tab.locator(".summary-error").count() > 0, "the other fields are asked for"
    is_back(tab)
    tab.goto(house.base + "/partners")
    is_back(tab)
    tab.click("[data-forget]")
    assert drafts(tab) == []


def test_a_locked_screen_and_an_ended_session_lead_back_to_the_filled_form(tab, house):
    form = write(tab, house)
    # Locked from another tab, then sent.
    other = tab.context.new_page()
    other.goto(house.base + "/")
    other.locator("form[data-lock]").evaluate("form => form.submit()")
    other.wait_for_url("**/session/lock**")
    send(tab, form)
    assert "/session/lock" in tab.url
    unlock(tab)
    assert tab.url == house.base + "/partners"
    form = is_back(tab)
    # The session ends on the server; the browser learns of it when it sends.
    with sqlite3.connect(house.database) as database:
        database.execute("DELETE FROM access_session")
    send(tab, form)
    assert "/session/new" in tab.url
    tab.fill("[name=user_name]", "siti")
    unlock(tab)
    assert tab.url == house.base + "/partners"
    is_back(tab)
    # Whoever signs out takes the drafts along.
    tab.locator("details.who > summary").click()
    with tab.expect_navigation():
        tab.click("form[data-leave] button")
    assert drafts(tab) == []
    sign_in(tab, house)
    tab.goto(house.base + "/partners")
    assert tab.locator("form[action='/accords'] [name=scope]").input_value() == ""


def test_a_busy_database_shows_the_filled_form_and_what_was_taken_is_no_draft(tab, house):
    tab.goto(house.base + "/settings")
    tab.locator("details:has(form[action='/offices']) > summary").first.click()
    form = tab.locator("form[action='/offices']")
    form.locator("[name=title]").fill(OFFICE["title"])
    form.locator("[name=part]").select_option(OFFICE["part"])
    blocker = sqlite3.connect(house.database, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with tab.expect_response("**/offices") as coming, tab.expect_navigation(timeout=60_000):
        form.locator(".btns button").click()
    assert coming.value.status == 503
    blocker.execute("ROLLBACK")
    blocker.close()
    form = tab.locator("form[action='/offices']").first
    assert form.locator("[name=title]").input_value() == OFFICE["title"]
    assert form.locator("[name=part]").input_value() == OFFICE["part"]
    assert form.is_visible() and len(drafts(tab)) == 1
    send(tab, form)
    assert OFFICE["title"] in tab.locator("main").inner_text()
    assert drafts(tab) == []


def test_no_password_is_kept_and_a_draft_is_a_day_old_at_most(tab, house):
    tab.goto(house.base + "/officers/new")
    tab.fill("main [name=name]", "Budi Rekaan")
    tab.fill("main [name=password]", PASSWORD)
    tab.wait_for_timeout(600)
    assert PASSWORD not in tab.evaluate("JSON.stringify({...localStorage})")
    write(tab, house)
    tab.wait_for_timeout(600)
    [key] = drafts(tab)
    tab.evaluate("""key => { const draft = JSON.parse(localStorage[key]); draft.at -= 25 * 3600e3
      localStorage[key] = JSON.stringify(draft) }""", key)
    tab.goto(house.base + "/partners")
    assert drafts(tab) == [] and tab.locator("form[action='/accords'] [name=scope]").input_value() == ""


def test_whoever_is_meant_is_suggested_while_one_types(tab, house):
    register = ("No. Reg;Nama;L/P;Gol;Tgl Masuk;Ekspirasi;Blok;Kamar\n"
                "BI.901/2025;Ahmad Contoh;L;BI;10/01/2025;10/01/2028;A;02\n"
                "BI.902/2025;Budi Teladan;L;BI;10/01/2025;10/01/2028;B;01\n")
    tab.goto(house.base + "/imports/new")
    tab.set_input_files("main [type=file]", {"name": "register.csv", "mimeType": "text/csv", "buffer": register.encode()})
    send(tab, tab.locator("form[action='/imports']"))
    with tab.expect_navigation():
        tab.click("main .head button.main")
        tab.click("#confirm [value=yes]")
    tab.goto(house.base + "/people")
    tab.click("main a:has-text('Ahmad Contoh')")
    form = tab.locator("form[action$='/separations']")
    tab.locator("details:has(form[action$='/separations']) > summary").first.click()
    field = form.locator("[name=register_number]")
    field.press_sequentially("budi")
    offered = form.locator("datalist option")
    offered.first.wait_for(state="attached")
    assert offered.evaluate_all("all => all.map(each => [each.value, each.label])") == [["BI.902/2025", "Budi Teladan, B-01"]]
    # Nobody of that name: said at the field, and both fields are as they were typed.
    field.fill("Zulkifli")
    form.locator("[name=reason]").fill("Berselisih")
    send(tab, form)
    form = tab.locator("form[action$='/separations']")
    assert "Tidak ada penghuni yang cocok" in form.locator(".problem").inner_text()
    assert form.locator("[name=register_number]").input_value() == "Zulkifli"
    form.locator("[name=register_number]").fill("B-01")
    send(tab, form)
    assert "Budi Teladan" in tab.locator("main").inner_text()
