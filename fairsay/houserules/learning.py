"""Learning from the desk: a rule book and decided examples in, the next rule book and a report out.

What an editor decided is the truth for this newsroom. From the scores of the shipped lists and weights and
the decisions that followed, each rule may get new words (`newwords`), a head (`head`) and thresholds. Each is
fitted on four fifths of the examples and weighed on the fifth, in turn, and taken only where it saves wrong
outcomes beyond chance there; and no rule book may lose more than a margin of the pinned cases (`pinned`). The
same examples give the same rule book, in any order. Nothing is built upon an earlier lesson: the next rule
book is always learned from the shipped judge, so it never forgets it, and going back is loading the former
one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from fairsay.houserules.decided import Decided
from fairsay.houserules.fitting import PARTS, Fit, fit, held_by, scores_of
from fairsay.houserules.learning_report import Flip, Part, Pinned, Quality, Report, RuleLanguage
from fairsay.houserules.lessons import FOLDS, RULES, Bools, Floats, Lessons
from fairsay.houserules.newwords import NewWord, find_words
from fairsay.houserules.pinned import is_right, pinned_for
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.thresholds import LEAST_EXAMPLES, cost, enough
from fairsay.houserules.verdict import Rule

# So large a share of the pinned cases may be lost at most: two of some two hundred and thirty.
MARGIN = 0.01
# A gain on held-out examples must exceed so many of its standard errors.
_BEYOND_CHANCE = 1.0
# So many lost cases a refusal names.
_NAMED = 5

Value = TypeVar("Value")

Words = Mapping[Rule, list[NewWord]]
Taken = Mapping[Rule, str]
_NOTHING: Taken = dict.fromkeys(RULES, PARTS[0])


def learn(
    book: RuleBook,
    decided: Iterable[Decided],
    *,
    version: str,
    missed_costs: float = 1.0,
    margin: float = MARGIN,
    pinned: Sequence[Decided] | None = None,
) -> tuple[RuleBook, Report]:
    """The next rule book and the report on it; `book` itself, and why, where nothing is gained.

    `decided` carry the scores of the lists and weights alone (`decided.scored`). `missed_costs` says how many
    needless holds a missed breach is worth to this newsroom. Raises RuleBookError where `version` is
    malformed.
    """
    cases = Lessons(pinned_for(book) if pinned is None else pinned)
    return _Learner(book, Lessons(decided), cases, missed_costs, margin).learn(version)


class _Learner:
    """One learning: the examples, the pinned cases, and what the present rule book makes of both."""

    def __init__(
        self, book: RuleBook, lessons: Lessons, pinned: Lessons, missed_costs: float, margin: float
    ) -> None:
        self.book, self.lessons, self.pinned = book, lessons, pinned
        self.missed_costs, self.margin = missed_costs, margin
        self.innocent = ~pinned.broken.any(axis=1)
        self.present = self._judged(lessons, {}, _NOTHING)
        self.pinned_present = self._right(self._judged(pinned, {}, _NOTHING))

    def learn(self, version: str) -> tuple[RuleBook, Report]:
        words, fits = self._fit(np.ones(len(self.lessons), dtype=bool))
        held_out = self._held_out()
        taken: dict[Rule, str] = dict(_NOTHING)
        parts = []
        for place, rule in enumerate(RULES):
            part = self._choose(rule, {name: held[:, place] for name, held in held_out.items()}, fits, taken)
            taken[rule] = part.taken
            parts.append(part)
        following = self._bound(version, fits, taken)
        after = np.stack([held_out[taken[rule]][:, place] for place, rule in enumerate(RULES)], axis=1)
        report = Report(
            version=following.version,
            parent=self.book.version,
            examples=len(self.lessons),
            missed_costs=self.missed_costs,
            parts=tuple(parts),
            rules=tuple(self._rule_languages(following, after)),
            words=tuple(_told(word, taken) for rule in RULES for word in words[rule]),
            flips=tuple(self._flips(self._judged(self.lessons, fits, taken))),
            pinned=self._pinned_report(fits, taken),
            refused="" if following is not self.book else "; ".join(f"{p.rule}: {p.reason}" for p in parts),
        )
        return following, report

    def _fit(self, rows: Bools) -> tuple[Words, Mapping[Rule, Fit]]:
        """What the examples of `rows` teach: new words, refused ones among them, and a fit for each rule."""
        words = {
            rule: [
                self._spared(word) for word in find_words(rule, self.lessons, rows, self.pinned, self.book)
            ]
            for rule in RULES
        }
        good = {rule: [word for word in words[rule] if word.kept] for rule in RULES}
        worded = self.lessons.with_words({rule: _strengths(good[rule]) for rule in RULES})
        fits = {
            rule: fit(rule, self.lessons, rows, good[rule], worded, self.book, self.missed_costs)
            for rule in RULES
        }
        return words, fits

    def _spared(self, word: NewWord) -> NewWord:
        """The word, refused where a pinned civil opinion holds it."""
        hit = np.flatnonzero(self.pinned.holding(word.word) & self.innocent)
        if not len(hit):
            return word
        return replace(word, kept=False, reason=f"stands in the pinned case {self.pinned.decided[hit[0]].id}")

    def _held_out(self) -> Mapping[str, Bools]:
        """For each part that may be taken, what it would hold (n, 4), each fifth fitted on the others."""
        held = {part: self.present.copy() for part in PARTS}
        for fold in range(FOLDS):
            mine = self.lessons.fold == fold
            _, fits = self._fit(~mine)
            for part in PARTS[1:]:
                judged = self._judged(self.lessons, fits, dict.fromkeys(RULES, part))
                held[part][mine] = judged[mine]
        return held

    def _judged(self, lessons: Lessons, fits: Mapping[Rule, Fit], taken: Taken) -> Bools:
        """What each rule holds (n, 4) once these parts of these fits are taken."""
        words = {
            rule: fits[rule].words if taken[rule] != PARTS[0] else self.book.taught.get(rule, {})
            for rule in RULES
        }
        worded = lessons.with_words(words)
        columns = []
        for rule in RULES:
            part = taken[rule]
            head = self.book.head.get(rule) if part == PARTS[0] else fits[rule].head_for(part)
            moved = {} if part == PARTS[0] else fits[rule].thresholds[part]
            scores = scores_of(rule, lessons, worded, head)
            columns.append(held_by(rule, lessons, scores, self.book, moved))
        return np.stack(columns, axis=1)

    def _choose(
        self, rule: Rule, held_out: Mapping[str, Bools], fits: Mapping[Rule, Fit], taken: Taken
    ) -> Part:
        """The part that saves most on held-out examples, beyond chance, and keeps the pinned cases."""
        broken = self.lessons.broken[:, RULES.index(rule)]
        costs = {name: cost(held, broken, self.missed_costs) for name, held in held_out.items()}
        before = costs[PARTS[0]]
        gains = {name: before - costs[name] for name in PARTS[1:]}
        worth = [name for name, gain in gains.items() if _beyond_chance(gain)]
        lost = {name: self._lost(fits, {**taken, rule: name}) for name in worth}
        # One that keeps every pinned case goes before one that saves more; the simpler part wins a tie.
        worth.sort(key=lambda name: (bool(lost[name]), -gains[name].sum(), PARTS.index(name)))
        total = float(before.sum())
        for name in worth:
            if len(lost[name]) <= self.margin * len(self.pinned):
                why = "fewer wrong outcomes on examples held out"
                return Part(rule, name, why, total, float(costs[name].sum()), lost[name])
        if worth:
            named = lost[worth[0]]
            some = ", ".join(named[:_NAMED]) + ("…" if len(named) > _NAMED else "")
            reason = (
                f"{len(named)} of {len(self.pinned)} pinned cases would be judged wrong, more than the "
                f"margin of {self.margin:.0%}: {some}"
            )
            return Part(rule, PARTS[0], reason, total, total, named)
        reason = "no gain beyond chance on examples held out"
        if not enough(broken):
            reason = f"fewer than {LEAST_EXAMPLES} breaches or other opinions among the examples"
        return Part(rule, PARTS[0], reason, total, total)

    def _right(self, held: Bools) -> Bools:
        rows = zip(self.pinned.decided, held, strict=True)
        right = [is_right(case, dict(zip(RULES, map(bool, row), strict=True))) for case, row in rows]
        return np.array(right, dtype=bool)

    def _lost(self, fits: Mapping[Rule, Fit], taken: Taken) -> tuple[str, ...]:
        """The pinned cases that are judged right now and would be no more."""
        right = self._right(self._judged(self.pinned, fits, taken))
        return tuple(
            self.pinned.decided[int(place)].id for place in np.flatnonzero(self.pinned_present & ~right)
        )

    def _pinned_report(self, fits: Mapping[Rule, Fit], taken: Taken) -> Pinned:
        right = self._right(self._judged(self.pinned, fits, taken))
        return Pinned(
            len(self.pinned),
            int(self.pinned_present.sum()),
            int(right.sum()),
            self._lost(fits, taken),
            self.margin,
        )

    def _bound(self, version: str, fits: Mapping[Rule, Fit], taken: Taken) -> RuleBook:
        """The next rule book: the present one where nothing was taken."""
        changed = [rule for rule in RULES if taken[rule] != PARTS[0]]
        # Made in any case, so that a malformed version is refused before anybody relies on it.
        following = self.book.derived(
            version=version,
            thresholds={rule: fits[rule].thresholds[taken[rule]] for rule in changed},
            taught=_without_empty({**self.book.taught, **{rule: dict(fits[rule].words) for rule in changed}}),
            head=_without_empty(
                {**self.book.head, **{rule: fits[rule].head_for(taken[rule]) for rule in changed}}
            ),
        )
        return following if changed else self.book

    def _rule_languages(self, following: RuleBook, after: Bools) -> Iterator[RuleLanguage]:
        lessons = self.lessons
        for place, rule in enumerate(RULES):
            applies = ~np.isnan(lessons.logits[:, place])
            for language in ["*", *sorted(set(lessons.languages))]:
                mine = applies & ((lessons.languages == language) | (language == "*"))
                if not mine.any():
                    continue
                broken = lessons.broken[mine, place]
                yield RuleLanguage(
                    rule,
                    language,
                    int(mine.sum()),
                    int(broken.sum()),
                    self.book.threshold(rule, language),
                    following.threshold(rule, language),
                    _quality(self.present[mine, place], broken),
                    _quality(after[mine, place], broken),
                )

    def _flips(self, after: Bools) -> Iterator[Flip]:
        for row, place in np.argwhere(after != self.present):
            one, rule = self.lessons.decided[row], RULES[place]
            yield Flip(
                one.id,
                rule,
                one.language,
                bool(self.present[row, place]),
                bool(after[row, place]),
                rule in one.broken,
            )


def _strengths(words: Iterable[NewWord]) -> Mapping[str, int]:
    return {word.word: word.strength for word in words}


def _told(word: NewWord, taken: Taken) -> NewWord:
    if word.kept and taken[word.rule] == PARTS[0]:
        return replace(word, kept=False, reason="its rule was left as it is")
    return word


def _beyond_chance(gain: Floats) -> bool:
    total = float(gain.sum())
    return total > 0 and total > _BEYOND_CHANCE * float(np.sqrt((gain**2).sum()))


def _quality(held: Bools, broken: Bools) -> Quality:
    return Quality.of(int((held & broken).sum()), int((held & ~broken).sum()), int((broken & ~held).sum()))


def _without_empty(parts: Mapping[Rule, Value | None]) -> dict[Rule, Value]:
    return {rule: value for rule, value in parts.items() if value}
