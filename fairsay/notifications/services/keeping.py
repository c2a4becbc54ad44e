"""Forgets what need not be kept: notes and letters after a time, everything when a reader is erased."""

from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.notifications.models import Mailing, Notification, Preference

AT_ONCE = 500


def forget_old(*, now: datetime | None = None) -> int:
    """Delete notes and mailings older than letters are kept, some hundreds at a call. Returns how many.

    What still waits to be sent stays. The page lists replies from the opinions themselves.
    """
    days = env.read("FAIRSAY_KEEP_LETTER_DAYS")
    if not days:
        return 0
    due = (now or timezone.now()) - timedelta(days=days)
    over = Q(due_at=None) | ~Q(mailing=None)
    notes = list(
        Notification.objects.filter(over, made_at__lte=due)
        .order_by("made_at")
        .values_list("pk", flat=True)[:AT_ONCE]
    )
    Notification.objects.filter(pk__in=notes).delete()
    # A note outlives its letter never: without it the note would look as if it still waited.
    empty = Mailing.objects.filter(made_at__lte=due, notifications=None).order_by("made_at")
    mailings = list(empty.values_list("pk", flat=True)[:AT_ONCE])
    Mailing.objects.filter(pk__in=mailings).delete()
    return len(notes) + len(mailings)


def forget_reader(*, reader: Reader) -> None:
    """Delete what was noted for the reader, what was sent and what was chosen."""
    Notification.objects.filter(reader=reader).delete()
    Mailing.objects.filter(reader=reader).delete()
    Preference.objects.filter(reader=reader).delete()
