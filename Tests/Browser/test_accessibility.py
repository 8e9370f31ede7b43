"""Every page, as people of all kinds see it: nothing axe objects to, nothing to scroll sideways."""

from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FULL

THEMES = ["light", "dark"]
WIDTHS = [390, 768, 1366]
ALL = list(product(["id", "en"], THEMES, WIDTHS))
# Every page in each theme, each width and each language once.
QUICK = [("id", "light", 390), ("id", "dark", 1366), ("en", "light", 768)]


def described(violation):
    """One violation as a person reads it: the rule, what helps, and the first places."""
    places = "".join(
        f"\n      {' '.join(map(str, node['target']))}\n        {node['html'][:160]}"
        f"\n        {(node.get('failureSummary') or '').splitlines()[-1:]}"
        for node in violation["nodes"][:3])
    return f"    {violation['id']} ({violation['impact']}): {violation['help']}, {len(violation['nodes'])} x{places}"


@pytest.mark.parametrize("language,theme,width", ALL if FULL else QUICK)
def test_every_page_is_accessible(pages, window, figure, language, theme, width):
    tabs, faults = {}, []
    for page in pages:
        tab = tabs.get(page.role) or tabs.setdefault(page.role, window(page.role, width, theme, language))
        tab.goto(page.base + page.path, wait_until="load")
        tongue = tab.evaluate("document.documentElement.lang")
        if tongue != language:
            faults.append(f"{page.path} ({page.role}): its language is {tongue!r}, not {language!r}")
        scrolled = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if scrolled > 0:
            faults.append(f"{page.path} ({page.role}): {scrolled} px wider than the window")
        violations = Axe().run(tab).response["violations"]
        if violations:
            faults.append(f"{page.path} ({page.role}):\n" + "\n".join(map(described, violations)))
    figure(f"axe: {len(pages)} pages at {width} px, {theme}, {language}: {len(faults)} with faults")
    if faults:
        pytest.fail(f"{len(faults)} faults on {len(pages)} pages at {width} px, {theme}, {language}:\n" + "\n".join(faults),
                    pytrace=False)


def test_every_page_works_with_the_keyboard_and_explains_itself(pages, window):
    """The first Tab reaches something one can see; the page has one main part, one title and help of three steps."""
    tabs, faults = {}, []
    for page in pages:
        tab = tabs.get(page.role) or tabs.setdefault(page.role, window(page.role))
        tab.goto(page.base + page.path, wait_until="load")
        heads, mains = tab.locator("h1").count(), tab.locator("main").count()
        if (heads, mains) != (1, 1):
            faults.append(f"{page.path}: {heads} h1 and {mains} main, not one of each")
        steps = tab.locator("#help ol.steps > li").count()
        if tab.locator("main [popovertarget=help]").count() and steps != 3:
            faults.append(f"{page.path}: help of {steps} steps, not 3")
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement === document.body"):
            faults.append(f"{page.path}: the Tab key reaches nothing")
    assert not faults, "\n".join(faults)
