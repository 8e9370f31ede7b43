"""Cases of the interface: invented by schemathesis from the description, at addresses and with choices that the house offers.

Whoever uses the pages sends what their forms offer: identities in hidden fields, keys in lists. A case takes those from a
page that it has just read; whatever a person types is invented.
"""

import random
import re
import uuid

from house import FILES
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation
from walk import Walk

# Of fields that are filled in already, so many keep what stands there; the others are typed anew.
KEPT_SHARE = 0.7


def made(operation, mode, count):
    """At most so many cases of an operation; none where the description forbids nothing that could be tried."""
    cases = []

    # Of the forbidden ones some only add a header, which is nothing.
    @settings(max_examples=count if mode is GenerationMode.POSITIVE else 4 * count, derandomize=True, database=None,
              deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def keep(case):
        if mode is GenerationMode.POSITIVE or forbidden(case):
            cases.append(case)

    try:
        keep()
    except Unsatisfiable:
        return []
    return cases[:count]


class Desk:
    """Somebody who asks, with what they have seen of the house."""

    def __init__(self, visitor, openapi, seed=20250507):
        self.visitor = visitor
        self.openapi = openapi
        self.walk = Walk(visitor, openapi["paths"])
        self.random = random.Random(seed)
        self.cookie = "; ".join(f"{each['name']}={each['value']}" for each in visitor.cookies())

    def may(self, path, method):
        """Whether the door is open to them; a case without input changes nothing."""
        if method != "get" and "{" not in path and not self.openapi["paths"][path][method].get("requestBody"):
            return True
        asked = "/".join("01968b1e-0000-7000-8000-ffffffffffff" if part.startswith("{") else part for part in path.split("/"))
        return self.visitor.send(method.upper(), asked, {}).status not in (401, 403)

    def place(self, case):
        """Puts the case where something is: the parameters of its path, and what the form of a page offers."""
        path, method = case.operation.path, case.operation.method.lower()
        form = self.walk.fresh(method, path, self.random)
        if "{" in path and not negative(case, ParameterLocation.PATH):
            real = self.walk.parameters(path, form.path) if form else self.walk.real(path, self.random)
            case.path_parameters = {**case.path_parameters, **(real or {})}
        if form and method == "get" and not negative(case, ParameterLocation.QUERY):
            case.query = {name: self.chosen(given) if name in form.offered else value
                          for name, value in case.query.items() for given in [form.offered.get(name)]}
        if method != "get":
            case.headers = {**(case.headers or {}), "Idempotency-Key": str(uuid.uuid4())}
            if isinstance(case.body, dict) and not negative(case, ParameterLocation.BODY):
                case.body = self.filled(case, form)

    def filled(self, case, form):
        """A body with what its form offers."""
        body, offered = dict(case.body), form.offered if form else {}
        for name, schema in properties(self.openapi, case).items():
            if name in offered and self.follows(schema):
                value = self.value(schema, offered[name])
                if value is None:
                    body.pop(name, None)
                else:
                    body[name] = value
        if "file" in body:
            body["file"] = FILES[case.operation.path]
        return body

    def follows(self, schema):
        """Whether the page decides: identities and lists always, what is typed mostly."""
        is_chosen = "enum" in schema or "7[0-9a-f]{3}" in schema.get("pattern", "") or schema["type"] == "array"
        return is_chosen or self.random.random() < KEPT_SHARE

    def value(self, schema, offered):
        given = [each for each in offered if each]
        if not given:
            return None
        if schema["type"] == "array":
            return self.random.sample(given, self.random.randint(1, min(len(given), 3)))
        chosen = self.random.choice(given)
        match schema["type"]:
            case "integer":
                return int(chosen)
            case "boolean":
                return chosen in ("true", "on", "1")
        return chosen

    def chosen(self, offered):
        return self.random.choice(offered)

    def ask(self, case):
        headers = {"Cookie": self.cookie, "Accept": "application/json", "Accept-Language": "id"}
        return case.call(base_url=self.visitor.base, headers=headers, timeout=60, allow_redirects=False)


def negative(case, location):
    """Whether this part of a case breaks the description on purpose."""
    return case.meta is not None and case.meta.is_negative_at(location)


def properties(openapi, case):
    content = openapi["paths"][case.operation.path][case.operation.method.lower()]["requestBody"]["content"]
    return content[case.media_type]["schema"]["properties"]


def forbidden(case):
    """Whether path, query or body break the description, also when read as forms are read.

    Forms come as text, so a number or a mark may too; blanks around a text are cut off; what is empty is not given; a list
    of one text may come as that text; a day may be written day first. Headers and cookies that nobody knows are nobody's.
    """
    if negative(case, ParameterLocation.PATH):
        return True
    described = case.operation.definition.raw
    if negative(case, ParameterLocation.QUERY):
        fields = {each["name"]: each["schema"] for each in described.get("parameters", []) if each["in"] == "query"}
        needed = [each["name"] for each in described.get("parameters", []) if each["in"] == "query" and each["required"]]
        schema = {"type": "object", "properties": fields, "required": needed, "additionalProperties": False}
        if not fits(schema, case.query):
            return True
    if negative(case, ParameterLocation.BODY) and "requestBody" in described:
        return not fits(described["requestBody"]["content"][case.media_type]["schema"], case.body)
    return False


def fits(schema, values):
    if values in (None, ""):
        values = {}
    if not isinstance(values, dict):
        return False
    read = {name: as_read(schema["properties"].get(name, {}), value) for name, value in values.items()
            if value not in (None, "", [], [""])}
    return Draft202012Validator(schema).is_valid(read)


def as_read(schema, value):
    kind = schema.get("type")
    if kind == "array" and isinstance(value, str):
        return [value]
    if isinstance(value, list) and kind != "array" and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        return str(value) if kind == "string" and isinstance(value, int) and not isinstance(value, bool) else value
    value = value.strip()
    if kind == "integer" and re.fullmatch(r"[+-]?\d+", value):
        return int(value)
    if kind == "boolean" and value in ("true", "on", "1", "false", "off", "0"):
        return value in ("true", "on", "1")
    typed = re.fullmatch(r"(\d+)[/. -](\d+)[/. -](\d+)", value)
    if schema.get("format") == "date" and typed:
        day, month, year = map(int, typed.groups())
        return f"{year + 2000 if year < 100 else year:04d}-{month:02d}-{day:02d}"
    return value
