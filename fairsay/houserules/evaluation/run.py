"""One run of the judge over labelled rows: what every table is made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fairsay.houserules.evaluation.judging import Answer
from fairsay.houserules.evaluation.measures import Bools, Floats
from fairsay.houserules.evaluation.rows import Row
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule

JUDGED, WEAK, BOTH = "judged", "weak", "both"
EVERY_FILE, EVERY_LANGUAGE = "(all files)", "(all)"


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows of one rule, language and file with one kind of label, as arrays in the same order."""

    rule: Rule
    language: str
    file: str
    kind: str
    labels: Bools
    scores: Floats
    held: Bools
    ties: "np.ndarray[tuple[int], np.dtype[np.str_]]"

    def take(self, mine: Bools, file: str | None = None, kind: str | None = None) -> "Slice":
        """The rows marked in `mine`."""
        return Slice(
            self.rule, self.language, file or self.file, kind or self.kind,
            self.labels[mine], self.scores[mine], self.held[mine], self.ties[mine],
        )  # fmt: skip


@dataclass(frozen=True)
class Run:
    """Rows and the judge's answers to them, by the rule book that was in force."""

    book: RuleBook
    rows: Sequence[Row]
    answers: Sequence[Answer]
    rules: tuple[Rule, ...] = tuple(Rule)
    seconds: float = 0.0

    def __iter__(self) -> Iterator[tuple[Row, Answer]]:
        """Row by row."""
        return zip(self.rows, self.answers, strict=True)

    def language(self, row: Row, answer: Answer) -> str:
        """The language under which a row is counted: as labelled, else its group's if that names one,
        else as the judge tells it."""
        return row.language or {"en": "en", "ru": "ru", "hy": "hy"}.get(
            row.group.get("group", ""), answer.language
        )

    def labelled(self, rule: Rule) -> list[tuple[Row, Answer]]:
        """Rows whose label for the rule is known and to which the rule applied (off_topic needs a story)."""
        return [
            (row, answer)
            for row, answer in self
            if rule in row.labels and (rule in answer.scores or rule in answer.failed)
        ]

    def slice(self, rule: Rule, those: Sequence[tuple[Row, Answer]], language: str, file: str) -> Slice:
        """Arrays of some rows. A detector that failed holds, so its score counts as 1."""
        return Slice(
            rule, language, file, BOTH,
            np.array([row.labels[rule] for row, _ in those], dtype=bool),
            np.array([answer.scores.get(rule, 1.0) for _, answer in those], dtype=float),
            np.array([rule in answer.held for _, answer in those], dtype=bool),
            np.array([row.tie for row, _ in those], dtype=str),
        )  # fmt: skip

    @cached_property
    def slices(self) -> list[Slice]:
        """By rule, language and file, and over all files; judged and weak labels apart."""
        made = []
        for rule in self.rules:
            known = self.labelled(rule)
            places: dict[tuple[str, str], list[tuple[Row, Answer]]] = {}
            for row, answer in known:
                language = self.language(row, answer)
                for file in (EVERY_FILE, row.file):
                    places.setdefault((language, file), []).append((row, answer))
            for (language, file), those in sorted(places.items()):
                if file == EVERY_FILE and len({row.file for row, _ in those}) == 1:
                    continue  # the file itself says as much
                whole = self.slice(rule, those, language, file)
                weak = np.array([rule in row.weak for row, _ in those], dtype=bool)
                if weak.all() or not weak.any():
                    made.append(whole.take(np.ones(len(weak), bool), kind=WEAK if weak[0] else JUDGED))
                    continue
                made += [whole, whole.take(~weak, kind=JUDGED), whole.take(weak, kind=WEAK)]
        return made

    def whole(self, rule: Rule, language: str | None = None, kind: str = BOTH) -> Slice | None:
        """Every row of a rule, in one language or in all, of one kind of label; None where there is none."""
        those = [
            (row, answer)
            for row, answer in self.labelled(rule)
            if (language is None or self.language(row, answer) == language)
            and (kind == BOTH or (rule in row.weak) == (kind == WEAK))
        ]
        return self.slice(rule, those, language or EVERY_LANGUAGE, EVERY_FILE) if those else None

    @property
    def languages(self) -> list[str]:
        """Those that occur, in order."""
        return sorted({self.language(row, answer) for row, answer in self})
