"""One fit of a newsroom's part on some of its decided opinions: new words, heads, thresholds.

Learning fits on four fifths and weighs on the fifth, in turn; what wins is fitted on all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from fairsay.houserules import ridge, thresholds
from fairsay.houserules.head import MOST_SHIFT, RuleHead
from fairsay.houserules.lessons import RULES, Bools, Floats, Lessons
from fairsay.houserules.newwords import NewWord
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule

# What may be taken of a fit, the simplest first. All but nothing take the words.
PARTS = ("nothing", "words", "thresholds", "half head", "head")
_SHARE = {"half head": 0.5, "head": 1.0}
# Pull towards no correction, in examples' worth of curvature; a word is rarer than a language.
_PULL, _WORD_PULL = 10.0, 6.0
# Stems enter a head where they stand so often and lean so far (in standard errors) to one side.
_LEAST_STEM, _LEAN, _MOST_STEMS = 4, 2.0, 200


@dataclass(frozen=True, slots=True)
class Fit:
    """What some examples teach of one rule: words, a head, thresholds for each part that may be taken."""

    words: Mapping[str, int]
    head: RuleHead | None
    thresholds: Mapping[str, Mapping[str, float]]

    def head_for(self, part: str) -> RuleHead | None:
        """The head as strong as the part says, or None."""
        share = _SHARE.get(part, 0.0)
        return self.head.scaled(share) if self.head and share else None


def fit(
    rule: Rule,
    lessons: Lessons,
    rows: Bools,
    words: list[NewWord],
    worded: Floats,
    book: RuleBook,
    missed_costs: float,
) -> Fit:
    """Fit one rule on `rows`; `worded` are the logits that the new words give."""
    head = _head(rule, lessons, rows, words, worded)
    chosen: dict[str, Mapping[str, float]] = {"words": {}}
    for part in PARTS[2:]:
        scores = scores_of(
            rule, lessons, worded, head.scaled(_SHARE[part]) if head and part in _SHARE else None
        )
        chosen[part] = _thresholds(rule, lessons, rows, scores, book, missed_costs)
    return Fit({word.word: word.strength for word in words}, head, chosen)


def scores_of(rule: Rule, lessons: Lessons, worded: Floats, head: RuleHead | None) -> Floats:
    """The rule's scores (n,) with words and head; nan where it did not apply."""
    column = RULES.index(rule)
    own = worded[:, column]
    if head is None:
        return np.where(np.isnan(own), np.nan, ridge.probabilities(np.nan_to_num(own)))
    total = np.array([head.languages.get(language, 0.0) for language in lessons.languages])
    total += lessons.columns(worded) @ np.array([head.scores.get(other, 0.0) for other in RULES])
    weights = np.array([head.words.get(stem, 0.0) for stem in lessons.stems])
    if len(weights):
        total += np.bincount(lessons.stem_rows, weights=weights[lessons.stem_columns], minlength=len(lessons))
    taught = np.array([language in head.languages for language in lessons.languages], dtype=bool)
    shifted = np.nan_to_num(own) + np.where(taught, np.clip(total, -MOST_SHIFT, MOST_SHIFT), 0.0)
    return np.where(np.isnan(own), np.nan, ridge.probabilities(shifted))


def held_by(
    rule: Rule, lessons: Lessons, scores: Floats, book: RuleBook, moved: Mapping[str, float]
) -> Bools:
    """Which opinions the rule holds (n,) by the book's thresholds, some of them moved."""
    at = {language: threshold_of(rule, language, book, moved) for language in set(lessons.languages)}
    limits = np.array([at[language] for language in lessons.languages], dtype=float)
    held: Bools = np.nan_to_num(scores, nan=-1.0) >= limits
    return held


def threshold_of(rule: Rule, language: str, book: RuleBook, moved: Mapping[str, float]) -> float:
    """The threshold in force for a language once some are moved."""
    if language in moved:
        return moved[language]
    own = language in book.thresholds[rule]
    return book.threshold(rule, language) if own or "*" not in moved else moved["*"]


def _head(rule: Rule, lessons: Lessons, rows: Bools, words: list[NewWord], worded: Floats) -> RuleHead | None:
    column = RULES.index(rule)
    applies = rows & ~np.isnan(worded[:, column])
    languages = [
        language
        for language in sorted(set(lessons.languages[applies]))
        if thresholds.enough(lessons.broken[applies & (lessons.languages == language), column])
    ]
    if not languages:
        return None
    mine = applies & np.isin(lessons.languages, languages)
    broken = lessons.broken[mine, column].astype(float)
    given = worded[mine, column]
    stems = _leaning_stems(rule, lessons, mine, given, broken, words)
    own = [(lessons.languages[mine] == language).astype(float)[:, None] for language in languages]
    columns = np.hstack([*own, lessons.columns(worded)[mine], _stem_columns(lessons, mine, stems)])
    penalty = np.full(columns.shape[1], _PULL)
    penalty[columns.shape[1] - len(stems) :] = _WORD_PULL
    weights = iter(ridge.fit(columns, broken, given, penalty))
    return RuleHead(
        languages={language: _rounded(next(weights)) for language in languages},
        scores={other: _rounded(next(weights)) for other in RULES},
        words={lessons.stems[stem]: _rounded(next(weights)) for stem in stems},
    )


def _rounded(value: float) -> float:
    """As stored, so that a rule book read back judges as the one that was learned."""
    return round(float(value), 4)


def _leaning_stems(
    rule: Rule, lessons: Lessons, mine: Bools, given: Floats, broken: Floats, words: list[NewWord]
) -> list[int]:
    """Stems that stand in opinions which the given scores misjudge to one side, those that lean most."""
    if rule is Rule.OFF_TOPIC:
        return []  # What a word says of the topic changes with the article.
    chance = ridge.probabilities(given)
    residual, spread = np.zeros(len(lessons)), np.zeros(len(lessons))
    residual[mine], spread[mine] = broken - chance, chance * (1 - chance)
    size = len(lessons.stems)
    inside = mine[lessons.stem_rows]
    rows, columns = lessons.stem_rows[inside], lessons.stem_columns[inside]
    counts = np.bincount(columns, minlength=size)
    leaning = np.bincount(columns, weights=residual[rows], minlength=size)
    lean: Floats = leaning / np.sqrt(
        np.maximum(1e-9, np.bincount(columns, weights=spread[rows], minlength=size)) + 0.25
    )
    taken = [word.word.removesuffix("*") for word in words]
    spoken_for = {
        place for place, stem in enumerate(lessons.stems) if any(stem.startswith(one[:6]) for one in taken)
    }
    order = np.lexsort((np.arange(size), -np.abs(lean)))
    chosen = [
        int(place)
        for place in order
        if counts[place] >= _LEAST_STEM and abs(lean[place]) >= _LEAN and place not in spoken_for
    ]
    return chosen[:_MOST_STEMS]


def _stem_columns(lessons: Lessons, mine: Bools, stems: list[int]) -> Floats:
    row_of = np.cumsum(mine) - 1
    column_of = np.full(len(lessons.stems), -1)
    column_of[stems] = np.arange(len(stems))
    inside = mine[lessons.stem_rows] & (column_of[lessons.stem_columns] >= 0)
    columns = np.zeros((int(mine.sum()), len(stems)))
    columns[row_of[lessons.stem_rows[inside]], column_of[lessons.stem_columns[inside]]] = 1.0
    return columns


def _thresholds(
    rule: Rule, lessons: Lessons, rows: Bools, scores: Floats, book: RuleBook, missed_costs: float
) -> Mapping[str, float]:
    """New thresholds: of each language with enough examples; "*" of the others together."""
    column = RULES.index(rule)
    applies = rows & ~np.isnan(scores)
    moved: dict[str, float] = {}
    rest = applies.copy()
    for language in sorted(set(lessons.languages)):
        mine = applies & (lessons.languages == language)
        own = thresholds.enough(lessons.broken[mine, column])
        if own or language in book.thresholds[rule]:
            rest &= ~mine
        if own:
            before = book.threshold(rule, language)
            after = thresholds.best(before, scores[mine], lessons.broken[mine, column], missed_costs)
            if abs(after - before) >= 0.01:
                moved[language] = after
    if thresholds.enough(lessons.broken[rest, column]):
        before = book.threshold(rule, "*")
        after = thresholds.best(before, scores[rest], lessons.broken[rest, column], missed_costs)
        if abs(after - before) >= 0.01:
            moved["*"] = after
    return moved
