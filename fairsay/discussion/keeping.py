"""From a finished response to a snapshot with all that is sent along, and back."""

from typing import TYPE_CHECKING

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.security import SecurityMiddleware
from django.utils.cache import get_conditional_response

from fairsay.discussion.snapshots import Seen, etag_of, find_snapshot, keep_snapshot

if TYPE_CHECKING:
    from fairsay.discussion.models import Thread

# The middlewares whose headers every page carries: a kept page is sent without passing them.
SAFETY = (CSPMiddleware, XFrameOptionsMiddleware, SecurityMiddleware)
NEVER_KEPT = frozenset({"content-length", "set-cookie", "etag", "content-encoding"})
# Browsers and caches ask each time, and mostly get 304: a removed opinion must not live on in a cache.
CACHE_CONTROL = "public, max-age=0, must-revalidate"


def keep_response(
    request: HttpRequest,
    response: HttpResponse,
    *,
    seen: Seen,
    thread: "Thread | None" = None,
    page: int | None = None,
) -> HttpResponse:
    """Keep a page that is the same for every reader under the request's path, if it is still true.

    Returns the response, with the headers that belong to a public page. A page of the news site
    (no `thread`, or no `page`) differs for signed-in readers and says so to caches.
    """
    if getattr(getattr(request, "_messages", None), "used", False):
        # A note to this one visitor stands on the page.
        response["Cache-Control"] = "private, no-store"
        return response
    response["Cache-Control"] = CACHE_CONTROL
    part_of_thread = thread is not None and page is not None
    response["Vary"] = "Accept-Encoding" if part_of_thread else "Accept-Encoding, Cookie"
    for middleware in SAFETY:
        middleware(lambda _request: response)(request)  # each adds its headers to the response it is given
    if settings.SECURE_HSTS_SECONDS:
        # Whoever asks first may do so unencrypted, behind the proxy's back; what is kept is sent to all.
        response["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}"
    if response.status_code == 200 and not request.META["QUERY_STRING"]:
        headers = [(name, value) for name, value in response.items() if name.lower() not in NEVER_KEPT]
        body = response.content
        response["ETag"] = f'W/"{etag_of(body)}"'
        keep_snapshot(
            key=request.path, response_body=body, headers=headers, thread=thread, page=page, seen=seen
        )
    return conditional(request, response)


def send_unkept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A page that is the same for every reader, but read too seldom to be kept."""
    response["Cache-Control"] = CACHE_CONTROL
    response["ETag"] = f'W/"{etag_of(response.content)}"'
    return conditional(request, response)


def kept_response(request: HttpRequest) -> HttpResponse | None:
    """The kept page at the request's path, where the thin path in front has not answered already."""
    snapshot = find_snapshot(request.path)
    if snapshot is None:
        return None
    response = HttpResponse(bytes(snapshot.identity))
    for name, value in snapshot.headers:
        response[name] = value
    response["ETag"] = f'W/"{snapshot.etag}"'
    return conditional(request, response)


def conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 for a caller that has this version already, by its ETag; else the response."""
    return get_conditional_response(request, etag=response.headers.get("ETag"), response=response) or response
