"""Where a person is signed in, and the end of one such session or of all others."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import count_tokens, find_sessions
from fairsay.accounts.services import end_session, end_sessions, revoke_tokens


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """The list; by POST with `session` that one ends, else all but this one, with `tokens` these too."""
    assert isinstance(request.user, Reader)  # noqa: S101 - for the type checker; guests were sent to sign in
    reader, here = request.user, request.session.session_key or ""
    if request.method != "POST":
        known = {"sessions": find_sessions(reader), "here": here, "tokens": count_tokens(reader)}
        return render(request, "usersessions/usersession_list.html", known)
    number = request.POST.get("session", "")
    if number:
        end_session(reader=reader, session_id=int(number) if _is_number(number) else 0)
    else:
        end_sessions(reader=reader, except_key=here)
        if "tokens" in request.POST:
            revoke_tokens(reader=reader)
    return HttpResponseRedirect(reverse("usersessions_list"))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 16
