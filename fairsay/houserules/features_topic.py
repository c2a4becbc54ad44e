"""How far an opinion is from its story: sentence vectors, shared 4-grams, and words of its own.

A 4-gram of a skeleton is a rough stem: it survives inflection in Russian and Armenian and the habits of
writing them in Latin letters. On Armenian, which the encoder does not know, shares of 4-grams weighted by
rarity separated better (AUC .81) than prefixes, Snowball stems or words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import lexicon, normalise, transliteration
from fairsay.houserules.encoder import SentenceEncoder
from fairsay.houserules.passages import sentences
from fairsay.houserules.transliteration import skeleton

Floats = NDArray[np.float32]

GUARDS = ("reaction", "media", "politics")
NAMES = (
    "whole", "best_sentence", "mean_sentence", "title",
    "parent", "encoded", "overlap", "found", "free", "free_share",
    "reaction", "media", "politics", "words", "rare",
    "has_parent", "parent_overlap", "long_story", "question", "you",
)  # fmt: skip
BUCKETS = 1 << 15
# Of a long article so many sentences are compared; a lead and a body of 1,500 words have about 70.
MOST_SENTENCES = 80
_MOST_OPINION_SENTENCES = 6
_LONGEST_OPINION = 2_000
_SECOND = frozenset(["you", "your", "u", "ti", "vi", "tebia", "vas", "vam", "vaw", "du", "duk", "kez", "zez"])


@dataclass(frozen=True, slots=True)
class Told:
    """What an opinion stands beside, read once: its sentences, and the 4-grams of all of it."""

    sentences: tuple[str, ...]
    grams: frozenset[str]
    title: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion read for its topic. `words` holds each word as typed, its skeleton and its guard bits."""

    text: str
    language: str
    latin: bool
    words: tuple[tuple[str, str, int], ...]


def four_grams(word: str) -> list[str]:
    """The 4-grams of a skeleton with its edges; a short word is its own."""
    edged = f" {word} "
    return [edged[place : place + 4] for place in range(len(edged) - 3)] or [edged]


def bucket(gram: str) -> int:
    """The place of a 4-gram in the table of rarities; the same in every process."""
    state = 7
    for letter in gram:
        state = (state * 1_000_003 + ord(letter)) & 0xFFFFFFFFFFFFFFFF
    return (state ^ state >> 29) * 0x9E3779B1 >> 11 & (BUCKETS - 1)


@lru_cache(maxsize=50_000)
def _word(word: str, family: str) -> tuple[tuple[str, ...], tuple[int, ...], int]:
    grams = tuple(four_grams(word))
    return grams, tuple(map(bucket, grams)), lexicon.read("topic", family, GUARDS).bits(word)


def read_opinion(text: str, language: str, latin: bool) -> Opinion:
    """Fold an opinion into words with skeletons."""
    family = lexicon.family(language)
    words = []
    for word in normalise.fold(text[:_LONGEST_OPINION]).words:
        bare = word.text if family == "en" else skeleton(word.text, family)[0]
        if bare and not bare.isdigit():
            words.append((text[word.start : word.end], bare, _word(bare, family)[2]))
    return Opinion(text, language, latin, tuple(words))


@lru_cache(maxsize=256)
def read_story(title: str, text: str, family: str) -> Told:
    """Read a story for opinions of one language family; kept, because many opinions stand under one story."""
    parts = [title, *(text[start:end] for start, end in sentences(text))]
    parts = [part for part in parts if len(part) > 2][:MOST_SENTENCES]
    return Told(tuple(parts), _grams_of(f"{title}\n{text}", family), title)


def _grams_of(text: str, family: str) -> frozenset[str]:
    line = normalise.plain(text).text
    if family != "en":
        line = skeleton(line, family)[0]
    return frozenset(gram for word in set(line.split()) for gram in four_grams(word))


def native(opinion: Opinion, text: str) -> str:
    """Part of an opinion as the encoder should see it."""
    return (
        transliteration.cyrillic(text) if opinion.latin and lexicon.family(opinion.language) == "ru" else text
    )


def topic_features(
    opinion: Opinion, told: Told, parent: str | None, rarity: Floats, encoder: SentenceEncoder | None
) -> tuple[Floats, list[str]]:
    """The features named in NAMES, and the opinion's own words that the story does not know, rarest first.

    `rarity` is (BUCKETS,): idf of 4-grams between 0 and 1. Without an encoder the similarities are 0.
    """
    family = lexicon.family(opinion.language)
    parent_grams = _grams_of(parent, family) if parent else frozenset()
    counts = [0, 0, 0]
    weight = shared = with_parent = free = found = 0.0
    own: dict[str, float] = {}
    for typed, bare, bits in opinion.words:
        grams, places, _ = _word(bare, family)
        rare = rarity[list(places)]
        here = np.fromiter((gram in told.grams for gram in grams), dtype=bool, count=len(grams))
        there = np.fromiter((gram in parent_grams for gram in grams), dtype=bool, count=len(grams))
        mean = float(rare.mean())
        weight += float(rare.sum())
        shared += float(rare[here | there].sum())
        with_parent += float(rare[there].sum())
        for number in range(3):
            counts[number] += bits >> number & 1
        if len(bare) < 3 or mean < 0.35:
            continue
        known = float(rare[here | there].sum()) / max(1e-6, float(rare.sum()))
        if known >= 0.5:
            found += mean
        elif not bits:
            free += mean
            own[typed] = mean
    total = max(1, len(opinion.words))
    alike = _similarities(opinion, told, parent, encoder)
    values = [
        *alike,
        shared / max(1e-6, weight),
        np.log1p(found),
        np.log1p(free),
        free / max(1e-6, free + found + sum(counts)),
        *(count / total for count in counts),
        np.log1p(total) / 3,
        weight / max(1, sum(len(_word(bare, family)[0]) for _, bare, _ in opinion.words)),
        float(parent is not None),
        with_parent / max(1e-6, weight),
        min(1.0, len(told.sentences) / 20),
        float(bool(re.search(r"[?՞]", opinion.text))),
        float(any(bare in _SECOND for _, bare, _ in opinion.words)),
    ]
    return np.array(values, dtype=np.float32), sorted(own, key=lambda word: -own[word])


def _similarities(
    opinion: Opinion, told: Told, parent: str | None, encoder: SentenceEncoder | None
) -> list[float]:
    if encoder is None or not told.sentences:
        return [0.0] * 6
    text = opinion.text[:_LONGEST_OPINION]
    parts = [text[start:end] for start, end in sentences(text)][:_MOST_OPINION_SENTENCES] or [text]
    asked = [native(opinion, part) for part in (text[:400], *parts)]
    if parent:
        asked.append(parent[:400])
    vectors = encoder.encode(asked)
    story = encoder.remember(told.sentences)
    near = vectors[: 1 + len(parts)] @ story.T
    best = near.max(axis=1)
    with_parent = float(vectors[0] @ vectors[-1]) if parent else 0.0
    return [
        float(best[0]), float(best[1:].max()), float(best[1:].mean()),
        float(near[:, 0].max()) if told.title else 0.0, with_parent, 1.0,
    ]  # fmt: skip
