"""Facebook's comments plugin, as saved from the Graph API before it ended: JSON in two shapes.

`{"og_object": {"comments": {"data": […]}}, "id": ADDRESS}`, one object an article, and
`{ADDRESS: {"comments": {"data": […]}}, …}`; also `{ADDRESS: {"data": […]}}` in the oldest form. A file
holds one such object, a list of them, or one after another (JSON Lines).

Traps: `from` is missing for people who had not authorised the app; replies are nested, or flat with
`parent`; one article has several addresses; a saved page may say that more follow.
"""

import hashlib
import json
import re
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from fairsay.errors import Malformed
from fairsay.imports.html_text import clean
from fairsay.imports.records import Author, LeftOut, Note, Opinion, Record, Story
from fairsay.imports.times import read_time

_BETWEEN = re.compile(r"[\s,:]*")
_DECODER = json.JSONDecoder()
# Members of an answer that are about one article; any other name is an article's address.
_OF_ONE = frozenset(
    {"og_object", "comments", "data", "paging", "id", "share", "engagement", "error", "summary"}
)
_DEEPEST = 20  # The plugin nested replies one level; a file that goes on and on is not its.


def read(file: BinaryIO) -> Iterator[Record]:
    """Every address as a story, its comments after it. Raises Malformed.

    The text of the file is in memory whole; the objects made of it one article at a time.
    """
    found = False
    for address, saved in _articles(_decode(file)):
        edge = _edge(saved)
        if edge is not None:
            found = True
            yield _story(address, saved)
            yield from _comments(edge, address, parent="", depth=0)
    if not found:
        raise Malformed("No comments of the Facebook plugin are in this file.")


def _decode(file: BinaryIO) -> str:
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Malformed(f"The file is not UTF-8: {error}.") from error


def _articles(text: str) -> Iterator[tuple[str, Any]]:
    """Address and what was saved for it, article by article, in whichever shape."""
    place = _skip(text, 0)
    try:
        while place < len(text):
            if text[place] in "[]":
                # A list's brackets only part its objects, which are read as if they stood alone.
                place += 1
            elif text[place] == "{":
                place = yield from _members(text, place + 1)
            else:
                raise Malformed(
                    f"The file is not JSON of the Graph API: {text[place]!r} at character {place}."
                )
            place = _skip(text, place)
    except (ValueError, IndexError, RecursionError) as error:
        raise Malformed(f"The file is broken JSON: {error}.") from error


def _members(text: str, place: int) -> Generator[tuple[str, Any], None, int]:
    """The articles of the object whose first member is at `place`; returns the place after the object."""
    own: dict[str, Any] = {}
    while text[place := _skip(text, place)] != "}":
        name, place = _DECODER.raw_decode(text, place)
        value, place = _DECODER.raw_decode(text, _skip(text, place))
        if name in _OF_ONE:
            own[name] = value
        else:
            yield str(name), value
    if _edge(own) is not None:
        yield str(own.get("id", "")), own
    return place + 1


def _skip(text: str, place: int) -> int:
    """The next place that is neither blank nor a comma or colon."""
    found = _BETWEEN.match(text, place)
    return found.end() if found else place


def _edge(saved: Any) -> dict[str, Any] | None:
    """The list of comments with its paging, in whichever of its places; None where there is none."""
    if isinstance(saved, dict):
        saved = saved.get("og_object", saved)
    if isinstance(saved, dict):
        saved = saved.get("comments", saved)
    return saved if isinstance(saved, dict) and isinstance(saved.get("data"), list) else None


def _story(address: str, saved: dict[str, Any]) -> Story:
    about = saved.get("og_object")
    title = about.get("title") if isinstance(about, dict) else ""
    return Story(key=address, url=address, title=clean(title) if isinstance(title, str) else "")


def _comments(edge: dict[str, Any], story: str, *, parent: str, depth: int) -> Iterator[Record]:
    for comment in edge["data"]:
        if not isinstance(comment, dict):
            yield LeftOut("", "is no comment")
            continue
        record = _opinion(comment, story, parent)
        yield record
        replies = comment.get("comments")
        if isinstance(replies, dict) and isinstance(replies.get("data"), list) and depth < _DEEPEST:
            yield from _comments(replies, story, parent=record.key, depth=depth + 1)
    paging = edge.get("paging")
    if isinstance(paging, dict) and paging.get("next"):
        yield Note(f"{story}: more comments followed on a page that was not saved.")


def _opinion(comment: dict[str, Any], story: str, parent: str) -> Opinion | LeftOut:
    text, time = comment.get("message"), comment.get("created_time")
    above, likes = comment.get("parent"), comment.get("like_count")
    key = _text(comment.get("id")) or _key_of(comment, story)
    posted_at = read_time(_text(time))
    if posted_at is None:
        return LeftOut(key, "has no time")
    return Opinion(
        key=key,
        story=story,
        author=_author(comment.get("from")),
        text=clean(_text(text)),
        posted_at=posted_at,
        parent=_text(above.get("id")) if isinstance(above, dict) else parent,
        likes=likes if isinstance(likes, int) else 0,
    )


def _author(given: Any) -> Author:
    """The app-scoped identifier tells people apart. Who did not authorise the app is not named at all."""
    if not isinstance(given, dict):
        return Author("", "")
    identifier = _text(given.get("id"))
    return Author(f"user:{identifier}" if identifier else "", _text(given.get("name")))


def _key_of(comment: dict[str, Any], story: str) -> str:
    """A comment saved without its identifier is known by all that it holds."""
    held = json.dumps(
        [story, comment.get("created_time"), comment.get("from"), comment.get("message")], sort_keys=True
    )
    return f"unnamed:{hashlib.sha256(held.encode()).hexdigest()}"


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
