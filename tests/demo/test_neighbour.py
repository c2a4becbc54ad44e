"""The page of another site: under this machine's other name, with a discussion of its own."""

import pytest
from django.test import RequestFactory

from fairsay.accounts.models import Reader
from fairsay.accounts.services import register_reader
from fairsay.demo import neighbour
from fairsay.discussion.models import Site, Story
from fairsay.errors import NotFound


@pytest.fixture
def public_url(settings):
    settings.PUBLIC_URL = "http://127.0.0.1:8000"
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]


@pytest.fixture
def people(db) -> dict[str, Reader]:
    return {name: register_reader(name=name, language="en") for name in ("stefan", "moira")}


def test_its_discussion_is_loaded_once(public_url, people):
    neighbour.load_neighbour(people)
    neighbour.load_neighbour(people)
    assert Site.objects.get(key="gazette").origins == ["http://localhost:8000"]
    story = Story.objects.get(url="http://localhost:8000/neighbour/")
    assert story.thread.count == 2
    assert story.thread.opinions.get(depth=1).author == people["moira"]


def test_it_stands_under_the_other_name_alone(public_url):
    here = neighbour.show_neighbour(RequestFactory().get("/neighbour/", headers={"Host": "127.0.0.1:8000"}))
    assert here["Location"] == "http://localhost:8000/neighbour/"
    there = neighbour.show_neighbour(RequestFactory().get("/neighbour/", headers={"Host": "localhost:8000"}))
    page = there.content.decode()
    assert '<script type="module" src="http://127.0.0.1:8000/embed/loader.js" data-site="gazette">' in page
    assert "<p>Seventy people came" in page


def test_a_machine_with_another_name_has_none(settings, db):
    settings.PUBLIC_URL = "https://news.example"
    neighbour.load_neighbour({})
    assert not Site.objects.filter(key="gazette").exists()
    with pytest.raises(NotFound):
        neighbour.show_neighbour(RequestFactory().get("/neighbour/"))
