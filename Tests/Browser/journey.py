"""An officer at a desk: a browser tab led by mouse or by keyboard alone, and what is watched on every page."""

import pathlib
import re
import shutil
import subprocess

from house import ROOT, binary
from playwright.sync_api import Locator, Page

PASSWORD = "kuda besi makan rumput pagi"
# More stops than any page has.
MOST_STOPS = 600

# The element that has the focus: what it is, whether one sees that it has it, and whether it is the one looked for.
FOCUS = """([wanted]) => {
  const at = document.activeElement
  if (!at || at === document.body || at === document.documentElement) return null
  const lit = node => { const style = getComputedStyle(node)
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 }
  let seen = lit(at)
  for (let up = at.parentElement, steps = 0; up && steps < 2; up = up.parentElement, steps++) seen ||= lit(up)
  const box = at.getBoundingClientRect()
  const shares = [.02, .25, .5, .75, .98]
  const uncovered = shares.some(x => shares.some(y => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
    return hit && (at.contains(hit) || hit.closest("label")?.contains(at)) }))
  const group = at.type === "radio" && wanted && at.name === wanted.name && at.form === wanted.form
  return { what: at.outerHTML.slice(0, 160), seen, uncovered, there: at === wanted, group }
}"""


class Mouse:
    """Clicks and types."""

    def __init__(self, tab: Page):
        self.tab = tab

    def press(self, target: Locator):
        target.click()

    def write(self, target: Locator, text: str):
        target.fill(text)

    def mark(self, target: Locator):
        target.check()

    def choose(self, target: Locator, value: str):
        target.select_option(value)

    def give(self, target: Locator, path: pathlib.Path):
        target.set_input_files(path)


class Keyboard:
    """Tab, Enter, Space, arrows and letters; every stop on the way must show that it has the focus."""

    def __init__(self, tab: Page):
        self.tab = tab
        self.faults: list[str] = []

    def stop(self, wanted=None):
        """One Tab further: what has the focus now."""
        self.tab.keyboard.press("Tab")
        focus = self.tab.evaluate(FOCUS, [wanted])
        if focus and not (focus["seen"] and focus["uncovered"]):
            how = "does not show its focus" if focus["uncovered"] else "is covered or out of sight"
            self.faults.append(f"{self.tab.url}: {how}: {focus['what']}")
        return focus

    def reach(self, target: Locator):
        wanted = target.element_handle()
        for _ in range(MOST_STOPS):
            focus = self.stop(wanted)
            if focus and (focus["there"] or focus["group"]):
                return focus
        raise AssertionError(f"{self.tab.url}: Tab never reaches {target}")

    def press(self, target: Locator):
        self.reach(target)
        self.tab.keyboard.press("Enter")

    def write(self, target: Locator, text: str):
        self.reach(target)
        self.tab.keyboard.press("Control+A")
        self.tab.keyboard.type(text)

    def mark(self, target: Locator):
        self.reach(target)
        self.tab.keyboard.press("Space")
        for _ in range(10):
            if target.is_checked():
                return
            self.tab.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.tab.url}: the arrows never mark {target}")

    def choose(self, target: Locator, value: str):
        self.reach(target)
        for _ in range(40):
            if target.input_value() == value:
                return
            self.tab.keyboard.press("ArrowDown")
        raise AssertionError(f"{self.tab.url}: the arrows never choose {value}")

    def give(self, target: Locator, path: pathlib.Path):
        self.reach(target)
        target.set_input_files(path)

    def goes_round(self):
        """From the first stop through all of them and out again: nothing holds the focus."""
        self.tab.evaluate("document.activeElement.blur()")
        first, seen = None, 0
        for _ in range(MOST_STOPS):
            focus = self.stop()
            if seen and (focus is None or focus["what"] == first):
                return seen
            if focus:
                first, seen = first or focus["what"], seen + 1
        raise AssertionError(f"{self.tab.url}: after {MOST_STOPS} stops Tab has not come round")


class Officer:
    """Somebody at work in one tab; keeps what a page did wrong."""

    def __init__(self, browser, base: str, hand=Mouse):
        self.base = base
        self.context = browser.new_context(
            viewport={"width": 1366, "height": 768}, reduced_motion="reduce", locale="id", accept_downloads=True)
        self.context.add_cookies([{"name": "bekal_language", "value": "id", "url": base}])
        self.faults: list[str] = []
        self.tab = self.open()
        self.hand = hand(self.tab)

    def open(self) -> Page:
        """One more tab, watched like the first."""
        tab = self.context.new_page()
        tab.on("console", lambda said: self.faults.append(f"says {said.text} at {said.location.get('url')}")
               if said.type == "error" and "status of 422" not in said.text else None)
        tab.on("pageerror", lambda fault: self.faults.append(f"script stops: {fault} at {tab.url}"))
        tab.on("requestfailed", lambda request: self.faults.append(f"{request.url}: {request.failure}")
               if "ERR_ABORTED" not in (request.failure or "") else None)
        return tab

    def see(self, path: str):
        answer = self.tab.goto(self.base + path, wait_until="load")
        assert answer.status == 200, f"{path}: {answer.status}"
        self.look()

    def look(self):
        """The page as it stands: nothing to scroll sideways, at a desk and on a telephone."""
        for width, height in [(390, 844), (1366, 768)]:
            self.tab.set_viewport_size({"width": width, "height": height})
            over = self.tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                self.faults.append(f"{self.tab.url}: {over} px wider than a window of {width}")

    def find(self, selector: str, **words) -> Locator:
        return self.tab.locator(f"main {selector}", **words).first

    def send(self, target: Locator, agree=False):
        """Presses what leads to another page, and waits for it."""
        with self.tab.expect_navigation(wait_until="load"):
            self.hand.press(target)
            if agree:
                self.tab.wait_for_selector("#confirm[open]")
                self.hand.press(self.tab.locator("#confirm [value=yes]"))
        self.look()

    def unfold(self, place: Locator):
        """Opens the part of a row or form that is folded, unless it stands open."""
        details = place.locator("details").first
        if details.get_attribute("open") is None:
            self.hand.press(details.locator("summary").first)

    def fetch(self, target: Locator) -> bytes:
        """The file behind a link, taken as a person takes it."""
        with self.tab.expect_download() as coming:
            self.hand.press(target)
        return pathlib.Path(coming.value.path()).read_bytes()

    @property
    def title(self) -> str:
        return " ".join(self.tab.locator("h1").inner_text().split())

    @property
    def said(self) -> str:
        """What the page says was just done."""
        return " ".join(self.tab.locator(".toast span").all_inner_texts())

    @property
    def refused(self) -> str:
        """Why the form was turned down."""
        return " ".join(self.tab.locator(".summary-error").all_inner_texts())


def example(name: str) -> pathlib.Path | None:
    """A file of the example house, where the folder `shared` lies beside or above this one."""
    for folder in ROOT.parents:
        path = folder / "shared" / "data" / "rutan-contoh" / name
        if path.exists():
            return path
    return None


def own_text(target: Locator) -> str:
    """The words of an element without those of its children: a name without the cell beside it."""
    texts = "e => [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.textContent).join(' ')"
    return " ".join(target.evaluate(texts).split())


def plain(text: str) -> str:
    """Text without regard to line breaks and capitals, for finding a name on paper."""
    return re.sub(r"\s+", " ", text).casefold()


def paper(content: bytes, folder: pathlib.Path) -> str | None:
    """The text of a PDF, where pdftotext is here; it must be a PDF with pages in any case."""
    assert content.startswith(b"%PDF-") and len(content) > 2000
    path = folder / "paper.pdf"
    path.write_bytes(content)
    if shutil.which("pdfinfo"):
        told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        assert int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1]) >= 1
    if not shutil.which("pdftotext"):
        return None
    return plain(subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout)


def holds(text: str | None, *words: str):
    """The words stand on the paper; a name broken over two lines of a cell counts by its parts."""
    for word in words:
        assert text is None or all(part in text for part in plain(word).split()), f"“{word}” is not on the paper"


def bekal(*arguments: str, said: str | None = None) -> subprocess.CompletedProcess:
    return subprocess.run([binary(), *arguments], input=said, capture_output=True, text=True, timeout=60)


def sign_in(officer: Officer, password: str, name: str = "siti"):
    officer.hand.write(officer.find("[name=user_name]"), name)
    officer.hand.write(officer.find("[name=password]"), password)
    officer.send(officer.find("form[action='/session'] button"))


def pick_of(officer: Officer, place: int) -> tuple[str, str]:
    """Name and identity of who stands at a place of the class that is shown."""
    pick = officer.find(f".picks > li:nth-child({place})")
    person = pick.locator("[name=person]").first.get_attribute("value")
    return own_text(pick.locator("summary > span:nth-child(2)")), person
