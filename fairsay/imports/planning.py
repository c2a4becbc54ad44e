"""One page's opinions before they are loaded: which come in, as what, and who answers whom."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from fairsay.discussion.text import has_ink
from fairsay.imports.records import Opinion, Standing

_REASONS = {Standing.DELETED: "was deleted there", Standing.SPAM: "was spam there"}
NO_WORDS = "has no words (a picture, or nothing)"
PARENT_MISSING = "opinions answer one that is not here and stand by themselves"
CIRCLE = "opinions answer each other in a circle, which was cut"


@dataclass
class Plan:
    """What is to be done with one page's opinions, by their foreign keys.

    `placeholders` come in without text and author, because somebody answered them. `parents` has an
    entry for all that come in: the key of an opinion that comes in too or is here, or an empty text.
    """

    opinions: list[Opinion] = field(default_factory=list)
    placeholders: list[Opinion] = field(default_factory=list)
    parents: dict[str, str] = field(default_factory=dict)
    already: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)


def make_plan(opinions: Sequence[Opinion], *, known: Collection[str], here: Collection[str]) -> Plan:
    """Plan one page: every opinion is counted once, in `opinions`, `placeholders`, `already` or `left_out`.

    `known` are keys of opinions that are there already, `here` those in this very thread.
    """
    known = frozenset(known)
    plan = Plan()
    by_key = {opinion.key: opinion for opinion in opinions}
    out: dict[str, str] = {}
    for opinion in opinions:
        if opinion.key in known:
            plan.already += 1
        elif reason := _reason(opinion):
            out[opinion.key] = reason
        else:
            plan.opinions.append(opinion)
    answered = _answered(plan.opinions, by_key, out)
    plan.placeholders = [by_key[key] for key in out if key in answered]
    plan.left_out.update(reason for key, reason in out.items() if key not in answered)
    coming = plan.opinions + plan.placeholders
    there = {opinion.key for opinion in coming} | set(here)
    for opinion in coming:
        parent = opinion.parent if opinion.parent in there else ""
        plan.remarks[PARENT_MISSING] += bool(opinion.parent and not parent)
        plan.parents[opinion.key] = parent
    _cut_circles(plan, coming)
    plan.remarks = +plan.remarks
    return plan


def _reason(opinion: Opinion) -> str:
    """Why an opinion cannot come in as it is; empty if it can."""
    if opinion.standing in _REASONS:
        return _REASONS[opinion.standing]
    return "" if has_ink(opinion.text) else NO_WORDS


def _answered(opinions: Sequence[Opinion], by_key: dict[str, Opinion], out: Collection[str]) -> set[str]:
    """Those of `out` that an opinion which comes in stands under, directly or through others of them."""
    answered: set[str] = set()
    for opinion in opinions:
        above = opinion.parent
        while above in out and above not in answered:
            answered.add(above)
            above = by_key[above].parent
    return answered


def _cut_circles(plan: Plan, coming: Sequence[Opinion]) -> None:
    """Let the earliest opinion of a circle stand by itself."""
    sound: set[str] = set()
    for opinion in sorted(coming, key=lambda one: one.posted_at):
        path: list[str] = []
        key = opinion.key
        while key and key not in sound and key not in path:
            path.append(key)
            key = plan.parents.get(key, "")
        if key in path:
            plan.parents[opinion.key if opinion.key in path[path.index(key) :] else key] = ""
            plan.remarks[CIRCLE] += 1
        sound.update(path)
