import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from fairsay.houserules.rulebook import HERE
from fairsay.houserules.termlist import Kind, load_list

ANALYZE = "/v1alpha1/comments:analyze"
SUGGEST = "/v1alpha1/comments:suggestscore"
Call = Callable[..., HttpResponse]


@pytest.fixture
def call() -> Call:
    """Call the wire as a program does: no cookies, no token, and the token is demanded of others."""
    client = Client(enforce_csrf_checks=True)

    def post(body: Any, address: str = ANALYZE, **headers: str) -> HttpResponse:
        return client.post(address, json.dumps(body), content_type="application/json", **headers)

    return post


@pytest.fixture
def analyze(call: Call) -> Callable[..., dict[str, Any]]:
    """The scores of a text: `analyze("…", "TOXICITY", "SPAM", languages=["en"])`."""

    def ask(text: str, *attributes: str, **rest: Any) -> dict[str, Any]:
        wanted = {name: {} for name in attributes or ("TOXICITY",)}
        response = call({"comment": {"text": text}, "requestedAttributes": wanted} | rest)
        assert response.status_code == 200, response.content
        return response.json()

    return ask


@pytest.fixture(scope="session")
def foul_word() -> str:
    """A word that the shipped list calls filthy, without writing it here."""
    terms = load_list(HERE / "lists" / "filthy_en.txt").terms
    return next(term.text for term in terms if term.kind is Kind.WORD and term.strength == 3)
