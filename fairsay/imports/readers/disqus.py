"""Disqus: one XML file a forum, `disqus > category*, thread*, post*`.

Traps: an article may have several threads, a thread's own identifier may be empty, posts may answer
posts that are deleted, missing or further down, e-mail addresses are often empty. There are no votes.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from fairsay.errors import Malformed
from fairsay.imports.html_text import html_to_text
from fairsay.imports.records import Author, LeftOut, Opinion, Record, Standing, Story, mail_key
from fairsay.imports.source import child, child_text, local_name, read_elements
from fairsay.imports.times import read_time

_ID = "{http://disqus.com/disqus-internals}id"


def read(file: BinaryIO) -> Iterator[Record]:
    """Every thread as a story, every post as an opinion or as left out. Raises Malformed."""
    found = False
    gone: set[str] = set()
    for element in read_elements(file, frozenset({"thread", "post"}), depth=2):
        found = True
        if local_name(element) == "post":
            yield _opinion(element, gone)
        elif _is(element, "isDeleted"):
            gone.add(element.get(_ID, ""))
        else:
            yield _story(element)
    if not found:
        raise Malformed("No thread and no post of Disqus is in this file.")


def _story(element: Element) -> Story:
    return Story(
        key=element.get(_ID, ""),
        url=child_text(element, "link"),
        title=html_to_text(child_text(element, "title")),
        published_at=read_time(child_text(element, "createdAt")),
        closed=_is(element, "isClosed"),
    )


def _opinion(element: Element, gone: set[str]) -> Opinion | LeftOut:
    key = element.get(_ID, "")
    story = _reference(element, "thread")
    posted_at = read_time(child_text(element, "createdAt"))
    if not key or not story:
        return LeftOut(key, "names no thread" if key else "has no identifier")
    if story in gone:
        return LeftOut(key, "its thread was deleted there")
    if posted_at is None:
        return LeftOut(key, "has no time")
    standing = Standing.SPAM if _is(element, "isSpam") else Standing.PUBLISHED
    return Opinion(
        key=key,
        story=story,
        author=_author(child(element, "author")),
        text=html_to_text(child_text(element, "message")),
        posted_at=posted_at,
        parent=_reference(element, "parent"),
        standing=Standing.DELETED if _is(element, "isDeleted") else standing,
    )


def _author(element: Element | None) -> Author:
    """An account by its user name, a guest by the address given, else nobody in particular."""
    if element is None:
        return Author("", "")
    name, username = child_text(element, "name"), child_text(element, "username")
    if username and not _is(element, "isAnonymous"):
        return Author(f"user:{username}", name or username)
    return Author(mail_key(child_text(element, "email")), name)


def _reference(element: Element, name: str) -> str:
    found = child(element, name)
    return found.get(_ID, "") if found is not None else ""


def _is(element: Element, name: str) -> bool:
    return child_text(element, name).lower() == "true"
