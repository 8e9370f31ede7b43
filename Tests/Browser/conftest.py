"""The practice house, its pages and a browser, for all tests of this folder."""

import os
import re
import shutil
from dataclasses import dataclass

import pytest
from house import House, Visitor, template
from playwright.sync_api import sync_playwright

FULL = os.environ.get("BEKAL_FULL") == "1"
ROLES = ["training_officer", "head", "board_member", "case_officer", "block_officer", "agency_office", "instructor",
         "auditor", "technician"]


FIGURES: list[str] = []


def pytest_terminal_summary(terminalreporter):
    """What was measured, passed or not."""
    for figure in FIGURES:
        terminalreporter.write_line(figure)


@pytest.fixture
def figure():
    """Keeps a measured figure for the end of the run."""
    return FIGURES.append


@dataclass(frozen=True)
class Page:
    """One page of the house and a role that may see it."""

    path: str
    role: str


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house") / "house.sqlite")
    house.start()
    yield house
    house.stop()


@pytest.fixture(scope="session")
def base(house):
    return house.base


@pytest.fixture(scope="session")
def visitors(base):
    """A visitor for every role that the practice house offers."""
    visitors = {}
    for role in ROLES:
        try:
            visitors[role] = Visitor(base).enter(role)
        except RuntimeError:
            continue
    assert "training_officer" in visitors, "the practice house does not offer the role training_officer"
    return visitors


@pytest.fixture(scope="session")
def training_officer(visitors):
    return visitors["training_officer"]


@pytest.fixture(scope="session")
def openapi(training_officer):
    answer = training_officer.value("/openapi.json")
    assert answer.status == 200, f"/openapi.json answers {answer.status}"
    return answer.json


@pytest.fixture(scope="session")
def pages(openapi, visitors):
    """Every HTML page: those without parameters, and of those with some the first that another page links to."""
    found, links, templates = [], [], []
    for path, operations in sorted(openapi["paths"].items()):
        operation = operations.get("get")
        if operation is None:
            continue
        required = [each for each in operation.get("parameters", []) if each.get("required")]
        if "{" in path:
            templates.append(template(path))
        elif not required:
            found += visible(path, visitors, links)
    for pattern in templates:
        for link in links:
            if pattern.match(link):
                found += visible(link, visitors, [])
                break
    assert found, "no page answers with HTML"
    return found


def visible(path, visitors, links):
    """The page as the first role that may see it; what it links to is added to `links`."""
    for role, visitor in visitors.items():
        answer = visitor.page(path)
        if answer.status == 200:
            if answer.type != "text/html":
                break
            links += re.findall(r'href="(/[^"?#]*)', answer.text)
            return [Page(path, role)]
    return []


@pytest.fixture(scope="session")
def browser():
    names = ["chromium", "chromium-browser", "google-chrome"]
    program = next((path for path in map(shutil.which, names) if path), None)
    assert program, "no Chromium on this machine: bin/setup --test installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(browser, base, visitors):
    """Opens a browser window for a role: width, theme and language as asked."""
    open_windows = []

    def window(role, width=1366, theme="light", language="id"):
        context = browser.new_context(viewport={"width": width, "height": 768}, color_scheme=theme,
                                      reduced_motion="reduce", locale=language)
        context.add_init_script(f'try {{ localStorage.setItem("theme", "{theme}") }} catch {{}}')
        context.add_cookies(visitors[role].cookies() + [{"name": "bekal_language", "value": language, "url": base}])
        open_windows.append(context)
        return context.new_page()

    yield window
    for context in open_windows:
        context.close()
