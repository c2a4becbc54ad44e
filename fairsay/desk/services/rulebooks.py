"""The newsroom's rule books: learned from decisions or set by hand, adopted, and gone back from.

Every process follows the one in force within seconds (`follow_rulebook`, a chore). With none adopted, the one
that the installation started with is in force: that of FAIRSAY_RULEBOOK, or the shipped one.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.models import LearningRun, RuleBookVersion
from fairsay.desk.permissions import Permission, require
from fairsay.desk.rehearsal import rehearse
from fairsay.desk.selectors.examples import find_examples, find_tried
from fairsay.desk.services.audit import record
from fairsay.errors import Conflict, Invalid
from fairsay.houserules import judge
from fairsay.houserules.command_judge import next_version
from fairsay.houserules.decided import scored
from fairsay.houserules.judge import Judge
from fairsay.houserules.learning import learn
from fairsay.houserules.rulebook import RuleBook, RuleBookError
from fairsay.houserules.verdict import Rule

log = logging.getLogger(__name__)
CLAIM = timedelta(minutes=15)
"""Longer than learning from the most examples takes, so that two workers do not do it twice."""

_at_start: RuleBook | None = None


def book_at_start() -> RuleBook:
    """The rule book that this process started with, before it followed any adopted one."""
    global _at_start
    if _at_start is None:
        _at_start = judge.shipped_judge().rulebook
    return _at_start


def find_in_force() -> RuleBookVersion | None:
    """The adopted rule book, if there is one."""
    return RuleBookVersion.objects.filter(retired_at=None).exclude(adopted_at=None).first()


def book_in_force() -> RuleBook:
    """The rule book by which opinions are judged."""
    kept = find_in_force()
    return RuleBook.from_dict(kept.document) if kept else book_at_start()


def follow_rulebook() -> int:
    """Put the adopted rule book in force in this process, if it is not. Returns 1 where it changed."""
    start = book_at_start()
    kept = find_in_force()
    present = judge.shipped_judge().rulebook.version
    if present == (kept.version if kept else start.version):
        return 0
    judge.adopt(RuleBook.from_dict(kept.document) if kept else start)
    return 1


def ask_to_learn(*, actor: Reader, now: datetime | None = None) -> LearningRun:
    """Have the next rule book learned from the desk's decisions, in the background. One run at a time."""
    require(actor, Permission.RULEBOOK_EDIT)
    waiting = LearningRun.objects.filter(ended_at=None).first()
    if waiting is not None:
        return waiting
    with transaction.atomic():
        run = LearningRun.objects.create(asked_at=now or timezone.now())
        record(actor=actor, action="rulebook.asked", about=run, words={})
    return run


def learn_what_was_asked(*, now: datetime | None = None) -> int:
    """Work a waiting run, if there is one. Returns how many were worked."""
    now = now or timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    run = LearningRun.objects.filter(free, ended_at=None).order_by("pk").first()
    if run is None:
        return 0
    claimed = LearningRun.objects.filter(free, pk=run.pk, ended_at=None)
    if not claimed.update(claimed_until=now + CLAIM, state=LearningRun.State.RUNNING):
        return 0
    try:
        _learn(run)
    except Exception as error:
        log.exception("learning failed")
        run.state, run.failure = LearningRun.State.FAILED, f"{type(error).__name__}: {error}"[:500]
    run.ended_at = timezone.now()
    run.save()
    return 1


def _learn(run: LearningRun) -> None:
    book = book_in_force()
    decided = list(scored(find_examples(), Judge(book)))
    run.examples = len(decided)
    following, report = learn(book, decided, version=_free_version(book))
    run.report = report.as_dict()
    if following is book:
        run.state = LearningRun.State.NOTHING
        return
    with transaction.atomic():
        run.made = RuleBookVersion.objects.create(
            version=following.version,
            parent=book.version,
            document=following.as_dict(),
            report=run.report,
        )
        record(
            actor=None,
            action="rulebook.learned",
            about=run.made,
            words={"version": following.version, "parent": book.version, "examples": run.examples},
        )
    run.state = LearningRun.State.LEARNED


def set_threshold(
    *, actor: Reader, rule: str, language: str, threshold: float, now: datetime | None = None
) -> RuleBookVersion:
    """Make and adopt a rule book with one other threshold; its rehearsal on past decisions is kept with it.

    Raises Invalid (rule, threshold).
    """
    require(actor, Permission.RULEBOOK_EDIT)
    if rule not in set(Rule):
        raise Invalid("No such rule.", field="rule")
    book = book_in_force()
    try:
        following = book.derived(version=_free_version(book), thresholds={Rule(rule): {language: threshold}})
    except RuleBookError as error:
        raise Invalid(str(error), field="threshold") from error
    tried = rehearse(
        find_tried(language=language),
        Rule(rule),
        before=book.threshold(Rule(rule), language),
        after=threshold,
    )
    report: Mapping[str, Any] = {
        "rule": rule,
        "language": language,
        "tried": tried.tried,
        "before": tried.before.as_dict(),
        "after": tried.after.as_dict(),
    }
    kept = RuleBookVersion.objects.create(
        version=following.version, parent=book.version, document=following.as_dict(), report=report
    )
    return adopt_rulebook(actor=actor, kept=kept, now=now)


def adopt_rulebook(*, actor: Reader, kept: RuleBookVersion, now: datetime | None = None) -> RuleBookVersion:
    """Put a rule book in force, here at once and in other processes within seconds."""
    require(actor, Permission.RULEBOOK_EDIT)
    now = now or timezone.now()
    with transaction.atomic():
        in_force = (
            RuleBookVersion.objects.select_for_update().filter(retired_at=None).exclude(adopted_at=None)
        )
        former = in_force.first()
        if former is not None and former.pk == kept.pk:
            raise Conflict("This rule book is in force already.")
        in_force.update(retired_at=now)
        kept.adopted_at, kept.retired_at = now, None
        kept.save(update_fields=["adopted_at", "retired_at"])
        _record(actor, "rulebook.adopted", kept, former)
    follow_rulebook()
    return kept


def go_back(*, actor: Reader, now: datetime | None = None) -> RuleBookVersion | None:
    """Take the adopted rule book out of force: its parent is again, or, None, the one of the start."""
    require(actor, Permission.RULEBOOK_EDIT)
    now = now or timezone.now()
    with transaction.atomic():
        present = RuleBookVersion.objects.select_for_update().filter(
            retired_at=None, adopted_at__isnull=False
        )
        kept = present.first()
        if kept is None:
            raise Conflict("The rule book of the start is in force already.")
        parent = RuleBookVersion.objects.filter(version=kept.parent).first()
        present.update(retired_at=now)
        if parent is not None:
            parent.adopted_at, parent.retired_at = now, None
            parent.save(update_fields=["adopted_at", "retired_at"])
        _record(actor, "rulebook.went_back", kept, parent)
    follow_rulebook()
    return parent


def _record(actor: Reader, action: str, kept: RuleBookVersion, other: RuleBookVersion | None) -> None:
    words: dict[str, str | int | bool | None] = {
        "version": kept.version,
        "other": other.version if other else book_at_start().version,
    }
    record(actor=actor, action=action, about=kept, words=words)


def _free_version(book: RuleBook) -> str:
    """The version after this one that no kept rule book has."""
    version = next_version(book)
    while RuleBookVersion.objects.filter(version=version).exists():
        stem, _, number = version.rpartition(".")
        version = f"{stem}.{int(number) + 1}"
    return version
