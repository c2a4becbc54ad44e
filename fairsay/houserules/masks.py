"""Words with letters starred out: which listed word may `f***` or `п***ц` be?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

_VOWELS = frozenset("aeiouyаеиоуыэюяіїєաեէըիոօ")
_MASKS = "*#%"
_RUN = re.compile(r"[*#%]+")


class MaskTable(Generic[T]):
    """Listed words by their first and last letters, for look-up by pattern.

    A run of stars may hide as many letters as it has stars; where no word fits, a run of three or
    more may hide any number.
    """

    def __init__(self, words: Iterable[tuple[str, bool, T]]) -> None:
        """`words` are (text, whole, value): a text that is not whole is a stem and may go on."""
        self._by_first: dict[str, list[tuple[str, bool, T]]] = defaultdict(list)
        self._by_second: dict[str, list[tuple[str, bool, T]]] = defaultdict(list)
        for text, whole, value in words:
            if len(text) >= 3 and " " not in text:
                self._by_first[text[0]].append((text, whole, value))
                self._by_second[text[1]].append((text, whole, value))

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
        candidates = (
            self._by_second.get(pattern[1], [])
            if pattern[0] in _MASKS
            else self._by_first.get(pattern[0], [])
        )
        found = [
            (certainty, value, text)
            for text, whole, value in candidates
            if (certainty := _fit(pattern, text, whole))
        ]
        if exact:
            found = [one for one in found if len(one[2]) == len(pattern)]
        elif not found and re.search(r"[*#%]{3,}", pattern):
            loose = re.compile(
                _RUN.sub(".{1,12}", "".join(c if c in _MASKS else re.escape(c) for c in pattern))
            )
            found = [
                (0.4, value, text) for text, whole, value in candidates if whole and loose.fullmatch(text)
            ]
        for certainty, value, text in sorted(found, key=lambda one: -one[0]):
            yield (value, text, certainty)


def _fit(pattern: str, text: str, whole: bool) -> float:
    """How surely `text` is what `pattern` hides: 0 where it does not fit.

    A mask over vowels alone is hardly ever anything else; with fewer letters shown than hidden,
    many words fit.
    """
    if len(pattern) < len(text) or (whole and len(pattern) != len(text)):
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
    rest = pattern[len(text) :]
    if not hidden or (any(sign in _MASKS for sign in rest) and shown < 2):
        return 0.0
    if vowels == hidden and shown >= 2:
        return 1.0
    # Whoever stars a word out means an obscene one: even one letter and the length are much.
    share = (shown + len(rest)) / len(pattern)
    return 0.95 if share >= 0.6 else 0.85 if share >= 0.4 else 0.7
