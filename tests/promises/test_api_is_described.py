"""Promise: the OpenAPI document lists every route of the interface with examples, and every error's one shape.

Seen to fail: with a route planted in fairsay/api that had `include_in_schema=False`, with an operation that
named no errors, and with the example taken from one field.
"""

import re

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

METHODS = ("get", "post", "put", "patch", "delete")


@pytest.fixture
def document(db):
    answer = Client().get("/api/openapi.json")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/json")
    return answer.json()


def routes(patterns=None, before="/"):
    """Every address under /api/v1/ in the table, with its methods."""
    found = {}
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found |= routes(pattern.url_patterns, route)
        elif route.startswith("/api/v1/") and hasattr(pattern.callback, "__closure__"):
            cells = [cell.cell_contents for cell in pattern.callback.__closure__ or ()]
            views = [one for one in cells if hasattr(one, "operations")]
            methods = {method.lower() for view in views for one in view.operations for method in one.methods}
            if methods:
                found[re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route)] = methods
    return found


def test_every_route_is_listed(document):
    known = routes()
    assert len(known) >= 12
    listed = {path: set(item) & set(METHODS) for path, item in document["paths"].items()}
    assert listed == known


def test_every_operation_names_its_errors_by_the_one_shape(document):
    shape = document["components"]["schemas"]["Error"]["properties"]["error"]
    assert shape["$ref"].endswith("/ErrorWords")
    words = document["components"]["schemas"]["ErrorWords"]
    assert set(words["required"]) == {"code", "message"}
    assert set(words["properties"]) == {"code", "message", "field", "findings"}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            refused = {status: said for status, said in operation["responses"].items() if status >= "400"}
            assert refused, (method, path)
            for said in refused.values():
                assert said["content"]["application/json"]["schema"]["$ref"].endswith("/Error"), path
            assert operation["summary"]
            assert operation["description"]
            if operation["tags"] == ["Writing"]:
                assert "401" in refused
                assert operation["security"]


def test_every_shape_has_examples(document):
    assert document["openapi"].startswith("3.1")
    for name, shape in document["components"]["schemas"].items():
        for key, field in shape.get("properties", {}).items():
            plain = field.get("type") in ("string", "integer") and "format" not in field
            spoken = name == "RuleOut" or key == "sentence"
            assert not plain or spoken or field.get("examples"), f"{name}.{key}"


def test_the_document_is_not_sent_twice(db):
    etag = Client().get("/api/openapi.json")["ETag"]
    assert Client().get("/api/openapi.json", headers={"if-none-match": etag}).status_code == 304
