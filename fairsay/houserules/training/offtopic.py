"""The recipe of weights/offtopic.npz: pairs, word vectors, features, and two small networks a language.

`python -m fairsay.houserules.training.offtopic --data DIR --encoder onnx:/path` makes the same for an encoder
that a newsroom plugs in, and writes it beside the model.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import lexicon
from fairsay.houserules.encoder import EncoderError, opened, shared_encoder
from fairsay.houserules.topic import associations as associated
from fairsay.houserules.topic import nearness
from fairsay.houserules.topic.associations import Associations
from fairsay.houserules.topic.features import (
    Pair as ReadPair,
)
from fairsay.houserules.topic.features import (
    Tables,
    centred,
    encoded_features,
    encoded_texts,
    gist_features,
    letter_features,
    read_pair,
    told_texts,
    with_whole,
    word_features,
)
from fairsay.houserules.topic.glosses import Glosses
from fairsay.houserules.topic.matches import Matches
from fairsay.houserules.topic.meanings import Meanings
from fairsay.houserules.topic.model import VECTOR_SCALE, company
from fairsay.houserules.topic.rarity import FAMILIES, Rarity
from fairsay.houserules.topic.words import bare_words
from fairsay.houserules.training import archive, dataset, meanings
from fairsay.houserules.training.amounts import Example, amounts
from fairsay.houserules.training.associations import Apart, Documents
from fairsay.houserules.training.topicnets import networks
from fairsay.houserules.training.topicpairs import company_sentences, pairs, written
from fairsay.houserules.training.vectors import Collector, StoredEncoder

RECIPE = "offtopic-5"
SEED = 20261124
# Of the directions of a space so many are compared sharply: fewer lost on every file, more gained nothing.
SHARP_DIRECTIONS = 256
Floats = NDArray[np.float32]
_NOTHING: Floats = np.zeros((1, 1), dtype=np.float32)


def train(folder: Path, encoder: StoredEncoder, say: Callable[[str], None]) -> dict[str, Any]:
    """All arrays of weights/offtopic.npz."""
    if encoder.name == shared_encoder().name:
        # What another rule had encoded before would change how texts are put together, and so the last bits.
        encoder = StoredEncoder()
    labelled = pairs(folder, "train", SEED)
    those = labelled + written(labelled, SEED)
    for line in amounts(
        "off_topic", (Example(one.language, one.latin, one.off, one.is_written) for one in those)
    ):
        say(line)
    texts = sorted(
        {
            (row.language, row.text)
            for row in dataset.rows(folder)
            if row.split == "train" and row.language in FAMILIES
        }
    )
    arrays = meanings.dictionary([one for one in texts if one[0] == "hy"]) | meanings.rarities(texts)
    arrays |= meanings.meanings(texts, arrays, encoder)
    say("off_topic: word vectors made")
    read = [read_pair(one.reading) for one in those]
    for family in associated.FAMILIES:
        arrays |= Documents(folder, family).arrays()
    apart = Apart(folder, labelled)
    say("off_topic: associations made")
    arrays |= _story_words(read[: len(labelled)], tables(arrays, encoder).meanings)
    arrays |= _spaces(folder, arrays, read[: len(labelled)], encoder)
    x = features(read, [apart.of(one) for one in those], tables(arrays, encoder), encoder)
    say(f"off_topic: features of {len(those)} pairs read")
    arrays["encoder"] = np.array(encoder.name)
    return arrays | networks(x, those, say)


def tables(arrays: dict[str, Any], encoder: StoredEncoder) -> Tables:
    """What features are computed with, from the arrays made so far."""
    rarity = Rarity(arrays)
    glosses = Glosses(*(arrays[f"gloss_{part}"] for part in ("words", "stems", "endings", "texts")))
    meant = Meanings(arrays, rarity, glosses)
    beside = arrays if "match_mean" in arrays else {"match_mean": _NOTHING[0], "match_spread": _NOTHING}
    made = {
        space: company(arrays, space)
        for space in ("gist", "encoded")
        if f"company_{space}_subjects" in arrays
    }
    centres = {
        name.removeprefix("centre_"): value.astype(np.float32)
        for name, value in arrays.items()
        if name.startswith("centre_")
    }
    return Tables(
        rarity,
        glosses,
        meant,
        Matches(beside, meant),
        {family: Associations(arrays, family) for family in associated.FAMILIES},
        made.get("gist") or nearness.Company.of(_NOTHING, _NOTHING, _NOTHING),
        made.get("encoded"),
        centres,
        glossed=not encoder.knows("hy"),
    )


def anchor_texts(name: str) -> list[str]:
    """The remarks of topic/NAME.txt in their order."""
    lines = (lexicon.HERE / "topic" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [
        part.strip()
        for line in lines
        if line and not line.startswith(("##", "= "))
        for part in line.split(" ; ")
    ]


def _spaces(
    folder: Path, arrays: dict[str, Any], read: Sequence[ReadPair], encoder: StoredEncoder
) -> dict[str, Any]:
    """The company in both spaces, and the means of opinions and story sentences in each language."""
    ready = tables(arrays, encoder)
    texts = {
        "subjects": anchor_texts("subjects") + company_sentences(folder),
        "remarks": anchor_texts("remarks"),
    }
    made: dict[str, Any] = {}
    middle = encoder.encode(texts["subjects"]).mean(axis=0)
    for name, those in texts.items():
        gist = np.stack([ready.meanings.vector(bare_words(text, "en"), "en") for text in those])
        made[f"company_gist_{name}"] = _stored(gist)
        made[f"company_encoded_{name}"] = _stored(centred(encoder.encode(those), middle))
    seen: dict[str, list[Any]] = {"gist": [], "encoded": []}
    for family in FAMILIES:
        opinions = {tuple(encoded_texts(one, ready)): one for one in read if one.family == family}
        sentences = sorted(
            {text for one in read if one.story_family == family for text in told_texts(one.told, ready)}
        )
        encoder.fill(sorted({text for asked in opinions for text in asked}))
        wholes = np.stack([with_whole(one, asked, encoder)[0] for asked, one in sorted(opinions.items())])
        for kind, vectors in (("opinion", wholes), ("story", encoder.encode(sentences))):
            made[f"centre_{kind}_{family}"] = vectors.mean(axis=0).astype(np.float16)
            seen["encoded"].append(centred(vectors, vectors.mean(axis=0)))
    meant = ready.meanings
    for one in read:
        seen["gist"].append(meant.vector([word.bare for word in one.words], one.family)[None])
        seen["gist"].append(meant.story(one.told))
    for space, rows in seen.items():
        made[f"sharpening_{space}"] = _sharpening(np.concatenate(rows))
    return made


def _story_words(read: Sequence[ReadPair], meant: Meanings) -> dict[str, Any]:
    """The arrays match_mean and match_spread: the words of all stories, as often as stories have them."""
    told = sorted({one.told for one in read}, key=lambda one: (one.family, one.title, one.sentences))
    rows = np.concatenate(
        [meant.each((word for words in one.words for word in words), one.family)[0] for one in told]
    ).astype(np.float64)
    middle = rows.mean(axis=0)
    return {
        "match_mean": middle.astype(np.float32),
        "match_spread": ((rows.T @ rows) / len(rows) - np.outer(middle, middle)).astype(np.float32),
    }


def _sharpening(rows: Floats) -> Any:
    """The main directions of some vectors, the strong ones weakened: a quarter of whitening."""
    strength, directions = np.linalg.eigh((rows.T @ rows).astype(np.float64) / len(rows))
    kept = slice(None, -1 - SHARP_DIRECTIONS, -1)
    return (directions[:, kept] * (strength[kept] + 1e-5) ** -0.25).astype(np.float16)


def _stored(vectors: Any) -> Any:
    return np.clip(np.round(vectors / VECTOR_SCALE), -127, 127).astype(np.int8)


def features(
    read: Sequence[ReadPair],
    apart: Sequence[Associations | None],
    ready: Tables,
    encoder: StoredEncoder,
) -> Floats:
    """One row of NAMES a pair; `apart` are the associations that have not seen it."""
    collector = Collector(encoder)
    for one in read:
        collector.encode(encoded_texts(one, ready))
        collector.remember(told_texts(one.told, ready))
    encoder.fill(sorted(collector.asked))
    made = [
        [
            *letter_features(one, ready)[0],
            *word_features(one, ready, unseen),
            *gist_features(one, ready).values,
            *encoded_features(one, ready, encoder).values,
        ]
        for one, unseen in zip(read, apart, strict=True)
    ]
    return np.array(made, dtype=np.float32)


def main(arguments: list[str] | None = None) -> int:
    """Train for the encoder that --encoder names; see --help."""
    parser = argparse.ArgumentParser(
        prog="python -m fairsay.houserules.training.offtopic", description=__doc__
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled JSON Lines")
    parser.add_argument("--encoder", required=True, metavar="onnx:FOLDER", help="the plugged-in encoder")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        parser.error(f"there is no folder {options.data}")
    try:
        used = opened(options.encoder)
    except EncoderError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command speaks
        return 2
    arrays = train(options.data, StoredEncoder(used), lambda line: print(line, flush=True))  # noqa: T201 - a command speaks
    path = Path(options.encoder.partition(":")[2]) / "offtopic.npz"
    size = archive.write(path, archive.signed(arrays, RECIPE, dataset.fingerprint(options.data)))
    print(f"{path}: {size:,} bytes")  # noqa: T201 - a command speaks
    return 0


if __name__ == "__main__":
    sys.exit(main())
