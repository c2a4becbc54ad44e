"""Takes a decision back within the undo window, as if it had not been made; the record keeps both."""

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
from fairsay.desk.selectors.cases import last_ruling
from fairsay.desk.services.audit import record
from fairsay.desk.services.decisions import RESTRICTING
from fairsay.desk.services.letters import cancel_letters
from fairsay.desk.services.settling import reopen_notices
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Report, State
from fairsay.errors import Conflict, NotAllowed, TooLate


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
    with transaction.atomic():
        opinion = decision.opinion
        require(actor, Permission.DECISION_UNDO, opinion.thread.story if opinion else None)
        if opinion is not None:
            discussion.lock_thread(thread=opinion.thread)
        decision = (
            Decision.objects.select_for_update(of=("self",))
            .select_related("opinion", "ban", "act")
            .get(pk=decision.pk)
        )
        _check(decision, actor, now)
        with ruling(opinion_id=decision.opinion_id, act=decision.act, undoing=True):
            _restore(decision, actor, now)
        decision.undone_at = now
        decision.save(update_fields=["undone_at"])
        cancel_letters(decision=decision, now=now)
        reopen_notices(decision)
        for call in hooks.on_decided:
            call(decision)
        record(
            actor=actor,
            action="decision.undone",
            about=decision,
            words={
                "opinion": decision.opinion_id,
                "reader": decision.reader_id,
                "after": decision.state_before,
            },
        )
    return decision


def _check(decision: Decision, actor: Reader, now: datetime) -> None:
    if decision.editor_id != actor.pk:
        raise NotAllowed("Only the editor who decided can take it back.")
    if decision.undone_at is not None:
        raise Conflict("This has already been taken back.")
    if not is_undoable(decision, actor, now):
        raise TooLate
    if decision.opinion is not None and decision.state_before != decision.state_after:
        latest = last_ruling(decision.opinion)
        if latest is not None and latest.pk != decision.pk:
            raise AlreadyDecided(latest)
        if decision.opinion.state != decision.state_after:
            raise Conflict


def _restore(decision: Decision, actor: Reader, now: datetime) -> None:
    opinion = decision.opinion
    if decision.outcome == Outcome.BAN and decision.ban is not None:
        accounts.lift_ban(actor=actor, ban=decision.ban)
    elif opinion is not None and decision.outcome in (Outcome.PICK, Outcome.UNPICK):
        discussion.set_picked(opinion=opinion, picked=decision.outcome == Outcome.UNPICK)
    elif opinion is not None and decision.outcome == Outcome.REWORD:
        if opinion.held_for != discussion.ASKED_TO_REWORD:
            raise Conflict("The author has already answered.")
        discussion.change_state(opinion=opinion, state=State.PENDING, held_for=decision.held_for, now=now)
    elif opinion is not None and decision.outcome in {Outcome.APPROVE, *RESTRICTING}:
        if decision.state_before != decision.state_after:
            discussion.change_state(
                opinion=opinion, state=decision.state_before, held_for=decision.held_for, now=now
            )
        if decision.reports:
            discussion.reopen_reports(reports=list(Report.objects.filter(pk__in=decision.reports)))
