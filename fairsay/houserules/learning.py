"""Learning from the desk: a rule book and decided examples in, the next rule book and a report out.

What an editor decided is the truth for this newsroom. From the scores that the judge gave and the
decisions that followed, each rule's threshold is set anew, per language where there are enough
examples, so that the newsroom's own weighing of a missed breach against a needless hold is met.
A change must win on examples that it was not chosen on, and may not move far from the shipped
thresholds on little evidence. The same input gives the same rule book.
"""

import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule

# Fewer examples of either kind say nothing about a threshold.
LEAST_EXAMPLES = 20
# A threshold stays within these: below, the rule holds everything; above, nothing.
_LOWEST, _HIGHEST = 0.05, 0.98
# As many imagined examples at the present threshold hold it in place: evidence must outweigh them.
_INERTIA = 10.0
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Decided:
    """One opinion with the judge's scores, and what the desk decided.

    `broken` are the rules that the editor cited (empty where the opinion was approved). `id` only
    serves to spread examples evenly; scores of None are left out.
    """

    id: str
    language: str
    scores: dict[Rule, float | None]
    broken: frozenset[Rule] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one threshold: kept or moved, why, and how many examples spoke."""

    rule: Rule
    language: str
    before: float
    after: float
    breaches: int
    civil: int
    reason: str
    cost_before: float = 0.0
    cost_after: float = 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """All thresholds looked at; `moved` are those that changed."""

    version: str
    examples: int
    changes: tuple[Change, ...] = field(default_factory=tuple)

    @property
    def moved(self) -> tuple[Change, ...]:
        """The thresholds that changed."""
        return tuple(change for change in self.changes if change.before != change.after)


def learn(
    book: RuleBook, decided: Iterable[Decided], *, version: str, missed_costs: float = 2.0
) -> tuple[RuleBook, Report]:
    """The next rule book and the report on it.

    `missed_costs` says how many needless holds a missed breach is worth to this newsroom. Raises
    RuleBookError where `version` is malformed.
    """
    examples = list(decided)
    thresholds: dict[Rule, dict[str, float]] = {rule: {} for rule in Rule}
    changes = []
    for rule in Rule:
        scored = [one for one in examples if one.scores.get(rule) is not None]
        languages = sorted(Counter(one.language for one in scored))
        # A language with enough examples of its own is judged by them; all together set the rest.
        for language in ["*", *languages]:
            mine = scored if language == "*" else [one for one in scored if one.language == language]
            pairs = [(one.id, float(one.scores[rule] or 0.0), rule in one.broken) for one in mine]
            before = book.threshold(rule, language)
            change = _reconsider(rule, language, before, pairs, missed_costs)
            if language == "*" or change.after != before:
                changes.append(change)
            if change.after != before:
                thresholds[rule][language] = change.after
    following = book.derived(version=version, thresholds=thresholds)
    return following, Report(version, len(examples), tuple(changes))


def _reconsider(
    rule: Rule, language: str, before: float, pairs: Sequence[tuple[str, float, bool]], missed_costs: float
) -> Change:
    breaches = sum(1 for _, _, broken in pairs if broken)
    civil = len(pairs) - breaches

    def change(after: float, reason: str, *costs: float) -> Change:
        return Change(rule, language, before, after, breaches, civil, reason, *costs)

    if breaches < LEAST_EXAMPLES or civil < LEAST_EXAMPLES:
        return change(before, f"fewer than {LEAST_EXAMPLES} breaches or civil opinions")
    after = _best(before, [(score, broken) for _, score, broken in pairs], missed_costs)
    if abs(after - before) < 0.01:
        return change(before, "the present threshold is the best")
    # Chosen on four fifths, weighed on the fifth, in turn: does choosing pay at all?
    cost_before = cost_after = 0.0
    for fold in range(_FOLDS):
        held = [pair for pair in pairs if zlib.crc32(pair[0].encode()) % _FOLDS == fold]
        rest = [(score, broken) for id, score, broken in pairs if zlib.crc32(id.encode()) % _FOLDS != fold]
        chosen = _best(before, rest, missed_costs)
        tested = [(score, broken) for _, score, broken in held]
        cost_before += _cost(before, tested, missed_costs)
        cost_after += _cost(chosen, tested, missed_costs)
    if cost_after >= cost_before:
        return change(before, "no gain on examples held out", cost_before, cost_after)
    return change(round(after, 4), "fewer wrong outcomes on examples held out", cost_before, cost_after)


def _cost(threshold: float, pairs: Iterable[tuple[float, bool]], missed_costs: float) -> float:
    """Needless holds, and missed breaches at `missed_costs` each."""
    return sum(
        missed_costs if broken and score < threshold else 1.0 if not broken and score >= threshold else 0.0
        for score, broken in pairs
    )


def _best(before: float, pairs: Sequence[tuple[float, bool]], missed_costs: float) -> float:
    """The threshold of least cost, where moving away from `before` costs too; one pass over sorted scores."""
    ordered = sorted(pairs)
    # Start with everything held: each civil opinion a needless hold.
    cost = float(sum(1 for _, broken in ordered if not broken))
    best, best_cost = before, _cost(before, pairs, missed_costs)
    at = 0
    while at < len(ordered):
        score = ordered[at][0]
        while at < len(ordered) and ordered[at][0] == score:
            cost += missed_costs if ordered[at][1] else -1.0
            at += 1
        following = ordered[at][0] if at < len(ordered) else 1.0
        middle = min(_HIGHEST, max(_LOWEST, (score + following) / 2))
        penalised = cost + _INERTIA * abs(middle - before)
        if score < middle <= following and penalised < best_cost - 1e-9:
            best, best_cost = middle, penalised
    return best
