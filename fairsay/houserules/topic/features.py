"""How far an opinion is from its story, in numbers: letters in common, nearness in two spaces of meaning."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import lexicon, transliteration
from fairsay.houserules.encoder import SentenceEncoder
from fairsay.houserules.pooling import pooled
from fairsay.houserules.reading import Reading
from fairsay.houserules.topic import associations, matches, nearness
from fairsay.houserules.topic.associations import Associations
from fairsay.houserules.topic.glosses import Glosses
from fairsay.houserules.topic.matches import Matches
from fairsay.houserules.topic.meanings import Meanings
from fairsay.houserules.topic.nearness import Company, Nearness
from fairsay.houserules.topic.rarity import Rarity
from fairsay.houserules.topic.words import Told, TopicWord, bare_words, read_told, read_words, subjects_of

Floats = NDArray[np.float32]

LETTERS = (
    "overlap", "rare_overlap", "title_overlap", "parent_overlap", "found", "free", "free_share", "rarest",
    "names_here", "names_new", "number_here", "reaction", "media", "politics", "words", "rare",
    "has_parent", "has_text", "long_story", "question", "you", "named_elsewhere", "named_here",
    "same_family", "known",
)  # fmt: skip
WORDS = (*LETTERS, *matches.NAMES, *associations.NAMES)
NAMES = (
    *WORDS,
    *(f"gist_{name}" for name in nearness.NAMES),
    *(f"encoded_{name}" for name in ("raw_whole", "raw_gist", *nearness.NAMES)),
)
QUICK = len(WORDS) + len(nearness.NAMES)
_MOST_SENTENCES = 6
_LONGEST_ENCODED = 400
# A word of rarer letters than this may name a subject; a shorter or commoner one seldom does.
_RARE, _SHORT = 0.35, 3
_SECOND = frozenset(["you", "your", "u", "ti", "vi", "tebia", "vas", "vam", "vaw", "du", "duk", "kez", "zez"])


@dataclass(frozen=True, slots=True)
class Tables:
    """What the features are computed with: the arrays of weights/offtopic.npz, ready for use.

    `centres` are the mean vectors of opinions and of story sentences in each language. `glossed` where the
    encoder does not know Armenian and is given the glosses instead.
    """

    rarity: Rarity
    glosses: Glosses
    meanings: Meanings
    matches: Matches
    associations: Mapping[str, Associations]
    gist_company: Company
    encoded_company: Company | None
    centres: Mapping[str, Floats]
    glossed: bool = True


@dataclass(slots=True)
class Pair:
    """An opinion beside its story, read; features are computed from it in two steps, the encoder's last."""

    reading: Reading
    words: tuple[TopicWord, ...]
    told: Told
    parent: Told | None
    story_family: str

    @property
    def family(self) -> str:
        """The opinion's language family."""
        return lexicon.family(self.reading.language)

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """The opinion's first sentences."""
        return self.reading.sentences[:_MOST_SENTENCES] or ((0, len(self.reading.text)),)


def read_pair(reading: Reading) -> Pair:
    """Read an opinion, its story and the opinion that it answers. `reading.story` must be there."""
    story = reading.story
    assert story is not None  # noqa: S101 - the caller has looked
    family = lexicon.family(reading.language)
    own = lexicon.family(reading.story_language or reading.language)
    parent = read_told("", reading.parent[:1_000], family) if reading.parent else None
    return Pair(reading, read_words(reading), read_told(story.title, story.text, own), parent, own)


def letter_features(pair: Pair, tables: Tables) -> tuple[list[float], list[str]]:
    """The values of LETTERS, and the opinion's own words that the story does not know, rarest first."""
    family, told, rarity = pair.family, pair.told, tables.rarity
    same = family == pair.story_family
    here = told.grams if same else frozenset()
    there = pair.parent.grams if pair.parent else frozenset()
    spoken_of = told.subjects | (pair.parent.subjects if pair.parent else 0)
    text = pair.reading.text
    elsewhere = at_home = known_words = 0
    counts = [0, 0, 0]
    weight = shared = weight3 = shared3 = titled = with_parent = free = found = rarest = 0.0
    names_here = names_new = numbers = 0
    own: dict[str, float] = {}
    for bare, start, end, bits, is_name in pair.words:
        if bare.isdigit():
            numbers += bare in told.numbers
            continue
        grams, rarities, total = rarity.grams(bare, family)
        mean = total / len(grams)
        mine = 0.0
        for gram, rare in zip(grams, rarities, strict=True):
            weight3 += rare**3
            if gram in here or gram in there:
                mine += rare
                shared3 += rare**3
                if gram in told.title_grams:
                    titled += rare
                if gram in there:
                    with_parent += rare
        weight += total
        shared += mine
        if named := subjects_of(bare, family):
            elsewhere += not named & spoken_of
            at_home += bool(named & spoken_of)
        for number in range(3):
            counts[number] += bits >> number & 1
        known_words += tables.meanings.knows(bare, family)
        if len(bare) < _SHORT or mean < _RARE:
            continue
        if mine >= 0.5 * total:
            found += mean
            rarest = max(rarest, total if mine > 0.8 * total else 0.0)
            names_here += is_name
        elif not bits:
            free += mean
            names_new += is_name
            own[text[start:end]] = mean
    count = max(1, len(pair.words))
    heavy = max(1e-6, weight)
    values = [
        shared / heavy,
        shared3 / max(1e-6, weight3),
        titled / heavy,
        with_parent / heavy,
        float(np.log1p(found)),
        float(np.log1p(free)),
        free / max(1e-6, free + found + sum(counts)),
        rarest / 5,
        float(np.log1p(names_here)),
        float(np.log1p(names_new)),
        float(min(numbers, 2)),
        *(number / count for number in counts),
        float(np.log1p(count)) / 3,
        weight / count / 5,
        float(pair.parent is not None),
        float(len(told.sentences) > 1),
        min(1.0, len(told.sentences) / 20),
        float(bool(re.search(r"[?՞]", text))),
        float(any(word.bare in _SECOND for word in pair.words)),
        min(3, elsewhere) / 2,
        min(3, at_home) / 2,
        float(same),
        known_words / count,
    ]
    return values, sorted(own, key=lambda word: -own[word])


def word_features(pair: Pair, tables: Tables, associated: Associations | None) -> list[float]:
    """The values of matches.NAMES and associations.NAMES, the latter zeros without `associated`."""
    words = [word.bare for word in pair.words]
    matched = tables.matches.features(words, pair.family, pair.told, pair.parent)
    if associated is None:
        return [*matched, *(0.0 for _ in associations.NAMES)]
    return [*matched, *associated.features(words, pair.told, pair.parent)]


def gist_features(pair: Pair, tables: Tables) -> Nearness:
    """Nearness by word vectors."""
    meanings = tables.meanings
    family = pair.family
    parts = [[word.bare for word in pair.words]]
    parts += [[word.bare for word in pair.words if start <= word.start < end] for start, end in pair.spans]
    opinion = np.stack([meanings.vector(part, family) for part in parts])
    story = meanings.story(pair.told)
    parent = (
        meanings.vector([word for part in pair.parent.words for word in part], family)
        if pair.parent
        else None
    )
    return nearness.nearness(tables.gist_company, opinion, story, id_of(pair.told), parent)


def encoded_features(pair: Pair, tables: Tables, encoder: SentenceEncoder) -> Nearness:
    """Nearness by the sentence encoder, its two plain similarities first."""
    assert tables.encoded_company is not None  # noqa: S101 - the caller has looked
    asked = encoded_texts(pair, tables)
    vectors = with_whole(pair, asked, encoder)
    story = encoder.remember(told_texts(pair.told, tables))
    whole = story @ vectors[0]
    opinion = centred(vectors, tables.centres[f"opinion_{pair.family}"])
    parent = opinion[-1] if pair.reading.parent else None
    found = nearness.nearness(
        tables.encoded_company,
        opinion[: len(opinion) - bool(pair.reading.parent)],
        centred(story, tables.centres[f"story_{pair.story_family}"]),
        id_of(pair.told),
        parent,
    )
    return found._replace(values=[float(whole.max()), float(whole.mean()), *found.values])


def with_whole(pair: Pair, asked: Sequence[str], encoder: SentenceEncoder) -> Floats:
    """The vectors of `encoded_texts(pair)`, and first the opinion's: the mean of its sentences'."""
    vectors = encoder.encode(asked)
    count = len(asked) - bool(pair.reading.parent)
    return np.concatenate([pooled(vectors[:count], asked[:count])[None], vectors])


def centred(vectors: Floats, centre: Floats) -> Floats:
    """Unit vectors seen from the mean of their kind: what a language and a register share says nothing."""
    moved = vectors - centre
    unit: Floats = moved / np.maximum(1e-6, np.sqrt((moved * moved).sum(axis=1, keepdims=True)))
    return unit


def id_of(told: Told) -> int:
    """A key for what is remembered of a story."""
    return hash((told.title, told.sentences, told.family))


def told_texts(told: Told, tables: Tables) -> list[str]:
    """A story's title and sentences as the encoder should see them."""
    if told.family != "hy" or not tables.glossed:
        return list(told.sentences)
    return [tables.glosses.english(words) for words in told.words]


def encoded_texts(pair: Pair, tables: Tables) -> list[str]:
    """What the encoder is asked for: each of the opinion's first sentences, and the parent if any."""
    reading = pair.reading
    # A sentence without an end costs the encoder no more than an opinion of some length.
    spans = [(start, min(end, start + _LONGEST_ENCODED)) for start, end in pair.spans]
    beginning = reading.parent[:_LONGEST_ENCODED] if reading.parent else ""
    if pair.family == "hy" and tables.glossed:
        english = tables.glosses.english
        asked = [
            english(word.bare for word in pair.words if start <= word.start < end) for start, end in spans
        ]
        return [*asked, english(bare_words(beginning, "hy"))] if beginning else asked
    asked = [reading.text[start:end] for start, end in spans]
    if reading.latin:
        spell = transliteration.armenian if pair.family == "hy" else transliteration.cyrillic
        asked = [spell(text) for text in asked]
    return [*asked, beginning] if beginning else asked
