"""Filthy: obscene and sexual words, however they are written.

Listed words are found in every reading of the text (`terms.TermIndex`). The score is the share of opinions
with such a word that raters call profane, by cells (`Cell`) counted in training/filth.py; see docs/judge.md.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from fairsay.houserules.hits import Disguise, Hit
from fairsay.houserules.masks import UNSURE
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Evidence, Finding, Rule


class Cell(IntEnum):
    """What an opinion's strongest listed words are; places in the arrays of weights/filth.npz."""

    NOTHING = 0
    MILD = 1
    COARSE = 2
    COARSE_SEVERAL = 3
    PLAIN = 4
    PLAIN_SEVERAL = 5
    STARRED = 6


# What a disguise other than stars takes from the score of the same word undisguised. Raters of newspaper
# comments saw some forty such words: too few to count, so this is set by judgment.
SHIFT = 0.9


def cell_of(hits: Sequence[Hit]) -> Cell:
    """The cell of an opinion with these hits."""
    sure = [hit for hit in hits if not _is_mild(hit)]
    if not sure:
        return Cell.MILD if hits else Cell.NOTHING
    written = [hit for hit in sure if hit.disguise is not Disguise.MASKED]
    if not written:
        return Cell.STARRED
    strongest = max(hit.term.strength for hit in written)
    several = sum(hit.term.strength == strongest for hit in written) > 1
    if strongest == 3:
        return Cell.PLAIN_SEVERAL if several else Cell.PLAIN
    return Cell.COARSE_SEVERAL if several else Cell.COARSE


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Find listed words; the score is that of the strongest, higher where there are several."""
    hits = book.index(Rule.FILTHY).search(reading)
    chances = book.weights("filth")["chances"]
    if not hits:
        return Detection(_rounded(chances[Cell.NOTHING]))
    findings = tuple(_finding(hit, chances) for hit in hits)
    score = _chance(cell_of(hits), hits, chances)
    return Detection(max(score, *(finding.score for finding in findings)), findings)


def warm(book: RuleBook) -> None:
    """Build the index and load the table before the first opinion comes."""
    _ = book.index(Rule.FILTHY).masks
    book.weights("filth")


def _is_mild(hit: Hit) -> bool:
    """A mild word; and a coarse one of which only the first letter or two show, which may be a mild one."""
    return hit.term.strength == 1 or (hit.term.strength == 2 and hit.certainty <= UNSURE)


def _chance(cell: Cell, hits: Sequence[Hit], chances: Any) -> float:
    hidden = cell not in (Cell.NOTHING, Cell.MILD, Cell.STARRED) and all(
        hit.disguised for hit in hits if not _is_mild(hit)
    )
    return _rounded(chances[cell] * (SHIFT if hidden else 1.0))


def _finding(hit: Hit, chances: Any) -> Finding:
    return Finding(
        rule=Rule.FILTHY,
        score=_chance(cell_of([hit]), [hit], chances),
        evidence=Evidence.MASKED_WORD if hit.disguised else Evidence.LISTED_WORD,
        span=hit.span,
        words=(hit.written,),
        plain=hit.word if hit.disguised else "",
    )


def _rounded(chance: Any) -> float:
    return round(float(chance), 4)
