"""Scenes: an opinion is held, and somebody decides."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import AuditEntry, Decision, Letter, StatementOfReasons
from fairsay.desk.refusals import (
    AlreadyDecided,
    EditedMeanwhile,
    ExplanationMissing,
    GroundMissing,
    NothingToDecide,
    Withdrawn,
)
from fairsay.desk.selectors.cases import seen_of
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Conflict, NotAllowed, NotFound, TooLate


def the_state(opinion):
    return Opinion.objects.get(pk=opinion.pk).state


def test_approving_publishes(held, editor, thread):
    opinion = held()
    decision = services.approve_opinion(actor=editor, opinion=opinion)
    thread.refresh_from_db()
    assert the_state(opinion) == State.PUBLISHED
    assert thread.count == 1
    assert decision.source == "judge"
    assert decision.automated_detection
    assert not decision.automated_decision
    assert decision.rulebook == "test-1"
    assert not Letter.objects.exists(), "good news is a notification, which the author may not want"
    assert not StatementOfReasons.objects.exists()


def test_rejecting_gives_reasons(held, editor, reader):
    opinion = held()
    start = opinion.text.index("liar")
    decision = services.reject_opinion(
        actor=editor,
        opinion=opinion,
        ground="abusive",
        explanation="Argue with what he did.",
        passage=services.Passage(start, start + 4),
    )
    assert the_state(opinion) == State.REJECTED
    assert decision.passage == "liar"
    statement = StatementOfReasons.objects.get()
    assert (statement.reader, statement.restriction, statement.ground) == (reader, "not_published", "abusive")
    for point in (
        "restriction_text",
        "territory",
        "duration",
        "facts",
        "ground_text",
        "automation_text",
        "redress",
    ):
        assert getattr(statement, point).strip(), point
    assert "liar" in statement.facts
    assert "Argue with what he did." in statement.ground_text
    assert "court" in statement.redress
    letter = Letter.objects.get()
    assert letter.reader == reader
    assert f"/me/decisions/{decision.pk}/" in letter.body
    assert "> You are a liar" in letter.body


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "Оскорбительно"), ("hy", "Վիրավորական"), ("", "Abusive")]
)
def test_the_statement_speaks_the_readers_language(held, editor, reader, language, word):
    reader.language = language
    reader.save()
    services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    assert word in StatementOfReasons.objects.get().text


def test_a_reader_without_an_address_gets_the_statement_and_no_letter(held, editor, make_reader):
    quiet = make_reader("Lusine", email="")
    services.reject_opinion(actor=editor, opinion=held(author=quiet), ground="filthy")
    assert StatementOfReasons.objects.get().reader == quiet
    assert not Letter.objects.exists()


def test_deleting_a_reported_opinion(published, thread, reader, other_reader, editor):
    opinion = published(thread, reader, "The ferry fares are fair, whatever the ministry says.")
    report = discussion.report_opinion(
        actor=other_reader, opinion=opinion, ground="abusive", words="He insults us"
    )
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="abusive")
    report.refresh_from_db()
    thread.refresh_from_db()
    assert the_state(opinion) == State.REJECTED
    assert report.upheld is True
    assert thread.count == 0
    assert decision.source == "report"
    assert not decision.automated_detection
    statement = StatementOfReasons.objects.get()
    assert statement.restriction == "removed"
    assert other_reader.name not in statement.text
    assert "He insults us" not in statement.text


def test_letting_a_reported_opinion_stand(published, thread, reader, other_reader, editor):
    opinion = published(thread, reader, "The ferry fares are fair, whatever the ministry says.")
    report = discussion.report_opinion(actor=other_reader, opinion=opinion, ground="off_topic")
    services.approve_opinion(actor=editor, opinion=opinion)
    report.refresh_from_db()
    assert the_state(opinion) == State.PUBLISHED
    assert report.upheld is False
    assert not Letter.objects.exists(), "nothing changed for the author"
    with pytest.raises(AlreadyDecided):
        services.approve_opinion(actor=editor, opinion=opinion)


def test_a_restriction_needs_a_ground_and_illegality_an_explanation(held, editor):
    opinion = held()
    with pytest.raises(GroundMissing):
        services.reject_opinion(actor=editor, opinion=opinion, ground="")
    with pytest.raises(GroundMissing):
        services.reject_opinion(actor=editor, opinion=opinion, ground="dull")
    with pytest.raises(ExplanationMissing):
        services.reject_opinion(actor=editor, opinion=opinion, ground="illegal", explanation="  ")
    with pytest.raises(ExplanationMissing):
        services.note_opinion(actor=editor, opinion=opinion, words="")
    assert not Decision.objects.exists()
    assert the_state(opinion) == State.PENDING


@pytest.mark.parametrize("role", ["", "auditor"])
def test_those_who_may_not_decide(held, make_reader, role):
    somebody = make_reader("Someone", role=role)
    opinion = held()
    for act in (
        lambda: services.approve_opinion(actor=somebody, opinion=opinion),
        lambda: services.reject_opinion(actor=somebody, opinion=opinion, ground="abusive"),
        lambda: services.pick_opinion(actor=somebody, opinion=opinion, picked=True),
        lambda: services.note_opinion(actor=somebody, opinion=opinion, words="Hm"),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert not AuditEntry.objects.filter(action__startswith="decision").exists()


def test_a_section_editor_decides_in_own_sections_only(held, make_reader):
    ours = make_reader("Harbourmaster", role="section_editor", sections=["harbour"])
    theirs = make_reader("Critic", role="section_editor", sections=["culture"])
    opinion = held()
    with pytest.raises(NotFound):
        services.approve_opinion(actor=theirs, opinion=opinion)
    assert services.approve_opinion(actor=ours, opinion=opinion).state_after == State.PUBLISHED


def test_the_second_of_two_editors_is_told_who_decided(held, editor, chief):
    opinion = held()
    seen = seen_of(opinion)
    services.approve_opinion(actor=editor, opinion=opinion, seen=seen)
    with pytest.raises(AlreadyDecided) as refused:
        services.reject_opinion(actor=chief, opinion=opinion, ground="abusive", seen=seen)
    assert refused.value.decision.editor == editor
    assert "Edith" in refused.value.text
    assert the_state(opinion) == State.PUBLISHED


def test_an_edit_since_the_case_was_shown(held, editor, reader):
    opinion = held()
    seen = seen_of(opinion)
    discussion.edit_opinion(
        actor=reader, opinion=opinion, text="The minister is mistaken about the ferry fares."
    )
    with pytest.raises(EditedMeanwhile):
        services.approve_opinion(actor=editor, opinion=opinion, seen=seen)


def test_nothing_to_decide_and_taken_back(published, held, thread, reader, editor):
    with pytest.raises(NothingToDecide):
        services.approve_opinion(
            actor=editor, opinion=published(thread, reader, "Sunday crossings would help the islands.")
        )
    opinion = held()
    discussion.delete_opinion(actor=reader, opinion=opinion)
    with pytest.raises(Withdrawn):
        services.approve_opinion(actor=editor, opinion=opinion)


def test_picking_and_taking_from_the_picks(published, thread, reader, editor):
    opinion = published(thread, reader, "Sunday crossings would help the islands more than cheap fares.")
    services.pick_opinion(actor=editor, opinion=opinion, picked=True)
    opinion.refresh_from_db()
    assert opinion.picked
    decision = services.pick_opinion(actor=editor, opinion=opinion, picked=False)
    opinion.refresh_from_db()
    assert not opinion.picked
    services.undo_decision(actor=editor, decision=decision)
    opinion.refresh_from_db()
    assert opinion.picked


def test_undo_restores_everything_and_cancels_the_letter(published, thread, reader, other_reader, editor):
    opinion = published(thread, reader, "The ferry fares are fair, whatever the ministry says.")
    discussion.set_like(actor=other_reader, opinion=opinion, liked=True)
    report = discussion.report_opinion(actor=other_reader, opinion=opinion, ground="abusive")
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="abusive")
    services.undo_decision(actor=editor, decision=decision)
    opinion.refresh_from_db()
    report.refresh_from_db()
    thread.refresh_from_db()
    assert (opinion.state, opinion.likes, thread.count) == (State.PUBLISHED, 1, 1)
    assert (report.settled_at, report.upheld) == (None, None)
    assert Letter.objects.get().reader == reader
    assert not Letter.objects.filter(cancelled_at=None).exists()
    assert services.release_letters(now=timezone.now() + timedelta(hours=1)) == []


def test_undo_puts_a_held_opinion_back_for_what_held_it(held, editor):
    opinion = held(rule="filthy")
    services.undo_decision(actor=editor, decision=services.approve_opinion(actor=editor, opinion=opinion))
    opinion.refresh_from_db()
    assert (opinion.state, opinion.held_for) == (State.PENDING, "filthy")


def test_undo_ends_and_belongs_to_whoever_decided(held, editor, chief):
    decision = services.approve_opinion(actor=editor, opinion=held())
    with pytest.raises(NotAllowed):
        services.undo_decision(actor=chief, decision=decision)
    with pytest.raises(TooLate):
        services.undo_decision(actor=editor, decision=decision, now=services.undo_ends(decision))
    services.undo_decision(actor=editor, decision=decision)
    with pytest.raises(Conflict):
        services.undo_decision(actor=editor, decision=decision)


def test_undo_of_a_ruling_that_was_overtaken(held, editor, chief):
    opinion = held()
    first = services.reject_opinion(actor=editor, opinion=opinion, ground="abusive")
    services.approve_opinion(actor=chief, opinion=opinion)
    with pytest.raises(AlreadyDecided):
        services.undo_decision(actor=editor, decision=first)


def test_the_system_may_decide_and_says_so(held):
    decision = services.reject_opinion(actor=None, opinion=held(), ground="filthy")
    statement = StatementOfReasons.objects.get()
    assert decision.automated_decision
    assert "automatically" in statement.automation_text
