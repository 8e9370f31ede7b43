"""Pages are light, need nobody outside, and break no rule of their own content policy."""

from urllib.parse import urlsplit

FIRST_PAGE_BYTES = 60 * 1024
SCRIPT_BYTES = 25 * 1024


def visit(tab, url):
    """Opens a page; returns what came with it: url, kind and bytes (unpacked)."""
    finished = []

    def keep(request):
        finished.append(request)

    tab.on("requestfinished", keep)
    tab.goto(url, wait_until="networkidle")
    tab.remove_listener("requestfinished", keep)
    answers = [(request, request.response()) for request in finished if not request.url.startswith("data:")]
    return [(request.url, request.resource_type, len(answer.body()))
            for request, answer in answers if not 300 <= answer.status < 400]


def test_the_first_page_is_at_most_60_kb(window, base, figure):
    came = visit(window("training_officer"), base + "/")
    total = sum(size for _, _, size in came)
    listed = "\n".join(f"{size:8d} {kind} {url}" for url, kind, size in came)
    figure(f"first page: {total} bytes in {len(came)} files")
    assert 0 < total <= FIRST_PAGE_BYTES, f"{total} bytes:\n{listed}"


def test_all_scripts_are_at_most_25_kb(pages, window, figure):
    scripts, tabs = {}, {}
    for page in pages:
        tab = tabs.get(page.role) or tabs.setdefault(page.role, window(page.role))
        # Two houses are open: a script that both show is the same script.
        scripts.update({urlsplit(url).path: size for url, kind, size in visit(tab, page.base + page.path) if kind == "script"})
    figure(f"scripts: {sum(scripts.values())} bytes in {len(scripts)} files")
    assert sum(scripts.values()) <= SCRIPT_BYTES, scripts


def test_no_page_asks_anybody_outside_or_breaks_its_policy(pages, window):
    tabs, faults = {}, []
    for page in pages:
        if page.role not in tabs:
            tabs[page.role] = tab = window(page.role)
            tab.on("request", lambda request: faults.append(f"asks {request.url}")
                   if not request.url.startswith((page.base, "data:", "blob:")) else None)
            tab.on("console", lambda said: faults.append(f"says {said.text} at {said.location.get('url')}")
                   if said.type == "error" else None)
            tab.on("pageerror", lambda fault: faults.append(f"script stops: {fault}"))
        tabs[page.role].goto(page.base + page.path, wait_until="networkidle")
    assert not faults, "\n".join(faults)


def test_every_page_works_without_script(browser, pages, visitors):
    faults = []
    for page in pages:
        context = browser.new_context(java_script_enabled=False)
        context.add_cookies(visitors[page.role].cookies())
        tab = context.new_page()
        answer = tab.goto(page.base + page.path)
        if answer.status != 200 or not tab.locator("h1").first.is_visible():
            faults.append(f"{page.path}: {answer.status}, or no title to be seen")
        context.close()
    assert not faults, "\n".join(faults)
