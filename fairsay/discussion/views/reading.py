"""Pages that are the same for every reader, and are kept: threads, pages of them, replies, the rules."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from fairsay.config import env
from fairsay.config.words import LANGUAGES, say, speakable
from fairsay.discussion import layout, listings, pages, schema_org, selectors
from fairsay.discussion.folding import FOR_ME, fold
from fairsay.discussion.keeping import keep_response, kept_response, send_unkept
from fairsay.discussion.layout import Order
from fairsay.discussion.models import State, Thread
from fairsay.discussion.snapshots import look_at
from fairsay.discussion.views.asking import page_context, signed_in, uncached
from fairsay.errors import NotFound


@require_safe
def front(request: HttpRequest, thread_id: int) -> HttpResponse:
    """The thread on its own, as it stands under its article."""
    path = layout.front_path(thread_id)
    return _thread_page(request, thread_id, path, lambda thread: (pages.front_html(thread), layout.FRONT))


@require_safe
def page(request: HttpRequest, thread_id: int, page: int) -> HttpResponse:
    """One page of a thread."""
    path = layout.page_path(thread_id, page)
    return _thread_page(request, thread_id, path, lambda thread: (pages.page_html(thread, page), page))


@require_safe
def oldest(request: HttpRequest, thread_id: int, page: int) -> HttpResponse:
    """One page of a thread, oldest first; kept and dropped with the page that has the same roots."""
    path = layout.oldest_path(thread_id, page)
    return _thread_page(request, thread_id, path, lambda thread: (listings.oldest_html(thread, page), page))


@require_safe
def picks(request: HttpRequest, thread_id: int) -> HttpResponse:
    """What the editors picked in a thread."""
    path = layout.order_path(thread_id, Order.PICKS)
    return _thread_page(request, thread_id, path, lambda thread: (listings.picks_html(thread), layout.LISTED))


@require_safe
def by_likes(request: HttpRequest, thread_id: int, order: Order) -> HttpResponse:
    """The most liked, or the best, opinions of a thread."""
    path = layout.order_path(thread_id, order)
    return _thread_page(
        request, thread_id, path, lambda thread: (listings.by_likes_html(thread, order), layout.LISTED)
    )


@require_safe
def by_likes_after(
    request: HttpRequest, thread_id: int, order: Order, value: int, number: int
) -> HttpResponse:
    """What follows after a root. Not kept: any two numbers make an address."""
    path = layout.after_path(thread_id, order, value, number)
    after = (value, number)
    return _thread_page(
        request, thread_id, path, lambda thread: (listings.by_likes_html(thread, order, after), None)
    )


@require_safe
def since(request: HttpRequest, thread_id: int, arrival: int) -> HttpResponse:
    """What has come since this many opinions had arrived; asked for by scripts. Not kept, as above."""
    path = layout.since_path(thread_id, arrival)
    return _thread_page(request, thread_id, path, lambda thread: (listings.since_html(thread, arrival), None))


@require_safe
def replies(request: HttpRequest, thread_id: int, root_id: int, page: int) -> HttpResponse:
    """One page of the replies to an opinion."""
    path = layout.replies_path(thread_id, root_id, page)
    return _thread_page(request, thread_id, path, lambda thread: pages.replies_html(thread, root_id, page))


@require_safe
def permalink(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """To where an opinion stands; an author whose opinion waits is shown that instead."""
    opinion = selectors.access_opinion(reader=signed_in(request), opinion_id=opinion_id)
    if opinion.state != State.PUBLISHED:
        return HttpResponseRedirect(f"{layout.permalink(opinion_id)}placed/")
    return HttpResponseRedirect(f"{layout.place_of(opinion)}#{layout.anchor(opinion_id)}")


@require_safe
def rules(request: HttpRequest, language: str) -> HttpResponse:
    """The house rules in full."""
    if language not in LANGUAGES:
        raise NotFound
    kept = kept_response(request)
    if kept is not None:
        return kept
    seen = look_at(None)
    context = {
        "language": language,
        "rules": [_rule(language, name) for name in pages.RULES],
        "minutes": env.read("FAIRSAY_EDIT_MINUTES"),
        "others": settings.SITE_LANGUAGES,
    }
    return keep_response(request, HttpResponse(_anybodys("discussion/rules.html", context)), seen=seen)


def _rule(language: str, name: str) -> dict[str, str]:
    """A house rule's name, meaning, and an example of either side."""
    parts = {"title": "name", "means": "means", "fine": "fine", "wrong": "not"}
    return {"name": name} | {part: say(language, f"rules-{key}-{name}") for part, key in parts.items()}


def _thread_page(
    request: HttpRequest, thread_id: int, path: str, build: Callable[[Thread], tuple[str, int | None]]
) -> HttpResponse:
    if request.path != path:  # /threads/012/: one page has one address, and one row
        return HttpResponsePermanentRedirect(path)
    reader = signed_in(request) if request.META["QUERY_STRING"] == FOR_ME else None
    kept = kept_response(request) if reader is None else None
    if kept is not None:
        return kept
    thread = selectors.get_thread(thread_id)
    seen = look_at(thread)
    html, page = build(thread)
    if reader is not None:
        html = fold(html, thread, reader, speakable(thread.story.language))
    # `html` was put together from escaped pieces; see `fairsay.discussion.pieces`.
    context = page_context(thread, part=mark_safe(html), address=settings.PUBLIC_URL + path)  # noqa: S308
    if page == layout.FRONT:
        context["json_ld"] = schema_org.script(schema_org.story(thread))
    response = HttpResponse(_anybodys("discussion/thread.html", context))
    if reader is not None:
        return uncached(response)
    if page is None:
        return send_unkept(request, response)
    return keep_response(request, response, seen=seen, thread=thread, page=page)


def _anybodys(template: str, context: dict[str, Any]) -> str:
    """Rendered without the request: nothing of the one who happens to ask may get into what all are sent."""
    return render_to_string(template, {"newsroom": settings.WAGTAIL_SITE_NAME, **context})
