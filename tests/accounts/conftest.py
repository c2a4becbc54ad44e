import re
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from tests.accounts.visitor import Visitor


@pytest.fixture(autouse=True)
def _fresh_limits(request: pytest.FixtureRequest) -> None:
    """Limits on use are counted in the cache, which outlives a test; plain tests count none."""
    if request.node.get_closest_marker("plain") is None:
        request.getfixturevalue("db")
        cache.clear()


@pytest.fixture
def facebook(committed, live_server, settings, monkeypatch) -> str:
    """The address of a live server whose Facebook is its own stand-in."""
    from allauth.socialaccount.providers.facebook import flows
    from allauth.socialaccount.providers.facebook.views import FacebookOAuth2Adapter

    graph = f"{live_server.url}/standin/facebook/graph"
    monkeypatch.setattr(flows, "GRAPH_API_URL", graph)
    monkeypatch.setattr(FacebookOAuth2Adapter, "access_token_url", f"{graph}/oauth/access_token")
    settings.PUBLIC_URL = live_server.url
    return live_server.url


@pytest.fixture
def visit(facebook) -> Iterator[Callable[[], Visitor]]:
    """Make visitors to the live server."""
    visitors = []

    def make() -> Visitor:
        visitors.append(Visitor(facebook))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.close()


@pytest.fixture
def guest() -> Client:
    return Client()


def code_in(letter) -> str:
    """The code that a letter carries."""
    return re.search(r"^([A-Z]{4}-[A-Z]{4})$", letter.body, re.MULTILINE).group(1)
