"""Scenes: a reader is banned; a reader appeals and another editor answers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import Appeal, AuditEntry, Decision, Letter, StatementOfReasons
from fairsay.desk.refusals import (
    AlreadyAnswered,
    AlreadyAppealed,
    EndMissing,
    ExplanationMissing,
    GroundMissing,
    SameEditor,
    StaffNotBanned,
)
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Banned, Conflict, NotAllowed, NotFound, TooLarge, TooLate

DAY = timedelta(days=1)


def a_week():
    return timezone.now() + 7 * DAY


@pytest.fixture
def rejected(held, editor):
    """A decision of the editor's against the reader's opinion."""
    return services.reject_opinion(actor=editor, opinion=held(), ground="abusive")


def test_a_ban_keeps_from_posting_and_tells_why(thread, reader, editor):
    decision = services.ban_reader_from_desk(
        actor=editor, reader=reader, ground="abusive", reason="Three insults in a day.", ends_at=a_week()
    )
    with pytest.raises(Banned):
        discussion.post_opinion(actor=reader, thread=thread, text="The fares are fair, say what you will.")
    statement = StatementOfReasons.objects.get(decision=decision)
    assert statement.restriction == "suspended"
    assert statement.ends_at == decision.ban.ends_at
    assert "Three insults in a day." in Letter.objects.get().body
    assert AuditEntry.objects.get(action="decision.ban").object_id == str(decision.pk)


def test_a_ban_needs_ground_reason_and_end(reader, editor, chief):
    good = {"actor": editor, "reader": reader, "ground": "abusive", "reason": "Insults.", "ends_at": a_week()}
    for change, refusal in (
        ({"ground": ""}, GroundMissing),
        ({"reason": " "}, ExplanationMissing),
        ({"ends_at": timezone.now() - DAY}, EndMissing),
        ({"ends_at": timezone.now() + 5000 * DAY}, EndMissing),
        ({"reader": chief}, StaffNotBanned),
    ):
        with pytest.raises(refusal):
            services.ban_reader_from_desk(**(good | change))
    assert not Decision.objects.exists()


@pytest.mark.parametrize("role", ["", "section_editor", "auditor"])
def test_who_may_not_ban(reader, make_reader, role):
    with pytest.raises(NotAllowed):
        services.ban_reader_from_desk(
            actor=make_reader("Someone", role=role),
            reader=reader,
            ground="abusive",
            reason="No.",
            ends_at=a_week(),
        )


def test_a_ban_is_undone_or_lifted(thread, reader, editor):
    def ban():
        return services.ban_reader_from_desk(
            actor=editor, reader=reader, ground="filthy", reason="Language.", ends_at=a_week()
        )

    services.undo_decision(actor=editor, decision=ban())
    assert discussion.post_opinion(
        actor=reader, thread=thread, text="The Sunday crossing matters to the islands."
    )
    decision = ban()
    services.lift_ban_from_desk(actor=editor, ban=decision.ban)
    assert Letter.objects.filter(kind="ban_lifted").count() == 1
    with pytest.raises(Conflict):
        services.lift_ban_from_desk(actor=editor, ban=decision.ban)


def test_an_appeal_overturned_by_another_editor(rejected, reader, editor, chief, thread):
    appeal = services.appeal_decision(
        actor=reader, decision=rejected, words="“Liar” is what the court called him."
    )
    assert Letter.objects.filter(kind="appeal_received").count() == 1
    with pytest.raises(SameEditor):
        services.answer_appeal(actor=editor, appeal=appeal, outcome="overturned", answer="Well.")
    services.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="The court did say so.")
    opinion = Opinion.objects.get(pk=rejected.opinion_id)
    thread.refresh_from_db()
    assert (opinion.state, thread.count) == (State.PUBLISHED, 1)
    again = Decision.objects.get(source="appeal")
    assert (again.outcome, again.editor, again.explanation) == ("approve", chief, "The court did say so.")
    answer = Letter.objects.get(kind="appeal_answered")
    assert "The court did say so." in answer.body
    assert not Letter.objects.filter(kind="approved").exists(), "one letter tells it"
    assert AuditEntry.objects.filter(action="appeal.overturned").exists()


def test_an_appeal_upheld(rejected, reader, chief):
    appeal = services.appeal_decision(actor=reader, decision=rejected, words="I meant it kindly.")
    services.answer_appeal(actor=chief, appeal=appeal, outcome="upheld", answer="It does not read kindly.")
    assert Opinion.objects.get(pk=rejected.opinion_id).state == State.REJECTED
    with pytest.raises(AlreadyAnswered):
        services.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="Or perhaps it does.")


def test_an_appeal_against_a_ban_lifts_it(reader, editor, chief, thread):
    decision = services.ban_reader_from_desk(
        actor=editor, reader=reader, ground="abusive", reason="Insults.", ends_at=a_week()
    )
    appeal = services.appeal_decision(
        actor=reader, decision=decision, words="It was somebody else's opinion."
    )
    services.answer_appeal(
        actor=chief, appeal=appeal, outcome="overturned", answer="So it was. We are sorry."
    )
    assert discussion.post_opinion(actor=reader, thread=thread, text="Thank you. The fares, then.")


def test_an_overturned_opinion_that_its_author_took_back_stays_away(rejected, reader, chief):
    appeal = services.appeal_decision(actor=reader, decision=rejected, words="Look again.")
    Opinion.objects.filter(pk=rejected.opinion_id).update(state=State.DELETED)
    services.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="You were right.")
    assert Opinion.objects.get(pk=rejected.opinion_id).state == State.DELETED


def test_what_can_be_appealed(rejected, reader, other_reader, held, editor):
    with pytest.raises(NotFound):
        services.appeal_decision(actor=other_reader, decision=rejected, words="Not mine.")
    approved = services.approve_opinion(
        actor=editor, opinion=held("The ferry is late, the ferry is late again.")
    )
    with pytest.raises(NotFound):
        services.appeal_decision(actor=reader, decision=approved, words="I liked it held.")
    with pytest.raises(ExplanationMissing):
        services.appeal_decision(actor=reader, decision=rejected, words=" \n")
    with pytest.raises(TooLarge):
        services.appeal_decision(actor=reader, decision=rejected, words="x" * 4001)
    with pytest.raises(TooLate):
        services.appeal_decision(
            actor=reader, decision=rejected, words="Late.", now=timezone.now() + 184 * DAY
        )
    services.appeal_decision(
        actor=reader, decision=rejected, words="In time.", now=timezone.now() + 182 * DAY
    )
    with pytest.raises(AlreadyAppealed):
        services.appeal_decision(actor=reader, decision=rejected, words="And another thing.")


def test_a_decision_taken_back_cannot_be_appealed(rejected, reader, editor):
    services.undo_decision(actor=editor, decision=rejected)
    with pytest.raises(NotFound):
        services.appeal_decision(actor=reader, decision=rejected, words="Why?")


def test_a_newsroom_of_one_answers_after_a_day_and_says_so(rejected, reader, editor):
    appeal = services.appeal_decision(actor=reader, decision=rejected, words="Look again.")
    with pytest.raises(SameEditor):
        services.answer_appeal(actor=editor, appeal=appeal, outcome="upheld", answer="No.")
    services.answer_appeal(
        actor=editor, appeal=appeal, outcome="upheld", answer="I slept over it.", now=timezone.now() + DAY
    )
    assert Appeal.objects.get().same_editor
    assert "No other editor could answer" in Letter.objects.get(kind="appeal_answered").body


def test_answering_needs_words_and_an_outcome(rejected, reader, chief, make_reader):
    appeal = services.appeal_decision(actor=reader, decision=rejected, words="Look again.")
    with pytest.raises(ExplanationMissing):
        services.answer_appeal(actor=chief, appeal=appeal, outcome="upheld", answer="")
    with pytest.raises(NotAllowed):
        services.answer_appeal(actor=reader, appeal=appeal, outcome="overturned", answer="Yes, I am right.")
    auditor = make_reader("Audrey", role="auditor")
    with pytest.raises(NotAllowed):
        services.answer_appeal(actor=auditor, appeal=appeal, outcome="overturned", answer="Hm.")
