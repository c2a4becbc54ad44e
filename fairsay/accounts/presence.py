"""When somebody was last here, and the end of a staff session that has lasted long enough.

A reader's session lasts ninety days. That of a member of staff ends after some idle hours, and after some
days whatever happens, since it opens the desk. Looked at on the pages of persons alone; the pages that all
readers share know nothing of sessions.
"""

import time
from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from fairsay.accounts.services.sessions import note_presence
from fairsay.config import env

Answer = Callable[[HttpRequest], HttpResponse]
PATHS = ("/desk/", "/cms/", "/me/", "/accounts/")
NOTED = 300
"""Seconds for which it counts as the same visit: presence is written down that often at most."""
BEGAN, SEEN = "began", "seen"
"""Keys of the session: Unix times in whole seconds."""


def begin(request: HttpRequest) -> None:
    """A session begins with each sign-in."""
    request.session[BEGAN] = int(time.time())
    request.session.pop(SEEN, None)


class PresenceMiddleware:
    """Ends staff sessions whose time is over, and notes every few minutes that a session is in use."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look before the page is made: whoever is signed out by it is asked to sign in again."""
        if request.path.startswith(PATHS) and request.user.is_authenticated:
            self._look(request, int(time.time()))
        return self.get_response(request)

    def _look(self, request: HttpRequest, now: int) -> None:
        session, staff = request.session, request.user.is_staff
        began, seen = session.get(BEGAN, now), session.get(SEEN, 0)
        idle, longest = env.read("FAIRSAY_STAFF_IDLE_HOURS") * 3600, env.read("FAIRSAY_STAFF_DAYS") * 86400
        if staff and (now - began >= longest or (seen and now - seen >= idle)):
            logout(request)
            return
        if now - seen < NOTED:
            return
        session[BEGAN], session[SEEN] = began, now
        if staff:
            session.set_expiry(min(idle, began + longest - now))
        note_presence(key=session.session_key or "")
