"""A newsroom's head: what its own decisions add to the shipped judge's word on each rule.

A small linear model on top of the four scores: in units of logits, it says how much likelier this newsroom
finds a breach, in each language that it has decided on, by the four scores themselves and by stems of words.
It is learned towards nothing (`ridge`), so a newsroom that decides like the shipped judge has no head.
Everything in it can be read.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fairsay.houserules import language as languages
from fairsay.houserules import lexicon
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import bits_of, categories
from fairsay.houserules.transliteration import skeleton
from fairsay.houserules.verdict import Rule

# Scores are kept this far from 0 and 1 (logit 6), so that one certainty does not outweigh every decision.
_LIMIT = 6.0
# However many words agree, a head moves no score further: a shipped certainty stays one (.97 becomes .62).
MOST_SHIFT = 3.0
# Logits of scores enter the model divided by this, to lie about between -1 and 1.
SCORE_SCALE = 6.0
# A rough stem: so many letters of a word survive most inflections.
_STEM = 6
_SHORTEST = 3
# Of one opinion so many words are read; a longer one repeats itself.
_MOST_WORDS = 400
# Words for groups and kinds of people are never evidence against an opinion.
_SPARED = bits_of(("group", "person", "second", "first", "institution", "negate"))


@dataclass(frozen=True, slots=True)
class RuleHead:
    """The part of one rule: additions to its logit.

    `languages` are those whose decisions taught it, each with an addition of its own: an opinion in another
    one is left to the shipped judge. `scores` weigh the four logits over SCORE_SCALE, `words` the stems.
    """

    languages: Mapping[str, float] = field(default_factory=dict)
    scores: Mapping[Rule, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)

    def shift(self, language: str, scores: Mapping[Rule, float | None], stems: Iterable[str]) -> float:
        """How far the rule's logit moves, within MOST_SHIFT either way."""
        if language not in self.languages:
            return 0.0
        total = self.languages[language]
        for rule, weight in self.scores.items():
            total += weight * logit(scores.get(rule)) / SCORE_SCALE
        total += sum(self.words.get(stem, 0.0) for stem in stems)
        return max(-MOST_SHIFT, min(MOST_SHIFT, total))

    def scaled(self, share: float) -> "RuleHead":
        """The same head, `share` as strong."""
        return RuleHead(
            {key: value * share for key, value in self.languages.items()},
            {key: value * share for key, value in self.scores.items()},
            {key: value * share for key, value in self.words.items()},
        )

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values, rounded to four places; `from_dict` reads them back."""
        return {
            "languages": {key: round(value, 4) for key, value in sorted(self.languages.items())},
            "scores": {str(key): round(value, 4) for key, value in sorted(self.scores.items())},
            "words": {key: round(value, 4) for key, value in sorted(self.words.items())},
        }

    @classmethod
    def from_dict(cls, stored: Any) -> "RuleHead":
        """Read a part back. Raises ValueError with what is wrong."""
        if not isinstance(stored, Mapping):
            raise ValueError("not an object")
        if unknown := sorted(set(stored) - {"languages", "scores", "words"}):
            raise ValueError(f"{unknown[0]}: no such field")
        parts: dict[str, dict[str, float]] = {}
        for name in ("languages", "scores", "words"):
            values = stored.get(name, {})
            if not isinstance(values, Mapping):
                raise ValueError(f"{name}: not an object")
            parts[name] = {str(key): _number(f"{name}.{key}", value) for key, value in values.items()}
        for rule in parts["scores"]:
            if rule not in set(Rule):
                raise ValueError(f"scores.{rule}: no such rule")
        scores = {Rule(rule): weight for rule, weight in parts["scores"].items()}
        return cls(parts["languages"], scores, parts["words"])


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{name}: {value!r} is not a number")
    return float(value)


def logit(score: float | None) -> float:
    """The logit of a probability, within 6 either way; 0 where there is no score."""
    if score is None:
        return 0.0
    if score <= 0 or score >= 1:
        return -_LIMIT if score <= 0 else _LIMIT
    return max(-_LIMIT, min(_LIMIT, math.log(score / (1 - score))))


def shifted(score: float, shift: float) -> float:
    """A probability moved by `shift` logits; exactly itself where nothing shifts it."""
    return score if not shift else 1 / (1 + math.exp(-(logit(score) + shift)))


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """The rough stem of a folded word, one for native and Latin spelling; "" for a word that teaches nothing.

    Nothing is learned from words too short, numbers, words of grammar, and words for people and groups.
    """
    family = lexicon.family(language)
    if len(word) < _SHORTEST or not word.isalpha() or word in languages.FUNCTION_WORDS:
        return ""
    bare = word if family == "en" else skeleton(word, family)[0]
    if len(bare) < _SHORTEST or categories(bare, family) & _SPARED:
        return ""
    return bare[:_STEM]


def taught_words(reading: Reading) -> tuple[str, ...]:
    """The distinct folded words from which this opinion may teach, in their order.

    A word with a capital inside a sentence is a name, and is left out: what is said about a person many
    dislike must not become evidence against the next one who names them.
    """
    text, folded, seen = reading.text, reading.folded, dict[str, None]()
    shouted = text.isupper()
    for word, places in zip(folded.texts[:_MOST_WORDS], folded.places[:_MOST_WORDS], strict=True):
        if text[places[0]].isupper() and not shouted and not _opens(text, places[0]):
            continue
        if stem(word, reading.language):
            seen.setdefault(word)
    return tuple(seen)


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\n\"'«“(—-")
    return not before or before[-1] in ".!?…։:"
