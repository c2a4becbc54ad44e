"""What goes in and out as JSON, with the examples that the OpenAPI document shows."""

import uuid
from datetime import datetime
from typing import Any

from ninja import Field, Schema

from fairsay.discussion.models import Ground, State

WHEN = "2026-11-24T10:15:00+00:00"


class FindingOut(Schema):
    """What the judge found in a text that is not posted yet."""

    rule: str = Field(examples=["advertisement"])
    title: str = Field(examples=["Advertisements"], description="The house rule.")
    means: str = Field(examples=["Nothing is sold here …"], description="What the house rule says.")
    sentence: str = Field(description="Why, in the language of the thread's story.")
    passage: str = Field(examples=["write to me"], description="Empty where it is the whole text.")
    start: int | None = Field(None, examples=[12], description="In characters (code points).")
    end: int | None = Field(None, examples=[23])


class ErrorWords(Schema):
    """Why something was not done: a word for programs, words for people, and the field, if any."""

    code: str = Field(examples=["thread_closed"])
    message: str = Field(examples=["This discussion is closed."])
    field: str | None = Field(None, examples=["text"], description="Left out where it is about no field.")
    findings: list[FindingOut] | None = Field(
        None, description="With the code `nudged` alone: what the author is told before posting."
    )


class Error(Schema):
    """The one shape of every error."""

    error: ErrorWords


class StoryOut(Schema):
    """What is talked about."""

    site: str = Field(examples=["main"])
    url: str = Field(examples=["https://news.example/harbour/fares"])
    title: str = Field(examples=["Ferry fares stay as they are"])
    language: str = Field(examples=["en"])
    section: str = Field(examples=["Harbour"])


class ThreadOut(Schema):
    """All opinions on one story: how many can be seen, and whether more may come."""

    id: int = Field(examples=[12])
    url: str = Field(examples=["https://opinions.example/threads/12/"])
    feed: str = Field(examples=["https://opinions.example/threads/12/feed.atom"])
    count: int = Field(examples=[3], description="Opinions that everybody can see.")
    version: int = Field(examples=[7], description="Grows with every change that a reader could see.")
    closed: bool = Field(examples=[False])
    dislikes: bool = Field(False, examples=[False], description="Whether readers may dislike, too.")
    story: StoryOut


class AuthorOut(Schema):
    """Who speaks."""

    name: str = Field(examples=["Mariam"])
    staff: bool = Field(examples=[False], description="Whether one of the newsroom speaks.")
    mark: str | None = Field(
        None,
        examples=["p0Zr_4"],
        description="The same on all that this person says in this thread: by it those whom a reader "
        "hides are found. None on the newsroom's own, who cannot be hidden.",
    )


class OpinionOut(Schema):
    """An opinion. One that was removed and has replies stands as a tombstone: no author, text or HTML."""

    id: int = Field(examples=[345])
    url: str = Field(examples=["https://opinions.example/opinions/345/"])
    thread: int = Field(examples=[12])
    parent: int | None = Field(None, examples=[340])
    root: int | None = Field(None, examples=[340], description="The opinion at the top of the branch.")
    state: State = Field(examples=["published"])
    author: AuthorOut | None = None
    text: str | None = Field(None, examples=["The last ferry is the one that *matters*."])
    html: str | None = Field(
        None, examples=["<p>The last ferry is the one that <em>matters</em>.</p>"], description="Sanitised."
    )
    posted_at: datetime = Field(examples=[WHEN])
    edited_at: datetime | None = None
    likes: int = Field(0, examples=[4])
    dislikes: int | None = Field(None, examples=[1], description="Null where readers may not dislike.")
    picked: bool = Field(False, examples=[False], description="Whether it is among the editors' picks.")
    replies: int = Field(0, examples=[2], description="On a root: replies in its branch that can be seen.")


class OpinionPage(Schema):
    """A page of opinions; `next` asks for the one after it, and is null on the last."""

    opinions: list[OpinionOut]
    next: str | None = Field(None, examples=["283"])


class PickOut(OpinionOut):
    """An opinion that the editors picked, with its story."""

    story: StoryOut


class Picks(Schema):
    """The editors' newest picks."""

    opinions: list[PickOut]


class Counts(Schema):
    """Visible opinions by the addresses as they were asked; unknown stories have none."""

    counts: dict[str, int] = Field(examples=[{"https://news.example/harbour/fares": 3}])


class RuleOut(Schema):
    """One house rule."""

    rule: str = Field(examples=["advertisement"])
    title: str = Field(examples=["Advertisements"])
    means: str = Field(examples=["Nothing is sold here …"])
    fine: str
    wrong: str


class Rules(Schema):
    """The house rules in one language."""

    language: str = Field(examples=["en"])
    rules: list[RuleOut]


class MeOut(Schema):
    """Who asks; and the token that every writing request with a session's cookie carries as `X-CSRFToken`."""

    name: str = Field(examples=["Mariam"])
    language: str = Field(examples=["en"])
    token: str | None = Field(None, examples=["cHkX2vqTZt0uYw5zH8m1n4p7r9s2t6v8"])


class OpinionIn(Schema):
    """A new opinion. The same `key` sent again is the same opinion, so a lost answer costs nothing."""

    text: str = Field(examples=["The last ferry is the one that *matters*."])
    parent: int | None = Field(None, examples=[340], description="The opinion that is answered.")
    key: uuid.UUID | None = Field(None, examples=["0b0e2c7e-6f0b-4c1e-9a63-0f4f8a1f7d55"])
    nudged: bool = Field(
        False, description="The author was told what the judge found (`nudged`), and wants it posted."
    )


class TextIn(Schema):
    """The new text of an opinion."""

    text: str = Field(examples=["The last ferry is the one that counts."])


class ReportIn(Schema):
    """What is wrong with an opinion, and a few words on it."""

    ground: Ground = Field(examples=["advertisement"])
    words: str = Field("", max_length=2000, examples=["The same text stands under four articles."])


class ReasonOut(Schema):
    """Why an opinion waits: the rule, and a sentence for its author."""

    rule: str = Field(examples=["advertisement"])
    sentence: str


class FateOut(Schema):
    """What became of an opinion of one's own."""

    opinion: OpinionOut
    again: bool = Field(False, description="Whether it had been placed before; then nothing was added.")
    held: str = Field("", examples=[""], description="Why it waits: rule, mode, failed, reword or other.")
    reasons: list[ReasonOut] = Field(default_factory=list)
    may_edit: bool = Field(False, examples=[True])


class HiddenOut(Schema):
    """Whether one hides whoever wrote an opinion, and their mark in its thread."""

    id: int = Field(examples=[345])
    mark: str = Field(examples=["p0Zr_4"])
    hidden: bool = Field(examples=[True])


class HiddenMarks(Schema):
    """The marks in one thread of everybody whom the reader hides, whether they speak there or not."""

    marks: list[str] = Field(examples=[["p0Zr_4"]])


class LikedOut(Schema):
    """Whether one likes or dislikes an opinion, and how many do."""

    id: int = Field(examples=[345])
    liked: bool = Field(examples=[True])
    likes: int = Field(examples=[5])
    disliked: bool = Field(False, examples=[False])
    dislikes: int = Field(0, examples=[0])


class ReportOut(Schema):
    """A report as the editors got it."""

    id: int = Field(examples=[345], description="The opinion.")
    ground: Ground = Field(examples=["advertisement"])


def errors(*statuses: int) -> dict[Any, Any]:
    """The refusals that an operation may answer with, for the document."""
    return dict.fromkeys(statuses, Error)
