"""Scope: who does what to whom in a passage, as numbers for a network.

Bags of words and pooled sentence vectors do not see negation, quotation or the target of a hostile
word. These features do, coarsely: for each category of `scope/LANGUAGE.txt` how often it occurs
plainly, quoted or negated; which category stands before which within a few words; and what the
whole passage looks like.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import lettercount
from fairsay.houserules.emoji import SIGNS
from fairsay.houserules.scoped import CATEGORIES, HOSTILE, NEGATED, QUOTED, Piece, bits_of

_ROLES = (*CATEGORIES, "hostile_quoted", "hostile_negated")
_WHOLE = (
    "quote", "quoted_share", "condemned_quote", "endorsed_quote", "said_quote", "condemned_hostile",
    "endorsed_hostile", "question", "exclaimed", "capitals", "length", "emoji", "nobody_in_sight",
    "first_word_hostile", "english", "russian", "armenian", "latin",
)  # fmt: skip
NAMES = (
    *CATEGORIES,
    *(f"{name}_quoted" for name in CATEGORIES),
    *(f"{name}_negated" for name in CATEGORIES),
    *(f"{one}_before_{other}" for one in _ROLES for other in _ROLES),
    *_WHOLE,
)
_NEAR = 5  # words between two that still belong together
_COUNT = len(CATEGORIES)
_SHIFTS = np.arange(_COUNT, dtype=np.uint32)
_IS_HOSTILE = np.array([name in HOSTILE for name in CATEGORIES], dtype=np.float32)
_IS_IN_SIGHT = np.array(
    [name in ("person", "group", "second", "slur") for name in CATEGORIES], dtype=np.float32
)
_HOSTILE_BITS = bits_of(HOSTILE)
_CONDEMN, _ENDORSE, _SAY = (CATEGORIES.index(name) for name in ("condemn", "endorse", "say"))

Floats = NDArray[np.float32]


def scope_features(pieces: Sequence[Piece]) -> Floats:
    """The features named in NAMES of pieces of one text, each about 0 to 1: (len(pieces), len(NAMES))."""
    scoped = pieces[0].scoped
    bits, states = scoped.bits, scoped.states
    table: Floats = ((bits[:, None] >> _SHIFTS) & 1).astype(np.float32)
    quoted, negated = states == QUOTED, states == NEGATED
    live = np.zeros((len(bits), _COUNT + 2), dtype=np.float32)
    live[:, :_COUNT] = table
    sums = np.zeros((len(bits) + 1, 3 * _COUNT), dtype=np.float32)
    np.cumsum(table, axis=0, out=sums[1:, :_COUNT])
    if states.any():
        hostile = (bits & np.uint32(_HOSTILE_BITS)) != 0
        live[quoted, :_COUNT] = 0
        live[:, _COUNT] = hostile & quoted
        live[negated, :_COUNT] *= 1 - _IS_HOSTILE
        live[:, _COUNT + 1] = hostile & negated
        np.cumsum(table * quoted[:, None], axis=0, out=sums[1:, _COUNT : 2 * _COUNT])
        np.cumsum(table * negated[:, None], axis=0, out=sums[1:, 2 * _COUNT :])
    firsts, lasts = (np.array([getattr(piece, side) for piece in pieces]) for side in ("first", "last"))
    counts = sums[lasts] - sums[firsts]
    every = counts[:, :_COUNT].copy()
    counts[:, :_COUNT] -= counts[:, _COUNT : 2 * _COUNT] + counts[:, 2 * _COUNT :]
    made = np.zeros((len(pieces), len(NAMES)), dtype=np.float32)
    made[:, : 3 * _COUNT] = np.minimum(counts, 3)
    before, after = _neighbours(np.flatnonzero(live.any(axis=1)))
    if len(before):
        one, other = live[before], live[after]
        for row, piece in enumerate(pieces):
            inside = (before >= piece.first) & (after < piece.last)
            if inside.any():
                made[row, 3 * _COUNT : -len(_WHOLE)] = np.minimum(one[inside].T @ other[inside], 2).ravel()
    made[:, -len(_WHOLE) :] = _wholes(pieces, every, counts, quoted)
    return made / _SCALE


def _neighbours(telling: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Every two of these words that stand no more than _NEAR apart, the first of each and the second."""
    steps = range(1, min(_NEAR, len(telling) - 1) + 1)
    first = [telling[:-step] for step in steps]
    second = [telling[step:] for step in steps]
    if not first:
        return telling[:0], telling[:0]
    before, after = np.concatenate(first), np.concatenate(second)
    close = after - before <= _NEAR
    return before[close], after[close]


_SCALE = np.concatenate([np.full(3 * _COUNT + len(_ROLES) ** 2, 2.0), np.ones(len(_WHOLE))], dtype=np.float32)


def _wholes(
    pieces: Sequence[Piece], every: Floats, counts: Floats, quoted: NDArray[np.bool_]
) -> list[list[float]]:
    """The features of _WHOLE, a row for each piece.

    `every` counts the pieces' words by category, `counts` those said plainly, those quoted and those denied.
    """
    scoped = pieces[0].scoped
    texts = [piece.text for piece in pieces]
    shares = _capitals(texts)
    some_quoted = bool(quoted.any())
    kind = [float(scoped.family == family) for family in ("en", "ru", "hy")]
    plain, inside, under = counts[:, :_COUNT], counts[:, _COUNT : 2 * _COUNT], counts[:, 2 * _COUNT :]
    told = (plain + under)[:, [_CONDEMN, _ENDORSE, _SAY]].tolist()
    hostile = (plain @ _IS_HOSTILE).tolist()
    hostile_inside = (inside @ _IS_HOSTILE).tolist() if some_quoted else [0.0] * len(pieces)
    in_sight = (every @ _IS_IN_SIGHT).tolist()
    words = [piece.last - piece.first for piece in pieces]
    lengths = np.log1p(words).tolist()
    rows = []
    for row, piece in enumerate(pieces):
        text = texts[row]
        condemns, endorses, said = told[row]
        quotes = int(quoted[piece.first : piece.last].sum()) if some_quoted else 0
        signs = 0 if text.isascii() else len(SIGNS.findall(text))
        rows.append(
            [
                float(quotes > 0),
                quotes / max(1, words[row]),
                float(hostile_inside[row] > 0 and condemns > 0),
                float(hostile_inside[row] > 0 and endorses > 0 and not condemns),
                float(quotes > 0 and said > 0),
                float(hostile[row] > 0 and condemns > 0),
                float(hostile[row] > 0 and endorses > 0),
                float("?" in text or "՞" in text),
                min(3, text.count("!")) / 2,
                shares[row],
                min(4.0, lengths[row]) / 4,
                min(3, signs) / 2,
                float(not in_sight[row]),
                float(words[row] > 0 and bool(int(scoped.bits[piece.first]) & _HOSTILE_BITS)),
                *kind,
                float(scoped.latin),
            ]
        )
    return rows


def _capitals(texts: Sequence[str]) -> list[float]:
    """The share of capitals among the letters of each text; 0 where there are hardly any letters."""
    shares = []
    for text in texts:
        letters, capitals, _ = lettercount.count(text)
        shares.append(capitals / letters if letters > 8 else 0.0)
    return shares
