"""Nothing typed is lost: the server is down, busy or asks for the password; the form comes back filled, once and for its owner."""

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
    tab.goto(house.base + "/accords")
    form = tab.locator("form[action='/accords'][method=post]")
    form.locator("[name=title]").fill("Nota Dinas Uji")
    form.locator("[name=scope]").fill(NOTE)
    return form


def send(tab, form):
    with tab.expect_navigation():
        form.locator(".btns button").click()


def is_back(tab):
    form = tab.locator("form[action='/accords'][method=post]")
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
    tab.goto(house.base + "/accords")
    form = is_back(tab)
    assert tab.locator(".draft").is_visible()
    # It is sent once, and then it is gone from the browser.
    send(tab, form)
    assert tab.locator(".summary-error").count() > 0, "the other fields are asked for"
    is_back(tab)
    tab.goto(house.base + "/accords")
    is_back(tab)
    tab.click("[data-forget]")
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
    tab.goto(house.base + "/accords")
    assert drafts(tab) == [] and tab.locator("form[action='/accords'][method=post] [name=scope]").input_value() == ""
