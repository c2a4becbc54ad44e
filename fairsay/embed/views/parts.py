"""The thread in other shapes: a fragment for pages put together on a server, a frame, one opinion quoted."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

import fairsay
from fairsay.config.words import speakable
from fairsay.discussion import layout
from fairsay.discussion import selectors as talk
from fairsay.discussion.addresses import variants
from fairsay.embed import markup, quoting, selectors, services
from fairsay.embed.answers import ASK_AGAIN, for_pages, not_modified, send, tag
from fairsay.embed.asked import asked, page_language, referer_origin
from fairsay.errors import Malformed, Refusal

HTML = "text/html; charset=utf-8"
SCHEMES = ("light", "dark")


class OtherFormat(Refusal):
    """oEmbed's own status for a format that is not offered."""

    code = "other_format"
    status = 501
    message = "Only JSON is offered."


@require_safe
@for_pages
def fragment(request: HttpRequest) -> HttpResponse:
    """The thread as a piece of HTML, for a server that puts pages together. It makes no story known."""
    site = selectors.get_site(asked(request, "site"))
    address = services.tidy_address(asked(request, "story"))
    story = selectors.find_story(site.key, variants(address))
    language = speakable(page_language(request))
    shown = (story.thread.pk, story.thread.version) if story else ("unknown", language)
    etag = tag(fairsay.__version__, settings.PUBLIC_URL, "fragment", *shown)
    same = not_modified(request, etag)
    if same is not None:
        return same
    html = markup.fragment_html(story.thread) if story else markup.unknown_html(language)
    return send(request, html.encode(), HTML, etag=etag, cache_control=ASK_AGAIN)


@require_safe
@xframe_options_exempt
def frame(request: HttpRequest) -> HttpResponse:
    """The thread as a page for a frame, on pages of the site's origins alone."""
    scheme = request.GET.get("scheme", "")
    story = services.follow_story(
        site_key=asked(request, "site"),
        address=asked(request, "story"),
        origin=referer_origin(request),
        title=request.GET.get("title", ""),
        language=page_language(request),
    )
    context = {
        "story": story,
        "language": speakable(story.language),
        "url": settings.PUBLIC_URL + layout.front_path(story.thread.pk),
        "scheme": scheme if scheme in SCHEMES else "",
    }
    return _framed(request, "embed/frame.html", context, by=["'self'", *story.site.origins])


@require_safe
@for_pages
def oembed(request: HttpRequest) -> HttpResponse:
    """What oEmbed asks about one opinion. Anybody may quote what everybody may read."""
    if request.GET.get("format", "json") != "json":
        raise OtherFormat
    width = request.GET.get("maxwidth", str(quoting.WIDTH))
    if not (width.isascii() and width.isdigit() and len(width) <= 6):
        raise Malformed("`maxwidth` is not a number.", field="maxwidth")
    answer = quoting.oembed(quoting.opinion_at(asked(request, "url")), int(width))
    body = json.dumps(answer, ensure_ascii=False).encode()
    etag = tag(body)
    response = not_modified(request, etag)
    response = response or send(request, body, "application/json", etag=etag, cache_control=ASK_AGAIN)
    response["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
@xframe_options_exempt
def quote(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """One opinion on a page of its own, for anybody to quote; programs find the oEmbed address in it."""
    opinion = talk.access_opinion(reader=None, opinion_id=opinion_id)
    context = {
        "spoken": speakable(opinion.thread.story.language),
        "title": quoting.title_of(opinion),
        "permalink": settings.PUBLIC_URL + layout.permalink(opinion.pk),
        "oembed": quoting.oembed_address(opinion),
        # Put together from escaped pieces; see `quoting`.
        "quote": mark_safe(quoting.quote_html(opinion)),  # noqa: S308
    }
    return _framed(request, "embed/quote.html", context, by=["*"])


def _framed(request: HttpRequest, template: str, context: dict[str, Any], *, by: list[str]) -> HttpResponse:
    """A page that pages of these origins may frame; 304 to whoever has it, under the same terms."""
    body = render_to_string(template, context, request).encode()
    etag = tag(body, by)
    response = not_modified(request, etag) or send(request, body, HTML, etag=etag, cache_control=ASK_AGAIN)
    # django-csp's own hook, as its decorators use it: which origins may frame is known only now.
    response._csp_replace = {"frame-ancestors": by}  # type: ignore[attr-defined]
    return response
