"""New words for a rule, from decisions: words that stand in breaches and hardly anywhere else.

Each is proposed with its evidence: in how many decided opinions it stands, how many of them broke the rule,
and the lower end of the 95 % interval of that share (E. B. Wilson, 1927). The pinned civil opinions count as
civil ones, so that a newsroom that decides on breaches alone does not outlaw the language.
"""

import math
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from fairsay.houserules.head import stem
from fairsay.houserules.lessons import RULES, Bools, Lessons
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.topic.rarity import Rarity
from fairsay.houserules.transliteration import skeleton
from fairsay.houserules.verdict import Rule

Z = 1.959964
# A word stands in so many breaches at least, and its share of breaches lies surely above this.
LEAST_BREACHES = 6
LEAST_SHARE = 0.6
# From this lower end on a word is held strongly.
STRONG_SHARE = 0.9
MOST_WORDS = 40
# Hundreds of words are looked at: so likely may it be that any of them came in by chance.
BY_CHANCE = 0.05
# Endings are left open from this length on: a shorter beginning is that of too many other words.
_OPEN_FROM = 5
# New words are rare ones. One whose 4-grams are commoner than this (mean idf, 0 to 1) must be a strong sign,
# shown by as many other opinions as breaches: "going" stands in half of all threats, and in half of all else.
_RARE = 0.35
_VOWEL_END = ("а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й")


@dataclass(frozen=True, slots=True)
class NewWord:
    """A word (with "*" where its ending is open), its strength, its evidence, and what became of it."""

    rule: Rule
    word: str
    strength: int
    examples: int
    breaches: int
    surely: float
    kept: bool = True
    reason: str = "stands in breaches and hardly elsewhere"

    def as_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        return asdict(self) | {"rule": str(self.rule), "surely": round(self.surely, 3)}


def surely_above(hits: int, of: int) -> float:
    """The lower end of Wilson's 95 % interval of a share; 0 of nothing."""
    if not of:
        return 0.0
    middle = (hits + Z * Z / 2) / (of + Z * Z)
    half = Z * math.sqrt(hits * (of - hits) / of + Z * Z / 4) / (of + Z * Z)
    return max(0.0, middle - half)


def by_chance(hits: int, of: int, share: float) -> float:
    """No less than how likely so many hits are where each has this share (H. Chernoff's bound, 1952)."""
    rate = hits / of
    if rate <= share:
        return 1.0
    apart = rate * math.log(rate / share) + (
        0.0 if rate == 1 else (1 - rate) * math.log((1 - rate) / (1 - share))
    )
    return math.exp(-of * apart)


def find_words(rule: Rule, lessons: Lessons, rows: Bools, pinned: Lessons, book: RuleBook) -> list[NewWord]:
    """New words that decisions on `rows` of `lessons` speak for, the surest first.

    One word at a time: what it explains is set aside before the next is looked for, so that the words around
    an insult are not taken for insults.
    """
    broken = lessons.broken[:, RULES.index(rule)] & rows
    civil = rows & ~broken
    if rule is Rule.OFF_TOPIC or broken.sum() < LEAST_BREACHES:
        return []
    innocent = ~pinned.broken.any(axis=1)
    known = set(book.words.get(rule, {}))
    rarity = Rarity(book.weights("offtopic"))
    share = broken.sum() / max(1, rows.sum() + innocent.sum())
    # Where most decisions are breaches, standing in breaches says less.
    least = max(LEAST_SHARE, (1 + share) / 2 if share > 0.5 else 0.0)
    left = rows.copy()
    found: list[NewWord] = []
    candidates = _candidates(lessons, broken)
    seen = np.bincount(lessons.stem_columns[rows[lessons.stem_rows]], minlength=len(lessons.stems))
    most_chance = BY_CHANCE / max(1, int((seen >= LEAST_BREACHES).sum()))
    while candidates and len(found) < MOST_WORDS:
        weighed = []
        for stemmed, pattern in candidates.items():
            holding = lessons.holding(pattern)
            breaches = int((holding & broken & left).sum())
            if breaches < LEAST_BREACHES:
                continue
            examples = (
                breaches + int((holding & civil).sum()) + int((pinned.holding(pattern) & innocent).sum())
            )
            weighed.append(
                (surely_above(breaches, examples), _rarity(pattern, rarity), stemmed, breaches, examples)
            )
        weighed = [
            one
            for one in weighed
            if one[0] >= least
            and by_chance(one[3], one[4], share) <= most_chance
            and (one[1] >= _RARE or (one[0] >= STRONG_SHARE and civil.sum() >= broken.sum()))
        ]
        if not weighed:
            break
        surely, _, stemmed, breaches, examples = max(
            weighed, key=lambda one: (round(one[0], 6), one[1], one[2])
        )
        pattern = candidates.pop(stemmed)
        left &= ~lessons.holding(pattern)
        # The others are looked at again with what is left of them.
        candidates = {one: candidates[one] for _, _, one, _, _ in weighed if one != stemmed}
        if pattern not in known:
            strength = 3 if surely >= STRONG_SHARE else 2
            found.append(NewWord(rule, pattern, strength, examples, breaches, surely))
    return found


def _candidates(lessons: Lessons, broken: Bools) -> dict[str, str]:
    """Stems that stand in breaches often enough, each with the pattern that finds its words."""
    counted = np.bincount(lessons.stem_columns[broken[lessons.stem_rows]], minlength=len(lessons.stems))
    often = {lessons.stems[place] for place in np.flatnonzero(counted >= LEAST_BREACHES)}
    forms: dict[str, set[str]] = {}
    for one in np.flatnonzero(broken):
        decided = lessons.decided[int(one)]
        for word in decided.words:
            if (stemmed := stem(word, decided.language)) in often:
                forms.setdefault(stemmed, set()).add(word)
    return {stemmed: _pattern(forms[stemmed]) for stemmed in sorted(forms)}


def _pattern(forms: set[str]) -> str:
    """What finds these forms of one word: their common beginning with an open end, or the word itself."""
    # Words in other letters than most are found by the index in any case (Latin spelling).
    native = [form for form in forms if not form.isascii()] or sorted(forms)
    first, last = min(native), max(native)
    length = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    beginning = first[:length]
    while len(beginning) > _OPEN_FROM and beginning.endswith(_VOWEL_END):
        beginning = beginning[:-1]
    if len(beginning) >= _OPEN_FROM:
        return f"{beginning}*"
    return first


def _rarity(pattern: str, rarity: Rarity) -> float:
    """How rare the word's 4-grams are, 0 to 1, by the table that off_topic reads."""
    word = pattern.removesuffix("*")
    family = "hy" if "ա" <= word[0] <= "և" else "ru" if "а" <= word[0] <= "я" else "en"
    return rarity.mean(word if family == "en" else skeleton(word, family)[0], family)
