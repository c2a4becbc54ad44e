"""Off-topic: the opinion against the article's title and text, and against the opinion it answers.

Without a story's text the rule does not apply. A small network weighs the features of
`features_topic`; reactions, thanks, remarks on the newspaper and on politics are at home everywhere.
"""

from pathlib import Path

import numpy as np

from fairsay.houserules import encoder, features_topic, lexicon
from fairsay.houserules.features_topic import (
    ANCHOR_SCALE,
    Anchors,
    Floats,
    read_opinion,
    read_story,
    strays,
    topic_features,
)
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Evidence, Finding, Rule

WORTH_EXPLAINING = 0.1
# With fewer words that name a subject there is nothing that could be off it.
FEWEST_OWN_WORDS = 3


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score how surely the opinion speaks of something else; None where there is nothing to compare with."""
    story = reading.story
    if story is None or not (story.title.strip() or story.text.strip()):
        return Detection(None)
    opinion = read_opinion(reading.text, reading.language, reading.latin)
    story_language = reading.story_language or "und"
    shared = encoder.shared_encoder()
    known = shared.knows(lexicon.family(reading.language)) and shared.knows(lexicon.family(story_language))
    if not known and lexicon.family(story_language) != lexicon.family(reading.language):
        return Detection(None)  # no encoder and no letters in common
    model = _model(book)
    told = read_story(story.title, story.text, lexicon.family(reading.language))
    features, own = topic_features(
        opinion,
        told,
        reading.parent,
        model.rarity(reading.language),
        shared if known else None,
        model.anchors,
    )
    if len(own) < FEWEST_OWN_WORDS and not (own and strays(features)):
        return Detection(model.floor)
    score = model.score(features, encoded=known)
    if score < WORTH_EXPLAINING:
        return Detection(score)
    return Detection(score, (Finding(Rule.OFF_TOPIC, score, Evidence.NOTHING_SHARED, None, tuple(own[:4])),))


def encoded_texts(reading: Reading) -> list[str]:
    """What this opinion will ask the encoder for, so that many opinions can be encoded at once."""
    story = reading.story
    if story is None or not encoder.shared_encoder().knows(lexicon.family(reading.language)):
        return []
    return features_topic.encoded_texts(
        read_opinion(reading.text, reading.language, reading.latin), reading.parent
    )


def warm(book: RuleBook) -> None:
    """Load the weights and the encoder."""
    _model(book)
    encoder.warm()


class _Model:
    """The arrays of weights/offtopic.npz: two small networks with their calibration, anchors and rarities."""

    floor = 0.005

    def __init__(self, book: RuleBook) -> None:
        stored = book.weights("offtopic")
        self._nets = {
            mode: tuple(stored[f"{mode}_{part}"] for part in ("inner", "inner_bias", "outer", "outer_bias"))
            for mode in ("encoded", "letters")
        }
        self._tables = {mode: stored[f"calibration_{mode}"] for mode in self._nets}
        self._rarity = {
            name: stored[f"rarity_{name}"].astype(np.float32) / 255 for name in ("en", "ru", "hy")
        }
        self.anchors = Anchors(
            *(stored[f"anchors_{name}"].astype(np.float32) * ANCHOR_SCALE for name in ("subjects", "remarks"))
        )

    def rarity(self, language: str) -> Floats:
        rarity: Floats = self._rarity[lexicon.family(language)]
        return rarity

    def score(self, features: Floats, *, encoded: bool) -> float:
        mode = "encoded" if encoded else "letters"
        inner, inner_bias, outer, outer_bias = self._nets[mode]
        logit = float(np.maximum(features @ inner + inner_bias, 0) @ outer + outer_bias)
        return float(np.interp(logit, *self._tables[mode]))


_models: dict[Path, _Model] = {}


def _model(book: RuleBook) -> _Model:
    # Two threads that meet here build it twice and keep one: harmless, and cheaper than a lock.
    if book.folder not in _models:
        _models[book.folder] = _Model(book)
    return _models[book.folder]
