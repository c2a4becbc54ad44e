"""The pieces of a thread as HTML strings: one opinion, a list of them, a branch.

Joined strings instead of templates: a page of 50 opinions takes 2 ms as a template and a
fiftieth of that as a join. Every value is escaped where it enters; `Line.fragment` was made safe
by `markup.render` when it was stored.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import Any

from fairsay.config.words import say
from fairsay.discussion import layout
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.dates import time_element
from fairsay.discussion.markup import render_name
from fairsay.discussion.models import State
from fairsay.discussion.selectors import Line

NESTED = 4  # Deeper replies stand in the same list and name what they answer: a telephone has no room.


@lru_cache(maxsize=8192)
def words(language: str, key: str, **values: Any) -> str:
    """Words for HTML, escaped. Kept, since the same few dozen stand on every page."""
    return escape(say(language, key, **values))


@dataclass(slots=True)
class Branch:
    """A root with what is shown of its replies, by the opinion that they answer."""

    root: Line
    shown: set[int]
    answers: dict[int | None, list[Line]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, root: Line, replies: Iterable[Line]) -> "Branch":
        """Arrange replies; one whose parent is not among them stands directly under the root."""
        replies = _with_ink(list(replies))
        branch = cls(root, {root.id, *(line.id for line in replies)})
        for line in replies:
            branch.answers[line.parent_id if line.parent_id in branch.shown else root.id].append(line)
        return branch


def _with_ink(replies: list[Line]) -> list[Line]:
    """Without what nobody can see: of those taken away, only the ones with a visible answer here stay."""
    kept: set[int] = set()
    parents = {line.id: line.parent_id for line in replies}
    for line in replies:
        place: int | None = line.id
        if line.state == State.PUBLISHED:
            while place in parents and place not in kept:
                kept.add(place)
                place = parents[place]
    return [line for line in replies if line.id in kept]


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes opinions of one thread in its language.

    `closed` leaves out what needs an open thread; `dislikes` puts in what readers may only do where they may
    dislike.
    """

    thread_id: int
    language: str
    closed: bool = False
    dislikes: bool = False

    def say(self, key: str, **values: Any) -> str:
        """Words in the thread's language, escaped."""
        return words(self.language, key, **values)

    def roots(self, branches: Iterable[Branch]) -> str:
        """The list of a page. A root that was taken away stands only if replies to it can be seen."""
        return "".join(
            f'<li class="root">{self.opinion(branch.root)}{self._first_replies(branch)}</li>'
            for branch in branches
            if branch.root.state == State.PUBLISHED or branch.root.branch_count
        )

    def _first_replies(self, branch: Branch) -> str:
        if not branch.root.branch_count:
            return ""
        shown = [line for line in _visible(branch) if line.id != branch.root.id]
        html = self.replies(branch)
        if len(shown) < branch.root.branch_count:
            path = layout.replies_path(self.thread_id, branch.root.id, 1)
            label = self.say("thread-all-replies", count=branch.root.branch_count)
            html += f'<p class="more"><a href="{path}">{label}</a></p>'
        return html

    def replies(self, branch: Branch) -> str:
        """The replies that are shown, nested."""
        inner = self._nested(branch, branch.root.id, 1)
        return f'<ol class="replies" aria-label="{self.say("thread-replies")}">{inner}</ol>' if inner else ""

    def _nested(self, branch: Branch, parent_id: int, level: int) -> str:
        html = []
        for line in branch.answers[parent_id]:
            apart = line.parent_id != branch.root.id and (level > NESTED or line.parent_id != parent_id)
            below = self._nested(branch, line.id, level + 1)
            said = self.opinion(line, apart=apart)
            if below and level < NESTED:
                html.append(f'<li>{said}<ol class="replies">{below}</ol></li>')
            else:
                html.append(f"<li>{said}</li>{below}")
        return "".join(html)

    def opinion(self, line: Line, *, apart: bool = False) -> str:
        """One opinion. `apart` says that it does not stand under what it answers, and must name it."""
        anchor = layout.anchor(line.id)
        if line.state != State.PUBLISHED:
            fate = self.say(f"thread-gone-{line.state}")
            return f'<article class="said gone" id="{anchor}"><p>{fate}</p></article>'
        by = f"by-{line.id}"
        picked = f'<span class="badge picked">{self.say("thread-picked")}</span>' if line.picked else ""
        staff = f'<span class="badge staff">{self.say("thread-staff")}</span>' if line.is_staff else ""
        edited = f'<span class="edited">{self.say("thread-edited")}</span>' if line.edited_at else ""
        when = time_element(self.language, line.posted_at)
        author = f' data-by="{mark}"' if (mark := mark_for_hiding(line)) else ""
        answers = self._answers(line) if apart else ""
        return (
            f'<article class="said" id="{anchor}" data-opinion="{line.id}"{author} aria-labelledby="{by}">'
            f'<header><h3 class="by" id="{by}">{self.name(line.name)}</h3>{staff}{picked}'
            f'<a class="when" href="{layout.permalink(line.id)}">{when}</a>{edited}</header>'
            f'{answers}<div class="words">{line.fragment}</div>{self._acts(line)}</article>'
        )

    def name(self, name: str | None) -> str:
        """The author's name, or words for somebody who has left."""
        return render_name(name) if name else self.say("thread-someone")

    def _answers(self, line: Line) -> str:
        if line.parent_state != State.PUBLISHED or line.parent_id is None:
            return f'<p class="answers">{self.say("thread-in-reply-gone")}</p>'
        link = f'<a href="{layout.permalink(line.parent_id)}">{self.name(line.parent_name)}</a>'
        return f'<p class="answers">{self.say("thread-in-reply")} {link}</p>'

    def _acts(self, line: Line) -> str:
        own = layout.permalink(line.id)
        acts = [
            ("like", f"{own}like/", f'{self.say("thread-like")} <span class="n">{line.likes or ""}</span>'),
            ("report", f"{own}report/", self.say("thread-report")),
            ("share", own, self.say("thread-link")),
        ]
        if self.dislikes:
            count = f'<span class="n">{line.dislikes or ""}</span>'
            acts.insert(1, ("dislike", f"{own}dislike/", f"{self.say('thread-dislike')} {count}"))
        if not self.closed:
            compose = f"/compose/?thread={self.thread_id}&amp;parent={line.id}"
            acts.insert(0, ("reply", compose, self.say("thread-reply")))
        if mark_for_hiding(line):
            acts.append(("hide", f"{own}hide/", self.say("thread-hide")))
        marks = f'rel="nofollow" aria-describedby="by-{line.id}"'
        items = "".join(
            f'<li><a class="{name}" href="{href}" {marks}>{label}</a></li>' for name, href, label in acts
        )
        return f'<ul class="acts">{items}</ul>'


def mark_for_hiding(line: Line) -> str:
    """The mark of its author, by which a reader may hide them; none of the newsroom, or who has left."""
    return "" if line.author_id is None or line.is_staff else mark_of(line.thread_id, line.author_id)


def _visible(branch: Branch) -> list[Line]:
    return [line for lines in branch.answers.values() for line in lines if line.state == State.PUBLISHED]
