"""A thread as it stood at any moment: from each opinion's own row, and from what the record says was done.

The record holds every change of state after an opinion was placed; an opinion that was never held,
edited, reported or decided on has no entry, and its row says when it appeared. Texts are read from the
opinion and its former versions as long as they are kept; after that the state is known and the text is not.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fairsay.desk.models import AuditEntry, Decision
from fairsay.discussion.models import Opinion, OpinionRevision, State, Thread

AT_ONCE = 500
"""Numbers in one statement: databases have a limit."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One opinion at the moment asked for. `text` is None where it is no longer kept."""

    opinion: int
    parent: int | None
    author: int | None
    posted_at: datetime
    state: str
    text: str | None
    entry: int | None
    """Number of the entry that gave it this state; None for the state in which it was placed."""

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        return {
            "opinion": self.opinion,
            "parent": self.parent,
            "author": self.author,
            "posted_at": self.posted_at.isoformat(),
            "state": self.state,
            "text": self.text,
            "entry": self.entry,
        }


def replay(*, thread: Thread, at: datetime) -> list[Moment]:
    """Every opinion placed by then, in the order of placing, with the state and the text it had."""
    opinions = list(Opinion.objects.filter(thread=thread, posted_at__lte=at).order_by("posted_at", "pk"))
    ids = [opinion.pk for opinion in opinions]
    entries = _entries(ids, at)
    former = _former_texts(ids, at)
    moments = []
    for opinion in opinions:
        state, number = State.PUBLISHED.value, None
        for entry in entries.get(opinion.pk, ()):
            state, number = _state_after(entry, state), entry.number
        text = former.get(opinion.pk, opinion.text)
        moments.append(
            Moment(
                opinion.pk,
                opinion.parent_id,
                opinion.author_id,
                opinion.posted_at,
                state,
                text or None,
                number,
            )
        )
    return moments


def _state_after(entry: AuditEntry, before: str) -> str:
    if entry.action == "opinion.held":
        return State.PENDING
    if entry.action == "opinion.deleted":
        return State.DELETED
    if entry.action == "opinion.erased":
        return State.ERASED
    if entry.action == "opinion.edited":
        return str(entry.words["state"])
    return str(entry.words.get("after") or before)


def _entries(ids: list[int], at: datetime) -> dict[int, list[AuditEntry]]:
    """The entries that moved each opinion, oldest first: its own, and those of the decisions on it."""
    found: dict[int, list[AuditEntry]] = defaultdict(list)
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        decided = dict(Decision.objects.filter(opinion__in=some).values_list("pk", "opinion"))
        for kind, owner in (("opinion", {pk: pk for pk in some}), ("decision", decided)):
            numbers = [str(pk) for pk in owner]
            for first in range(0, len(numbers), AT_ONCE):
                entries = AuditEntry.objects.filter(
                    object_type=kind, object_id__in=numbers[first : first + AT_ONCE], at__lte=at
                )
                for entry in entries:
                    found[owner[int(entry.object_id)]].append(entry)
    return {pk: sorted(entries, key=lambda entry: entry.number) for pk, entries in found.items()}


def _former_texts(ids: list[int], at: datetime) -> dict[int, str]:
    """What an opinion said at `at`, where it was edited later: the first version replaced after it."""
    texts: dict[int, str] = {}
    for start in range(0, len(ids), AT_ONCE):
        revisions = OpinionRevision.objects.filter(
            opinion__in=ids[start : start + AT_ONCE], replaced_at__gt=at
        ).order_by("-replaced_at", "-pk")
        texts.update((revision.opinion_id, revision.text) for revision in revisions)
    return texts
