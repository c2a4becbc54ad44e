"""What pages of other sites ask for: a thread, counts, words, files; and the way to our own page of a thread.

Reading is public and needs neither cookie nor sign-in, so no answer here sets or reads any.
"""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

import fairsay
from fairsay.config.words import say, speakable
from fairsay.discussion import layout
from fairsay.discussion.addresses import variants
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Thread
from fairsay.embed import files, markup, selectors, services
from fairsay.embed.answers import ASK_AGAIN, HOURS, for_pages, not_modified, send, tag
from fairsay.embed.asked import asked, page_language, page_origin, referer_origin
from fairsay.errors import Malformed

JSON = "application/json"
MOST_COUNTS = 100


@require_safe
@for_pages
def thread(request: HttpRequest) -> HttpResponse:
    """The thread of a story, what follows in it, or what is new, as JSON that holds finished HTML."""
    order, since = _order(request), _whole(request, "since")
    page = _page(request)
    story = services.access_story(
        site_key=asked(request, "site"),
        address=asked(request, "story"),
        origin=page_origin(request),
        title=request.GET.get("title", ""),
        language=page_language(request),
    )
    found = story.thread
    etag = tag(fairsay.__version__, settings.PUBLIC_URL, found.pk, found.version, page, since, order)
    same = not_modified(request, etag)
    if same is not None:
        return same
    answer = {
        "thread": found.pk,
        "title": story.title,
        "language": story.language,
        "count": found.count,
        "url": settings.PUBLIC_URL + layout.front_path(found.pk),
        "heading": say(speakable(story.language), "thread-title", count=found.count),
        "arrived": found.arrivals,
        **_shown(found, order, page, since),
    }
    body = json.dumps(answer, ensure_ascii=False).encode()
    return send(request, body, JSON, etag=etag, cache_control=ASK_AGAIN)


@require_safe
@for_pages
def counts(request: HttpRequest) -> HttpResponse:
    """How many opinions each of many stories has, by the addresses as asked. Unknown stories have none."""
    stories = request.GET.getlist("story")
    if not stories or len(stories) > MOST_COUNTS:
        raise Malformed(f"Ask for 1 to {MOST_COUNTS} stories at once.", field="story")
    tidied = {address: services.tidy_address(address) for address in stories}
    site = selectors.get_site(asked(request, "site"))
    services.check_origin(site, page_origin(request))
    known = selectors.find_counts(site, {way for one in tidied.values() for way in variants(one)})
    found = {}
    for address, one in tidied.items():
        found[address] = next((known[way] for way in variants(one) if way in known), 0)
    body = json.dumps({"counts": found}, ensure_ascii=False).encode()
    etag = tag(found)
    return not_modified(request, etag) or send(request, body, JSON, etag=etag, cache_control=ASK_AGAIN)


@require_safe
def open_thread(request: HttpRequest) -> HttpResponse:
    """To our own page of a story's thread: where the link goes that readers without scripts are shown."""
    story = services.follow_story(
        site_key=asked(request, "site"),
        address=asked(request, "story"),
        origin=referer_origin(request),
        title=request.GET.get("title", ""),
        language=page_language(request),
    )
    return HttpResponseRedirect(layout.front_path(story.thread.pk))


@require_safe
@for_pages
def words(request: HttpRequest, language: str) -> HttpResponse:
    """What the element says by itself: while it loads, and when it cannot."""
    return _kept(request, files.words_json(language), JSON)


@require_safe
@for_pages
def write_words(request: HttpRequest, language: str) -> HttpResponse:
    """What is said while writing: fetched with the scripts for it, at the first touch."""
    return _kept(request, files.write_words_json(language), JSON)


@require_safe
@for_pages
def file(request: HttpRequest, name: str) -> HttpResponse:
    """One of the embed's files, as it was written but for comments and indents."""
    return _kept(request, *files.read(name))


def _kept(request: HttpRequest, body: bytes, kind: str) -> HttpResponse:
    etag = tag(body)
    same = not_modified(request, etag)
    response = same or send(request, body, kind, etag=etag, cache_control=HOURS, quality=11)
    response["Cache-Control"] = HOURS
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _shown(thread: Thread, order: Order, page: int | str, since: int | None) -> dict[str, Any]:
    if since is not None:
        return {"html": markup.since_html(thread, since), "next": None}
    part = markup.further_part(thread, order, page) if page else markup.front_part(thread, order)
    return {"html": part.html, "next": part.following}


def _order(request: HttpRequest) -> Order:
    """In which order. Raises Malformed."""
    try:
        return Order(request.GET.get("order", Order.NEWEST))
    except ValueError as error:
        raise Malformed("`order` is none that a thread has.", field="order") from error


def _page(request: HttpRequest) -> int | str:
    """Which part: `next` of the one before it; 0 for the first. Raises Malformed."""
    word = request.GET.get("page", "")
    return word if layout.after_of(word) else _whole(request, "page") or 0


def _whole(request: HttpRequest, name: str) -> int | None:
    """A whole number of the query, None where it is not given. Raises Malformed."""
    text = request.GET.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 8 and int(text) <= layout.LAST_PAGE):
        raise Malformed(f"`{name}` is not a number that it can be.", field=name)
    return int(text)
