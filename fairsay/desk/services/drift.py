"""Watches whether judge and desk still agree; the chiefs are told once when they agree much less."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import newsroom_speakable, say, speakable
from fairsay.desk.models import DriftAlert, DriftCheck, LetterKind
from fairsay.desk.permissions import Permission, may, require
from fairsay.desk.selectors.drift import RECOVERED, Fall, find_falls
from fairsay.desk.services.audit import record
from fairsay.desk.services.letters import write_letter
from fairsay.desk.services.rulebooks import book_in_force

EACH = timedelta(hours=6)
"""Between two looks: agreement does not change by the minute."""


def watch_drift(*, now: datetime | None = None) -> int:
    """Look at the agreement of judge and desk, if it is time. Returns how many alerts were opened or ended.

    A share that fell opens an alert, with a letter to each editor-in-chief, once; it ends when the share has
    recovered, or when there are no longer enough decisions to tell.
    """
    now = now or timezone.now()
    if not _claim(now):
        return 0
    falls = find_falls(now)
    return sum(_open(fall, now) for fall in falls if fall.alarming) + _end(falls, now)


def take_note(*, actor: Reader, alert: DriftAlert, now: datetime | None = None) -> DriftAlert:
    """The alert need not be shown any more. It stays open, so that the same fall is not told twice."""
    require(actor, Permission.RULEBOOK_EDIT)
    with transaction.atomic():
        alert.seen_at = now or timezone.now()
        alert.save(update_fields=["seen_at"])
        record(actor=actor, action="drift.seen", about=alert, words=_words(alert))
    return alert


def tell(alert: DriftAlert, language: str) -> str:
    """The alert in one sentence, with its numbers and the bounds of the fall."""
    return say(
        language,
        f"figures-drift-{alert.measure}",
        rule=say(language, f"desk-ground-{alert.rule.replace('_', '-')}"),
        part=alert.after_part,
        whole=alert.after_whole,
        now=round(100 * alert.after_part / alert.after_whole),
        before=round(100 * alert.before_part / alert.before_whole),
        low=round(100 * alert.low),
        high=round(100 * alert.high),
    )


def _claim(now: datetime) -> bool:
    """Whether it falls to this worker to look now."""
    if DriftCheck.objects.filter(pk=1, checked_at__gt=now - EACH).exists():
        return False
    _, made = DriftCheck.objects.get_or_create(pk=1, defaults={"checked_at": now})
    return made or bool(DriftCheck.objects.filter(pk=1, checked_at__lte=now - EACH).update(checked_at=now))


def _open(fall: Fall, now: datetime) -> int:
    try:
        with transaction.atomic():
            alert, made = DriftAlert.objects.get_or_create(
                rule=fall.rule,
                measure=fall.measure,
                ended_at=None,
                defaults={
                    "before_part": fall.before.part,
                    "before_whole": fall.before.whole,
                    "after_part": fall.after.part,
                    "after_whole": fall.after.whole,
                    "low": fall.low,
                    "high": fall.high,
                    "rulebook": book_in_force().version,
                    "made_at": now,
                },
            )
            if made:
                _tell_chiefs(alert, now)
                record(actor=None, action="drift.found", about=alert, words=_words(alert))
    except IntegrityError:
        return 0  # another worker was there first
    return int(made)


def _end(falls: list[Fall], now: datetime) -> int:
    lasting = {(fall.rule, fall.measure) for fall in falls if fall.enough and fall.fell > RECOVERED}
    ended = [
        alert.pk
        for alert in DriftAlert.objects.filter(ended_at=None)
        if (alert.rule, alert.measure) not in lasting
    ]
    return DriftAlert.objects.filter(pk__in=ended, ended_at=None).update(ended_at=now)


def _tell_chiefs(alert: DriftAlert, now: datetime) -> None:
    for person in Reader.objects.filter(is_staff=True, is_active=True).order_by("pk"):
        if not may(person, Permission.RULEBOOK_EDIT):
            continue
        language = newsroom_speakable(speakable(person.language or settings.LANGUAGE_CODE))
        address = f"{settings.PUBLIC_URL}{reverse('desk-figures')}"
        write_letter(
            reader=person,
            kind=LetterKind.DRIFT,
            language=language,
            subject=say(language, "figures-drift-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
            body="\n\n".join([tell(alert, language), say(language, "figures-drift-why"), address]),
            now=now,
        )


def _words(alert: DriftAlert) -> dict[str, str | int | bool | None]:
    return {
        "rule": alert.rule,
        "measure": alert.measure,
        "before": f"{alert.before_part}/{alert.before_whole}",
        "after": f"{alert.after_part}/{alert.after_whole}",
        "rulebook": alert.rulebook,
    }
