"""A page of another site, as our server sees it: an origin, and requests that name it."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

ORIGIN = "https://harbour.example"
STORY = f"{ORIGIN}/news/ferries"


@pytest.fixture
def site(db):
    """A site of another publisher, with one origin."""
    from fairsay.discussion.services.sites import register_site

    return register_site(key="harbour", name="The Harbour", origins=[ORIGIN])


@pytest.fixture
def their_story(site):
    """A story of that site, known already."""
    from fairsay.discussion.services import register_story

    return register_story(site=site, url=STORY, title="Ferries", language="en")


@pytest.fixture
def ask(db) -> Callable[..., HttpResponse]:
    """Ask as a script on a page does: `ask("thread", story=STORY, origin="https://…")`."""
    client = Client(HTTP_ACCEPT_ENCODING="identity", enforce_csrf_checks=True)

    def get(path: str, *, origin: str | None = ORIGIN, headers: dict | None = None, **fields) -> HttpResponse:
        named = {"Origin": origin} if origin else {}
        return client.get(f"/embed/{path}", {"site": "harbour"} | fields, headers=named | (headers or {}))

    return get
