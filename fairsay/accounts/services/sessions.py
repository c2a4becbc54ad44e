"""Sessions: where a reader is signed in."""

from datetime import datetime

from allauth.account.adapter import get_adapter
from allauth.account.signals import user_logged_in
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from fairsay.accounts import roll
from fairsay.accounts.models import Reader
from fairsay.errors import NotFound

AT_ONCE = 500  # A chore shares its thread with the letters.


def begin_session(*, request: HttpRequest, reader: Reader) -> None:
    """Sign a reader in here whom the caller knows by a way of its own."""
    get_adapter(request).login(request, reader)
    user_logged_in.send(sender=Reader, request=request, response=None, user=reader)


def end_sessions(*, reader: Reader, except_key: str = "") -> int:
    """Sign a reader out everywhere, except in the session with this key. Returns how many ended.

    That is here, and wherever else a part has signed the reader in, such as on sites that carry threads.
    """
    ended = sum(elsewhere.end(reader) for elsewhere in roll.find_elsewhere())
    for session in UserSession.objects.filter(user=reader).exclude(session_key=except_key):
        session.end()
        ended += 1
    return ended


def end_session(*, reader: Reader, session_id: int) -> UserSession:
    """Sign a reader out in one session of theirs. Raises NotFound for one that is not, or is over."""
    session = UserSession.objects.filter(user=reader, pk=session_id).first()
    if session is None:
        raise NotFound
    session.end()
    return session


def note_presence(*, key: str, now: datetime | None = None) -> int:
    """Note that a session is in use. Returns how many there are with this key: one, or none."""
    return UserSession.objects.filter(session_key=key).update(last_seen_at=now or timezone.now())


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
