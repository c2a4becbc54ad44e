"""The attributes that are served, each with what it is computed from. No other is answered.

An attribute is the wire's word for a question about a text. Each is answered by the judge's own
figures: the four rules' probabilities, and the kinds of passage that the abusive rule tells apart.
docs/perspective.md says what that means for somebody who comes from the Perspective API.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fairsay.houserules.verdict import Rule
from fairsay.perspective.scoring import Judged, Part

# Languages for which the judge is trained and measured.
TRAINED = frozenset({"en", "ru", "hy"})
# Languages with at least twenty listed words or beginnings of words; a test holds this to the lists.
LISTED = TRAINED | {"cs", "de", "es", "fr", "it", "ka", "pl", "pt", "sr", "tr", "uk"}


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its name on the wire, the rules it rests on, and how it is computed from a judgment.

    `value` gives a probability in [0, 1]; `parts` the passages behind it.
    """

    name: str
    rules: tuple[Rule, ...]
    value: Callable[[Judged], float]
    parts: Callable[[Judged], tuple[Part, ...]]
    languages: frozenset[str] = TRAINED
    needs_article: bool = False
    # Whether a rule without a judgment answers the question: it does for "would this be held?".
    survives_failure: bool = False

    def __hash__(self) -> int:
        return hash(self.name)


def _by_rule(
    name: str, rule: Rule, languages: frozenset[str] = TRAINED, *, needs_article: bool = False
) -> Attribute:
    """An attribute that asks just what a rule asks."""
    return Attribute(
        name, (rule,), lambda one: one.score(rule), lambda one: one.parts(rule), languages, needs_article
    )


def _toxic_parts(judged: Judged) -> tuple[Part, ...]:
    return judged.parts(Rule.ABUSIVE, Rule.FILTHY)


def _toxicity(judged: Judged) -> float:
    """Abusive or filthy: the larger of the two, which the chance of either cannot be less than."""
    return max(judged.score(Rule.ABUSIVE), judged.score(Rule.FILTHY))


def _threats(judged: Judged) -> tuple[Part, ...]:
    return tuple(part for part in judged.abuse if part.threat)


def _threat(judged: Judged) -> float:
    return judged.kind("threat")


def _severe_parts(judged: Judged) -> tuple[Part, ...]:
    return _threats(judged) + judged.parts(Rule.FILTHY)


def _severe(judged: Judged) -> float:
    """A threat, or abuse in filthy words (both rules broken at once, taken as independent)."""
    return max(_threat(judged), judged.score(Rule.ABUSIVE) * judged.score(Rule.FILTHY))


def _insults(judged: Judged) -> tuple[Part, ...]:
    return tuple(part for part in judged.abuse if not part.threat)


def _insult(judged: Judged) -> float:
    return judged.kind("insult")


def _attacks_on_groups(judged: Judged) -> tuple[Part, ...]:
    return tuple(part for part in judged.abuse if part.group)


def _identity(judged: Judged) -> float:
    return judged.kind("identity")


def _all_parts(judged: Judged) -> tuple[Part, ...]:
    return judged.parts(*Rule)


def _any_rule(judged: Judged) -> float:
    """The highest of the four; a rule that gave no judgment holds the opinion for certain."""
    return 1.0 if judged.failed(*Rule) else max(judged.score(rule) for rule in Rule)


_TOXIC = (Rule.ABUSIVE, Rule.FILTHY)
_ALL = (
    Attribute("TOXICITY", _TOXIC, _toxicity, _toxic_parts),
    Attribute("SEVERE_TOXICITY", _TOXIC, _severe, _severe_parts),
    Attribute("INSULT", (Rule.ABUSIVE,), _insult, _insults),
    Attribute("THREAT", (Rule.ABUSIVE,), _threat, _threats),
    Attribute("IDENTITY_ATTACK", (Rule.ABUSIVE,), _identity, _attacks_on_groups),
    _by_rule("PROFANITY", Rule.FILTHY, LISTED),
    _by_rule("OBSCENE", Rule.FILTHY, LISTED),
    _by_rule("SPAM", Rule.ADVERTISEMENT),
    _by_rule("OFF_TOPIC", Rule.OFF_TOPIC, needs_article=True),
    Attribute("HOUSE_RULES", tuple(Rule), _any_rule, _all_parts, survives_failure=True),
)

ATTRIBUTES: Mapping[str, Attribute] = {attribute.name: attribute for attribute in _ALL}
