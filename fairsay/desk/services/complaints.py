"""Complaints of those who gave notice and to whom nothing was done (Art. 20 DSA): made once, answered by
another editor, with reasons that are sent.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import (
    AppealOutcome,
    Complaint,
    Decision,
    LetterKind,
    Notice,
    NoticeOutcome,
    Outcome,
    Source,
)
from fairsay.desk.permissions import Permission, is_confined, require
from fairsay.desk.refusals import AlreadyAnswered, AlreadyAppealed, SameEditor
from fairsay.desk.services.appeals import first_must_wait
from fairsay.desk.services.audit import record
from fairsay.desk.services.decisions import decide
from fairsay.desk.services.settling import tell_notifier
from fairsay.desk.services.undo import undo_ends
from fairsay.desk.services.wording import LONGEST_APPEAL, check_words
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Invalid, NotFound, TooLate

REFUSED = (NoticeOutcome.KEPT, NoticeOutcome.CLOSED)
"""Answers that left the opinion where it was; against a removal its author appeals, not the notifier."""


def complaint_ends(notice: Notice) -> datetime | None:
    """Until when the notifier can object: as long as an author can appeal. None where there is no refusal, or
    where the newsroom takes no objections.
    """
    days = env.read("FAIRSAY_APPEAL_DAYS")
    if notice.decided_at is None or notice.outcome not in REFUSED or notice.forgotten_at is not None:
        return None
    return notice.decided_at + timedelta(days=days) if days else None


def can_complain(notice: Notice, now: datetime) -> bool:
    """Whether the form is offered: from when the answer has left, which can no longer be taken back."""
    ends = complaint_ends(notice)
    if ends is None or hasattr(notice, "complaint"):
        return False
    return (notice.decision is None or now >= undo_ends(notice.decision)) and now <= ends


def complain(*, notice: Notice, words: str, now: datetime | None = None) -> Complaint:
    """Object to the answer on a notice, for whoever knows its reference. Once, and within the days of the
    setting. Raises NotFound where nothing was refused (yet), AlreadyAppealed, TooLate, ExplanationMissing.
    """
    now = now or timezone.now()
    text = check_words(words, limit=LONGEST_APPEAL, field="words", needed=True)
    with transaction.atomic():
        notice = Notice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
        ends = complaint_ends(notice)
        if ends is None:
            raise NotFound
        if hasattr(notice, "complaint"):
            raise AlreadyAppealed
        if not can_complain(notice, now):
            raise TooLate if now > ends else NotFound
        complaint = Complaint.objects.create(notice=notice, words=text, made_at=now)
        record(
            actor=None,
            action="complaint.made",
            about=complaint,
            words={"notice": notice.pk, "opinion": notice.opinion_id},
            text=text,
        )
        body = [say(notice.language, "letter-complaint-received-body")]
        tell_notifier(notice, LetterKind.COMPLAINT_RECEIVED, "complaint-received", body, None, now)
    return complaint


def must_wait(complaint: Complaint, actor: Reader, now: datetime) -> bool:
    """Whether this editor answered the notice and may not answer the complaint (yet)."""
    first = _first_editor(complaint.notice)
    return first_must_wait(first=first, since=complaint.made_at, actor=actor, now=now)


def answer_complaint(
    *,
    actor: Reader,
    complaint: Complaint,
    outcome: str,
    answer: str,
    ground: str = "",
    explanation: str = "",
    seen: str = "",
    now: datetime | None = None,
) -> Complaint:
    """Uphold the first answer, or reverse it, with reasons that the notifier is told word for word.

    Reversing removes an opinion that can still be read or waits: a decision like any other, which takes a
    `ground`, and an `explanation` for the author where it is illegal. Raises SameEditor for whoever gave the
    first answer, AlreadyAnswered, and what `decide` raises.
    """
    now = now or timezone.now()
    if outcome not in AppealOutcome.values:
        raise Invalid("Say whether the answer stands or is reversed.", field="outcome")
    text = check_words(answer, limit=LONGEST_APPEAL, field="answer", needed=True)
    with transaction.atomic():
        complaint, opinion = _lock(complaint)
        require(actor, Permission.APPEAL_ANSWER, opinion.thread.story if opinion else None)
        if opinion is None and is_confined(actor):
            raise NotFound
        if complaint.answered_at is not None:
            raise AlreadyAnswered
        if must_wait(complaint, actor, now):
            raise SameEditor
        if outcome == AppealOutcome.OVERTURNED:
            complaint.decision = _remove(actor, opinion, ground, explanation, seen, now)
        complaint.answered_by, complaint.answered_at = actor, now
        complaint.outcome, complaint.answer = outcome, text
        complaint.same_editor = _first_editor(complaint.notice) == actor.pk
        complaint.save()
        record(
            actor=actor,
            action=f"complaint.{outcome}",
            about=complaint,
            words={
                "notice": complaint.notice_id,
                "opinion": complaint.notice.opinion_id,
                "decision": complaint.decision_id,
                "same_editor": complaint.same_editor,
            },
            text=text,
        )
        _tell_answered(complaint, now)
    return complaint


def _first_editor(notice: Notice) -> int | None:
    return notice.decision.editor_id if notice.decision else notice.closed_by_id


def _lock(complaint: Complaint) -> tuple[Complaint, Opinion | None]:
    if complaint.notice.opinion is not None:
        discussion.lock_thread(thread=complaint.notice.opinion.thread)  # First, as deciding does.
    rows = Complaint.objects.select_for_update(of=("self",)).select_related(
        "notice__decision", "notice__opinion__thread__story"
    )
    complaint = rows.get(pk=complaint.pk)
    return complaint, complaint.notice.opinion


def _remove(
    actor: Reader, opinion: Opinion | None, ground: str, explanation: str, seen: str, now: datetime
) -> Decision | None:
    """The removal that a complaint brings; None where the opinion is gone already."""
    if opinion is None:
        raise Invalid("This notice leads to no opinion.", field="outcome")
    if opinion.state not in (State.PUBLISHED, State.PENDING):
        return None
    return decide(
        actor=actor,
        opinion=opinion,
        outcome=Outcome.DELETE if opinion.state == State.PUBLISHED else Outcome.REJECT,
        ground=ground,
        explanation=explanation,
        seen=seen,
        source=Source.NOTICE,
        now=now,
    )


def _tell_answered(complaint: Complaint, now: datetime) -> None:
    notice = complaint.notice
    body = [say(notice.language, f"letter-complaint-{complaint.outcome}-body"), complaint.answer]
    if complaint.same_editor:
        body.append(say(notice.language, "me-appeal-same-editor"))
    body.append(say(notice.language, "letter-complaint-redress"))
    kind = LetterKind.COMPLAINT_ANSWERED
    tell_notifier(notice, kind, "complaint-answered", body, complaint.decision, now)
