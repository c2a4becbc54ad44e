"""The installation gets another public address: articles keep their threads, and finished pages do not lie."""

import logging

import pytest
from django.test import Client

from fairsay.discussion import services as discussion
from fairsay.discussion.models import Snapshot, Story
from fairsay.ops import server
from fairsay.publication.services import follow_address

MOVED = "https://evening.example"


@pytest.fixture
def article(publish):
    made = publish("Fares")
    made.refresh_from_db()
    return made


def test_stories_move_with_the_installation_and_keep_their_threads(article, publish, settings):
    before = {one.pk: (one.url, one.thread.pk) for one in Story.objects.select_related("thread")}
    assert follow_address() == []
    settings.PUBLIC_URL = MOVED
    foreign = discussion.register_story(
        site=discussion.get_own_site(), url="https://other.example/a", title="Elsewhere", language="en"
    )
    assert [story.url for story in follow_address()] == [f"{MOVED}{article.path_on_site}"]
    assert follow_address() == []
    foreign.refresh_from_db()
    assert foreign.url == "https://other.example/a"
    after = {one.pk: (one.url, one.thread.pk) for one in Story.objects.exclude(pk=foreign.pk)}
    assert {key: thread for key, (_, thread) in after.items()} == {
        key: thread for key, (_, thread) in before.items()
    }
    assert article.full_url == after[article.story.pk][0]


def test_a_story_whose_new_address_is_taken_stays(article, settings, caplog):
    here = article.story.url
    settings.PUBLIC_URL = MOVED
    discussion.register_story(
        site=discussion.get_own_site(), url=f"{MOVED}{article.path_on_site}", title="First", language="en"
    )
    with caplog.at_level(logging.WARNING, logger="fairsay.publication"):
        assert follow_address() == []
    assert f"{here} stays" in caplog.text
    assert Story.objects.get(pk=article.story.pk).url == here


def test_pages_finished_under_other_settings_are_dropped_once(article, settings, tmp_path, monkeypatch):
    settings.DATA = tmp_path
    client = Client()
    path = article.path_on_site

    def kept_after_start() -> bool:
        server.prepare_pages()
        return Snapshot.objects.filter(key=path).exists()

    server.prepare_pages()
    assert client.get(path).status_code == 200
    assert kept_after_start()
    monkeypatch.setenv("FAIRSAY_NEWSROOM", "The Morning Ferry")
    assert not kept_after_start()
    assert client.get(path).status_code == 200
    assert kept_after_start()
    stamp = (tmp_path / "pages.stamp").read_text(encoding="utf-8")
    assert len(stamp) == 64
