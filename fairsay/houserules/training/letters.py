"""Which three letters follow each other in English, and in Russian and Armenian written in Latin letters.

Counts over the civil and abusive rows of the data folder, train split, folded as opinions are; Russian and
Armenian rows are written in Latin letters by every habit of grammars/latin.json. Two or three words that hold
no function word are told by them (language.py).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import normalise
from fairsay.houserules.language import PLACES, places
from fairsay.houserules.rulebook import HERE
from fairsay.houserules.training import archive, dataset, latin

RECIPE = "letters-1"
FILES = {
    "en": (
        "en_offtopic_news_debate", "en_offtopic_arguments", "en_filth_paradetox", "en_abuse_news_spans",
        "en_abuse_social",
    ),
    "ru": ("ru_clean_social", "ru_clean_wiki", "ru_offtopic_news", "ru_abuse_social"),
    "hy": ("hy_clean_treebank", "hyw_clean_treebank"),
}  # fmt: skip
MOST_ROWS = 1_200
# Added to every count: a sequence never seen is no proof.
SMALLEST = 0.5
# Natural logarithms are kept in eighths, as positive bytes.
STEPS = 8


def texts(data: Path, language: str) -> Iterator[str]:
    """The rows of one language, those of other alphabets once a habit of spelling."""
    for file in FILES[language]:
        rows = (row for row in dataset.rows(data, file) if row.split == "train")
        for _, row in zip(range(MOST_ROWS), rows, strict=False):
            if language == "en":
                yield row.text
            else:
                yield from latin.every_habit(row.text, language)


def train(data: Path) -> dict[str, Any]:
    """Count: the arrays of weights/letters.npz but for recipe and data."""
    tables = []
    for language in FILES:
        counts = np.full(PLACES, SMALLEST)
        words: Counter[str] = Counter()
        for text in texts(data, language):
            words.update(normalise.fold(text).texts)
        for word in sorted(words):
            for place in places(word):
                counts[place] += words[word]
        tables.append(np.clip(np.round(-STEPS * np.log(counts / counts.sum())), 0, 255).astype(np.uint8))
    return {"tables": np.stack(tables), "languages": np.array(list(FILES))}


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled JSON Lines")
    parser.add_argument("--out", type=Path, default=HERE / "weights", help="where letters.npz goes")
    options = parser.parse_args()
    signed = archive.signed(train(options.data), RECIPE, dataset.fingerprint(options.data))
    size = archive.write(options.out / "letters.npz", signed)
    sys.stdout.write(f"letters.npz: {size:,} bytes\n")


if __name__ == "__main__":
    main()
