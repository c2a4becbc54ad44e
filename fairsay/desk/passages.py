"""An opinion's text cut into pieces, so that every finding's passage can be marked, however they overlap.

Offsets are Python string indices into the text as typed, as the judge gives them. The pieces put
together again are the text, character for character.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, and the positions (from 1) of the findings whose passages cover it."""

    text: str
    marks: tuple[int, ...] = ()


def split(text: str, spans: Sequence[tuple[int, int] | None]) -> list[Piece]:
    """Cut `text` at the edges of all spans. A span outside the text is clipped, an empty one left out.

    A span of None belongs to a finding about the whole text, and marks nothing.
    """
    clipped = [
        (number, max(0, span[0]), min(len(text), span[1]))
        for number, span in enumerate(spans, 1)
        if span is not None
    ]
    clipped = [one for one in clipped if one[1] < one[2]]
    edges = sorted({0, len(text), *(edge for _, start, end in clipped for edge in (start, end))})
    pieces = []
    for start, end in pairwise(edges):
        marks = tuple(number for number, first, last in clipped if first <= start and end <= last)
        pieces.append(Piece(text[start:end], marks))
    return pieces
