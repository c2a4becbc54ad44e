"""A thread and the editors' picks as feeds: Atom (RFC 4287, RFC 4685) and JSON Feed 1.1.

A feed holds the newest opinions that everybody can see, as the sanitised HTML that pages show.
"""

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from fairsay.config.words import say, speakable
from fairsay.discussion import layout, selectors
from fairsay.discussion.models import Opinion, Site, State, Thread

NEWEST = 50
"""Opinions in a feed."""
THREADING = "http://purl.org/syndication/thread/1.0"
ATOM = "application/atom+xml"
JSON_FEED = "https://jsonfeed.org/version/1.1"
# What XML 1.0 has no way to write: a control character in pasted text must not break the whole feed.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without what XML cannot hold."""
    return UNWRITABLE.sub("", text)


class ThreadAtom(Atom1Feed):
    """Atom whose entries say what they answer, and how many answers they have (RFC 4685)."""

    def root_attributes(self) -> dict[str, str]:
        """Adds the namespace of threading."""
        return super().root_attributes() | {"xmlns:thr": THREADING}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Adds the words, what the opinion answers, and where its own answers are."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["html"], {"type": "html"})
        handler.addQuickElement("thr:in-reply-to", "", item["answers"])
        if item["replies"]:
            handler.addQuickElement("link", "", {"rel": "replies", "type": "text/html"} | item["replies"])
            handler.addQuickElement("thr:total", item["replies"]["thr:count"])


def thread_atom(thread: Thread) -> str:
    """The thread's newest opinions as an Atom feed."""
    story, language = thread.story, speakable(thread.story.language)
    address = settings.PUBLIC_URL + layout.front_path(thread.pk)
    feed = ThreadAtom(
        title=writable(f"{say(language, 'thread-of-story')} {story.title}"),
        link=address,
        description="",
        language=story.language,
        feed_url=settings.PUBLIC_URL + layout.feed_path(thread.pk, "atom"),
        feed_guid=address,
    )
    for opinion in selectors.find_visible(thread, NEWEST):
        feed.add_item(
            title=writable(name_of(opinion, language)),
            link=settings.PUBLIC_URL + layout.permalink(opinion.pk),
            description=None,  # type: ignore[arg-type] # leaves the summary out; the stubs know only text
            author_name=writable(name_of(opinion, language)),
            pubdate=opinion.posted_at,
            updateddate=opinion.edited_at or opinion.posted_at,
            unique_id=tag_of(opinion),
            html=writable(opinion.fragment),
            answers=_answers(opinion, story.url),
            replies=_replies(opinion),
        )
    return str(feed.writeString("utf-8"))


def thread_json(thread: Thread) -> dict[str, Any]:
    """The thread's newest opinions as a JSON Feed."""
    story, language = thread.story, speakable(thread.story.language)
    return _feed(
        title=f"{say(language, 'thread-of-story')} {story.title}",
        home=layout.front_path(thread.pk),
        address=layout.feed_path(thread.pk, "json"),
        language=story.language,
        items=[_item(one, language) for one in selectors.find_visible(thread, NEWEST)],
    )


def picks_json(site: Site, language: str) -> dict[str, Any]:
    """The editors' newest picks of a site, in one language, as a JSON Feed."""
    picks = selectors.find_picks(site, language, NEWEST)
    return _feed(
        title=f"{say(language, 'thread-picked')} · {site.name}",
        home="/",
        address=layout.picks_path(site.key, language),
        language=language,
        items=[
            _item(one, language) | {"external_url": one.thread.story.url, "tags": [one.thread.story.title]}
            for one in picks
        ],
    )


def name_of(opinion: Opinion, language: str) -> str:
    """Who said it, as pages say it."""
    return opinion.author.name if opinion.author else say(language, "thread-someone")


def tag_of(opinion: Opinion) -> str:
    """A lasting name of an opinion by RFC 4151, whatever becomes of addresses."""
    host = urlsplit(settings.PUBLIC_URL).hostname
    return f"tag:{host},{opinion.posted_at:%Y-%m-%d}:opinion-{opinion.pk}"


def _answers(opinion: Opinion, story: str) -> dict[str, str]:
    """RFC 4685 §3: the opinion that is answered, or the story itself."""
    parent = opinion.parent
    if parent is None or parent.state != State.PUBLISHED:
        return {"ref": story, "href": story, "type": "text/html"}
    return {
        "ref": tag_of(parent),
        "href": settings.PUBLIC_URL + layout.permalink(parent.pk),
        "type": "text/html",
    }


def _replies(opinion: Opinion) -> dict[str, str]:
    """RFC 4685 §4: where the replies to a root are, and how many. Others have none of their own."""
    if opinion.root_id is not None or not opinion.branch_count:
        return {}
    where = settings.PUBLIC_URL + layout.replies_path(opinion.thread_id, opinion.pk, 1)
    return {"href": where, "thr:count": str(opinion.branch_count)}


def _feed(
    *, title: str, home: str, address: str, language: str, items: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "version": JSON_FEED,
        "title": title,
        "home_page_url": settings.PUBLIC_URL + home,
        "feed_url": settings.PUBLIC_URL + address,
        "language": language,
        "items": items,
    }


def _item(opinion: Opinion, language: str) -> dict[str, Any]:
    item = {
        "id": tag_of(opinion),
        "url": settings.PUBLIC_URL + layout.permalink(opinion.pk),
        "content_html": opinion.fragment,
        "content_text": opinion.text,
        "date_published": opinion.posted_at.isoformat(),
        "authors": [{"name": name_of(opinion, language)}],
    }
    return item | ({"date_modified": opinion.edited_at.isoformat()} if opinion.edited_at else {})
