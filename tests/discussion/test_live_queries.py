"""Live arrival's own questions, asked of the real database: what it may tell of, and what it reads."""

import pytest
from django.db import connection

from fairsay.discussion import services
from fairsay.edge import live


@pytest.fixture
def rows(db):
    """Ask as the stores do, on the test's own connection."""

    def ask(query: str, *values: object) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(query.replace("?", "%s"), values)
            return cursor.fetchall()

    return ask


def test_published_ones_alone_newest_first(rows, thread, reader, place):
    first, second = place(thread, reader, "One."), place(thread, reader, "Two.", None)
    held = place(thread, reader, "[abusive]")
    assert rows(live.ARRIVALS, thread.pk, 0, 10) == [(2, second.pk), (1, first.pk)]
    services.change_state(opinion=held, state="published")
    services.change_state(opinion=second, state="rejected")
    assert rows(live.ARRIVALS, thread.pk, 0, 10) == [(3, held.pk), (1, first.pk)]
    assert rows(live.ARRIVALS, thread.pk, 1, 1) == [(3, held.pk)]


def test_nothing_of_a_hidden_story(rows, thread, reader, place):
    opinion = place(thread, reader, "One.")
    services.hide_story(story=thread.story, hidden=True)
    assert rows(live.ARRIVALS, thread.pk, 0, 10) == rows(live.SITE, thread.pk) == []
    services.hide_story(story=thread.story, hidden=False)
    assert rows(live.ARRIVALS, thread.pk, 0, 10) == [(1, opinion.pk)]
    assert len(rows(live.SITE, thread.pk)) == 1


def test_a_change_is_seen_by_the_version(rows, thread, reader, place):
    before = dict(rows(live.VERSIONS.format("?"), thread.pk))
    place(thread, reader, "One.")
    assert dict(rows(live.VERSIONS.format("?"), thread.pk))[thread.pk] > before[thread.pk]


def test_arrivals_are_read_by_an_index_of_their_own(rows, thread, reader, place):
    """However long the thread is: what came after a moment is a range of it."""
    if connection.vendor != "sqlite":
        pytest.skip("SQLite tells its plan in a few words")
    place(thread, reader, "One.")
    plan = " ".join(row[-1] for row in rows(f"EXPLAIN QUERY PLAN {live.ARRIVALS}", thread.pk, 0, 10))
    assert "opinion_arrivals (thread_id=? AND arrival>?)" in plan
    assert "TEMP B-TREE" not in plan
