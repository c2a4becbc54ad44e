"""Sessions: where a reader is signed in."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader

AT_ONCE = 500  # A chore shares its thread with the letters.


def end_sessions(*, reader: Reader, except_key: str = "") -> int:
    """Sign a reader out everywhere, except in the session with this key. Returns how many ended."""
    ended = 0
    for session in UserSession.objects.filter(user=reader).exclude(session_key=except_key):
        session.end()
        ended += 1
    return ended


def drop_expired(*, now: datetime | None = None) -> int:
    """Delete sessions whose time is over, with what was noted of each (address, browser). Returns how many.

    The framework never does so by itself: drafts of guests, and addresses of readers, would stay for good.
    """
    over = Session.objects.filter(expire_date__lt=now or timezone.now())
    keys = list(over.values_list("session_key", flat=True)[:AT_ONCE])
    if keys:
        with transaction.atomic():
            UserSession.objects.filter(session_key__in=keys).delete()
            Session.objects.filter(session_key__in=keys).delete()
    return len(keys)
