"""A threshold tried on what was decided before it is set: what would have been held, and how rightly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fairsay.desk.selectors.examples import Tried
from fairsay.houserules.verdict import Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one threshold meets the decisions. Precision and recall are None of nothing."""

    threshold: float
    held: int
    right: int
    breaches: int

    @property
    def precision(self) -> float | None:
        """Of those it holds, the share in which the desk found this rule broken."""
        return self.right / self.held if self.held else None

    @property
    def recall(self) -> float | None:
        """Of those in which the desk found it broken, the share that it holds."""
        return self.right / self.breaches if self.breaches else None

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        return {
            "threshold": self.threshold,
            "held": self.held,
            "right": self.right,
            "breaches": self.breaches,
            "precision": self.precision,
            "recall": self.recall,
        }


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One rule with its threshold as it is and as it might be, and the opinions that would flip."""

    rule: Rule
    tried: int
    before: Outcome
    after: Outcome
    flips: tuple[Tried, ...]


def rehearse(tried: Sequence[Tried], rule: Rule, *, before: float, after: float) -> Rehearsal:
    """Try a threshold on decided opinions, newest first, as far as the rule applied to them."""
    scored = [(one, score) for one in tried if (score := one.score(rule)) is not None]
    flips = tuple(one for one, score in scored if (score >= before) != (score >= after))
    return Rehearsal(rule, len(scored), _outcome(scored, rule, before), _outcome(scored, rule, after), flips)


def _outcome(scored: Sequence[tuple[Tried, float]], rule: Rule, threshold: float) -> Outcome:
    held = [one for one, score in scored if score >= threshold]
    right = sum(rule in one.broken for one in held)
    return Outcome(threshold, len(held), right, sum(rule in one.broken for one, _ in scored))
