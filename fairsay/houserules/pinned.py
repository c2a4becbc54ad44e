"""Pinned cases: opinions beyond doubt that no learning may forget, whatever a newsroom decides.

`pinned.jsonl` holds some 230 short opinions written for this, in the three languages and in Latin letters,
with the rule each breaks, if any. They are neither trained on nor tested with.
"""

from functools import lru_cache
from pathlib import Path

from fairsay.houserules.decided import Decided, read_cases, scored
from fairsay.houserules.judge import Judge
from fairsay.houserules.rulebook import RuleBook, shipped
from fairsay.houserules.verdict import Rule

PINNED = Path(__file__).parent / "pinned.jsonl"


@lru_cache(maxsize=1)
def shipped_pinned() -> tuple[Decided, ...]:
    """The pinned cases with the scores of the shipped lists and weights; judged once a process."""
    return tuple(scored(read_cases(PINNED), Judge(shipped())))


def pinned_for(book: RuleBook) -> tuple[Decided, ...]:
    """The pinned cases as the lists, weights and hand-set words of `book` score them."""
    plain, own = shipped(), book.untaught()
    if (plain.lists, plain.words, plain.folder) == (own.lists, own.words, own.folder):
        return shipped_pinned()
    return tuple(scored(read_cases(PINNED), Judge(own)))


def is_right(case: Decided, held: dict[Rule, bool]) -> bool:
    """Whether a pinned case is judged right: a breach held by its rule, any other opinion by none."""
    if case.broken:
        return any(held[rule] for rule in case.broken)
    return not any(held.values())
