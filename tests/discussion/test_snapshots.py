"""Kept pages: kept only while true, dropped by each change, the same bytes in each encoding."""

import gzip

import brotli
import pytest

from fairsay.discussion import services, snapshots
from fairsay.discussion.models import Snapshot

BODY = "<p>Opinions · Мнения · Կարծիքներ</p>".encode()
HEADERS = [("Content-Type", "text/html; charset=utf-8")]


def keep(key="/threads/1/", thread=None, page=None, seen=None):
    seen = seen or snapshots.look_at(thread)
    return snapshots.keep_snapshot(
        key=key, response_body=BODY, headers=HEADERS, thread=thread, page=page, seen=seen
    )


def test_the_same_bytes_in_each_encoding(thread):
    keep(thread=thread, page=0)
    row = snapshots.find_snapshot("/threads/1/")
    assert bytes(row.identity) == gzip.decompress(row.gzip) == brotli.decompress(bytes(row.brotli)) == BODY
    assert row.headers == [["Content-Type", "text/html; charset=utf-8"]]
    assert len(row.etag) == 32


def test_keeping_again_replaces(thread):
    first, second = keep(thread=thread, page=0), keep(thread=thread, page=0)
    assert first.etag == second.etag
    assert Snapshot.objects.count() == 1


def test_a_page_begun_before_a_change_is_not_kept(thread, reader, place):
    before = snapshots.look_at(thread)
    place(thread, reader, "Meanwhile.")
    assert keep(thread=thread, page=0, seen=before) is None
    assert keep(thread=thread, page=None, seen=before) is None
    assert keep(thread=thread, page=0) is not None


def test_a_page_of_the_news_site_begun_before_its_change_is_not_kept(thread):
    before, before_of_thread = snapshots.look_at(None), snapshots.look_at(thread)
    snapshots.bump_epoch()
    assert keep("/en/", seen=before) is None
    assert keep("/en/article/", thread=thread, seen=before_of_thread) is None
    assert keep("/threads/1/", thread=thread, page=0, seen=before_of_thread) is not None
    assert keep("/en/") is not None


def test_what_a_change_drops(thread, reader, place, story):
    other = services.register_story(
        site=story.site, url="http://testserver/en/o/", title="O", language="en"
    ).thread
    root = place(thread, reader, "Root.")

    def keep_all():
        keep("/en/")
        keep("/en/article/", thread=thread)
        keep("/threads/1/", thread=thread, page=0)
        keep("/threads/1/pages/1/", thread=thread, page=1)
        keep("/threads/1/pages/2/", thread=thread, page=2)
        keep("/threads/2/", thread=other, page=0)

    def left():
        return set(Snapshot.objects.values_list("key", flat=True))

    keep_all()
    place(thread, reader, "Reply.", root)
    assert left() == {"/en/", "/threads/1/pages/2/", "/threads/2/"}
    keep_all()
    snapshots.bump_epoch()
    assert left() == {"/threads/1/", "/threads/1/pages/1/", "/threads/1/pages/2/", "/threads/2/"}
    keep_all()
    services.register_story(site=story.site, url=story.url, title="A new title", language="en")
    assert left() == {"/en/", "/threads/2/"}
    snapshots.drop_all()
    assert left() == set()


@pytest.mark.usefixtures("committed")
def test_dropped_pages_are_named_to_processes_that_listen(thread, reader, place):
    """On PostgreSQL each process keeps pages in memory: the notice leaves with the commit, and only then."""
    from django.db import connection, transaction

    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL is asked to tell others")
    import psycopg

    listener = psycopg.connect(
        **connection.get_connection_params() | {"cursor_factory": None}, autocommit=True
    )
    with listener:
        listener.execute(f"LISTEN {snapshots.CHANNEL}")
        keep("/threads/1/", thread=thread, page=0)
        keep("/threads/1/pages/1/", thread=thread, page=1)
        with transaction.atomic():
            snapshots.drop_snapshots(thread=thread)
            transaction.set_rollback(True)
        assert list(listener.notifies(timeout=0.2)) == []
        snapshots.drop_snapshots(thread=thread)
        named = [notice.payload for notice in listener.notifies(timeout=5, stop_after=1)]
        assert set(named[0].split("\n")) == {"/threads/1/", "/threads/1/pages/1/"}


def test_this_process_hears_of_a_drop_with_the_commit(
    thread, monkeypatch, django_capture_on_commit_callbacks
):
    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("SQLite's row is read each time")
    heard: list[list[str]] = []
    monkeypatch.setattr("fairsay.discussion.hooks.on_dropped", [heard.append])
    keep(thread=thread, page=0)
    with django_capture_on_commit_callbacks() as waiting:
        snapshots.drop_snapshots(thread=thread)
    assert heard == []
    for tell in waiting:
        tell()
    assert heard == [["/threads/1/"]]
    with django_capture_on_commit_callbacks(execute=True):
        snapshots.drop_snapshots(thread=thread)  # Nothing is kept any more: nothing to say.
    assert len(heard) == 1
