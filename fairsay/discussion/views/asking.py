"""Who asks, for what, in which language; and the answers that several views share."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.discussion import layout
from fairsay.discussion.models import Thread
from fairsay.discussion.nudges import Nudged
from fairsay.discussion.services import WORDS_LENGTH
from fairsay.errors import Malformed, NotSignedIn, Refusal

HINT = "fairsay_signed_in"  # Tells the small script that asking for one's own state is worth a request.
HINT_AGE = 60 * 60 * 24 * 90


class SeeOther(HttpResponseRedirect):
    """Look there, with GET: the answer to a form that was acted upon (RFC 9110 §15.4.4)."""

    status_code = 303


def signed_in(request: HttpRequest) -> Reader | None:
    """The reader who asks, or None."""
    return request.user if isinstance(request.user, Reader) else None


def require_reader(request: HttpRequest) -> Reader:
    """The reader who asks. Raises NotSignedIn."""
    reader = signed_in(request)
    if reader is None:
        raise NotSignedIn
    return reader


def send_to_sign_in(next_path: str) -> HttpResponse:
    """To the sign-in page, and from there back to a path of ours."""
    return SeeOther(f"{reverse('account_login')}?{urlencode({'next': next_path})}")


def number(form: Mapping[str, Any], name: str) -> int:
    """A field that must be the number of a thing. Raises Malformed."""
    value = _number(form, name)
    if value is None:
        raise Malformed(f"`{name}` is missing.", field=name)
    return value


def optional_number(form: Mapping[str, Any], name: str) -> int | None:
    """The same for a field that may be absent or empty."""
    return _number(form, name)


def _number(form: Mapping[str, Any], name: str) -> int | None:
    text = form.get(name) or ""
    if not text:
        return None
    # Nineteen digits are the longest number that a database key can be.
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise Malformed(f"`{name}` is not a number.", field=name)
    return int(text)


# Refusals that readers have words for; of the others the plain English message is shown.
TOLD = frozenset(
    {
        "banned",
        "conflict",
        "empty",
        "invalid",
        "malformed",
        "not_signed_in",
        "thread_closed",
        "too_large",
        "too_late",
        "too_many",
        "too_soon",
    }
)


def in_language(refusal: Refusal, language: str) -> Refusal:
    """The same refusal, told to a reader of that language."""
    if isinstance(refusal, Nudged):
        return refusal.in_words(language)
    if refusal.code not in TOLD:
        return refusal
    key = "ground" if refusal.field == "ground" else refusal.code
    limit = WORDS_LENGTH if refusal.field == "words" else env.read("FAIRSAY_OPINION_LENGTH")
    values = {"limit": limit} if key == "too_large" else {}
    return type(refusal)(say(language, f"thread-refused-{key}", **values), field=refusal.field)


def page_context(thread: Thread, **more: Any) -> dict[str, Any]:
    """What every page of a thread knows."""
    return {
        "language": thread.story.language,
        "spoken": speakable(thread.story.language),
        "thread": thread,
        "story": thread.story,
        "front": layout.front_path(thread.pk),
        **more,
    }


def hinted(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """Leave the hint with a signed-in reader, whose pages are otherwise those of everybody."""
    if signed_in(request) is not None:
        response.set_cookie(HINT, "1", max_age=HINT_AGE, samesite="Lax", secure=request.is_secure())
    return response


def uncached(response: HttpResponse) -> HttpResponse:
    """A page for one reader's eyes."""
    response["Cache-Control"] = "no-store"
    return response
