"""One word in every way it may be meant: by the script of its letters, in others, without its stretching."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from fairsay.houserules import lookalikes

# What is longer is no disguised word.
LONGEST = 64

# A word as read, and the indices (in the chunk or in the word it came from) of its letters.
Read = tuple[str, Sequence[int]]

_DOUBLED = re.compile(r"([^\W\d])\1+")
# A number with its unit: its digits stand for themselves.
_NUMBER = re.compile(r"\d{2,}[^\W\d]+")


@dataclass(frozen=True, slots=True)
class Reads:
    """A word's likeliest reading and the guesses that go with it, places counted in the word."""

    best: Read
    guesses: tuple[Read, ...] = ()


def read_word(word: str) -> Reads:
    """Read letters, digits and signs that belong together by the script of the word's own letters."""
    return _remembered_word(word) if len(word) <= LONGEST else _read_word(word)


def guess_word(word: str) -> Read:
    """The word by the script of its letters, stretching undone: a guess of something nobody may mean."""
    wanted = lookalikes.script_of(word)
    return _shorten(lookalikes.in_script(word, wanted) if wanted else word, 1)


def _read_word(word: str) -> Reads:
    wanted = lookalikes.script_of(word)
    readings = lookalikes.readings(word, wanted) if wanted else [word]
    if _NUMBER.fullmatch(word):
        readings = [word] if word[:3].isdigit() else [word, *readings]
    read = readings[0]
    best = _shorten(read, 1)
    guesses: list[Read] = [_shorten(other, 1) for other in readings[1:]]
    guesses += [
        _shorten(read_so, 1)
        for other in lookalikes.scripts_worth_trying(word)
        if other != wanted
        for read_so in lookalikes.readings(word, other)
    ]
    if "@" in word and wanted == lookalikes.LATIN:
        # A vowel that Armenians leave out as often as they write it.
        kept = [at for at, letter in enumerate(word) if letter != "@"]
        bare, places = _shorten(lookalikes.in_script(word.replace("@", ""), wanted), 1)
        guesses.append((bare, [kept[at] for at in places]))
    twice = _shorten(read, 2)
    if twice[0] != best[0]:
        # Whose doubled letters were cut as well is looked for among words without theirs.
        guesses.extend((twice, best))
    guesses.extend((*undoubled(read), *drawn(word)))
    new = {text: (text, kept) for text, kept in reversed(guesses)}
    return Reads(best, tuple(reversed(new.values())))


_remembered_word = lru_cache(maxsize=2_048)(_read_word)


def undoubled(word: str) -> list[Read]:
    """Doubled letters as single ones: a stretch of two is a disguise as often as a spelling."""
    return [_shorten(word, 1, 2)] if _DOUBLED.search(word) else []


def drawn(word: str) -> list[Read]:
    """The word as read in scripts whose letters may draw all of it."""
    return [_shorten(other, 1) for other in lookalikes.drawn(word)] if len(word) > 2 else []


def _shorten(word: str, kept_letters: int, least: int = 3) -> tuple[str, list[int]]:
    """The word with runs of `least` or more of a letter cut to `kept_letters`; and the places kept."""
    out: list[str] = []
    kept: list[int] = []
    at = 0
    while at < len(word):
        end = at
        while end < len(word) and word[end] == word[at]:
            end += 1
        run = end - at
        take = kept_letters if run >= least and not word[at].isdigit() else run
        out.append(word[at] * take)
        kept.extend(range(at, at + take - 1))
        if take:
            kept.append(end - 1)
        at = end
    return "".join(out), kept
