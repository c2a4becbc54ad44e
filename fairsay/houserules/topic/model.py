"""The network that weighs the features: weights/offtopic.npz, ready for use."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import encoder
from fairsay.houserules.encoder import SentenceEncoder
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.topic import associations
from fairsay.houserules.topic.associations import Associations
from fairsay.houserules.topic.features import Tables
from fairsay.houserules.topic.glosses import Glosses
from fairsay.houserules.topic.matches import Matches
from fairsay.houserules.topic.meanings import Meanings
from fairsay.houserules.topic.nearness import Company
from fairsay.houserules.topic.rarity import FAMILIES, Rarity

log = logging.getLogger("fairsay.houserules")

Floats = NDArray[np.float32]
# Vectors are stored in int8: unit vectors of 512 numbers have hardly any above a third.
VECTOR_SCALE = np.float32(1 / 3 / 127)
MODES = ("quick", "full")
PARTS = ("inner", "inner_bias", "outer", "outer_bias")


class TopicModel:
    """Features' tables, and for each language family a network without the encoder and one with it.

    `encoder` is the one whose vectors the full networks were trained on, None where they were trained on
    another than the one in use: then opinions are judged by words and letters alone.
    """

    def __init__(self, stored: Mapping[str, Any], used: SentenceEncoder) -> None:
        """From the arrays of weights/offtopic.npz, or of an encoder's own offtopic.npz."""
        rarity = Rarity(stored)
        glosses = Glosses(*(stored[f"gloss_{part}"] for part in ("words", "stems", "endings", "texts")))
        fits = str(stored["encoder"]) == used.name
        self.encoder = used if fits else None
        meanings = Meanings(stored, rarity, glosses)
        self.tables = Tables(
            rarity,
            glosses,
            meanings,
            Matches(stored, meanings),
            {family: Associations(stored, family) for family in associations.FAMILIES},
            company(stored, "gist"),
            company(stored, "encoded") if fits else None,
            {
                f"{kind}_{family}": stored[f"centre_{kind}_{family}"].astype(np.float32)
                for kind in ("opinion", "story")
                for family in FAMILIES
            },
            glossed=not used.knows("hy"),
        )
        self._nets = {
            (mode, family): tuple(stored[f"{mode}_{family}_{part}"] for part in PARTS)
            for mode in MODES
            for family in FAMILIES
        }
        self._calibrations = {
            key: stored[f"calibration_{key[0]}_{key[1]}"].astype(np.float64) for key in self._nets
        }
        self._sure = {family: float(stored[f"sure_{family}"]) for family in FAMILIES}

    def score(self, features: list[float], family: str, *, full: bool) -> float:
        """The calibrated probability that an opinion with these features is off topic."""
        key = ("full" if full else "quick", family)
        inner, inner_bias, outer, outer_bias = self._nets[key]
        active = np.maximum(np.array(features, dtype=np.float32) @ inner + inner_bias, 0)
        places, probabilities = self._calibrations[key]
        return float(np.interp(float(active @ outer + outer_bias), places, probabilities))

    def is_sure(self, quick: float, family: str) -> bool:
        """Whether words and letters alone show that the opinion is on topic."""
        return quick < self._sure[family]


def company(stored: Mapping[str, Any], space: str) -> Company:
    """The company of one space, "gist" or "encoded", from the arrays."""
    subjects, remarks = (
        stored[f"company_{space}_{name}"].astype(np.float32) * VECTOR_SCALE
        for name in ("subjects", "remarks")
    )
    return Company.of(subjects, remarks, stored[f"sharpening_{space}"].astype(np.float32))


_models: dict[tuple[Path, str], TopicModel] = {}


def model(book: RuleBook) -> TopicModel:
    """The model of a rule book for the encoder in use; built once."""
    used = encoder.topic_encoder()
    key = (book.folder, used.name)
    # Two threads that meet here build it twice and keep one: harmless, and cheaper than a lock.
    if key not in _models:
        _models[key] = TopicModel(_stored(book, used), used)
    return _models[key]


def _stored(book: RuleBook, used: SentenceEncoder) -> Mapping[str, Any]:
    shipped = book.weights("offtopic")
    if str(shipped["encoder"]) == used.name:
        return shipped
    own = encoder.calibration_of(used)
    if own is None:
        log.warning(
            "off-topic opinions are judged by words alone: %s has no offtopic.npz yet (see docs/judge.md)",
            used.name,
        )
        return shipped
    with np.load(own, allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    if str(arrays["encoder"]) != used.name:
        raise encoder.EncoderError(f"{own} was made for another model: make it again (docs/judge.md)")
    return arrays
