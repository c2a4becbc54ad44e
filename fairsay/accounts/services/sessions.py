"""Sessions: where a reader is signed in."""

from allauth.usersessions.models import UserSession

from fairsay.accounts.models import Reader


def end_sessions(*, reader: Reader, except_key: str = "") -> int:
    """Sign a reader out everywhere, except in the session with this key. Returns how many ended."""
    ended = 0
    for session in UserSession.objects.filter(user=reader).exclude(session_key=except_key):
        session.end()
        ended += 1
    return ended
