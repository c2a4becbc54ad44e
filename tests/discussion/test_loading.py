"""Opinions in bulk, counts made anew, and what we hold on a reader."""

import uuid
from argparse import Namespace
from datetime import UTC, datetime, timedelta

import pytest

from fairsay.accounts.roll import find_holdings
from fairsay.discussion import commands, services
from fairsay.discussion.models import Opinion, OpinionRevision, Report, Snapshot, State, Thread, Vote
from fairsay.discussion.services import OpinionRow
from fairsay.errors import Invalid

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def row(author, text, minutes, **more):
    return OpinionRow(uuid.uuid4(), author, text, NOON + timedelta(minutes=minutes), **more)


@pytest.fixture
def rows(reader, other_reader):
    root = row(reader, "Root.", 0, likes=[other_reader])
    gone = row(other_reader, "Taken back.", 1, parent=root.key, state=State.DELETED)
    reply = row(reader, "An answer to it.", 2, parent=gone.key, edited_at=NOON, before="An answer to.")
    held = row(other_reader, "Held.", 3, state=State.PENDING, held_for="abusive")
    late = row(other_reader, "A second root.", -5)
    return [reply, held, gone, root, late]  # in no order


def test_loaded_with_numbers_states_likes_and_revisions(thread, rows):
    services.load_opinions(thread=thread, rows=rows)
    by_text = {one.text: one for one in Opinion.objects.all()}
    numbers = {text: one.number for text, one in by_text.items()}
    assert numbers == {
        "A second root.": 1,
        "Root.": 2,
        "Taken back.": 1,
        "An answer to it.": 2,
        "Held.": None,
    }
    assert by_text["An answer to it."].root == by_text["Root."]
    assert by_text["An answer to it."].depth == 2
    assert (by_text["Root."].likes, by_text["Root."].branch_count) == (1, 1)
    assert OpinionRevision.objects.get().text == "An answer to."
    thread.refresh_from_db()
    assert (thread.count, thread.roots) == (3, 2)


def test_loading_again_changes_nothing_and_more_can_follow(thread, rows, reader):
    services.load_opinions(thread=thread, rows=rows)
    before = list(Opinion.objects.order_by("pk").values())
    assert services.load_opinions(thread=thread, rows=rows) == []
    assert list(Opinion.objects.order_by("pk").values()) == before
    more = row(reader, "One more answer.", 9, parent=rows[3].key)
    (made,) = services.load_opinions(thread=thread, rows=[more])
    assert made.number == 3
    assert Thread.objects.get(pk=thread.pk).count == 4


def test_an_answer_to_nothing_is_refused_whole(thread, reader):
    with pytest.raises(Invalid):
        services.load_opinions(
            thread=thread, rows=[row(reader, "A", 0), row(reader, "B", 1, parent=uuid.uuid4())]
        )
    assert not Opinion.objects.exists()


def test_a_thousand_take_few_queries(thread, reader, django_assert_max_num_queries):
    roots = [row(reader, f"Root {number}.", number) for number in range(500)]
    replies = [
        row(reader, f"Reply {number}.", 600 + number, parent=roots[number].key) for number in range(500)
    ]
    with django_assert_max_num_queries(60):
        assert len(services.load_opinions(thread=thread, rows=roots + replies)) == 1000


def test_rebuilding_mends_what_was_tampered_with(thread, reader, other_reader, place, capsys, client):
    root = place(thread, reader, "Root.")
    place(thread, other_reader, "Reply.", root)
    services.set_like(actor=other_reader, opinion=root, liked=True)
    Opinion.objects.filter(pk=root.pk).update(fragment="<script>", likes=7, branch_count=9)
    Thread.objects.update(count=99)
    client.get(f"/threads/{thread.pk}/")
    assert commands._rebuild(Namespace()) == 0
    assert "1 mended" in capsys.readouterr().out
    root.refresh_from_db()
    assert (root.fragment, root.likes, root.branch_count) == ('<p dir="auto">Root.</p>', 1, 1)
    assert Thread.objects.get().count == 2
    assert not Snapshot.objects.exists()
    commands._rebuild(Namespace())
    assert "0 mended" in capsys.readouterr().out


def test_what_we_hold_on_a_reader_is_exported_and_erased(thread, reader, other_reader, place):
    mine = place(thread, reader, "My words.")
    services.edit_opinion(actor=reader, opinion=mine, text="My better words.")
    theirs = place(thread, other_reader, "Their words.", mine)
    services.set_like(actor=reader, opinion=theirs, liked=True)
    services.report_opinion(actor=reader, opinion=theirs, ground="off_topic", words="Why here?")
    holdings = {holding.name: holding for holding in find_holdings()}
    (opinion,) = holdings["opinions"].export(reader)
    assert (opinion["text"], opinion["earlier_texts"]) == ("My better words.", ["My words."])
    assert holdings["likes"].export(reader)[0]["opinion"] == theirs.pk
    assert holdings["reports"].export(reader)[0]["words"] == "Why here?"
    for name in ("opinions", "likes", "reports"):
        holdings[name].erase(reader)
        assert holdings[name].export(reader) == []
    mine.refresh_from_db()
    assert (mine.text, mine.fragment, mine.author, mine.state) == ("", "", None, State.ERASED)
    assert not OpinionRevision.objects.exists()
    assert not Vote.objects.exists()
    assert not Report.objects.exists()
    theirs.refresh_from_db()
    assert (theirs.likes, theirs.state) == (0, State.PUBLISHED)
