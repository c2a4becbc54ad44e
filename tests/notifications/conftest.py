"""Two readers whose addresses are proven, an opinion of the one, and the hour at which letters leave."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

if TYPE_CHECKING:
    from fairsay.accounts.models import Reader
    from fairsay.discussion.models import Opinion, Thread


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many opinions in one scene."""
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "1000")


@pytest.fixture
def known(db: None) -> Callable[..., "Reader"]:
    """A reader who has shown that the address is theirs: `known("Ani", language="hy")`."""
    from fairsay.accounts.services import register_reader

    def make(name: str, **fields: Any) -> "Reader":
        email = fields.pop("email", f"{name.lower().replace(' ', '.')}@example.org")
        return register_reader(name=name, email=email, **fields)

    return make


@pytest.fixture
def ani(known: Callable[..., "Reader"]) -> "Reader":
    return known("Ani", language="en")


@pytest.fixture
def boris(known: Callable[..., "Reader"]) -> "Reader":
    return known("Boris", language="en")


@pytest.fixture
def root(published: Callable[..., "Opinion"], thread: "Thread", ani: "Reader") -> "Opinion":
    """Ani's opinion, which others answer."""
    return published(thread, ani, "The Sunday crossing matters more than the fares.")


@pytest.fixture
def morning() -> datetime:
    """The next time at which a day's letters leave, and a little later."""
    tomorrow = (timezone.now() + timedelta(days=1)).astimezone(UTC)
    return tomorrow.replace(hour=7, minute=1)
