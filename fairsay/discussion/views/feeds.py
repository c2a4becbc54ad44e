"""Feeds of a thread, which are kept like its front; and of the editors' picks."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from fairsay.config.words import LANGUAGES
from fairsay.discussion import feeds, layout, selectors
from fairsay.discussion.keeping import CACHE_CONTROL, conditional, keep_response, kept_response
from fairsay.discussion.models import Thread
from fairsay.discussion.snapshots import etag_of, look_at
from fairsay.errors import NotFound

JSON = "application/feed+json; charset=utf-8"
ATOM = f"{feeds.ATOM}; charset=utf-8"


@require_safe
def thread_atom(request: HttpRequest, thread_id: int) -> HttpResponse:
    """The newest opinions of a thread as Atom."""
    return _kept(request, thread_id, layout.feed_path(thread_id, "atom"), feeds.thread_atom, ATOM)


@require_safe
def thread_json(request: HttpRequest, thread_id: int) -> HttpResponse:
    """The newest opinions of a thread as a JSON Feed."""
    path = layout.feed_path(thread_id, "json")
    return _kept(request, thread_id, path, lambda thread: dumped(feeds.thread_json(thread)), JSON)


@require_safe
def picks(request: HttpRequest, site: str, language: str) -> HttpResponse:
    """The editors' newest picks of a site in one language as a JSON Feed."""
    found = selectors.find_site(site)
    if found is None or language not in LANGUAGES:
        raise NotFound
    body = dumped(feeds.picks_json(found, language))
    response = HttpResponse(body, content_type=JSON)
    response["Cache-Control"] = CACHE_CONTROL
    response["ETag"] = f'W/"{etag_of(body.encode())}"'
    response["Access-Control-Allow-Origin"] = "*"
    return conditional(request, response)


def dumped(value: object) -> str:
    """JSON with letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def _kept(
    request: HttpRequest, thread_id: int, path: str, build: Callable[[Thread], str], kind: str
) -> HttpResponse:
    if request.path != path:
        return HttpResponsePermanentRedirect(path)
    response = kept_response(request)
    if response is None:
        thread = selectors.get_thread(thread_id)
        seen = look_at(thread)
        response = HttpResponse(build(thread), content_type=kind)
        response["Access-Control-Allow-Origin"] = "*"
        response = keep_response(request, response, seen=seen, thread=thread, page=layout.FRONT)
    return response
