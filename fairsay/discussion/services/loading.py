"""Opinions in bulk, with the states, times and likes they already have: for the demo and for imports."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from fairsay.accounts.models import Reader
from fairsay.discussion import judging
from fairsay.discussion.markup import render
from fairsay.discussion.models import Opinion, OpinionRevision, State, Thread, Vote
from fairsay.discussion.ranking import bound_of, rank_of
from fairsay.discussion.services.bands import keep_bands
from fairsay.discussion.services.recount import count_anew
from fairsay.discussion.services.threads import lock_thread, touch
from fairsay.discussion.text import unify_line_ends
from fairsay.errors import Invalid


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One opinion as another source knows it. `key` makes it the same opinion when loaded again.

    `parent` is the key of another row, or of an opinion loaded before. `before` is what the text
    was until `edited_at`. `likes` are the readers who like it. `verdict` is Verdict.as_dict().
    """

    key: uuid.UUID
    author: Reader | None
    text: str
    posted_at: datetime
    parent: uuid.UUID | None = None
    state: State = State.PUBLISHED
    held_for: str = ""
    edited_at: datetime | None = None
    before: str | None = None
    likes: Sequence[Reader] = field(default=())
    picked: bool = False
    verdict: dict[str, Any] | None = None
    language: str = ""


def load_opinions(*, thread: Thread, rows: Iterable[OpinionRow]) -> list[Opinion]:
    """Load rows into a thread and return those that were new. Loading the same rows again adds nothing.

    Rows may come in any order. No judge is asked, no hook is called but `on_thread_changed`, and no
    limit applies. Raises Invalid where a parent is missing or rows answer each other in a circle.
    """
    with transaction.atomic():
        thread = lock_thread(thread=thread)
        known = {opinion.key: opinion for opinion in thread.opinions.all()}
        fresh = {row.key: row for row in rows if row.key not in known}
        levels: list[list[Opinion]] = []
        for some in _levels(fresh, known):
            opinions = [_opinion(thread, row, known.get(row.parent) if row.parent else None) for row in some]
            known |= {opinion.key: opinion for opinion in opinions}
            levels.append(opinions)
        made = [opinion for level in levels for opinion in level]
        if made:
            _number(thread, made)
            for level in levels:  # one after the other: a reply needs its parent's id
                Opinion.objects.bulk_create(level, batch_size=500)
                keep_bands(level)
            _add_marks(made, fresh)
            count_anew(thread)
            touch(thread=thread, pages=None)
    return made


def _levels(fresh: dict[uuid.UUID, OpinionRow], known: dict[uuid.UUID, Opinion]) -> list[list[OpinionRow]]:
    """The rows by their distance from what stands already, so that each parent is made before its replies."""
    waiting = sorted(fresh.values(), key=lambda row: row.posted_at)
    placed = set(known)
    levels = []
    while waiting:
        level = [row for row in waiting if row.parent is None or row.parent in placed]
        if not level:
            raise Invalid(f"The opinion {waiting[0].key} answers one that is not there.", field="parent")
        levels.append(level)
        placed |= {row.key for row in level}
        waiting = [row for row in waiting if row.key not in placed]
    return levels


def _opinion(thread: Thread, row: OpinionRow, parent: Opinion | None) -> Opinion:
    text = unify_line_ends(row.text)
    scores = (row.verdict or {}).get("scores", {}).values()
    return Opinion(
        thread=thread,
        author=row.author,
        parent=parent,
        root=(parent.root or parent) if parent else None,
        depth=parent.depth + 1 if parent else 0,
        text=text,
        fragment=render(text),
        language=row.language or (row.verdict or {}).get("language", ""),
        state=row.state,
        held_for=row.held_for,
        verdict=row.verdict,
        score=max((score for score in scores if score is not None), default=0.0),
        fingerprint=judging.fingerprint(text),
        key=row.key,
        picked=row.picked,
        likes=len(set(row.likes)),
        rank=rank_of(len(set(row.likes)), row.posted_at),
        bound=bound_of(len(set(row.likes)), 0),
        posted_at=row.posted_at,
        edited_at=row.edited_at,
    )


def _add_marks(made: list[Opinion], fresh: dict[uuid.UUID, OpinionRow]) -> None:
    revisions, votes = [], []
    for opinion in made:
        row = fresh[opinion.key]
        votes += [
            Vote(opinion=opinion, reader=reader, made_at=row.posted_at) for reader in dict.fromkeys(row.likes)
        ]
        if row.before is not None:
            replaced_at = row.edited_at or row.posted_at
            revisions.append(OpinionRevision(opinion=opinion, text=row.before, replaced_at=replaced_at))
    OpinionRevision.objects.bulk_create(revisions, batch_size=500)
    Vote.objects.bulk_create(votes, batch_size=500)


def _number(thread: Thread, made: list[Opinion]) -> None:
    """Number what a reader could ever see, in order of time: the published, and whatever was answered.

    None of them is saved yet, so branches go by the keys of their roots.
    """
    answered = {opinion.parent.key for opinion in made if opinion.parent is not None}
    branches = {opinion.root for opinion in made if opinion.root is not None and opinion.root.pk is not None}
    numbered = Opinion.objects.filter(root__in=branches, number__isnull=False).values("root__key")
    last: dict[uuid.UUID, int] = defaultdict(int)
    last.update(numbered.annotate(last=Max("number")).values_list("root__key", "last"))
    for opinion in sorted(made, key=lambda one: one.posted_at):
        if opinion.state != State.PUBLISHED and opinion.key not in answered:
            continue
        if opinion.root is None:
            thread.roots += 1
            opinion.number = thread.roots
        else:
            last[opinion.root.key] += 1
            opinion.number = last[opinion.root.key]
