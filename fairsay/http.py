"""Requests in, refusals out: the one JSON error shape, strict reading of forms, and the origin check.

The other direction, asking foreign addresses, is `fairsay.fetch`.
"""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict, UnreadablePostError
from django.shortcuts import render
from django.utils.translation import get_language

from fairsay import errors
from fairsay.config.words import say
from fairsay.errors import Fault, Malformed, NotAllowed, NotFound, Refusal, TooLarge, Untrusted, WrongMethod

log = logging.getLogger(__name__)
View = Callable[..., HttpResponse]
Answer = Callable[[HttpRequest], HttpResponse]
# The refusals that there are words for: those of `fairsay.errors`. Parts say their own themselves.
TOLD = frozenset(
    kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Refusal)
) - {Refusal.code}
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def wants_json(request: HttpRequest) -> bool:
    """Whether the caller is a program or our own script, rather than somebody looking at a page."""
    if request.path.startswith(("/api/", "/v1alpha1/")) or request.headers.get("X-Requested-With") == "fetch":
        return True
    accept = request.headers.get("Accept", "")
    return "application/json" in accept and "text/html" not in accept


def read_form(request: HttpRequest) -> QueryDict:
    """The fields of a posted form, decoded strictly. Raises Malformed for bytes that are not UTF-8.

    Django puts replacement characters where it cannot decode; a reader's words would be changed
    without a word, so such a form is refused instead.
    """
    if request.content_type == "application/x-www-form-urlencoded":
        try:
            text = request.body.decode("utf-8")
            form = QueryDict(text, encoding="utf-8")
            # For percent-encoded bytes that are no UTF-8, QueryDict puts replacement characters in.
            parse_qsl(text, encoding="utf-8", errors="strict")
        except UnicodeDecodeError as error:
            raise Malformed("The text is not valid UTF-8.") from error
        return form
    return request.POST


def any_origin(view: View) -> View:
    """Mark a view that other sites may call: it must prove the caller by other means, or change nothing."""
    view.any_origin = True  # type: ignore[attr-defined] # a mark on the function, as csrf_exempt does
    return view


def refuse(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The answer to a refused request: JSON in the one shape, or a page that says the same."""
    if wants_json(request):
        return JsonResponse(refusal.as_dict(), status=refusal.status)
    context = {"refusal": refusal, "said": said(refusal, get_language()), "kept": typed_text(request)}
    response = render(request, "refusal.html", context, status=refusal.status)
    response["Cache-Control"] = "no-store"
    return response


def said(refusal: Refusal, language: str | None) -> str:
    """A refusal in the reader's language. What was put in other words than its kind's stays as it was put."""
    if refusal.text != refusal.message or refusal.code not in TOLD:
        return refusal.text
    return say(language, f"refusal-said-{refusal.code}")


def typed_text(request: HttpRequest) -> str:
    """The words that a refused form held, where they can be read: nobody loses what they typed."""
    if request.method != "POST":
        return ""
    try:
        return str(request.POST.get("text", ""))
    except (RequestDataTooBig, UnreadablePostError, SuspiciousOperation):
        return ""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's hook for a missing or wrong token."""
    return refuse(request, Untrusted())


# What Django itself answers without an exception that reaches us, as refusals of ours.
FRAMEWORK_REFUSALS: dict[int, type[Refusal]] = {
    400: Malformed,
    403: NotAllowed,
    404: NotFound,
    405: WrongMethod,
    500: Fault,
}


class RefusalMiddleware:
    """Turns refusals, and Django's own errors of the same kinds, into the one answer."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; a refused body or address is answered like any other refusal."""
        if "\x00" in request.path:  # No address of ours, and PostgreSQL can look up none with a zero byte.
            return refuse(request, NotFound())
        response = self.get_response(request)
        kind = FRAMEWORK_REFUSALS.get(response.status_code)
        if kind is None or _is_json(response) or not wants_json(request):
            return response
        answer = refuse(request, kind())
        if "Allow" in response:
            answer["Allow"] = response["Allow"]
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a view raised; leave real faults to Django."""
        if isinstance(exception, Refusal):
            return refuse(request, exception)
        if isinstance(exception, RequestDataTooBig):
            return refuse(
                request, TooLarge(f"More than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024} KiB was sent.")
            )
        if isinstance(exception, UnreadablePostError):
            return refuse(request, Malformed("The request broke off."))
        if isinstance(exception, Http404) and wants_json(request):
            return refuse(request, NotFound())
        if isinstance(exception, SuspiciousOperation):
            return refuse(request, Malformed())
        return None


class OriginMiddleware:
    """A request that changes something must come from our own pages, besides carrying its token.

    Browsers send Origin with every POST; where it is missing, Referer decides; where both are
    missing the caller is no browser, and the token (or the session's absence) decides.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; the check is in `process_view`, where the view is known."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        """Refuse a foreign origin, unless the view is marked `any_origin`."""
        if request.method in SAFE_METHODS or getattr(view, "any_origin", False):
            return None
        origin = request.headers.get("Origin") or _origin_of(request.headers.get("Referer", ""))
        if not origin or origin in own_origins(request):
            return None
        return refuse(request, NotAllowed("This request came from another site."))


def own_origins(request: HttpRequest) -> set[str]:
    """Origins that are ours: the public address, and the host that was asked (already checked by Django)."""
    return {_origin_of(settings.PUBLIC_URL), f"{request.scheme}://{request.get_host()}"}


def _origin_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def _is_json(response: HttpResponse) -> bool:
    return response.get("Content-Type", "").startswith("application/json")
