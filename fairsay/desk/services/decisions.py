"""What the desk rules on an opinion: permission, change, record, statement and letter in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk import hooks
from fairsay.desk.models import BulkAct, Decision, Outcome, Source
from fairsay.desk.permissions import Permission, require
from fairsay.desk.refusals import (
    AlreadyDecided,
    EditedMeanwhile,
    GroundMissing,
    NothingToDecide,
    Withdrawn,
)
from fairsay.desk.ruling import ruling
from fairsay.desk.scopes import scope_of
from fairsay.desk.selectors.cases import RULINGS, last_ruling, seen_of
from fairsay.desk.services.audit import record
from fairsay.desk.services.news import tell_asked_to_reword
from fairsay.desk.services.settling import settle_notices
from fairsay.desk.services.statements import write_statement
from fairsay.desk.services.wording import LONGEST_EXPLANATION, check_words
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Ground, Opinion, State
from fairsay.errors import Invalid

PERMISSION_FOR = {
    Outcome.APPROVE: Permission.OPINION_APPROVE,
    Outcome.REJECT: Permission.OPINION_REJECT,
    Outcome.DELETE: Permission.OPINION_DELETE,
    Outcome.PICK: Permission.OPINION_PICK,
    Outcome.UNPICK: Permission.OPINION_PICK,
    Outcome.NOTE: Permission.OPINION_NOTE,
    Outcome.REWORD: Permission.OPINION_REJECT,
}
STATE_FOR = {
    Outcome.APPROVE: State.PUBLISHED,
    Outcome.REJECT: State.REJECTED,
    Outcome.DELETE: State.REJECTED,
}
RESTRICTING = frozenset({Outcome.REJECT, Outcome.DELETE})


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of an opinion that a decision cites: offsets into the text as typed, end exclusive."""

    start: int
    end: int


def decide(
    *,
    actor: Reader | None,
    opinion: Opinion,
    outcome: Outcome,
    ground: str = "",
    explanation: str = "",
    passage: Passage | None = None,
    seen: str = "",
    source: Source | None = None,
    act: BulkAct | None = None,
    now: datetime | None = None,
) -> Decision:
    """Rule on an opinion. `actor` None is the system, by a newsroom's own wish.

    `seen` is `seen_of(opinion)` as the editor was shown it: a decision or an edit since then is a
    Conflict that tells what happened. A restriction needs a `ground`; illegal content and notes need
    an `explanation` too. Open reports are settled with the ruling. `act` ties it to others made with it.
    """
    if outcome not in PERMISSION_FOR:
        raise Invalid(f"{outcome} is not a ruling on an opinion.", field="outcome")
    if outcome in RESTRICTING and ground not in Ground.values:
        raise GroundMissing(field="ground")
    needed = outcome in (Outcome.NOTE, Outcome.REWORD) or (
        outcome in RESTRICTING and ground == Ground.ILLEGAL
    )
    explanation = check_words(explanation, limit=LONGEST_EXPLANATION, field="explanation", needed=needed)
    now = now or timezone.now()
    with transaction.atomic():
        opinion = _lock(opinion)
        if actor is not None:
            require(actor, PERMISSION_FOR[outcome], opinion.thread.story)
        if outcome in RULINGS:
            _check_unchanged(opinion, outcome, seen)
        elif outcome == Outcome.REWORD:
            _check_waits(opinion, seen)
        with ruling(opinion_id=opinion.pk, act=act):
            decision = _rule(actor, opinion, outcome, ground, explanation, passage, source, act, now)
        record_decision(decision)
        if outcome in RESTRICTING:
            write_statement(decision=decision, now=now)
        elif outcome == Outcome.REWORD:
            tell_asked_to_reword(decision, now)
        settle_notices(decision, now)
    return decision


def approve_opinion(
    *, actor: Reader, opinion: Opinion, explanation: str = "", seen: str = "", now: datetime | None = None
) -> Decision:
    """Publish a held opinion, let a reported one stand, or bring a rejected one back."""
    return decide(
        actor=actor, opinion=opinion, outcome=Outcome.APPROVE, explanation=explanation, seen=seen, now=now
    )


def reject_opinion(
    *,
    actor: Reader | None,
    opinion: Opinion,
    ground: str,
    explanation: str = "",
    passage: Passage | None = None,
    seen: str = "",
    now: datetime | None = None,
) -> Decision:
    """Keep a held opinion from being published, on a stated ground."""
    return decide(
        actor=actor,
        opinion=opinion,
        outcome=Outcome.REJECT,
        ground=ground,
        explanation=explanation,
        passage=passage,
        seen=seen,
        now=now,
    )


def delete_opinion_by_desk(
    *,
    actor: Reader,
    opinion: Opinion,
    ground: str,
    explanation: str = "",
    passage: Passage | None = None,
    seen: str = "",
    now: datetime | None = None,
) -> Decision:
    """Remove a published opinion that breaks a rule or the law."""
    return decide(
        actor=actor,
        opinion=opinion,
        outcome=Outcome.DELETE,
        ground=ground,
        explanation=explanation,
        passage=passage,
        seen=seen,
        now=now,
    )


def pick_opinion(*, actor: Reader, opinion: Opinion, picked: bool, now: datetime | None = None) -> Decision:
    """Put an opinion among the editor's picks, or take it from them."""
    return decide(actor=actor, opinion=opinion, outcome=Outcome.PICK if picked else Outcome.UNPICK, now=now)


def note_opinion(*, actor: Reader, opinion: Opinion, words: str, now: datetime | None = None) -> Decision:
    """Leave a note on an opinion and its author, for colleagues only."""
    return decide(actor=actor, opinion=opinion, outcome=Outcome.NOTE, explanation=words, now=now)


def ask_to_reword(
    *, actor: Reader, opinion: Opinion, explanation: str, seen: str = "", now: datetime | None = None
) -> Decision:
    """Ask the author of a held opinion for other words. It waits for them, and comes back when they come."""
    return decide(
        actor=actor, opinion=opinion, outcome=Outcome.REWORD, explanation=explanation, seen=seen, now=now
    )


def record_decision(decision: Decision) -> None:
    """The audit entry of a decision, and word of it to whoever listens."""
    for call in hooks.on_decided:
        call(decision)
    record(
        actor=decision.editor,
        action=f"decision.{decision.outcome}",
        about=decision,
        words={
            "opinion": decision.opinion_id,
            "reader": decision.reader_id,
            "ground": decision.ground,
            "source": decision.source,
            "before": decision.state_before,
            "after": decision.state_after,
            "ban": decision.ban_id,
            "rulebook": decision.rulebook,
            "automated_detection": decision.automated_detection,
            "automated_decision": decision.automated_decision,
        }
        | ({"act": decision.act_id} if decision.act_id else {})
        | ({"ban_scope": scope_of(decision.ban).word} if decision.ban and decision.ban.site else {}),
        text=decision.explanation,
    )


def _lock(opinion: Opinion) -> Opinion:
    # Thread first, as posting does: two transactions that take the same rows in one order cannot
    # wait for each other.
    discussion.lock_thread(thread=opinion.thread)
    return (
        Opinion.objects.select_for_update(of=("self",))
        .select_related("thread__story__site", "author")
        .get(pk=opinion.pk)
    )


def _check_unchanged(opinion: Opinion, outcome: Outcome, seen: str) -> None:
    latest = last_ruling(opinion)
    if opinion.state in (State.DELETED, State.ERASED):
        raise Withdrawn
    if seen and seen != seen_of(opinion):
        if latest is not None and not seen.endswith(f".{latest.pk}"):
            raise AlreadyDecided(latest)
        raise EditedMeanwhile
    waits = opinion.reports.filter(settled_at=None).exists() or (
        outcome == Outcome.APPROVE and opinion.notices.filter(decided_at=None).exists()
    )
    if opinion.state == STATE_FOR[outcome] and not waits:
        if latest is not None:
            raise AlreadyDecided(latest)
        raise NothingToDecide


def _check_waits(opinion: Opinion, seen: str) -> None:
    if opinion.state != State.PENDING:
        raise NothingToDecide
    if seen and seen != seen_of(opinion):
        raise EditedMeanwhile


def _rule(
    actor: Reader | None,
    opinion: Opinion,
    outcome: Outcome,
    ground: str,
    explanation: str,
    passage: Passage | None,
    source: Source | None,
    act: BulkAct | None,
    now: datetime,
) -> Decision:
    """Change the opinion and write the decision down."""
    before, held_for = opinion.state, opinion.held_for
    reports = list(opinion.reports.filter(settled_at=None).values_list("pk", flat=True))
    judged = (opinion.verdict or {}).get("outcome") == "hold"
    if source is None:
        held = before == State.PENDING and judged
        noticed = opinion.notices.filter(decided_at=None).exists()
        told = Source.NOTICE if noticed else Source.REPORT if reports else None
        source = told or (Source.JUDGE if held else Source.INITIATIVE)
    if outcome in STATE_FOR:
        if before != STATE_FOR[outcome]:
            opinion = discussion.change_state(opinion=opinion, state=STATE_FOR[outcome], now=now)
        if reports:
            discussion.settle_reports(opinion=opinion, upheld=outcome in RESTRICTING, now=now)
    elif outcome == Outcome.REWORD:
        opinion = discussion.change_state(
            opinion=opinion, state=State.PENDING, held_for=discussion.ASKED_TO_REWORD, now=now
        )
    elif outcome != Outcome.NOTE:
        opinion = discussion.set_picked(opinion=opinion, picked=outcome == Outcome.PICK)
    start, end = _within(opinion.text, passage)
    return Decision.objects.create(
        opinion=opinion,
        reader=opinion.author,
        editor=actor,
        outcome=outcome,
        ground=ground if outcome in RESTRICTING else "",
        explanation=explanation,
        passage=opinion.text[start:end] if start is not None else "",
        passage_start=start,
        passage_end=end,
        verdict=opinion.verdict,
        rulebook=(opinion.verdict or {}).get("rulebook", ""),
        language=opinion.language,
        source=source,
        automated_detection=judged and source == Source.JUDGE,
        automated_decision=actor is None,
        state_before=before,
        state_after=STATE_FOR.get(outcome, before),
        held_for=held_for,
        reports=reports if outcome in STATE_FOR else [],
        act=act,
        made_at=now,
    )


def _within(text: str, passage: Passage | None) -> tuple[int | None, int | None]:
    if passage is None:
        return None, None
    start, end = max(0, passage.start), min(len(text), passage.end)
    return (start, end) if start < end else (None, None)
