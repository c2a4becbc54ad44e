"""One opinion quoted elsewhere: as a blockquote, and as oEmbed (oembed.com, version 1.0) tells of it."""

import re
from html import escape
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse

from fairsay.config.words import say, speakable
from fairsay.discussion import layout, pages, selectors
from fairsay.discussion.dates import time_element
from fairsay.discussion.models import Opinion
from fairsay.errors import NotFound

WIDTH = 640
NARROWEST = 200
# The addresses of an opinion that may be asked about: its lasting one, and that of the quotation.
PATH = re.compile(r"/(?:embed/)?opinions/(\d{1,18})/?")


def opinion_at(address: str) -> Opinion:
    """The opinion that an address of ours is about, if everybody may see it. Raises NotFound."""
    home = f"{settings.PUBLIC_URL}/"
    found = PATH.fullmatch(f"/{address.removeprefix(home)}") if address.startswith(home) else None
    if found is None:
        raise NotFound
    return selectors.access_opinion(reader=None, opinion_id=int(found[1]))


def quote_html(opinion: Opinion) -> str:
    """The opinion as a blockquote with its author, moment and story: links lead to us. Safe HTML."""
    story = opinion.thread.story
    scribe = pages.scribe_for(opinion.thread)
    permalink = settings.PUBLIC_URL + layout.permalink(opinion.pk)
    by = scribe.name(opinion.author.name if opinion.author else None)
    language = escape(opinion.language or story.language)
    return (
        f'<blockquote class="fairsay-opinion" cite="{permalink}" lang="{language}">'
        f"{opinion.fragment}<footer>{by} · "
        f'<a href="{permalink}">{time_element(scribe.language, opinion.posted_at)}</a> · '
        f'<a href="{escape(story.url)}" dir="auto">{escape(story.title)}</a></footer></blockquote>'
    )


def oembed(opinion: Opinion, width: int) -> dict[str, Any]:
    """What oEmbed calls a rich answer."""
    author = opinion.author.name if opinion.author else title_of(opinion)
    return {
        "version": "1.0",
        "type": "rich",
        "title": title_of(opinion),
        "author_name": author,
        "provider_name": settings.WAGTAIL_SITE_NAME,
        "provider_url": settings.PUBLIC_URL,
        "html": quote_html(opinion),
        "width": max(NARROWEST, min(width, WIDTH)),
        "height": None,
        "cache_age": 300,
    }


def title_of(opinion: Opinion) -> str:
    """What the quotation is called."""
    language = speakable(opinion.thread.story.language)
    return say(language, "embed-quote-title", story=opinion.thread.story.title)


def oembed_address(opinion: Opinion) -> str:
    """Where a program asks for the quotation: found by it in the page."""
    asked = {"url": settings.PUBLIC_URL + layout.permalink(opinion.pk), "format": "json"}
    return f"{settings.PUBLIC_URL}{reverse('embed_oembed')}?{urlencode(asked)}"
