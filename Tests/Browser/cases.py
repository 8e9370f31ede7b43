"""What schemathesis cannot invent: ids that exist, and a fresh key for every write. Loaded by SCHEMATHESIS_HOOKS."""

import itertools
import json
import os
import uuid

import schemathesis
from house import Visitor

_visitor = Visitor(os.environ["BEKAL_BASE"])
_cookie = "; ".join(f"{each['name']}={each['value']}" for each in json.loads(os.environ["BEKAL_COOKIES"]))
_known: dict[str, itertools.cycle] = {}
_turn = itertools.count(1)
# Every so many cases keep the invented id, so that the answer for what is not there is tried too.
INVENTED_EVERY = 10


def ids_in(value):
    """Every `id` (and `code`) in a JSON value."""
    if isinstance(value, list):
        for each in value:
            yield from ids_in(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in ("id", "code") and isinstance(each, str):
                yield each
            else:
                yield from ids_in(each)


def known(collection):
    """The ids that the list before the first `{name}` of a path shows."""
    if collection not in _known:
        answer = _visitor.ask("GET", collection, Accept="application/json", Cookie=_cookie)
        found = list(ids_in(answer.json)) if answer.status == 200 and answer.type == "application/json" else []
        _known[collection] = itertools.cycle(found[:200]) if found else itertools.cycle([None])
    return next(_known[collection])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if not path_parameters or next(_turn) % INVENTED_EVERY == 0:
        return path_parameters
    existing = known(context.operation.path.split("/{")[0])
    if existing is not None:
        path_parameters[next(iter(path_parameters))] = existing
    return path_parameters


@schemathesis.hook
def map_headers(context, headers):
    if context.operation.method.lower() == "get":
        return headers
    return {**(headers or {}), "Idempotency-Key": str(uuid.uuid4())}
