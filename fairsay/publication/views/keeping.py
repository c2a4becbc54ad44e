"""Keeping finished pages: what a visitor who is not signed in gets is stored and served by the thin path."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from fairsay.discussion.keeping import keep_response, kept_response
from fairsay.discussion.models import Thread
from fairsay.discussion.snapshots import look_at
from fairsay.publication.models import NewsPage

Kind = TypeVar("Kind", bound=NewsPage)


def may_be_kept(request: HttpRequest) -> bool:
    """Whether all get the same answer: a plain read, not signed in, no query, no preview."""
    return (
        request.method in ("GET", "HEAD")
        and not request.META.get("QUERY_STRING")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not getattr(request, "is_preview", False)
        and not getattr(request, "is_dummy", False)
    )


def kept(
    request: HttpRequest, build: Callable[[], HttpResponse], *, thread: Thread | None = None
) -> HttpResponse:
    """The answer of `build`, kept under the request's path where it may be; 304 for who has it already.

    `thread` is the one whose opinions the page shows: a change of it drops the page. `build` must
    read everything anew, or a change made since the request began would be missed for good.
    """
    if not may_be_kept(request):
        response = build()
        response.headers.setdefault("Cache-Control", "private, no-cache")
        patch_vary_headers(response, ("Cookie",))
        return response
    ready = kept_response(request)
    if ready is None:
        seen = look_at(thread)
        response = build()
        if response.status_code != 200:
            return response
        return keep_response(request, response, seen=seen, thread=thread)
    return ready


def read_anew(page: Kind, request: HttpRequest) -> Kind:
    """The page as it is published now. What is previewed is not in the database, and stays as it is."""
    if getattr(request, "is_preview", False):
        return page
    fresh: Kind | None = type(page).objects.live().filter(pk=page.pk).select_related("locale").first()
    if fresh is None:
        raise Http404("This page has just been taken down.")
    return fresh
