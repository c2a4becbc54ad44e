"""What learning did, and why: everything an editor needs to adopt a rule book or not. JSON-ready."""

from dataclasses import asdict, dataclass
from typing import Any

from fairsay.houserules.newwords import NewWord
from fairsay.houserules.verdict import Rule


@dataclass(frozen=True, slots=True)
class Quality:
    """How well holding met the desk's decisions: of those held how many broke the rule, of breaches how many
    were held; F1 of both. None of nothing."""

    held: int
    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, caught: int, needless: int, missed: int) -> "Quality":
        """From counts of opinions rightly held, needlessly held, and missed."""
        held, breaches = caught + needless, caught + missed
        precision = round(caught / held, 4) if held else None
        recall = round(caught / breaches, 4) if breaches else None
        f1 = round(2 * caught / (held + breaches), 4) if held + breaches else None
        return cls(held, precision, recall, f1)


@dataclass(frozen=True, slots=True)
class RuleLanguage:
    """One rule in one language: how many examples, its threshold and quality before and after.

    Quality is measured on held-out examples: each was judged by what the other four fifths taught.
    """

    rule: Rule
    language: str
    examples: int
    breaches: int
    threshold_before: float
    threshold_after: float
    before: Quality
    after: Quality


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one rule: which parts were taken ("nothing", "words", "thresholds", "half head",
    "head"), why, and the cost of wrong outcomes on held-out examples before and after.
    """

    rule: Rule
    taken: str
    reason: str
    cost_before: float
    cost_after: float
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flip:
    """A decided opinion that the next rule book judges otherwise than the present one."""

    id: str
    rule: Rule
    language: str
    held_before: bool
    held_after: bool
    broken: bool


@dataclass(frozen=True, slots=True)
class Pinned:
    """The pinned cases: how many, how many were and are judged right, and which were lost."""

    cases: int
    right_before: int
    right_after: int
    lost: tuple[str, ...]
    margin: float


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `refused` says why nothing was learned; it is empty where something was."""

    version: str
    parent: str
    examples: int
    missed_costs: float
    parts: tuple[Part, ...]
    rules: tuple[RuleLanguage, ...]
    words: tuple[NewWord, ...]
    flips: tuple[Flip, ...]
    pinned: Pinned
    refused: str = ""

    def part(self, rule: Rule) -> Part:
        """What became of one rule."""
        return next(part for part in self.parts if part.rule is rule)

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        plain = asdict(self)
        plain["words"] = [word.as_dict() for word in self.words]
        return {key: _listed(value) for key, value in plain.items()}


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_listed(one) for one in value]
    if isinstance(value, Rule):
        return str(value)
    return round(value, 4) if isinstance(value, float) else value
