"""Takes a decision back within the undo window, as if it had not been made; the record keeps both."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts import services as accounts
from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.desk import hooks
from fairsay.desk.models import BulkAct, Decision, Outcome, Source
from fairsay.desk.permissions import Permission, require
from fairsay.desk.refusals import AlreadyDecided
from fairsay.desk.ruling import ruling
from fairsay.desk.selectors.acts import find_latest_rulings
from fairsay.desk.services.audit import Entry, Words, record_all
from fairsay.desk.services.decisions import RESTRICTING
from fairsay.desk.services.letters import cancel_letters
from fairsay.desk.services.settling import reopen_notices
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Report, State
from fairsay.errors import Conflict, NotAllowed, NotFound, TooLate


def undo_ends(decision: Decision) -> datetime:
    """Until when the decision can be taken back; its letters wait until then."""
    if decision.act is not None:
        return undo_ends_of_act(decision.act)
    return decision.made_at + timedelta(seconds=env.read("FAIRSAY_UNDO_SECONDS"))


def undo_ends_of_act(act: BulkAct) -> datetime:
    """Until when an act on many opinions can be taken back: what hurts many is seen later than one slip."""
    return act.made_at + timedelta(seconds=env.read("FAIRSAY_BULK_UNDO_SECONDS"))


def is_undoable(decision: Decision, actor: Reader, now: datetime) -> bool:
    """Whether this editor could take this decision back now."""
    mine = decision.editor_id == actor.pk
    possible = decision.outcome != Outcome.LIFT and decision.source != Source.APPEAL
    return mine and possible and decision.undone_at is None and now < undo_ends(decision)


def undo_decision(*, actor: Reader, decision: Decision, now: datetime | None = None) -> Decision:
    """Restore what was before the decision, and cancel its letters. Only its own editor, only in time."""
    now = now or timezone.now()
    opinion = decision.opinion
    require(actor, Permission.DECISION_UNDO, opinion.thread.story if opinion else None)
    with transaction.atomic():
        decision, latest = _lock({decision.pk: opinion.thread_id if opinion else None})[0]
        _restore(decision, latest, actor, now)
        _conclude([decision], actor, now)
    return decision


def undo_alike(*, actor: Reader, threads: Mapping[int, int | None], now: datetime) -> list[Decision]:
    """Take back many decisions, in the caller's transaction; `threads` has the thread by the decision's id.

    Those that somebody has gone past, or whose opinion has changed, stay; the others are returned.
    """
    done = []
    for decision, latest in _lock(threads):
        with suppress(Conflict, NotFound):  # Raised before anything is changed.
            if decision.opinion is not None:
                require(actor, Permission.DECISION_UNDO, decision.opinion.thread.story)
            _restore(decision, latest, actor, now)
            done.append(decision)
    _conclude(done, actor, now)
    return done


def _lock(threads: Mapping[int, int | None]) -> list[tuple[Decision, int]]:
    """The decisions in their order, each with the number of the last ruling on its opinion (0: none).

    Threads first, as deciding does; opinions of one thread share its object.
    """
    locked = discussion.lock_threads(threads={pk for pk in threads.values() if pk is not None})
    rows = Decision.objects.select_for_update(of=("self",)).select_related("opinion", "ban", "act", "reader")
    decisions = list(rows.filter(pk__in=threads).order_by("pk"))
    latest = find_latest_rulings([one.opinion_id for one in decisions if one.opinion_id])
    for decision in decisions:
        if decision.opinion is not None:
            decision.opinion.thread = locked[decision.opinion.thread_id]
    return [(one, latest.get(one.opinion_id or 0, 0)) for one in decisions]


def _conclude(decisions: Sequence[Decision], actor: Reader, now: datetime) -> None:
    """Note the decisions as taken back, cancel their letters, open their notices, and record it."""
    Decision.objects.filter(pk__in=[one.pk for one in decisions]).update(undone_at=now)
    cancel_letters(decisions=decisions, now=now)
    reopen_notices(decisions)
    for call in hooks.on_decided:
        for decision in decisions:
            call(decision)
    record_all([_entry(decision, actor) for decision in decisions])


def _entry(decision: Decision, actor: Reader) -> Entry:
    words: Words = {
        "opinion": decision.opinion_id,
        "reader": decision.reader_id,
        "after": decision.state_before,
    }
    return Entry(actor, "decision.undone", decision, words)


def _check(decision: Decision, latest: int, actor: Reader, now: datetime) -> None:
    if decision.editor_id != actor.pk:
        raise NotAllowed("Only the editor who decided can take it back.")
    if decision.undone_at is not None:
        raise Conflict("This has already been taken back.")
    if not is_undoable(decision, actor, now):
        raise TooLate
    opinion = decision.opinion
    if opinion is None:
        return
    if decision.state_before != decision.state_after:
        if latest not in (0, decision.pk):
            raise AlreadyDecided(Decision.objects.select_related("editor").get(pk=latest))
        if opinion.state != decision.state_after:
            raise Conflict
    if decision.outcome == Outcome.REWORD and opinion.held_for != discussion.ASKED_TO_REWORD:
        raise Conflict("The author has already answered.")


def _restore(decision: Decision, latest: int, actor: Reader, now: datetime) -> None:
    """Check that it may be, and put back what was before; the decision is marked, not saved yet."""
    _check(decision, latest, actor, now)
    with ruling(opinion_id=decision.opinion_id, act=decision.act, undoing=True):
        _put_back(decision, actor, now)
    decision.undone_at = now


def _put_back(decision: Decision, actor: Reader, now: datetime) -> None:
    opinion = decision.opinion
    if decision.outcome == Outcome.BAN and decision.ban is not None:
        accounts.lift_ban(actor=actor, ban=decision.ban)
    elif opinion is not None and decision.outcome in (Outcome.PICK, Outcome.UNPICK):
        discussion.set_picked(opinion=opinion, picked=decision.outcome == Outcome.UNPICK)
    elif opinion is not None and decision.outcome == Outcome.REWORD:
        discussion.change_locked(opinion=opinion, state=State.PENDING, held_for=decision.held_for, now=now)
    elif opinion is not None and decision.outcome in {Outcome.APPROVE, *RESTRICTING}:
        if decision.state_before != decision.state_after:
            discussion.change_locked(
                opinion=opinion, state=State(decision.state_before), held_for=decision.held_for, now=now
            )
        if decision.reports:
            discussion.reopen_reports(reports=list(Report.objects.filter(pk__in=decision.reports)))
