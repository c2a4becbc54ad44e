"""Words with letters starred out: which listed word may `f***` or `п***ц` be?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

_VOWELS = frozenset("aeiouyаеиоуыэюяіїєաեէըիոօ")
_MASKS = "*#%"
_RUN = re.compile(r"[*#%]+")
_ENDING_FILE = Path(__file__).parent / "lists" / "endings.txt"
# How sure a word is of which the length does not fit, if its first and last letters do.
_LOOSE = 0.62
# How sure it is where one letter and the length of a short word are all that shows, or two with nothing after
# the stars: mild words are cut off like that, too.
UNSURE = 0.6


@lru_cache(maxsize=1)
def endings() -> dict[str, tuple[str, ...]]:
    """How listed stems may end, by language (lists/endings.txt)."""
    lines = _ENDING_FILE.read_text(encoding="utf-8").splitlines()
    entries = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {
        language: tuple(dict.fromkeys("" if one == "-" else one for one in words.split()))
        for language, words in entries
    }


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A listed word or stem that stars may hide; a stem goes on with any of `endings`."""

    text: str
    value: T
    strong: bool = True
    endings: Sequence[str] = ("",)


class MaskTable(Generic[T]):
    """Listed words by their first letters, for look-up by pattern.

    A run of stars hides as many letters as it has stars; where no word fits, a run of three or more
    between letters may hide any number.
    """

    def __init__(self, words: Iterable[Candidate[T]]) -> None:
        """Of two words that fit equally well, the earlier is meant."""
        self._by_first: dict[str, list[Candidate[T]]] = defaultdict(list)
        self._by_second: dict[str, list[Candidate[T]]] = defaultdict(list)
        self._by_two: dict[str, list[Candidate[T]]] = defaultdict(list)
        for word in words:
            if len(word.text) >= 3 and " " not in word.text:
                self._by_first[word.text[0]].append(word)
                self._by_second[word.text[1]].append(word)
                self._by_two[word.text[:2]].append(word)

    def find(self, pattern: str, exact: bool = False) -> Iterator[tuple[T, str, float]]:
        """The values of the words that fit, with the word and a certainty in (0, 1], best first.

        `exact` asks for words as long as the pattern: for masks that may be mere punctuation.
        """
        pattern = pattern.strip("_")
        if not pattern or (pattern[0] in _MASKS and (pattern[-1] in _MASKS or len(pattern) < 4)):
            return
        if (
            pattern[-1] in _MASKS
            and len(_RUN.findall(pattern)[-1]) == 1
            and sum(map(str.isalpha, pattern)) < 3
        ):
            return
        candidates = self._candidates(pattern)
        found = [(certainty, word) for word in candidates if (certainty := _fit(pattern, word))]
        if exact:
            found = [one for one in found if len(one[1].text) == len(pattern)]
        elif not found:
            found = [(_LOOSE, word) for word in candidates if word.strong and _fits_loosely(pattern, word)]
        for certainty, word in sorted(found, key=lambda one: -one[0]):
            yield (word.value, word.text, certainty)

    def _candidates(self, pattern: str) -> list[Candidate[T]]:
        if pattern[0] in _MASKS:
            return self._by_second.get(pattern[1], [])
        if len(pattern) > 1 and pattern[1] not in _MASKS:
            return self._by_two.get(pattern[:2], [])
        return self._by_first.get(pattern[0], [])


def _fit(pattern: str, word: Candidate[T]) -> float:
    """How surely `word` is what `pattern` hides: 0 where it does not fit.

    A mask over vowels alone is hardly ever anything else; with fewer letters shown than hidden,
    many words fit.
    """
    text = word.text
    rest = pattern[len(text) :]
    if len(pattern) < len(text) or (rest and len(word.endings) < 2):
        return 0.0
    shown = vowels = hidden = 0
    for sign, letter in zip(pattern, text, strict=False):
        if sign in _MASKS:
            hidden += 1
            vowels += letter in _VOWELS
        elif sign == letter:
            shown += 1
        else:
            return 0.0
    starred = any(sign in _MASKS for sign in rest)
    if starred and not any(_matches(rest, ending) for ending in word.endings):
        return 0.0
    if not starred and rest and shown < 2:
        return 0.0
    if not hidden and (shown < 3 or not starred):
        return 0.0
    if hidden and vowels == hidden and shown >= 2 and not starred:
        return 1.0
    # Whoever stars a word out means an obscene one: even one letter and the length are much.
    told = shown + sum(sign not in _MASKS for sign in rest)
    if told == 1 and (len(pattern) < 5 or starred):
        return UNSURE
    if told == 2 and len(pattern) > 3 and pattern[2:].strip(_MASKS) == "":
        return UNSURE
    share = told / len(pattern)
    return 0.95 if share >= 0.6 else 0.85 if share >= 0.4 else 0.7


def _matches(pattern: str, text: str) -> bool:
    return len(pattern) == len(text) and all(
        sign in _MASKS or sign == letter for sign, letter in zip(pattern, text, strict=True)
    )


def _fits_loosely(pattern: str, word: Candidate[T]) -> bool:
    """Whether first and last letters fit around one run of three stars or more."""
    runs = list(_RUN.finditer(pattern))
    if len(runs) != 1 or runs[0].end() - runs[0].start() < 3:
        return False
    head, tail = pattern[: runs[0].start()], pattern[runs[0].end() :]
    if not head or not tail or not word.text.startswith(head):
        return False
    return any(
        (word.text + ending).endswith(tail) and len(word.text + ending) > len(head) + len(tail)
        for ending in word.endings
    )
