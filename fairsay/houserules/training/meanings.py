"""The dictionary and the word vectors of weights/offtopic.npz: glosses_hy.tsv and the encoder, distilled.

`glosses_hy.tsv` holds a lexeme, its further stems ("-" for a word of grammar, which is looked up whole) and
the first sense in English of each entry of the dictionary behind uniparser-eastern-armenian (MIT).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import lexicon
from fairsay.houserules.normalise import plain
from fairsay.houserules.topic.glosses import Glosses, packed
from fairsay.houserules.topic.meanings import STEM_LETTERS, Meanings
from fairsay.houserules.topic.rarity import BUCKETS, FAMILIES, Rarity, bucket
from fairsay.houserules.topic.words import bare_words, four_grams
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.vectors import StoredEncoder
from fairsay.houserules.transliteration import skeleton_of

DICTIONARY = Path(__file__).parent / "glosses_hy.tsv"
DIMENSIONS = 64
# A word is listed if it stands in so many training texts, the most frequent first.
LEAST_TEXTS = {"en": 4, "ru": 2}
MOST_WORDS = 18_000
# An ending counts as one if it follows so many long stems or whole words of Armenian text.
_LEAST_ENDINGS, _LONGEST_ENDING, _LONG_STEM = 3, 8, 5
# Directions that sentences of one language share, whatever they say.
COMMON = 2

Texts = Iterable[tuple[str, str]]  # language, text


def dictionary(texts: Texts) -> dict[str, Any]:
    """The arrays gloss_words, gloss_stems, gloss_endings and gloss_texts."""
    words: dict[str, str] = {}
    stems: dict[str, tuple[int, str]] = {}
    for line in DICTIONARY.read_text(encoding="utf-8").splitlines():
        lexeme, further, gloss = line.split("\t")
        whole = skeleton_of(plain(lexeme).text.strip(), "hy")
        words.setdefault(whole, gloss)
        if further != "-":
            for stem in (lexeme, *further.split()):
                key = skeleton_of(plain(stem).text.strip(), "hy")
                # Of two entries with one stem the shorter word is the root.
                if len(key) >= 2 and (key not in stems or len(lexeme) < stems[key][0]):
                    stems[key] = (len(lexeme), gloss)
    glosses = sorted({*words.values(), *(gloss for _, gloss in stems.values())})
    place = {gloss: number for number, gloss in enumerate(glosses)}
    return {
        "gloss_words": _bytes(f"{word}\t{place[gloss]}" for word, gloss in sorted(words.items())),
        "gloss_stems": _bytes(f"{stem}\t{place[gloss]}" for stem, (_, gloss) in sorted(stems.items())),
        "gloss_endings": _bytes(_endings(texts, stems.keys())),
        "gloss_texts": _bytes(glosses),
    }


def _endings(texts: Texts, stems: Iterable[str]) -> list[str]:
    known = set(stems)
    counts = Counter[str]()
    for _, text in texts:
        for word in set(bare_words(text, "hy")):
            cut = next((end for end in range(len(word), 1, -1) if word[:end] in known), 0)
            if cut >= _LONG_STEM or cut == len(word):
                counts[word[cut:]] += 1
    return sorted(
        ending for ending, seen in counts.items() if seen >= _LEAST_ENDINGS and len(ending) <= _LONGEST_ENDING
    )


def rarities(texts: Texts) -> dict[str, Any]:
    """idf of hashed 4-grams for each family as bytes."""
    seen: dict[str, Counter[int]] = {family: Counter() for family in FAMILIES}
    total = Counter[str]()
    for language, text in texts:
        family = lexicon.family(language)
        grams = {gram for word in bare_words(text, family) for gram in four_grams(word)}
        seen[family].update({bucket(gram) for gram in grams})
        total[family] += 1
    arrays = {}
    for family, counts in seen.items():
        frequency = np.zeros(BUCKETS)
        frequency[list(counts)] = list(counts.values())
        idf = np.log((total[family] + 1) / (frequency + 1)) / np.log(total[family] + 1)
        arrays[f"rarity_{family}"] = np.round(idf * 255).astype(np.uint8)
    return arrays


def meanings(texts: list[tuple[str, str]], stored: dict[str, Any], encoder: StoredEncoder) -> dict[str, Any]:
    """The word vectors: arrays meanings, and meanings_FAMILY with the number of the first row of each."""
    glosses = Glosses(*(stored[f"gloss_{part}"] for part in ("words", "stems", "endings", "texts")))
    arrays: dict[str, Any] = {}
    blocks = []
    start = 0
    for family in ("en", "ru"):
        keys, vectors = _family_rows(
            [text for language, text in texts if lexicon.family(language) == family], family, encoder
        )
        arrays[f"meanings_{family}"] = _bytes(keys)
        arrays[f"meanings_{family}_from"] = np.int32(start)
        blocks.append(vectors)
        start += len(keys)
    arrays["meanings_hy_from"] = np.int32(start)
    blocks.append(encoder.encode(glosses.texts))
    centred = [_unit(block - block.mean(axis=0)) for block in blocks]
    rows = np.concatenate(centred)
    # The main directions; eigenvectors of the 512 × 512 covariance are the same bytes on one machine.
    _, directions = np.linalg.eigh((rows.T @ rows).astype(np.float64))
    projected = (rows @ directions[:, ::-1][:, :DIMENSIONS]).astype(np.float32)
    arrays["meanings"] = small_integers(projected)[0]
    # Without what is common to sentences of each language.
    cleaned = []
    first = 0
    for family, block in zip(FAMILIES, blocks, strict=True):
        part = projected[first : first + len(block)]
        known = Meanings(stored | arrays, Rarity(stored), glosses)
        some = [text for language, text in texts if lexicon.family(language) == family][:6_000]
        sample = np.stack([known.vector(bare_words(text, family), family) for text in some])
        _, common = np.linalg.eigh((sample.T @ sample).astype(np.float64))
        common = common[:, ::-1][:, :COMMON].astype(np.float32)
        cleaned.append(part - part @ common @ common.T)
        first += len(block)
    arrays["meanings"] = small_integers(np.concatenate(cleaned))[0]
    return arrays


def _family_rows(texts: list[str], family: str, encoder: StoredEncoder) -> tuple[list[str], Any]:
    counts = Counter[str]()
    for text in texts:
        counts.update({word for word in plain(text).texts if len(word) > 1 and not word.isdigit()})
    chosen = [
        word
        for word, seen in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        if seen >= LEAST_TEXTS[family]
    ]
    chosen = chosen[:MOST_WORDS]
    vectors = encoder.encode(chosen)
    gathered: dict[str, Any] = defaultdict(lambda: np.zeros(vectors.shape[1], dtype=np.float32))
    for word, vector in zip(chosen, vectors, strict=True):
        key = word if family == "en" else skeleton_of(word, family)
        gathered[key] = gathered[key] + vector * counts[word]
        if family == "ru" and len(key) > STEM_LETTERS:
            stem = f"{key[:STEM_LETTERS]}*"
            gathered[stem] = gathered[stem] + vector * counts[word]
    keys = sorted(key for key in gathered if key)
    return keys, np.stack([_unit(gathered[key][None])[0] for key in keys])


def _unit(rows: Any) -> Any:
    return (rows / np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))).astype(np.float32)


def _bytes(lines: Iterable[str]) -> Any:
    return np.frombuffer(packed(lines), dtype=np.uint8)
