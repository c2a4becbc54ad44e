"""Fills the discussion's hooks: what readers do that the audit log must know of.

An opinion that was published at once and never touched needs no entry: its own row says so. One
that was held, edited, taken back or reported does.
"""

from collections.abc import Callable
from typing import TypeVar

from fairsay.accounts.models import Reader
from fairsay.desk.selectors.cases import last_ruling
from fairsay.desk.services.audit import Words, record
from fairsay.desk.services.decisions import Passage, reject_opinion
from fairsay.discussion import hooks
from fairsay.discussion.models import Action, Ground, Opinion, Report, State
from fairsay.discussion.policies import terms_of
from fairsay.houserules.verdict import Rule

Call = TypeVar("Call", bound=Callable[..., object])


def register() -> None:
    """Put the desk on the discussion's roll; starting twice registers once."""
    _add(hooks.on_posted, opinion_posted)
    _add(hooks.may_hold, undecided)
    _add(hooks.on_held, opinion_held)
    _add(hooks.on_edited, opinion_edited)
    _add(hooks.on_deleted, opinion_deleted)
    _add(hooks.on_erased, opinion_erased)
    _add(hooks.on_reported, opinion_reported)


def _add(calls: list[Call], call: Call) -> None:
    if call not in calls:
        calls.append(call)


def opinion_posted(actor: Reader | None, opinion: Opinion) -> None:
    """The system holds an opinion: its first act on it, and not the author's."""
    if opinion.state == State.PENDING:
        words = _words(opinion) | {
            "held_for": opinion.held_for,
            "rulebook": (opinion.verdict or {}).get("rulebook", ""),
        }
        record(actor=None, action="opinion.held", about=opinion, words=words, text=opinion.text)
        reject_by_policy(opinion)


def undecided(opinion: Opinion) -> bool:
    """Whether no editor has ruled on it."""
    return last_ruling(opinion) is None


def opinion_held(opinion: Opinion) -> None:
    """The system holds what it had published: its story's text has come. People decide, never it."""
    rulebook = (opinion.verdict or {}).get("rulebook", "")
    words = _words(opinion) | {"held_for": opinion.held_for, "rulebook": rulebook}
    record(actor=None, action="opinion.held", about=opinion, words=words, text=opinion.text)


def opinion_edited(actor: Reader | None, opinion: Opinion) -> None:
    """The author gave it another text."""
    words = _words(opinion) | {"state": opinion.state, "held_for": opinion.held_for}
    record(actor=actor, action="opinion.edited", about=opinion, words=words, text=opinion.text)
    if opinion.state == State.PENDING:
        reject_by_policy(opinion)


def opinion_deleted(actor: Reader | None, opinion: Opinion) -> None:
    """The author took it back."""
    record(actor=actor, action="opinion.deleted", about=opinion, words=_words(opinion))


def opinion_erased(opinion: Opinion) -> None:
    """Its words are gone for good; whose they were is not said."""
    record(actor=None, action="opinion.erased", about=opinion, words={"thread": opinion.thread_id})


def opinion_reported(actor: Reader, report: Report) -> None:
    """A reader reported it."""
    words: Words = {"opinion": report.opinion_id, "ground": report.ground}
    record(actor=actor, action="opinion.reported", about=report, words=words, text=report.words)


def reject_by_policy(opinion: Opinion) -> None:
    """Reject what the judge holds under a rule for which the newsroom wishes no waiting.

    A decision of the desk like any other, with the system as its actor: the author is told why and can
    appeal, and people answer. What was held for another reason, or by a failure, waits for an editor.
    """
    if opinion.held_for not in Ground.values or opinion.held_for == Ground.ILLEGAL:
        return
    rule = Rule(opinion.held_for)
    if terms_of(opinion.thread.story).action_on(rule) != Action.REJECT:
        return
    finding = next((one for one in (opinion.verdict or {})["findings"] if one["rule"] == rule), None)
    span = finding["span"] if finding else None
    reject_opinion(actor=None, opinion=opinion, ground=rule, passage=Passage(*span) if span else None)
    opinion.refresh_from_db(fields=["state"])


def _words(opinion: Opinion) -> Words:
    return {"thread": opinion.thread_id, "author": opinion.author_id}
