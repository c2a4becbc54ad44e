"""The recipe of weights/offtopic.npz. Opinions under their own story against opinions under another one.

Real threads hold reactions, thanks and talk about the newspaper, which no swapped pair teaches: the
grammars offtopic_*.txt and the civil sentences of abuse_*.txt stand under random stories as on topic.
"""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import lexicon
from fairsay.houserules.features_topic import (
    ANCHOR_SCALE,
    BUCKETS,
    Anchors,
    _word,
    anchor_texts,
    read_opinion,
    read_story,
    topic_features,
)
from fairsay.houserules.normalise import fold
from fairsay.houserules.passages import passages
from fairsay.houserules.training import net
from fairsay.houserules.training.abuse import calibration
from fairsay.houserules.training.dataset import Row, rows
from fairsay.houserules.training.examples import fold_of
from fairsay.houserules.training.grammar import grammars
from fairsay.houserules.training.latin import to_latin
from fairsay.houserules.training.vectors import Collector, StoredEncoder
from fairsay.houserules.transliteration import skeleton

RECIPE = "offtopic-2"
SEED = 20261124
FILES = (
    "en_offtopic_news_debate",
    "en_offtopic_arguments",
    "ru_offtopic_news",
    "hy_offtopic_treebank",
    "multi_offtopic_flores",
)
# Half of the training pairs are off topic, of a newspaper's opinions perhaps one in ten: the latter counts.
PRIOR = 0.12
# Sentences of the grammars on abuse that fit under any story.
AT_HOME = ("criticism", "warm", "negated", "insult", "threat", "angry_wide", "named_civil", "roles")
# Pairs taken of each file at most: the encoder reads them all.
MOST = {"en_offtopic_news_debate": 4_000, "en_offtopic_arguments": 1_200, "ru_offtopic_news": 2_300}


@dataclass(frozen=True, slots=True)
class Pair:
    """An opinion under a story. `off` is the label, `group` the story that it belongs to for the folds."""

    text: str
    language: str
    latin: bool
    title: str
    body: str
    off: bool
    weight: float
    group: str
    source: str
    parent: str | None = None


def pairs(folder: Path, split: str) -> list[Pair]:
    """Labelled pairs of the data folder, and short parts of long opinions as pairs of their own."""
    rng = random.Random(f"{SEED}:pairs:{split}")  # noqa: S311 - a sample, not a secret
    chosen: list[Pair] = []
    for name in FILES:
        found = [
            row
            for row in rows(folder, name)
            if row.split == split and row.labels["off_topic"] is not None and row.story
        ]
        company = _company(found)
        homes = {row.text: row.story[0] for row in found if row.story and not row.labels["off_topic"]}
        if len(found) > MOST.get(name, len(found)):
            found = rng.sample(found, MOST[name])
        for row in found:
            title, body = row.story or ("", "")
            off = bool(row.labels["off_topic"])
            group = f"{name}:{row.group.get('story') or title}"
            beside = [one for one in company.get(title, []) if one not in row.text and row.text not in one]
            if name == "en_offtopic_news_debate" and len(beside) > 6 and rng.random() < 0.6:
                # The set has headlines and one line each; an article's text is stood for by what others said.
                body = "\n".join([body, *rng.sample(beside, 5)])
            base = Pair(row.text, row.language, False, title, body, off, 1.0, group, name)
            if beside and rng.random() < 0.3:
                base = replace(base, parent=rng.choice(beside))
            chosen.append(base)
            home = company.get(homes.get(row.text, ""), [])
            answered = [one for one in home if one not in row.text]
            if off and answered and rng.random() < 0.2:
                # It leaves the story but follows the opinion that it answers: on topic.
                chosen.append(replace(base, parent=rng.choice(answered), off=False, weight=0.5))
            cut = passages(row.text, 140)
            if len(cut) > 1:
                # A sentence on its own says less about its topic: half the weight where it is on topic.
                start, end = rng.choice(cut)
                chosen.append(_changed(base, row.text[start:end], weight=1.0 if off else 0.7))
            if row.language != "en" and rng.random() < 0.25:
                chosen.append(_changed(base, to_latin(row.text, row.language, rng), latin=True, weight=0.7))
    return chosen


def _company(found: list[Row]) -> dict[str, list[str]]:
    """Passages that stand under each title, by rows that are on topic there."""
    company: dict[str, list[str]] = {}
    for row in found:
        if row.story and not row.labels["off_topic"]:
            start, end = passages(row.text)[0]
            company.setdefault(row.story[0], []).append(row.text[start:end])
    return company


def written(stories: list[tuple[str, str, str, str]]) -> list[Pair]:
    """Our own sentences under random stories: (language, title, body, group) each."""
    rng = random.Random(f"{SEED}:written")  # noqa: S311 - a sample, not a secret
    made: list[Pair] = []
    for grammar in (*grammars("offtopic"), *grammars("abuse")):
        mine = [story for story in stories if story[0] == grammar.language]
        for one in grammar.draw(SEED, scale=1.0 if grammar.name.startswith("offtopic") else 0.25):
            # Insults and threats are no other subject, whatever else they are.
            if grammar.name.startswith("abuse") and one.kind not in AT_HOME:
                continue
            off = one.breach and grammar.name.startswith("offtopic")
            for _ in range(3 if off else 2):
                language, title, body, _group = rng.choice(mine)
                latin = language != "en" and rng.random() < 0.25
                text = to_latin(one.text, language, rng) if latin else one.text
                made.append(Pair(text, language, latin, title, body, off, 0.8, one.frame, grammar.name))
    return made


def _changed(pair: Pair, text: str, *, latin: bool = False, weight: float) -> Pair:
    return replace(pair, text=text, latin=latin, weight=weight)


def rarities(texts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """idf of hashed 4-grams for each family as bytes, from (language, text)."""
    seen: dict[str, Counter[int]] = {"en": Counter(), "ru": Counter(), "hy": Counter()}
    total = Counter[str]()
    for language, text in texts:
        family = lexicon.family(language)
        words = fold(text).text if family == "en" else skeleton(fold(text).text, family)[0]
        seen[family].update({place for word in set(words.split()) for place in _word(word, family)[1]})
        total[family] += 1
    arrays = {}
    for family, counts in seen.items():
        frequency = np.zeros(BUCKETS)
        frequency[list(counts)] = list(counts.values())
        idf = np.log((total[family] + 1) / (frequency + 1)) / np.log(total[family] + 1)
        arrays[f"rarity_{family}"] = np.round(idf * 255).astype(np.uint8)
    return arrays


def anchors(encoder: StoredEncoder) -> dict[str, Any]:
    """Vectors of the remarks under topic/, as int8."""
    arrays = {}
    for name in ("subjects", "remarks"):
        vectors = encoder.encode(anchor_texts(name))
        arrays[f"anchors_{name}"] = np.clip(np.round(vectors / ANCHOR_SCALE), -127, 127).astype(np.int8)
    return arrays


def features(those: list[Pair], arrays: dict[str, Any], encoder: StoredEncoder) -> Any:
    """One row of topic features a pair; the encoder is used where it knows the language."""
    fixed = Anchors(
        *(arrays[f"anchors_{name}"].astype(np.float32) * ANCHOR_SCALE for name in ("subjects", "remarks"))
    )
    scaled = {name: arrays[f"rarity_{name}"].astype(np.float32) / 255 for name in ("en", "ru", "hy")}

    def read(by: StoredEncoder) -> list[Any]:
        made = []
        for pair in those:
            family = lexicon.family(pair.language)
            opinion = read_opinion(pair.text, pair.language, pair.latin)
            told = read_story(pair.title, pair.body, family)
            known = by if family != "hy" else None
            made.append(topic_features(opinion, told, pair.parent, scaled[family], known, fixed)[0])
        return made

    collector = Collector()
    read(collector)
    encoder.fill(sorted(collector.asked))
    return np.stack(read(encoder))


def train(folder: Path, encoder: StoredEncoder, say: Any) -> dict[str, Any]:
    """All arrays of weights/offtopic.npz."""
    labelled = pairs(folder, "train")
    stories = sorted({(pair.language, pair.title, pair.body, pair.group) for pair in labelled})
    those = labelled + written(stories)
    say(f"off_topic: {len(those)} pairs, {sum(pair.off for pair in those)} off topic")
    texts = [
        (row.language, row.text)
        for row in rows(folder)
        if row.split == "train" and row.language in ("en", "ru", "hy")
    ]
    arrays = rarities(texts) | anchors(encoder)
    x = features(those, arrays, encoder)
    say("off_topic: features read")
    y = np.array([pair.off for pair in those], dtype=np.float32)
    w = np.array([pair.weight for pair in those], dtype=np.float32)
    folds = np.array([fold_of(pair.group, 3) for pair in those])
    armenian = np.array([pair.language == "hy" for pair in those])
    # Without an encoder every language is judged by its letters; Armenian is the one that needs it today.
    for mode, mine in (("encoded", ~armenian), ("letters", armenian)):
        held = np.zeros(len(y), dtype=np.float32)
        for part in range(3):
            inside, outside = np.flatnonzero(mine & (folds != part)), np.flatnonzero(mine & (folds == part))
            held[outside] = _fit(x[inside], y[inside], w[inside]).logits(x[outside])
        model = _fit(x[mine], y[mine], w[mine])
        for array, value in (
            ("inner", model.inner),
            ("inner_bias", model.inner_bias),
            ("outer", model.outer),
        ):
            arrays[f"{mode}_{array}"] = value
        arrays[f"{mode}_outer_bias"] = np.float32(model.outer_bias)
        arrays[f"calibration_{mode}"] = calibration(
            held[mine], y[mine], w[mine] * np.where(y[mine] > 0, PRIOR, 1)
        )
    return arrays


def _fit(x: Any, y: Any, w: Any) -> net.Net:
    return net.fit(x, y, w, hidden=24, epochs=40, seed=SEED, drop=0.05, decay=1e-3)
