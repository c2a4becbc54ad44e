"""An opinion, a story and a parent opinion as words: skeletons, what belongs to no subject, names, numbers.

A 4-gram of a skeleton is a rough stem: it survives inflection in Russian and Armenian and the habits of
writing them in Latin letters. On Armenian, shares of 4-grams weighted by rarity separated better (AUC .81)
than prefixes, Snowball stems or words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from sys import intern
from typing import NamedTuple

from fairsay.houserules import lexicon, normalise
from fairsay.houserules.passages import sentences
from fairsay.houserules.reading import Reading
from fairsay.houserules.transliteration import skeleton_of

GUARDS = ("reaction", "media", "politics")
# Subjects of subjects_hy.txt. Their bits are kept apart from those of the guards.
SUBJECTS = (
    "sport", "chess", "cooking", "garden", "pets", "wild", "devices", "shows", "music", "books", "travel",
    "weather", "space", "past", "mystery", "medicine", "cars", "prices", "markets", "home", "family",
    "crafts", "nature", "faith", "abroad", "science", "learning", "transport",
)  # fmt: skip
# Of a long article so many sentences are compared; a lead and a body of 1,500 words have about 70.
MOST_SENTENCES = 80
_LONGEST_OPINION = 2_000
_LONGEST_STORY = 40_000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)


class TopicWord(NamedTuple):
    """A word: its skeleton, where it begins and ends in the text as typed, and its guard bits."""

    bare: str
    start: int
    end: int
    bits: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What an opinion stands beside, read once for opinions of one language family."""

    title: str
    sentences: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    grams: frozenset[str]
    title_grams: frozenset[str]
    numbers: frozenset[str]
    subjects: int
    family: str


def four_grams(word: str) -> tuple[str, ...]:
    """The 4-grams of a skeleton with its edges; a short word is its own."""
    edged = f" {word} "
    # Words and stories that are remembered have most of them in common.
    return tuple([intern(edged[place : place + 4]) for place in range(len(edged) - 3)]) or (edged,)


@lru_cache(maxsize=6_144)
def guard_bits(word: str, family: str) -> int:
    """Which of GUARDS a skeleton belongs to: thanks and reactions, the newspaper, politics."""
    return lexicon.read("topic", family, GUARDS).bits(word)


def subjects_of(word: str, family: str) -> int:
    """The subjects that a skeleton names, as bits; only Armenian has a list."""
    return _armenian_subjects(word) if family == "hy" else 0


@lru_cache(maxsize=6_144)
def _armenian_subjects(word: str) -> int:
    return lexicon.read("topic", "hy", SUBJECTS, "subjects_hy").bits(word)


def read_words(reading: Reading) -> tuple[TopicWord, ...]:
    """The words of an opinion's beginning; addresses name no subject and are left out."""
    family = lexicon.family(reading.language)
    text = reading.text
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "://" in text or "www." in text else []
    piece = reading.piece(0, _LONGEST_OPINION, family=family, without=addresses)
    firsts = {start for start, _ in reading.sentences}
    shouted = text.isupper()
    words = []
    for bare, places in zip(piece.texts, piece.places, strict=True):
        start, end = places[0], places[-1] + 1
        is_name = not shouted and text[start].isupper() and start not in firsts
        words.append(TopicWord(bare, start, end, guard_bits(bare, family), is_name))
    return tuple(words)


@lru_cache(maxsize=128)
def read_told(title: str, text: str, family: str) -> Told:
    """Read a story, or with `title` empty a parent opinion; kept, as many opinions stand under one."""
    text = text[:_LONGEST_STORY]
    parts = [title, *(text[start:end] for start, end in sentences(text))]
    parts = [part for part in parts if len(part) > 2]
    words = tuple(bare_words(part, family) for part in parts)
    distinct = {word for some in words for word in some}
    named = 0
    for word in distinct:
        named |= subjects_of(word, family)
    return Told(
        title,
        tuple(parts[:MOST_SENTENCES]),
        words[:MOST_SENTENCES],
        frozenset(gram for word in distinct for gram in four_grams(word)),
        frozenset(gram for word in bare_words(title, family) for gram in four_grams(word)),
        frozenset(word for word in distinct if word.isdigit() and len(word) > 1),
        named,
        family,
    )


def bare_words(text: str, family: str) -> tuple[str, ...]:
    """The skeletons of a text's words as typed, nothing guessed."""
    folded = normalise.plain(text)
    if family in ("ru", "hy"):
        folded = folded.respelt(partial(skeleton_of, language=family))
    return tuple(folded.texts)
