"""What the desk rules on an opinion: permission, change, record, statement and letter in one transaction."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
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
from fairsay.desk.selectors.cases import RULINGS
from fairsay.desk.services.audit import Entry, Words, record_all
from fairsay.desk.services.cases import Case, lock_cases
from fairsay.desk.services.news import tell_asked_to_reword
from fairsay.desk.services.settling import settle_notices
from fairsay.desk.services.statements import write_statements
from fairsay.desk.services.wording import LONGEST_EXPLANATION, check_words
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Ground, Opinion, State
from fairsay.errors import Conflict, Invalid, NotFound

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


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is ruled, by whom and why; of one opinion or of many alike. `actor` None is the system."""

    actor: Reader | None
    outcome: Outcome
    ground: str
    explanation: str
    passage: Passage | None
    source: Source | None
    act: BulkAct | None
    now: datetime


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
    now: datetime | None = None,
) -> Decision:
    """Rule on an opinion. `actor` None is the system, by a newsroom's own wish.

    `seen` is `seen_of(opinion)` as the editor was shown it: a decision or an edit since then is a
    Conflict that tells what happened. A restriction needs a `ground`; illegal content and notes need
    an `explanation` too. Open reports are settled with the ruling.
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
    ruled = Ruling(actor, outcome, ground, explanation, passage, source, None, now)
    with transaction.atomic():
        case = lock_cases({opinion.pk: opinion.thread_id}).get(opinion.pk)
        if case is None:
            raise NotFound
        decision = _rule(ruled, case, seen)
        _conclude([(case, decision)], now)
    return decision


def decide_alike(*, ruled: Ruling, items: Mapping[int, str], threads: Mapping[int, int]) -> list[Decision]:
    """Rule on many opinions alike, in the caller's transaction; rejecting deletes what is published.

    `items` has `seen` and `threads` the thread by the opinion's id. What was decided or edited since, or is
    gone, is left alone: the decisions made are returned. Reads and the rest are made once for all of them.
    """
    made: list[tuple[Case, Decision]] = []
    for pk, case in lock_cases(threads).items():
        deletes = ruled.outcome == Outcome.REJECT and case.opinion.state == State.PUBLISHED
        one = replace(ruled, outcome=Outcome.DELETE) if deletes else ruled
        with suppress(Conflict, NotFound):  # Raised before anything is changed.
            made.append((case, _rule(one, case, items[pk])))
    _conclude(made, ruled.now)
    return [decision for _, decision in made]


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
    _record([decision])


def _record(decisions: Sequence[Decision]) -> None:
    for call in hooks.on_decided:
        for decision in decisions:
            call(decision)
    record_all([_entry(decision) for decision in decisions])


def words_of(decision: Decision) -> Words:
    """What the record keeps of a decision."""
    words: Words = {
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
    if decision.act_id:
        words["act"] = decision.act_id
    if decision.ban and decision.ban.site:
        words["ban_scope"] = scope_of(decision.ban).word
    return words


def _entry(decision: Decision) -> Entry:
    action = f"decision.{decision.outcome}"
    return Entry(decision.editor, action, decision, words_of(decision), decision.explanation)


def _check_unchanged(case: Case, outcome: Outcome, seen: str) -> None:
    state = case.opinion.state
    if state in (State.DELETED, State.ERASED):
        raise Withdrawn
    if seen and seen != case.seen:
        if case.ruling and not seen.endswith(f".{case.ruling}") and (latest := case.last_ruling()):
            raise AlreadyDecided(latest)
        raise EditedMeanwhile
    waits = case.reports or (outcome == Outcome.APPROVE and case.notices)
    if state == STATE_FOR[outcome] and not waits:
        if latest := case.last_ruling():
            raise AlreadyDecided(latest)
        raise NothingToDecide


def _check_waits(case: Case, seen: str) -> None:
    if case.opinion.state != State.PENDING:
        raise NothingToDecide
    if seen and seen != case.seen:
        raise EditedMeanwhile


def _rule(ruled: Ruling, case: Case, seen: str) -> Decision:
    """Check that it may be, change the opinion and say what was decided; that is not saved yet."""
    opinion, outcome = case.opinion, ruled.outcome
    if ruled.actor is not None:
        require(ruled.actor, PERMISSION_FOR[outcome], opinion.thread.story)
    if outcome in RULINGS:
        _check_unchanged(case, outcome, seen)
    elif outcome == Outcome.REWORD:
        _check_waits(case, seen)
    before, held_for = opinion.state, opinion.held_for
    judged = (opinion.verdict or {}).get("outcome") == "hold"
    source = ruled.source or _source(case, held=before == State.PENDING and judged)
    with ruling(opinion_id=opinion.pk, act=ruled.act):
        _change(case, outcome, ruled.now)
    start, end = _within(opinion.text, ruled.passage)
    return Decision(
        opinion=opinion,
        reader=opinion.author,
        editor=ruled.actor,
        outcome=outcome,
        ground=ruled.ground if outcome in RESTRICTING else "",
        explanation=ruled.explanation,
        passage=opinion.text[start:end] if start is not None else "",
        passage_start=start,
        passage_end=end,
        verdict=opinion.verdict,
        rulebook=(opinion.verdict or {}).get("rulebook", ""),
        language=opinion.language,
        source=source,
        automated_detection=judged and source == Source.JUDGE,
        automated_decision=ruled.actor is None,
        state_before=before,
        state_after=STATE_FOR.get(outcome, before),
        held_for=held_for,
        reports=case.reports if outcome in STATE_FOR else [],
        act=ruled.act,
        made_at=ruled.now,
    )


def _source(case: Case, *, held: bool) -> Source:
    if case.notices:
        return Source.NOTICE
    if case.reports:
        return Source.REPORT
    return Source.JUDGE if held else Source.INITIATIVE


def _change(case: Case, outcome: Outcome, now: datetime) -> None:
    opinion = case.opinion
    if outcome in STATE_FOR:
        if opinion.state != STATE_FOR[outcome]:
            discussion.change_locked(opinion=opinion, state=STATE_FOR[outcome], now=now)
        if case.reports:
            # Those that came since the case was read as well: undoing must open them again.
            settled = discussion.settle_reports(opinion=opinion, upheld=outcome in RESTRICTING, now=now)
            case.reports = [report.pk for report in settled]
    elif outcome == Outcome.REWORD:
        discussion.change_locked(
            opinion=opinion, state=State.PENDING, held_for=discussion.ASKED_TO_REWORD, now=now
        )
    elif outcome != Outcome.NOTE:
        discussion.set_picked(opinion=opinion, picked=outcome == Outcome.PICK)


def _conclude(made: Sequence[tuple[Case, Decision]], now: datetime) -> None:
    """Save the decisions and all that follows from them: statements, letters, what is noted, the record."""
    decisions = [decision for _, decision in made]
    Decision.objects.bulk_create(decisions)
    _record(decisions)
    write_statements([one for one in decisions if one.outcome in RESTRICTING], now)
    for case, decision in made:
        if decision.outcome == Outcome.REWORD:
            tell_asked_to_reword(decision, now)
        settle_notices(decision, case.notices, now)


def _within(text: str, passage: Passage | None) -> tuple[int | None, int | None]:
    if passage is None:
        return None, None
    start, end = max(0, passage.start), min(len(text), passage.end)
    return (start, end) if start < end else (None, None)
