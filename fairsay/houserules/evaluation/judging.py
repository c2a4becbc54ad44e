"""Many submissions through the judge, in one process or several, with progress and time told.

Answers are plain and small, so that they can cross from one process to another.
"""

import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from fairsay.houserules.judge import Judge
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule, Submission, Verdict

# On a busy machine a rule must not be late, or the figures would tell of the machine and not of the judge.
DEADLINE = 120.0
_CHUNK = 32


@dataclass(frozen=True, slots=True)
class Passage:
    """What a finding points at: its place in the text, and the words that carried it."""

    span: tuple[int, int]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The judge's answer: scores of the rules that applied, rules that hold, the strongest passage of each.

    `failed` are rules whose detector gave no judgment. `milliseconds` is the time of this one verdict.
    """

    scores: dict[Rule, float]
    held: frozenset[Rule]
    passages: dict[Rule, Passage]
    failed: frozenset[Rule]
    language: str
    milliseconds: float


def answer(verdict: Verdict) -> Answer:
    """What of a verdict is measured."""
    passages: dict[Rule, Passage] = {}
    for finding in verdict.findings:  # the strongest first
        if finding.span and finding.rule not in passages:
            passages[finding.rule] = Passage(finding.span, finding.words)
    return Answer(
        scores={rule: score for rule, score in verdict.scores.items() if score is not None},
        held=frozenset(finding.rule for finding in verdict.findings),
        passages=passages,
        failed=frozenset(finding.rule for finding in verdict.findings if finding.failed),
        language=verdict.language,
        milliseconds=verdict.milliseconds,
    )


class Progress:
    """Says on standard error how far a long work is: in place on a terminal, else a line now and then."""

    def __init__(self, what: str, of: int, out: TextIO | None = None) -> None:
        """`of` is how many there are in all."""
        self.what, self.of, self.done = what, of, 0
        self._out = out or sys.stderr
        self._live = self._out.isatty()
        self._began = self._told = time.monotonic()

    def step(self, by: int = 1) -> None:
        """So many more are done."""
        self.done += by
        now = time.monotonic()
        if self.done < self.of and now - self._told < (0.2 if self._live else 15):
            return
        self._told = now
        pace = self.done / max(1e-9, now - self._began)
        left = (self.of - self.done) / max(1e-9, pace)
        line = f"{self.what}: {self.done:,} of {self.of:,}, {pace:,.0f} a second"
        line += f", {left:,.0f} s to go" if self.done < self.of else ""
        end = "\r" if self._live and self.done < self.of else "\n"
        self._out.write(f"\r\x1b[K{line}{end}" if self._live else line + end)
        self._out.flush()


def judge_rows(
    book: RuleBook, submissions: Sequence[Submission], *, processes: int = 1, what: str = "judged"
) -> list[Answer]:
    """The answers in the order of the submissions, each judged alone, as a reader's opinion is."""
    progress = Progress(what, len(submissions))
    chunks = [submissions[start : start + _CHUNK] for start in range(0, len(submissions), _CHUNK)]
    answers: list[Answer] = []
    for some in _answers(book, chunks, processes):
        answers += some
        progress.step(len(some))
    return answers


def _answers(
    book: RuleBook, chunks: Sequence[Sequence[Submission]], processes: int
) -> Iterator[list[Answer]]:
    if processes <= 1 or len(chunks) < 2:
        _prepare(book.as_dict(), str(book.folder))
        yield from map(_judge_chunk, chunks)
        return
    # Fresh processes: a forked copy of one that has loaded BLAS may hang.
    with multiprocessing.get_context("spawn").Pool(
        processes, _prepare, (book.as_dict(), str(book.folder))
    ) as pool:
        yield from pool.imap(_judge_chunk, chunks)


_judge: Judge | None = None


def _prepare(stored: dict[str, Any], folder: str) -> None:
    from pathlib import Path

    global _judge
    _judge = Judge(RuleBook.from_dict(stored, Path(folder)), deadline=DEADLINE)
    _judge.warm()


def _judge_chunk(submissions: Sequence[Submission]) -> list[Answer]:
    if _judge is None:
        raise RuntimeError("a process judges before it is prepared")
    return [answer(_judge.judge(submission)) for submission in submissions]


def resident_mebibytes() -> float:
    """The most memory that this process has held, in MiB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)
