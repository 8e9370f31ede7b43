"""A walk through the house as one visitor: which pages are linked, and which forms stand on them. Standard library only."""

import collections
import random
import re
import urllib.parse
from dataclasses import dataclass, field
from html.parser import HTMLParser

from house import template

# Fields that belong to the house: tokens, keys, the way back.
OWN = re.compile("^_")


# Of one kind of page so many are looked at.
VISITS = 10


def bare(link):
    """An address without its query."""
    return link.split("#")[0].split("?")[0]


@dataclass
class Form:
    """One form of a page: what it sends, where to, and what its fields offer."""

    method: str
    path: str
    page: str
    # The values of hidden fields, of lists to choose from, and of fields that are filled in already.
    offered: dict[str, list[str]] = field(default_factory=dict)


class Reader(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, page: str, text: str):
        super().__init__()
        self.page = page
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.parts: list[str] = []
        self.form: Form | None = None
        self.choices: list[str] | None = None
        self.feed(text)
        # A form that asks is a link with the values it offers.
        for form in self.forms:
            if form.method == "get" and form.path.startswith("/"):
                asked = {name: values[0] for name, values in form.offered.items() if values}
                self.links.append(form.path + "?" + urllib.parse.urlencode(asked))

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag in ("h1", "h2", "form"):
            self.parts.append(values.get("id", tag))
        for name in ("href", "data-progress"):
            if values.get(name, "").startswith("/"):
                self.links.append(values[name])
        if tag == "form":
            method = "post" if values.get("method", "").lower() == "post" else "get"
            self.form = Form(method, values.get("action", "").split("?")[0], self.page)
            self.forms.append(self.form)
        elif self.form is not None:
            self.take(tag, values)

    def take(self, tag, values):
        name = values.get("name", "")
        if tag == "option":
            if self.choices is not None and "disabled" not in values:
                self.choices.append(values.get("value", ""))
        elif name == "_method":
            self.form.method = values.get("value", "").lower()
        elif not name or OWN.match(name):
            return
        elif tag == "select":
            self.choices = self.form.offered.setdefault(name, [])
        elif tag in ("input", "button") and values.get("value") and "disabled" not in values:
            self.form.offered.setdefault(name, []).append(values["value"])

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.choices = None

    def shape(self):
        """What tells the states of one page apart: its parts and what can be sent from it."""
        return frozenset(self.parts) | {(form.method, re.sub("[0-9a-f-]{36}", "", form.path)) for form in self.forms}


class Walk:
    """Every page a visitor comes to by following links, a few of each kind, one of each shape first."""

    def __init__(self, visitor, paths, most=3):
        self.visitor = visitor
        self.templates = {path: template(path) for path in sorted(paths, key=lambda each: each.count("{"))}
        # By template: the addresses that answer with a page, and those that are linked, in the order found.
        self.pages = collections.defaultdict(list)
        self.known = collections.defaultdict(list)
        self.forms = collections.defaultdict(list)
        # The shape of each address.
        self.shapes = {}
        numbers, visits, shapes = random.Random(7), collections.Counter(), collections.defaultdict(set)
        waiting = ["/", *(path for path in paths if "{" not in path and path != "/")]
        seen = set(waiting)
        while waiting:
            # Not in the order of the list: those that come first are often alike.
            link = waiting.pop(numbers.randrange(len(waiting)))
            kind = self.template_of(bare(link))
            if kind is None or visits[kind] >= VISITS or re.search(r"\.\w+$", bare(link)):
                continue
            visits[kind] += 1
            reader = self.look(link)
            if reader is None:
                continue
            if len(self.pages[kind]) < most or reader.shape() not in shapes[kind]:
                shapes[kind].add(reader.shape())
                self.shapes[reader.page] = reader.shape()
                self.pages[kind].append(reader.page)
            self.keep(reader)
            fresh = {bare(each): each for each in reader.links if bare(each) not in seen}
            seen.update(fresh)
            waiting.extend(fresh.values())

    def look(self, link):
        """A page; with its query where it is none without."""
        for address in dict.fromkeys([bare(link), link.split("#")[0]]):
            answer = self.visitor.page(address)
            if answer.status == 200 and answer.type == "text/html":
                return Reader(address, answer.text)
        return None

    def template_of(self, path):
        return next((name for name, pattern in self.templates.items() if pattern.match(path)), None)

    def keep(self, reader):
        for link in reader.links:
            self.know(bare(link))
        for form in reader.forms:
            name = self.template_of(form.path)
            if name is not None:
                self.know(form.path)
                self.forms[form.method, name].append(form)

    def know(self, path):
        name = self.template_of(path)
        if name is not None and "{" in name and path not in self.known[name]:
            self.known[name].append(path)

    def fresh(self, method, name, rng: random.Random):
        """A form as its page shows it now; None where no page shows one any more."""
        pages = list(dict.fromkeys(form.page for form in self.forms.get((method, name), [])))
        rng.shuffle(pages)
        for page in pages[:4]:
            answer = self.visitor.page(page)
            if answer.status != 200:
                continue
            found = [form for form in Reader(page, answer.text).forms
                     if form.method == method and self.template_of(form.path) == name]
            if found:
                return rng.choice(found)
        return None

    def parameters(self, name, path):
        """What stands in an address for each `{name}` of its template."""
        return {part[1:-1]: given for part, given in zip(name.split("/"), path.split("/")) if part.startswith("{")}

    def real(self, name, rng: random.Random):
        """The parameters of something that is there, from any address with the same beginning."""
        head = name[:name.rindex("}") + 1]
        heads = [(other, path) for other, paths in self.known.items() for path in paths
                 if other == head or other.startswith(head + "/")]
        if not heads:
            return None
        other, path = rng.choice(heads)
        names = {part[1:-1] for part in name.split("/") if part.startswith("{")}
        return {key: value for key, value in self.parameters(other, path).items() if key in names}
