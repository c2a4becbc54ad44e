"""Reads about acts on many opinions: what one would change, and what one did."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.models import BulkAct, Decision, Outcome
from fairsay.desk.permissions import is_confined, own
from fairsay.desk.selectors.cases import RULINGS, seen_word
from fairsay.desk.selectors.sharing import find_open_elsewhere
from fairsay.discussion.models import Opinion, Report, State
from fairsay.errors import NotFound

MOST = 1000
"""How many opinions one act may touch. Ban nobody in bulk: that is not offered at all."""
OUTCOMES = (Outcome.APPROVE, Outcome.REJECT)
BATCH = 500
"""How many ids one query names; SQLite takes many more, and plans them no better."""


@dataclass(slots=True)
class Plan:
    """What an act would do to each opinion that was chosen. `items`: (id, `seen`), to be confirmed."""

    outcome: str
    items: list[tuple[int, str]] = field(default_factory=list)
    publish: list[Opinion] = field(default_factory=list)
    keep: list[Opinion] = field(default_factory=list)
    reject: list[Opinion] = field(default_factory=list)
    delete: list[Opinion] = field(default_factory=list)
    standing: list[Opinion] = field(default_factory=list)
    withdrawn: list[Opinion] = field(default_factory=list)
    missing: int = 0
    decided_before: int = 0
    open_elsewhere: int = 0

    @property
    def changed(self) -> list[Opinion]:
        """All that would be decided."""
        return [*self.publish, *self.keep, *self.reject, *self.delete]

    @property
    def groups(self) -> list[tuple[str, list[Opinion]]]:
        """What would happen, and to which; only where there are any."""
        names = ("publish", "keep", "reject", "delete", "standing", "withdrawn")
        return [(name, getattr(self, name)) for name in names if getattr(self, name)]

    @property
    def authors(self) -> list[tuple[Reader | None, int]]:
        """Whose opinions they are and how many of each, most first."""
        return Counter(opinion.author for opinion in self.changed).most_common()

    @property
    def stories(self) -> list[tuple[str, int]]:
        """Under which titles they stand and how many under each, most first."""
        return Counter(opinion.thread.story.title for opinion in self.changed).most_common()

    @property
    def packed(self) -> str:
        """`items` in one field of a form."""
        return " ".join(f"{pk}:{seen}" for pk, seen in self.items)


def find_plan(*, reader: Reader, ids: Iterable[int], outcome: str) -> Plan:
    """What this outcome would do to these opinions, at most `MOST`; other sections' count as missing."""
    wanted = list(dict.fromkeys(ids))[:MOST]
    opinions = _find_opinions(reader, wanted)
    latest, reported = find_latest_rulings(wanted), _find_reported(wanted)
    elsewhere = find_open_elsewhere(reader=reader, now=timezone.now())
    plan = Plan(outcome, missing=len(wanted) - len(opinions))
    for opinion in opinions:
        group = _group(opinion, outcome, opinion.pk in reported)
        getattr(plan, group).append(opinion)
        if group in ("standing", "withdrawn"):
            continue
        plan.open_elsewhere += opinion.pk in elsewhere
        ruling = latest.get(opinion.pk, 0)
        plan.decided_before += bool(ruling)
        plan.items.append((opinion.pk, seen_word(opinion, ruling)))
    return plan


def unpack(packed: str) -> list[tuple[int, str]]:
    """The items of a confirmed form; whatever is none is left out."""
    pairs = (word.partition(":")[::2] for word in packed.split()[:MOST])
    return [(int(pk), seen) for pk, seen in pairs if pk.isascii() and pk.isdigit() and len(pk) < 16 and seen]


def find_latest_rulings(ids: list[int]) -> dict[int, int]:
    """The newest ruling that holds on each of these opinions."""
    found: dict[int, int] = {}
    rulings = Decision.objects.filter(outcome__in=RULINGS, undone_at=None).order_by()
    for part in _parts(ids):
        newest = rulings.filter(opinion__in=part).values("opinion").annotate(latest=Max("pk"))
        found |= dict(newest.values_list("opinion", "latest"))
    return found


def find_acts(reader: Reader) -> QuerySet[BulkAct]:
    """Acts on many, newest first; to a section editor their own, and what touched their sections."""
    acts = BulkAct.objects.select_related("actor").order_by("-pk")
    if not is_confined(reader):
        return acts
    there = Decision.objects.filter(own(reader, "opinion__thread__story__"), act=OuterRef("pk"))
    return acts.filter(Q(actor=reader) | Exists(there))


def access_act(*, reader: Reader, act_id: int) -> BulkAct:
    """The act, if this editor may see it. Else NotFound."""
    act = find_acts(reader).filter(pk=act_id).first()
    if act is None:
        raise NotFound
    return act


def find_decisions_of(*, reader: Reader, act: BulkAct) -> QuerySet[Decision]:
    """The act's decisions in their order, narrowed to the editor's sections."""
    decisions = act.decisions.select_related("opinion__author", "opinion__thread__story").order_by("pk")
    return decisions.filter(own(reader, "opinion__thread__story__"))


def find_reversible(act: BulkAct) -> list[int]:
    """The opinions which the act moved and on which its ruling is still the last."""
    decisions = act.decisions.filter(undone_at=None, opinion__isnull=False)
    moved = list(decisions.only("opinion_id", "state_before", "state_after"))
    ids = [one.opinion_id for one in moved if one.opinion_id and one.state_before != one.state_after]
    latest = find_latest_rulings(ids)
    return [
        one.opinion_id for one in moved if one.opinion_id in ids and latest.get(one.opinion_id or 0) == one.pk
    ]


def _group(opinion: Opinion, outcome: str, reported: bool) -> str:
    if opinion.state in (State.DELETED, State.ERASED):
        return "withdrawn"
    published = opinion.state == State.PUBLISHED
    if outcome == Outcome.APPROVE:
        if not published:
            return "publish"
        return "keep" if reported else "standing"
    if published:
        return "delete"
    return "reject" if opinion.state == State.PENDING or reported else "standing"


def _find_opinions(reader: Reader, ids: list[int]) -> list[Opinion]:
    opinions = Opinion.objects.select_related("author", "thread__story").defer(
        "thread__story__body", "verdict"
    )
    opinions = opinions.filter(own(reader, "thread__story__"))
    found: dict[int, Opinion] = {}
    for part in _parts(ids):
        found |= opinions.in_bulk(part)
    return [found[pk] for pk in ids if pk in found]


def _find_reported(ids: list[int]) -> set[int]:
    open_ones = Report.objects.filter(settled_at=None)
    return {
        pk
        for part in _parts(ids)
        for pk in open_ones.filter(opinion__in=part).values_list("opinion", flat=True)
    }


def _parts(ids: list[int]) -> list[list[int]]:
    return [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]
