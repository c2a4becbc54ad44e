"""A thread as it stood: states from the record, texts from former versions, as long as they are kept."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.commands import COMMANDS
from fairsay.desk.models import AuditEntry
from fairsay.desk.replay import replay
from fairsay.discussion import services as discussion
from tests.commands import run_command


@pytest.fixture
def clock(monkeypatch):
    """Every act a minute after the one before: `clock()` is now, and moves on."""
    moment = timezone.now() - timedelta(hours=1)

    def tick():
        nonlocal moment
        moment += timedelta(minutes=1)
        return moment

    monkeypatch.setattr(timezone, "now", tick)
    return tick


def states(thread, at):
    return {moment.opinion: (moment.state, moment.text) for moment in replay(thread=thread, at=at)}


def test_every_state_of_a_thread_can_be_told_again(thread, reader, other_reader, editor, published, clock):
    before = clock()
    one = published(thread, reader, "The Sunday crossing matters more than fares.")
    two = published(thread, other_reader, "Fares matter to those who pay them daily.")
    placed = clock()
    discussion.edit_opinion(actor=reader, opinion=one, text="The Sunday crossing matters most of all.")
    edited = clock()
    services.delete_opinion_by_desk(actor=editor, opinion=two, ground="off_topic")
    deleted = clock()
    services.approve_opinion(actor=editor, opinion=two)
    restored = clock()
    discussion.delete_opinion(actor=reader, opinion=one)
    end = clock()

    first, second = "The Sunday crossing matters more than fares.", "The Sunday crossing matters most of all."
    other = "Fares matter to those who pay them daily."
    assert states(thread, before) == {}
    assert states(thread, placed) == {one.pk: ("published", first), two.pk: ("published", other)}
    assert states(thread, edited) == {one.pk: ("published", second), two.pk: ("published", other)}
    assert states(thread, deleted)[two.pk] == ("rejected", other)
    assert states(thread, restored)[two.pk] == ("published", other)
    assert states(thread, end)[one.pk] == ("deleted", second)


def test_an_undone_decision_is_told_as_it_was(thread, held, editor, clock):
    opinion = held()
    # The fixture holds by hand, which the record does not know: the judge's own holding it does.
    decision = services.reject_opinion(actor=editor, opinion=opinion, ground="abusive")
    rejected = clock()
    services.undo_decision(actor=editor, decision=decision, now=decision.made_at + timedelta(seconds=5))
    undone = clock()
    assert states(thread, rejected)[opinion.pk][0] == "rejected"
    assert states(thread, undone)[opinion.pk][0] == "pending"


def test_an_erased_reader_leaves_states_without_words(thread, reader, published, clock):
    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    placed = clock()
    discussion.erase_opinions(reader=reader)
    erased = clock()
    assert states(thread, placed) == {opinion.pk: ("published", None)}
    assert states(thread, erased) == {opinion.pk: ("erased", None)}
    assert AuditEntry.objects.get(action="opinion.erased").actor_id is None


def test_the_last_state_told_is_the_state_there_is(thread, reader, other_reader, editor, published, held):
    one = published(thread, reader, "The Sunday crossing matters more than fares.")
    two = published(thread, other_reader, "I agree about Sunday.", parent=one)
    discussion.delete_opinion(actor=reader, opinion=one)
    services.delete_opinion_by_desk(actor=editor, opinion=two, ground="abusive")
    for moment in replay(thread=thread, at=timezone.now()):
        assert moment.state == thread.opinions.get(pk=moment.opinion).state


def test_the_command_prints_a_line_an_opinion(thread, reader, published, capsys):
    published(thread, reader, "The Sunday crossing matters more than fares.")
    assert run_command(COMMANDS, "audit", "replay", str(thread.pk)) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "published"
    assert run_command(COMMANDS, "audit", "replay", str(thread.pk), "--at", "2001-01-01T00:00+04:00") == 0
    assert capsys.readouterr().out == ""
    assert run_command(COMMANDS, "audit", "replay", "999999") == 2
    assert run_command(COMMANDS, "audit", "replay", str(thread.pk), "--at", "noon") == 2
