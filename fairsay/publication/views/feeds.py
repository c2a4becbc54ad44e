"""Atom and RSS feeds of the whole site and of each section, per language."""

import hashlib
import mimetypes
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed, rfc3339_date
from django.utils.translation import get_language
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from fairsay.config.words import say
from fairsay.discussion.feeds import ATOM, THREADING, writable
from fairsay.discussion.keeping import CACHE_CONTROL, conditional
from fairsay.discussion.layout import feed_path
from fairsay.discussion.snapshots import look_at
from fairsay.publication import selectors
from fairsay.publication.json_ld import SHARED_WIDTH
from fairsay.publication.models import ArticlePage, FrontPage, SectionPage
from fairsay.publication.story_text import lead_picture, summary

ITEMS = 40
KEPT_SECONDS = 24 * 3600


class Atom(Atom1Feed):
    """Atom (RFC 4287), with the way to the opinions on each article (RFC 4685)."""

    def root_attributes(self) -> dict[str, str]:
        """Adds the namespace of threading."""
        return super().root_attributes() | {"xmlns:thr": THREADING}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Adds where the opinions are."""
        super().add_item_elements(handler, item)
        handler.addQuickElement(
            "link", "", {"rel": "replies", "type": "text/html", "href": f"{item['link']}#opinions"}
        )
        if item["talk"]:
            count, changed = str(item["talk"].count), rfc3339_date(item["talk"].changed_at)
            replies = {"rel": "replies", "type": ATOM, "href": item["talk_feed"], "thr:count": count}
            handler.addQuickElement("link", "", replies | {"thr:updated": changed})
            handler.addQuickElement("thr:total", count)


class Rss(Rss201rev2Feed):
    """RSS 2.0, with authors by name (Dublin Core) and the way to the opinions."""

    def root_attributes(self) -> dict[str, str]:
        """Adds the namespaces of Dublin Core, of counts and of feeds of comments."""
        return super().root_attributes() | {
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:slash": "http://purl.org/rss/1.0/modules/slash/",
            "xmlns:wfw": "http://wellformedweb.org/CommentAPI/",
        }

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Adds authors and the address of the opinions. RSS's own `author` wants an e-mail address."""
        name = item["author_name"]
        super().add_item_elements(handler, item | {"author_name": None})
        if name:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("comments", f"{item['link']}#opinions")
        if item["talk"]:
            handler.addQuickElement("slash:comments", str(item["talk"].count))
            handler.addQuickElement("wfw:commentRss", item["talk_feed"])


KINDS: dict[str, type[SyndicationFeed]] = {"atom": Atom, "rss": Rss}
CONTENT_TYPES = {"atom": Atom.content_type, "rss": Rss.content_type}


@require_safe
def show_feed(request: HttpRequest, kind: str, section: str = "") -> HttpResponse:
    """The newest articles of a language, or of one of its sections, as `atom` or `rss`."""
    language = get_language() or settings.LANGUAGE_CODE
    front = selectors.get_front(language)
    page: FrontPage | SectionPage = selectors.get_live_section(front, section) if section else front

    # How many opinions there are stands in it, so each new one makes it another feed; what it depends on
    # is read in two queries, before the rest.
    state = (look_at(None), settings.PUBLIC_URL, selectors.find_counts(page, ITEMS))
    etag = f'W/"{hashlib.sha256(repr((request.path, state)).encode()).hexdigest()[:32]}"'
    body = caches["near"].get(etag)
    if body is None:
        body = make_feed(kind, front, page, settings.PUBLIC_URL + request.path).writeString("utf-8")
        caches["near"].set(etag, body, KEPT_SECONDS)
    response = HttpResponse(body, content_type=CONTENT_TYPES[kind])
    response["ETag"], response["Cache-Control"] = etag, CACHE_CONTROL
    return conditional(request, response)


def make_feed(kind: str, front: FrontPage, page: FrontPage | SectionPage, address: str) -> SyndicationFeed:
    """The feed of a page, ready to be written."""
    title = front.title if page.pk == front.pk else f"{front.title}: {page.title}"
    about = front.tagline if isinstance(page, FrontPage) else page.introduction
    feed = KINDS[kind](
        title=writable(title),
        link=page.full_url,
        description=writable(about or say(front.language, "front-feed-about", newsroom=front.title)),
        language=front.language,
        author_name=writable(front.title),
        feed_url=address,
        feed_guid=page.full_url,
    )
    sections = {section.path: section.title for section in selectors.find_sections(front)}
    for article in selectors.find_latest(page, ITEMS):
        _add(feed, article, front, sections.get(article.path[: -article.steplen], ""))
    return feed


def _add(feed: SyndicationFeed, article: ArticlePage, front: FrontPage, section: str) -> None:
    names = ", ".join(byline.name for byline in article.bylines.all())
    published = article.published_at or article.latest_revision_created_at
    thread = article.story.thread if article.story else None
    # RFC 4151: lasting, even when the article moves to another section and so to another address.
    host = urlsplit(settings.PUBLIC_URL).hostname
    feed.add_item(
        title=writable(article.title),
        link=article.full_url,
        description=writable(summary(article, 600)),
        author_name=writable(names or article.dateline_agency or front.title),
        pubdate=published,
        updateddate=article.updated_at or published,
        unique_id=f"tag:{host},{published:%Y-%m-%d}:article-{article.pk}",
        unique_id_is_permalink=False,
        categories=[section] if section else (),
        enclosures=_enclosures(article),
        talk=thread,
        talk_feed=settings.PUBLIC_URL + feed_path(thread.pk, "atom") if thread else "",
    )


def _enclosures(article: ArticlePage) -> list[Enclosure]:
    picture = lead_picture(article)
    if picture is None:
        return []
    rendition = picture["image"].get_rendition(SHARED_WIDTH)
    kind = mimetypes.guess_type(rendition.file.name)[0] or "application/octet-stream"
    return [Enclosure(settings.PUBLIC_URL + rendition.url, str(rendition.file.size), kind)]
