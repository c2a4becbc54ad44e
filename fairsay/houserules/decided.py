"""Decided opinions: what the judge made of each, what the desk decided, and what can be learned from.

As JSON Lines: what `fairsay screen` reads (`id`, `text`, and optionally `language`, `story`, `parent`,
`seen_elsewhere`), and `broken`: the rules that the editor cited, `[]` where the opinion was approved.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fairsay.houserules.head import stem, taught_words
from fairsay.houserules.judge import Judge
from fairsay.houserules.reading import Reading
from fairsay.houserules.submissions import BadLineError, parse
from fairsay.houserules.verdict import Rule, Submission


@dataclass(frozen=True, slots=True)
class Decided:
    """One opinion with the shipped judge's scores, and what the desk decided.

    `broken` are the rules that the editor cited (empty where the opinion was approved). `scores` are those of
    a judge without a head, None where a rule did not apply. `words` are `head.taught_words` of the text.
    `id` spreads examples evenly and names them in the report.
    """

    id: str
    language: str
    scores: Mapping[Rule, float | None]
    broken: frozenset[Rule] = frozenset()
    words: tuple[str, ...] = ()
    stems: frozenset[str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Stem the words once."""
        stems = {stem(word, self.language) for word in self.words} - {""}
        object.__setattr__(self, "stems", frozenset(stems))


@dataclass(frozen=True, slots=True)
class Case:
    """A decided opinion before it is scored."""

    id: str
    submission: Submission
    broken: frozenset[Rule]


def scored(cases: Iterable[Case], judge: Judge) -> Iterator[Decided]:
    """Give each case the scores of `judge`'s lists and weights, without what a newsroom has taught it."""
    cases = list(cases)
    plain = judge.untaught()
    verdicts = plain.judge_all([case.submission for case in cases])
    for case, verdict in zip(cases, verdicts, strict=True):
        words = taught_words(Reading(case.submission))
        yield Decided(case.id, verdict.language, verdict.scores, case.broken, words)


def read_cases(path: Path) -> list[Case]:
    """Read decided opinions from a JSON Lines file. Raises BadLineError, with the line's number."""
    cases = []
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    cases.append(_case(line, number))
                except BadLineError as error:
                    raise BadLineError(error.code, f"line {number}: {error.message}", error.id) from error
    return cases


def _case(line: bytes, number: int) -> Case:
    id, submission = parse(line)
    value: dict[str, Any] = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    broken = value.get("broken")
    if not isinstance(broken, list) or not all(one in set(Rule) for one in broken):
        rules = ", ".join(Rule)
        raise BadLineError("invalid_broken", f"broken must be a list of rules ({rules}), [] if none", id)
    return Case(str(number if id is None else id), submission, frozenset(map(Rule, broken)))
