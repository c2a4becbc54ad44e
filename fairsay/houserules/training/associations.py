"""The arrays of which words go together, from the Armenian and Russian documents of the data folder.

A pair's own documents must not stand among those that its features are made with, or nearness would be
learned from having seen the text. So the documents are dealt into parts, and each training pair is judged by
associations made without the part of its story and that of its opinion: always two parts, so that those of
on-topic pairs, whose two are one, have been made from no more than the others.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import lexicon
from fairsay.houserules.topic.associations import FAMILIES, Associations, beginnings
from fairsay.houserules.topic.glosses import packed
from fairsay.houserules.topic.words import bare_words
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.dataset import rows
from fairsay.houserules.training.examples import fold_of
from fairsay.houserules.training.topicpairs import Pair

PAIRED = {"ru": "ru_offtopic_news", "hy": "hy_offtopic_treebank"}
PLAIN = {"ru": (), "hy": ("hy_clean_treebank", "hyw_clean_treebank")}
PARTS = 8
DIMENSIONS = 80
# So many sentences make a passage; the next begins in the middle of it.
PASSAGE = 12
_LEAST_PASSAGES = 3


def part_of(document: str) -> int:
    """The part that a document is dealt into."""
    return fold_of(f"associations:{document}", PARTS)


class Documents:
    """The documents of one language family, and what goes together in all of them or in some."""

    def __init__(self, folder: Path, family: str) -> None:
        """Read them: of the treebanks, none that the test split of the pairs is made of."""
        self.family = family
        self._sentences: dict[str, list[list[str]]] = defaultdict(list)
        self._seen: set[str] = set()
        kept_back: set[str] = set()
        for row in rows(folder, PAIRED[family]):
            name, (title, body) = str(row.group["story"]), row.story or ("", "")
            if row.split == "test":
                kept_back.add(name)
            elif not row.labels["off_topic"]:
                self._add(name, f"{title}. {body}", row.text)
        for row in rows(folder, *PLAIN[family]) if PLAIN[family] else ():
            name = str(row.group["document"])
            if row.split == "train" and name not in kept_back:
                self._add(name, row.text)

    def _add(self, name: str, *texts: str) -> None:
        for text in texts:
            if text not in self._seen:
                self._seen.add(text)
                self._sentences[name].append(beginnings(bare_words(text, self.family)))

    def arrays(self, without: Sequence[int] = ()) -> dict[str, Any]:
        """The arrays associations_FAMILY, …_rarity and …_words, some parts left out."""
        passages = [
            Counter(word for sentence in sentences[start : start + PASSAGE] for word in sentence)
            for name, sentences in sorted(self._sentences.items())
            if part_of(name) not in without
            for start in range(0, len(sentences), PASSAGE // 2)
        ]
        seen = Counter(word for words in passages for word in words)
        listed = sorted(word for word, count in seen.items() if count >= _LEAST_PASSAGES)
        place = {word: number for number, word in enumerate(listed)}
        rarity = np.log(len(passages) / np.array([seen[word] for word in listed]))
        counts = np.zeros((len(listed), len(passages)))
        for number, words in enumerate(passages):
            for word, count in words.items():
                if word in place:
                    counts[place[word], number] = 1 + np.log(count)
        counts *= rarity[:, None]
        counts /= np.maximum(1e-6, np.sqrt((counts * counts).sum(axis=0)))
        # The main directions of the passages are eigenvectors of a small matrix; square roots of their
        # strengths hold the strongest down.
        strength, directions = np.linalg.eigh(counts.T @ counts)
        kept = slice(None, -1 - DIMENSIONS, -1)
        vectors = counts @ directions[:, kept] / np.maximum(1e-6, strength[kept]) ** 0.25
        name = f"associations_{self.family}"
        return {
            name: small_integers(vectors)[0] if vectors.size else vectors.astype(np.int8),
            f"{name}_rarity": rarity.astype(np.float16),
            f"{name}_words": np.frombuffer(packed(listed), dtype=np.uint8),
        }


class Apart:
    """For each training pair associations that have seen neither its story's document nor its opinion's."""

    def __init__(self, folder: Path, labelled: Sequence[Pair]) -> None:
        """Make them for every two parts of each family."""
        self._made = {
            (family, *two): Associations(documents.arrays(two), family)
            for family in FAMILIES
            for documents in [Documents(folder, family)]
            for two in combinations(range(PARTS), 2)
        }
        paired = set(PAIRED.values())
        self._stories = {one.title: one.group.partition(":")[2] for one in labelled if one.source in paired}
        self._paired = paired

    def of(self, pair: Pair) -> Associations | None:
        """Those for one pair; None where its language has none."""
        family = lexicon.family(pair.language)
        if family not in FAMILIES:
            return None
        one = part_of(self._stories.get(pair.title, pair.title))
        two = part_of(pair.home) if pair.home and pair.source in self._paired else one
        if one == two:
            two = (one + 1 + fold_of(pair.text, PARTS - 1)) % PARTS
        return self._made[family, min(one, two), max(one, two)]
