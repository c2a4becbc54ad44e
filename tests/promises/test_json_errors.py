"""Promise: every JSON error has the one shape, {"error": {"code", "message"[, "field"]}}.

Walks the whole table of addresses and asks each, as a guest who wants JSON, by several methods and with
broken bodies. Seen to fail: with a view that answered `JsonResponse({"error": "no"}, status=400)` planted
in fairsay/discussion/urls.py, and with RefusalMiddleware taken out of the settings.
"""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from fairsay import errors

# Formats that are not ours: allauth's pages, Wagtail's screens, Google's and Facebook's wire.
FOREIGN = (
    "accounts/",
    "cms/",
    "v1alpha1/",
    "$discovery/",
    "standin/",
    "media/",
    "static/",
    "en/",
    "ru/",
    "hy/",
)
FILL = {
    "int": "999999",
    "number": "999999",
    "slug": "nothing",
    "str": "nothing",
    "path": "nothing",
    "uuid": "0" * 32,
}
CODES = {
    kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.Refusal)
}


def paths(patterns=None, before: str = "") -> list[str]:
    found = []
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += paths(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern) and "^" not in route and "(?" not in route:
            found.append(re.sub(r"<(?:(\w+):)?\w+>", lambda m: FILL.get(m[1] or "str", "nothing"), route))
    return [path for path in found if not path.startswith(FOREIGN)]


PATHS = sorted(set(paths()))


def subclasses(kind: type) -> set[str]:
    return {kind.code}.union(*(subclasses(one) for one in kind.__subclasses__()))


def test_the_table_was_walked():
    assert len(PATHS) > 40


@pytest.mark.parametrize("path", PATHS)
def test_errors_have_the_one_shape(path):
    client = Client(raise_request_exception=False)
    known = subclasses(errors.Refusal)
    for method, body, kind in (
        ("get", b"", ""),
        ("post", b"{not json", "application/json"),
        ("post", b"text=%ff%fe", "application/x-www-form-urlencoded"),
        ("put", b"", "application/json"),
    ):
        answer = client.generic(
            method.upper(), f"/{path}", body, kind, headers={"Accept": "application/json"}
        )
        if answer.status_code < 400:
            continue
        assert answer.status_code != 500, f"{method} /{path}"
        assert answer.headers["Content-Type"].startswith("application/json"), (
            f"{method} /{path}: {answer.content[:200]}"
        )
        told = answer.json()
        assert set(told) == {"error"}, f"{method} /{path}"
        assert {"code", "message"} <= set(told["error"]) <= {"code", "message", "field"}, f"{method} /{path}"
        assert told["error"]["code"] in known, told
