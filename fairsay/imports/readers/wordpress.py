"""WordPress: WXR, an RSS file whose items carry `wp:comment` elements.

The namespace of `wp:` differs by version of the format, so names are matched without it. Pingbacks
and trackbacks are other sites' links, not opinions.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from fairsay.errors import Malformed
from fairsay.imports.html_text import html_to_text
from fairsay.imports.records import Author, LeftOut, Opinion, Record, Standing, Story, mail_key
from fairsay.imports.source import child_text, local_name, read_elements
from fairsay.imports.times import read_time

_STANDINGS = {
    "1": Standing.PUBLISHED,
    "approve": Standing.PUBLISHED,
    "0": Standing.PENDING,
    "hold": Standing.PENDING,
    "spam": Standing.SPAM,
    "trash": Standing.DELETED,
    "post-trashed": Standing.DELETED,
}


def read(file: BinaryIO) -> Iterator[Record]:
    """Every item that has comments as a story, each comment after it. Raises Malformed."""
    language, found = "", False
    for element in read_elements(file, frozenset({"item", "language", "wxr_version"}), depth=3):
        name = local_name(element)
        found = True
        if name == "language":
            language = (element.text or "").strip().lower().split("-")[0]
        elif name == "item":
            comments = [child for child in element if local_name(child) == "comment"]
            if comments:
                story = _story(element, language)
                yield story
                for comment in comments:
                    yield _opinion(comment, story)
    if not found:
        raise Malformed("No item of a WordPress export is in this file.")


def _story(item: Element, language: str) -> Story:
    link = child_text(item, "link")
    return Story(
        # An item without an identifier is known by its address.
        key=child_text(item, "post_id") or link,
        url=link,
        title=html_to_text(child_text(item, "title")),
        language=language,
        published_at=read_time(child_text(item, "post_date_gmt")) or read_time(child_text(item, "post_date")),
        closed=child_text(item, "comment_status") == "closed",
    )


def _opinion(comment: Element, story: Story) -> Opinion | LeftOut:
    key = child_text(comment, "comment_id")
    kind = child_text(comment, "comment_type")
    approved = child_text(comment, "comment_approved")
    time = child_text(comment, "comment_date_gmt")
    posted_at = read_time(time) or read_time(child_text(comment, "comment_date"))
    if kind not in ("", "comment"):
        return LeftOut(key, f"is a {kind}")
    if not key:
        return LeftOut(key, "has no identifier")
    if posted_at is None:
        return LeftOut(key, "has no time")
    if approved not in _STANDINGS:
        return LeftOut(key, f"stands as {approved!r}, which is unknown")
    parent = child_text(comment, "comment_parent")
    return Opinion(
        key=key,
        story=story.key,
        author=_author(comment),
        text=html_to_text(child_text(comment, "comment_content"), keep_lines=True),
        posted_at=posted_at,
        parent="" if parent == "0" else parent,
        standing=_STANDINGS[approved],
    )


def _author(comment: Element) -> Author:
    """An account by its number, a guest by the address given, else nobody in particular."""
    name = child_text(comment, "comment_author")
    user = child_text(comment, "comment_user_id")
    if user not in ("", "0"):
        return Author(f"user:{user}", name)
    return Author(mail_key(child_text(comment, "comment_author_email")), name)
