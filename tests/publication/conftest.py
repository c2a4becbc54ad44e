"""A founded newsroom with two sections in three languages, and a way to publish into it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image as Drawing

# Models are imported inside the fixtures: this file is read before Django is set up.
if TYPE_CHECKING:
    from fairsay.publication.models import ArticlePage, SectionPage


@pytest.fixture(autouse=True)
def _no_pictures_of_the_last_test() -> None:
    """Wagtail remembers drawn pictures outside the database, which every test begins anew."""
    from django.core.cache import caches

    caches["near"].clear()


@pytest.fixture(scope="module")
def _founded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A newsroom for a whole file, in a transaction around those of its tests: founding one takes half a second.

    Until the file ends nothing in it meets an empty newsroom: that is for files of their own.
    """
    from django.db import connections, transaction

    around = transaction.atomic()
    around._from_testcase = True  # as pytest-django's own: lets what is durable run inside
    with django_db_blocker.unblock():
        around.__enter__()
        _found()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections["default"], "close", lambda: None)  # as a test does that closes a response
        yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def newsroom(_founded: None, db: None) -> None:
    """The newsroom of the file, as it was founded."""


def _found() -> None:
    from fairsay.publication.services import Department, Plan, found_newsroom

    found_newsroom(
        plan=Plan(
            names={"en": "The Evening Ferry", "ru": "Вечерний паром", "hy": "Երեկոյան լաստանավ"},
            taglines={"en": "News from both banks"},
            sections=[
                Department("harbour", {"en": "Harbour", "ru": "Порт", "hy": "Նավահանգիստ"}),
                Department("city", {"en": "City", "ru": "Город", "hy": "Քաղաք"}),
            ],
        )
    )


@pytest.fixture
def harbour(newsroom: None) -> "SectionPage":
    from fairsay.publication.selectors import get_section

    return get_section("en", "harbour")


@pytest.fixture
def publish(newsroom: None) -> Callable[..., "ArticlePage"]:
    """Publish an article: `publish("Ferry fares", language="ru", lead="…")`."""
    from fairsay.publication.selectors import get_section
    from fairsay.publication.services import publish_article

    def make(headline: str = "Ferry fares stay", language: str = "en", section: str = "harbour", **rest: Any):
        rest.setdefault("lead", "Fares will stay as they are until spring.")
        rest.setdefault("actor", None)
        return publish_article(section=get_section(language, section), headline=headline, **rest)

    return make


@pytest.fixture
def picture(tmp_path: Path, db: None) -> Any:
    from fairsay.publication.services import keep_picture

    path = tmp_path / "ferry.jpg"
    Drawing.new("RGB", (1500, 1000), "navy").save(path)
    return keep_picture(actor=None, path=path, title="Ferry")


@pytest.fixture
def full_article(publish: Callable[..., "ArticlePage"], picture: Any) -> "ArticlePage":
    """An article that has one of everything."""
    from fairsay.publication.content import Figure, Saying, Words

    other = publish("Islands ask for a Sunday crossing")
    return publish(
        "Harbour ministry: fares “will not rise” before spring",
        standfirst="The islands wait for the timetable.",
        place="Port Amity",
        agency="Coastline",
        lead="Fares stay as they are, the ministry says.",
        body=[
            Figure(picture, "A ferry at its quay", "The Heron at the Lower Quay", "Drawing: the paper"),
            Words("The vessels entered service in September & nobody <b>complained</b>."),
            Saying(
                ("As you know, both vessels sail.", "Fares depend on fuel."),
                speaker="Ilse Varda",
                office="Deputy Harbour Minister",
                told_to="Meridian",
                when="on Tuesday",
            ),
        ],
        authors=["Maren Tollivant", "Ivo Lanternik"],
        sources=[
            ("Winter timetable", "https://harbour.example.org/timetable"),
            ("A count by the islands", ""),
        ],
        related=[other],
    )
