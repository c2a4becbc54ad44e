"""Appeals: a reader challenges a decision once; another editor answers with reasons."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Appeal, AppealOutcome, Decision, LetterKind, Outcome, Source
from fairsay.desk.permissions import Permission, may, require
from fairsay.desk.plain import quote
from fairsay.desk.refusals import AlreadyAnswered, AlreadyAppealed, SameEditor
from fairsay.desk.services.audit import record
from fairsay.desk.services.bans import lift_ban_from_desk
from fairsay.desk.services.decisions import decide
from fairsay.desk.services.letters import write_letter
from fairsay.desk.services.statements import language_for, statement_address
from fairsay.desk.services.wording import LONGEST_APPEAL, LONGEST_EXPLANATION, check_words
from fairsay.discussion.models import State
from fairsay.errors import Invalid, NotFound, TooLate

ALONE_WAITS = timedelta(days=1)
"""In a newsroom of one, the same editor may answer once a night lies between."""


def appeal_ends(decision: Decision) -> datetime:
    """The last moment at which the decision can be appealed, counted from when the statement was given."""
    return decision.made_at + timedelta(days=env.read("FAIRSAY_APPEAL_DAYS"))


def can_appeal(decision: Decision, reader: Reader, now: datetime) -> bool:
    """Whether the form is offered: never, where the newsroom takes no appeals."""
    if not env.read("FAIRSAY_APPEAL_DAYS"):
        return False
    mine = decision.reader_id == reader.pk and hasattr(decision, "statement") and decision.undone_at is None
    return mine and not hasattr(decision, "appeal") and now <= appeal_ends(decision)


def appeal_decision(*, actor: Reader, decision: Decision, words: str, now: datetime | None = None) -> Appeal:
    """Challenge a decision on one's own opinion or ban. Once, and within the days of the setting."""
    now = now or timezone.now()
    text = check_words(words, limit=LONGEST_APPEAL, field="words", needed=True)
    with transaction.atomic():
        decision = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
        if (
            decision.reader_id != actor.pk
            or decision.undone_at is not None
            or not hasattr(decision, "statement")
        ):
            raise NotFound
        if hasattr(decision, "appeal"):
            raise AlreadyAppealed
        if not can_appeal(decision, actor, now):
            raise TooLate
        appeal = Appeal.objects.create(decision=decision, reader=actor, words=text, made_at=now)
        record(
            actor=actor,
            action="appeal.made",
            about=appeal,
            words={"decision": decision.pk, "opinion": decision.opinion_id},
            text=text,
        )
        language = language_for(decision)
        write_letter(
            reader=actor,
            kind=LetterKind.APPEAL_RECEIVED,
            language=language,
            subject=say(language, "letter-appeal-received-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
            body=say(language, "letter-appeal-received-body", url=statement_address(decision))
            + "\n\n"
            + quote(text),
            decision=decision,
            now=now,
        )
    return appeal


def must_wait_for_another(appeal: Appeal, actor: Reader, now: datetime) -> bool:
    """Whether this editor made the decision and may not answer for it (yet).

    Where no other editor could answer, the same one may after a day.
    """
    return first_must_wait(first=appeal.decision.editor_id, since=appeal.made_at, actor=actor, now=now)


def first_must_wait(*, first: int | None, since: datetime, actor: Reader, now: datetime) -> bool:
    """Whether `actor`, being the `first` editor, may not answer a challenge made at `since` (yet)."""
    return first == actor.pk and (_others_exist(actor) or now < since + ALONE_WAITS)


def answer_appeal(
    *, actor: Reader, appeal: Appeal, outcome: AppealOutcome, answer: str, now: datetime | None = None
) -> Appeal:
    """Uphold the decision or overturn it, with reasons that the reader is told.

    Overturning publishes the opinion again where it stood, with its likes, or lifts the ban. It is
    a decision of its own in the record. Raises SameEditor for the editor whose decision it was.
    """
    now = now or timezone.now()
    if outcome not in AppealOutcome.values:
        raise Invalid("Say whether the decision stands or is reversed.", field="outcome")
    text = check_words(answer, limit=LONGEST_APPEAL, field="answer", needed=True)
    with transaction.atomic():
        appeal = (
            Appeal.objects.select_for_update(of=("self",))
            .select_related("decision__opinion__thread__story", "decision__ban", "decision__reader", "reader")
            .get(pk=appeal.pk)
        )
        decision = appeal.decision
        require(actor, Permission.APPEAL_ANSWER, decision.opinion.thread.story if decision.opinion else None)
        if appeal.answered_at is not None:
            raise AlreadyAnswered
        if must_wait_for_another(appeal, actor, now):
            raise SameEditor
        if outcome == AppealOutcome.OVERTURNED:
            _reverse(decision, actor, text, now)
        appeal.answered_by, appeal.answered_at = actor, now
        appeal.outcome, appeal.answer = outcome, text
        appeal.same_editor = decision.editor_id == actor.pk
        appeal.save()
        record(
            actor=actor,
            action=f"appeal.{outcome}",
            about=appeal,
            words={
                "decision": decision.pk,
                "opinion": decision.opinion_id,
                "same_editor": appeal.same_editor,
            },
            text=text,
        )
        _tell_answered(appeal, now)
    return appeal


def _others_exist(actor: Reader) -> bool:
    staff = Reader.objects.filter(is_staff=True, is_active=True).exclude(pk=actor.pk)
    return any(may(person, Permission.APPEAL_ANSWER) for person in staff)


def _reverse(decision: Decision, actor: Reader, answer: str, now: datetime) -> None:
    opinion, ban = decision.opinion, decision.ban
    if decision.outcome == Outcome.BAN:
        if ban is not None and ban.lifted_at is None and ban.ends_at > now:
            lift_ban_from_desk(
                actor=actor, ban=ban, words=answer[:LONGEST_EXPLANATION], source=Source.APPEAL, now=now
            )
    elif opinion is not None and opinion.state == State.REJECTED:
        decide(
            actor=actor,
            opinion=opinion,
            outcome=Outcome.APPROVE,
            explanation=answer[:LONGEST_EXPLANATION],
            source=Source.APPEAL,
            now=now,
        )


def _tell_answered(appeal: Appeal, now: datetime) -> None:
    language = language_for(appeal.decision)
    body = [say(language, f"letter-appeal-{appeal.outcome}-body"), appeal.answer]
    if appeal.same_editor:
        body.append(say(language, "me-appeal-same-editor"))
    body.append(statement_address(appeal.decision))
    write_letter(
        reader=appeal.reader,
        kind=LetterKind.APPEAL_ANSWERED,
        language=language,
        subject=say(
            language, f"letter-appeal-{appeal.outcome}-subject", newsroom=env.read("FAIRSAY_NEWSROOM")
        ),
        body="\n\n".join(body),
        decision=appeal.decision,
        now=now,
    )
