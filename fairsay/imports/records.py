"""What other systems' files hold, in plain values: stories, authors, opinions, and what was not one.

Keys are the other system's own identifiers, as text. Texts are plain, their markup already undone.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    """Where an opinion stood in the system it comes from."""

    PUBLISHED = "published"
    PENDING = "pending"
    DELETED = "deleted"
    SPAM = "spam"


@dataclass(frozen=True, slots=True)
class Story:
    """A page with a discussion. Several records may name one page: they are brought together by address."""

    key: str
    url: str
    title: str = ""
    language: str = ""
    published_at: datetime | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote. `key` is the same wherever this person wrote; empty where the file does not tell.

    E-mail and network addresses are read by no reader: they prove nothing, and would only be one
    more thing to lose. Where an e-mail is all that tells two people apart, its hash is the key.
    """

    key: str
    name: str


def mail_key(email: str) -> str:
    """The key of somebody told apart by an e-mail address: its SHA-256 in hexadecimal; empty for none."""
    address = email.strip().lower()
    return f"mail:{hashlib.sha256(address.encode()).hexdigest()}" if address else ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody wrote. `story` and `parent` are keys of records that may come later, or never."""

    key: str
    story: str
    author: Author
    text: str
    posted_at: datetime
    parent: str = ""
    standing: Standing = Standing.PUBLISHED
    likes: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in an opinion's place that cannot become one, and why, in a few words."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something that whoever imports should know, such as that a file says it is not whole."""

    words: str


Record = Story | Opinion | LeftOut | Note
