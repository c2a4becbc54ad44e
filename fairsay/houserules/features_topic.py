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
# Subjects of topic/subjects_hy.txt. Their bits are kept apart from those of the guards.
SUBJECTS = (
    "sport", "chess", "cooking", "garden", "pets", "wild", "devices", "shows", "music", "books", "travel",
    "weather", "space", "past", "mystery", "medicine", "cars", "prices", "markets", "home", "family",
    "crafts", "nature", "faith", "abroad", "science", "learning", "transport",
)  # fmt: skip
NAMES = (
    "whole", "best_sentence", "mean_sentence", "title",
    "parent", "encoded", "overlap", "found", "free", "free_share",
    "reaction", "media", "politics", "words", "rare",
    "has_parent", "parent_overlap", "long_story", "question", "you",
    "subject", "subject_beyond", "subject_of_story", "remark", "named_elsewhere", "named_here",
)  # fmt: skip
BUCKETS = 1 << 15
# Anchors are stored in int8: unit vectors of 512 numbers have none above a third.
ANCHOR_SCALE = np.float32(1 / 3 / 127)
# Of a long article so many sentences are compared; a lead and a body of 1,500 words have about 70.
MOST_SENTENCES = 80
_MOST_OPINION_SENTENCES = 6
_LONGEST_OPINION = 2_000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_SECOND = frozenset(["you", "your", "u", "ti", "vi", "tebia", "vas", "vam", "vaw", "du", "duk", "kez", "zez"])


@dataclass(frozen=True, slots=True)
class Told:
    """What an opinion stands beside, read once: its sentences, and the 4-grams of all of it."""

    sentences: tuple[str, ...]
    grams: frozenset[str]
    title: str
    subjects: int


@dataclass(frozen=True, slots=True)
class Anchors:
    """Vectors of remarks on many subjects, and of remarks that belong to none (topic/)."""

    subjects: Floats
    remarks: Floats


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


@lru_cache(maxsize=50_000)
def subjects_of(word: str, family: str) -> int:
    """The subjects that a skeleton names, as bits; only Armenian, which no encoder serves, has a list."""
    return lexicon.read("topic", "hy", SUBJECTS, "subjects_hy").bits(word) if family == "hy" else 0


def anchor_texts(name: str) -> tuple[str, ...]:
    """The remarks of topic/NAME.txt in their order."""
    lines = (lexicon.HERE / "topic" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(
        part.strip()
        for line in lines
        if line and not line.startswith(("##", "= "))
        for part in line.split(" ; ")
    )


def read_opinion(text: str, language: str, latin: bool) -> Opinion:
    """Fold an opinion into words with skeletons."""
    family = lexicon.family(language)
    words = []
    # An address names no subject; blanks keep the places of the rest.
    spoken = _ADDRESS.sub(lambda found: " " * len(found[0]), text[:_LONGEST_OPINION])
    for word in normalise.fold(spoken).words:
        bare = word.text if family == "en" else skeleton(word.text, family)[0]
        if bare and not bare.isdigit():
            words.append((text[word.start : word.end], bare, _word(bare, family)[2]))
    return Opinion(text, language, latin, tuple(words))


@lru_cache(maxsize=256)
def read_story(title: str, text: str, family: str) -> Told:
    """Read a story for opinions of one language family; kept, because many opinions stand under one story."""
    parts = [title, *(text[start:end] for start, end in sentences(text))]
    parts = [part for part in parts if len(part) > 2][:MOST_SENTENCES]
    words = _words_of(f"{title}\n{text}", family)
    named = 0
    for word in words:
        named |= subjects_of(word, family)
    return Told(tuple(parts), _grams_of(words), title, named)


def _words_of(text: str, family: str) -> frozenset[str]:
    line = normalise.plain(text).text
    if family != "en":
        line = skeleton(line, family)[0]
    return frozenset(line.split())


def _grams_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(gram for word in words for gram in four_grams(word))


def native(opinion: Opinion, text: str) -> str:
    """Part of an opinion as the encoder should see it."""
    return (
        transliteration.cyrillic(text) if opinion.latin and lexicon.family(opinion.language) == "ru" else text
    )


def strays(features: Floats) -> bool:
    """Whether an opinion plainly names a subject that its story does not, however few its words."""
    return bool(
        features[NAMES.index("subject_beyond")] > 0.25
        or features[NAMES.index("named_elsewhere")] > features[NAMES.index("named_here")]
    )


def topic_features(
    opinion: Opinion,
    told: Told,
    parent: str | None,
    rarity: Floats,
    encoder: SentenceEncoder | None,
    anchors: Anchors,
) -> tuple[Floats, list[str]]:
    """The features named in NAMES, and the opinion's own words that the story does not know, rarest first.

    `rarity` is (BUCKETS,): idf of 4-grams between 0 and 1. Without an encoder the similarities are 0.
    """
    family = lexicon.family(opinion.language)
    parent_words = _words_of(parent, family) if parent else frozenset()
    parent_grams = _grams_of(parent_words)
    spoken_of = told.subjects
    for word in parent_words:
        spoken_of |= subjects_of(word, family)
    named_elsewhere = named_here = 0
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
        if named := subjects_of(bare, family):
            named_elsewhere += not named & spoken_of
            named_here += bool(named & spoken_of)
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
    alike, anchored = _similarities(opinion, told, parent, encoder, anchors)
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
        *anchored,
        min(3, named_elsewhere) / 2,
        min(3, named_here) / 2,
    ]
    return np.array(values, dtype=np.float32), sorted(own, key=lambda word: -own[word])


def encoded_texts(opinion: Opinion, parent: str | None) -> list[str]:
    """What the encoder is asked for: the opinion, each of its sentences, and the parent if any."""
    text = opinion.text[:_LONGEST_OPINION]
    parts = [text[start:end] for start, end in sentences(text)][:_MOST_OPINION_SENTENCES] or [text]
    asked = [native(opinion, part) for part in (text[:400], *parts)]
    return [*asked, parent[:400]] if parent else asked


def _similarities(
    opinion: Opinion, told: Told, parent: str | None, encoder: SentenceEncoder | None, anchors: Anchors
) -> tuple[list[float], list[float]]:
    """Similarities to the story and the parent, and to the anchors."""
    if encoder is None or not told.sentences:
        return [0.0] * 6, [0.0] * 4
    asked = encoded_texts(opinion, parent)
    vectors = encoder.encode(asked)
    story = encoder.remember(told.sentences)
    near = vectors[: len(asked) - bool(parent)] @ story.T
    best = near.max(axis=1)
    with_parent = float(vectors[0] @ vectors[-1]) if parent else 0.0
    alike = [
        float(best[0]), float(best[1:].max()), float(best[1:].mean()),
        float(near[:, 0].max()) if told.title else 0.0, with_parent, 1.0,
    ]  # fmt: skip
    mine = anchors.subjects @ vectors[0]
    here = (anchors.subjects @ story.T).max(axis=1)
    if parent:
        here = np.maximum(here, anchors.subjects @ vectors[-1])
    nearest = int(mine.argmax())
    remark = float((anchors.remarks @ vectors[0]).max())
    return alike, [float(mine[nearest]), float((mine - here).max()), float(here[nearest]), remark]
