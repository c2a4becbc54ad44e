"""Armenian word by word into English, so that an encoder which knows no Armenian gets the gist.

The dictionary is that of the Eastern Armenian National Corpus as published with its morphological
analyser (uniparser-eastern-armenian, MIT): stems, and the first sense of each in English. A word is looked
up by its longest stem whose rest is an ending met often in Armenian text; stems are skeletons, so words in
Latin letters are found too. What is not found (names above all) is spelt in Latin letters. No grammar, no
choice between senses: the result is no translation to read, but its sentence vector separates subjects about
as well as that of a Russian text (training/offtopic.py).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from fairsay.houserules.topic.numbered import Numbered

_SHORTEST_STEM = 2
# A short stem begins many words by chance: it may carry a short ending only.
_SURE_STEM, _LONGEST_OF_SHORT = 4, 3
_LETTERS = {"4": "ch", "w": "sh", "h": "kh", "c": "ts", "j": "zh"}


class Glosses:
    """Stems with the number of their gloss, whole words first; and the endings that may follow a stem."""

    def __init__(self, words: Any, stems: Any, endings: Any, texts: Any) -> None:
        """Four arrays of bytes as `packed` makes them: "key<TAB>number" lines twice, endings, glosses."""
        self._words = _numbered(words)
        self._stems = _numbered(stems)
        self._endings = frozenset(unpacked(endings))
        self.texts = unpacked(texts)
        self.number = lru_cache(maxsize=6_144)(self._number)

    def _number(self, word: str) -> int | None:
        """The number of the gloss of a skeleton, None where the dictionary has none."""
        if (whole := self._words.get(word)) is not None:
            return whole
        for end in range(len(word), _SHORTEST_STEM - 1, -1):
            found = self._stems.get(word[:end])
            if (
                found is not None
                and word[end:] in self._endings
                and (end >= _SURE_STEM or len(word) - end <= _LONGEST_OF_SHORT)
            ):
                return found
        return None

    def english(self, words: Iterable[str]) -> str:
        """Skeletons as a line of English words; names and unknown words in Latin letters."""
        line = []
        for word in words:
            number = self.number(word)
            line.append(
                "".join(_LETTERS.get(letter, letter) if not word.isdigit() else letter for letter in word)
                if number is None
                else self.texts[number]
            )
        return " ".join(line)


def packed(lines: Iterable[str]) -> bytes:
    """Lines as they are stored in an array of bytes."""
    return "\n".join(lines).encode("utf-8")


def unpacked(stored: Any) -> list[str]:
    """The lines of an array of bytes."""
    return bytes(stored).decode("utf-8").split("\n")


def _numbered(stored: Any) -> Numbered:
    pairs = [line.partition("\t") for line in unpacked(stored)]
    return Numbered([key for key, _, _ in pairs], [int(number) for _, _, number in pairs])
