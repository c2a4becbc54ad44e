"""What every test may use: a database of either kind, people, a story with its thread."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
import pytest

# The settings are read when Django starts, before any fixture: the environment is made here.
os.environ.setdefault("FAIRSAY_MODE", "test")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairsay.site.settings")
os.environ.setdefault("FAIRSAY_DATA", tempfile.mkdtemp(prefix="fairsay-test-"))
os.environ.setdefault("FAIRSAY_SECRET_KEY", "only-for-tests")
os.environ.setdefault("FAIRSAY_PUBLIC_URL", "http://testserver")

if TYPE_CHECKING:
    from django.test import Client

    from fairsay.accounts.models import Reader
    from fairsay.discussion.models import Opinion, Story, Thread

# Which database, too, must be known now: the conftest files of folders import models at their top.
# The workers of a parallel run find the address in the environment.
if "postgres" in " ".join(sys.argv).partition("--database")[2][:9] and not os.environ.get("DATABASE_URL"):
    from tests.postgres import Server

    os.environ["DATABASE_URL"] = Server().url()
Path(os.environ["FAIRSAY_DATA"], "static").mkdir(parents=True, exist_ok=True)
django.setup()

from tests.record import let_tests_empty_it  # noqa: E402 - it imports models
from tests.template import copy_tables  # noqa: E402

let_tests_empty_it()

# Folders whose tests need no database at all.
PLAIN = ("/tests/houserules/", "/tests/edge/", "/tests/config/", "/tests/browser/")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database", choices=("sqlite", "postgres"), default="sqlite", help="database of the run"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the Django parts use the database without saying so; plain ones stay plain."""
    for item in items:
        if any(folder in str(item.path) for folder in PLAIN) or "wire" in item.path.name:
            item.add_marker(pytest.mark.plain)
        if not any(item.get_closest_marker(name) for name in ("plain", "django_db")):
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite's test database begins as a copy of one that has its tables: migrations find nothing to do."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    creation, folder = connection.creation, tmp_path_factory.mktemp("tables")
    create = creation._create_test_db

    def create_full(*args: Any, **options: Any) -> str:
        name: str = create(*args, **options)
        shutil.copyfile(copy_tables(folder), name)
        return name

    creation._create_test_db = create_full


@pytest.fixture
def committed(transactional_db: None) -> None:
    """A database whose transactions really end, for several connections; emptied afterwards."""


@pytest.fixture
def make_reader(db: None) -> Callable[..., "Reader"]:
    """Make a reader: `make_reader("Mariam", role="editor")`."""
    from fairsay.accounts.models import Reader

    def make(name: str = "Mariam", **fields: Any) -> "Reader":
        fields.setdefault("is_staff", bool(fields.get("role")))
        fields.setdefault("email", f"{name.lower().replace(' ', '.')}@example.org" if name.isascii() else "")
        return Reader.objects.create_user(name=name, **fields)

    return make


@pytest.fixture
def reader(make_reader: Callable[..., "Reader"]) -> "Reader":
    return make_reader("Mariam")


@pytest.fixture
def other_reader(make_reader: Callable[..., "Reader"]) -> "Reader":
    return make_reader("Oleg")


@pytest.fixture
def editor(make_reader: Callable[..., "Reader"]) -> "Reader":
    return make_reader("Edith", role="editor")


@pytest.fixture
def chief(make_reader: Callable[..., "Reader"]) -> "Reader":
    return make_reader("Clara", role="chief")


@pytest.fixture
def client_for(db: None) -> Callable[["Reader"], "Client"]:
    """A signed-in client; staff get a second factor first, so that the desk lets them in."""
    from django.test import Client

    def sign_in(reader: "Reader", **options: Any) -> "Client":
        client = Client(**options)
        if reader.is_staff:
            from allauth.mfa.models import Authenticator

            Authenticator.objects.get_or_create(
                user=reader, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "unused"}}
            )
        client.force_login(reader)
        return client

    return sign_in


STORY = {
    "url": "http://testserver/en/harbour/ferry-fares/",
    "title": "Ferry fares will not rise before spring, harbour ministry says",
    "language": "en",
    "section": "harbour",
    "lead": "The two new ferries to the islands pay for themselves, the deputy harbour minister said on Monday.",
    "body": "The vessels entered service in September and no crossing has been cancelled since.\n\n"
    "The winter timetable is being discussed with the islands, most of which ask for a Sunday crossing.\n\n"
    "Fares after March will depend on the price of fuel, the ministry told reporters.",
}


@pytest.fixture
def story(db: None) -> "Story":
    """An English story about ferry fares, registered as the news site does it."""
    from fairsay.discussion import services

    return services.register_story(site=services.get_own_site(), **STORY)


@pytest.fixture
def thread(story: "Story") -> "Thread":
    return story.thread


@pytest.fixture
def published(db: None) -> Callable[..., "Opinion"]:
    """Place an opinion and see it published, whatever the judge thinks: `published(thread, reader, "…")`."""
    from fairsay.discussion import services
    from fairsay.discussion.models import State

    def place(thread: "Thread", author: "Reader", text: str, parent: "Opinion | None" = None) -> "Opinion":
        opinion = services.post_opinion(actor=author, thread=thread, text=text, parent=parent).opinion
        if opinion.state != State.PUBLISHED:
            opinion = services.change_state(opinion=opinion, state=State.PUBLISHED)
        return opinion

    return place
