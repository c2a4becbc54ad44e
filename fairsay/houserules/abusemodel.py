"""The trained part of the rule on abuse: passages in, calibrated probabilities out. numpy only.

Four parts see each passage: linear models over hashed n-grams of letters and words and of frames, for each
language its own; a small network over the scope features, the same for every language; and, where the encoder
knows the language, a network over the sentence vector together with the scope features. Their logits, none of
which may speak too loud, are joined by a logistic regression for each language and calibrated by a table
(isotonic regression on held-out folds). Where the quick parts are sure that a passage is civil, the encoder
is not asked.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import emoji, features_grams, transliteration
from fairsay.houserules.encoder import SentenceEncoder
from fairsay.houserules.features_grams import stretch_of_letters, stretch_of_tags
from fairsay.houserules.features_scope import scope_features
from fairsay.houserules.passages import sentences
from fairsay.houserules.pooling import pooled
from fairsay.houserules.scoped import Piece, Scoped

Floats = NDArray[np.float32]

FAMILIES = ("en", "ru", "hy")
KINDS = ("insult", "threat", "identity")
# Towards this a part's logit grows and no further.
LOUDEST = 6.0
# Of a long text the encoder sees the passages that the quick parts find worst: about 30 ms at most.
MOST_ENCODED = 12
# Sentences of one passage that are read alone: more are shouts of a word or two, which the passage tells too.
MOST_SENTENCES = 8
_USUAL = re.compile(r"[a-z]+(?:['’][a-z]+)?|[а-яё]+|[ա-և]+|\d+", re.IGNORECASE)
_STRETCHED = re.compile(r"([^\W\d])\1\1")


@dataclass(frozen=True, slots=True)
class PieceScore:
    """What the model makes of one passage: the probability that it breaks the rule, and its logit.

    `encoded` where the encoder was asked. `kinds` is the chance of each of KINDS, given that it does.
    """

    probability: float
    encoded: bool
    kinds: tuple[float, ...]

    @property
    def logit(self) -> float:
        """The probability as a logit."""
        return math.log(self.probability / (1 - self.probability))


def pieces_of(scoped: Scoped, start: int, end: int) -> tuple[Piece, ...]:
    """The passage text[start:end] and after it its sentences, where there are several; () without a word."""
    whole = scoped.piece(start, end)
    if whole.first == whole.last:
        return ()
    parts = sentences(scoped.text, start, end)
    alone = [scoped.piece(*part) for part in parts] if 1 < len(parts) <= MOST_SENTENCES else []
    return (whole, *(piece for piece in alone if piece.first < piece.last))


def native(piece: Piece) -> str:
    """The passage as the encoder should see it: emoji in words, disguised words as folded.

    Latin-written Russian is put into Cyrillic letters.
    """
    text, scoped = piece.text, piece.scoped
    if scoped.latin and scoped.family == "ru":
        return transliteration.cyrillic(text)
    parts: list[str] = []
    at = piece.start
    for word, places in scoped.spelt(piece.start, piece.end):
        first, last = places[0], places[-1] + 1
        written = scoped.text[first:last]
        if first < at or word == written or not word.isalpha():
            continue
        if len(word) < 3 or (_USUAL.fullmatch(written) and not _STRETCHED.search(written)):
            continue
        parts.append(scoped.text[at:first])
        parts.append(word)
        at = last
    parts.append(scoped.text[at : piece.end])
    return emoji.spoken("".join(parts)) if not text.isascii() else "".join(parts)


class _Net:
    """Inputs → hidden (ReLU) → one logit, or several."""

    def __init__(self, stored: Mapping[str, Any], name: str) -> None:
        self.inner: Floats = stored[f"{name}_inner"].astype(np.float32) * stored[f"{name}_inner_scale"]
        self.inner_bias: Floats = stored[f"{name}_inner_bias"]
        self.outer: Floats = stored[f"{name}_outer"]
        self.outer_bias: Floats = np.asarray(stored[f"{name}_outer_bias"], dtype=np.float32)

    def __call__(self, rows: Floats) -> Floats:
        hidden: Floats = np.maximum(rows @ self.inner + self.inner_bias, 0)
        logits: Floats = hidden @ self.outer + self.outer_bias
        return logits


class Quick:
    """The quick parts' view of some passages of one text: everything but the encoder's part.

    `made_of` tells for each piece of which pieces it consists: of its sentences, or of itself alone.
    """

    __slots__ = ("first", "linear", "made_of", "pieces", "scope")

    def __init__(
        self, pieces: Sequence[Piece], scope: Floats, linear: Floats, made_of: Sequence[Sequence[int]]
    ) -> None:
        """`scope` (n, features); `linear` (n, 2): the logits of letters and words, and of frames."""
        self.pieces, self.scope, self.linear, self.made_of = pieces, scope, linear, made_of
        self.first: tuple[Floats, Floats] | None = None


class AbuseModel:
    """Reads the arrays of weights/abuse.npz once; safe to share between threads."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """`stored` is the mapping that `training.abuse` writes."""
        self._grams = {family: _table(stored, f"grams_{family}") for family in FAMILIES}
        self._frames = {family: _table(stored, f"frames_{family}") for family in FAMILIES}
        self._scope, self._full = _Net(stored, "scope"), _Net(stored, "full")
        self._kinds = {mode: _Net(stored, f"kinds_{mode}") for mode in ("quick", "full")}
        self._kind_scales: dict[str, Floats] = {mode: stored[f"kinds_{mode}_scales"] for mode in self._kinds}
        self._joins: dict[str, Floats] = {
            f"{family}_{mode}": stored[f"join_{family}_{mode}"]
            for family in FAMILIES
            for mode in ("quick", "full")
            if f"join_{family}_{mode}" in stored
        }
        self._tables: dict[str, Floats] = {name: stored[f"calibration_{name}"] for name in self._joins}
        self.sure: dict[str, float] = {
            family: float(stored[f"sure_{family}"]) for family in FAMILIES if f"{family}_full" in self._joins
        }
        self._thinning = float(stored["thinning"])

    def quick(self, passages: Sequence[Sequence[Piece]]) -> Quick:
        """Read the features of passages of one text, each followed by its sentences if there are several."""
        pieces: list[Piece] = []
        made_of: list[Sequence[int]] = []
        for whole, *parts in passages:
            first = len(pieces) + 1
            made_of.append(range(first, first + len(parts)) if parts else (first - 1,))
            made_of.extend((first + place,) for place in range(len(parts)))
            pieces += [whole, *parts]
        return Quick(pieces, scope_features(pieces), self._linear(pieces), made_of)

    def score(self, quick: Quick, encoder: SentenceEncoder | None) -> list[PieceScore]:
        """Score every piece; the sentences of those that the quick parts leave open are encoded together."""
        pieces, scope = quick.pieces, quick.scope
        family = pieces[0].scoped.family
        logits, scores = self._first(quick)
        kinds = self._chances("quick", scope)
        encoded = [False] * len(pieces)
        if encoder is not None and (open_places := self._open(family, scores)):
            vectors = _vectors(quick, open_places, encoder)
            rows = np.concatenate([vectors, scope[open_places]], axis=1)
            full = np.concatenate([logits[open_places], self._full(rows)[:, None]], axis=1)
            scores[open_places] = self._probabilities(f"{family}_full", full)
            kinds[open_places] = self._chances("full", rows)
            for place in open_places:
                encoded[place] = True
        return [
            PieceScore(float(score), done, tuple(map(float, chances)))
            for score, done, chances in zip(scores, encoded, kinds, strict=True)
        ]

    def _first(self, quick: Quick) -> tuple[Floats, Floats]:
        """The quick parts' logits (n, 3), and what they make of them together: (n,), a copy."""
        if quick.first is None:
            logits = np.concatenate([quick.linear, self._scope(quick.scope)[:, None]], axis=1)
            mode = f"{quick.pieces[0].scoped.family}_quick"
            quick.first = logits, self._probabilities(mode, logits)
        logits, scores = quick.first
        return logits, scores.copy()

    def wanted(self, quick: Quick) -> list[str]:
        """What `score` will ask the encoder for."""
        family = quick.pieces[0].scoped.family
        _, scores = self._first(quick)
        return [native(quick.pieces[place]) for place in _encoded(quick, self._open(family, scores))]

    def together(self, parts: Sequence[PieceScore], worst: PieceScore) -> float:
        """The probability that a text breaks the rule: that of its worst piece, thinned by the others.

        Every civil sentence beside it is a further chance of a false alarm, so the logit falls with the
        logarithm of their number; a sentence as bad as the worst one costs nothing.
        """
        others = sum(max(0.0, 1 - one.probability / worst.probability) for one in parts)
        logit = worst.logit - self._thinning * math.log1p(others)
        return 1 / (1 + math.exp(-logit))

    def _open(self, family: str, scores: Floats) -> list[int]:
        if f"{family}_full" not in self._joins:
            return []
        places = np.flatnonzero(scores > self.sure[family])
        if len(places) > MOST_ENCODED:
            places = np.sort(places[np.argsort(-scores[places], kind="stable")[:MOST_ENCODED]])
        return [int(place) for place in places]

    def _linear(self, pieces: Sequence[Piece]) -> Floats:
        scoped = pieces[0].scoped
        letters, tags = features_grams.letters_and_words(scoped), features_grams.frames(scoped)
        weights = self._grams[scoped.family](letters.places)
        frame_weights = self._frames[scoped.family](tags.places)
        made = np.zeros((len(pieces), 2), dtype=np.float32)
        for row, piece in enumerate(pieces):
            made[row, 0] = _mean(weights[letters.within(*stretch_of_letters(piece))])
            made[row, 1] = _mean(frame_weights[tags.within(*stretch_of_tags(piece))])
        return made

    def _probabilities(self, mode: str, logits: Floats) -> Floats:
        weights, table = self._joins[mode], self._tables[mode]
        joined = squashed(logits) @ weights[:-1] + weights[-1]
        probabilities: Floats = np.interp(joined, table[0], table[1]).astype(np.float32)
        return probabilities

    def _chances(self, mode: str, rows: Floats) -> Floats:
        slopes, shifts = self._kind_scales[mode]
        chances: Floats = 1 / (1 + np.exp(-(self._kinds[mode](rows) * slopes + shifts)))
        return chances


def _encoded(quick: Quick, places: Sequence[int]) -> list[int]:
    """The pieces that must be encoded to know the vectors of those at `places`, each once."""
    return sorted({part for place in places for part in quick.made_of[place]})


def _vectors(quick: Quick, places: Sequence[int], encoder: SentenceEncoder) -> Floats:
    """The vectors of the pieces at `places`: of sentences their own, of passages the mean of theirs."""
    encoded = _encoded(quick, places)
    texts = [native(quick.pieces[place]) for place in encoded]
    rows = {place: row for row, place in enumerate(encoded)}
    vectors = encoder.encode(texts)
    parts = [[rows[part] for part in quick.made_of[place]] for place in places]
    return np.stack([pooled(vectors[mine], [texts[row] for row in mine]) for mine in parts])


def squashed(logits: Floats) -> Floats:
    """Logits bent towards ±LOUDEST: one part's certainty does not drown the doubts of the others."""
    bent: Floats = (LOUDEST * np.tanh(logits / LOUDEST)).astype(np.float32)
    return bent


def _table(stored: Mapping[str, Any], name: str) -> Callable[[NDArray[np.int32]], Floats]:
    """Looks weights up by their places. They stay in eight bits: a quarter of the memory."""
    table, scale = stored[name], np.float32(stored[f"{name}_scale"])

    def found(places: NDArray[np.int32]) -> Floats:
        weights: Floats = table[places].astype(np.float32)
        weights *= scale
        return weights

    return found


def _mean(weights: Floats) -> float:
    """A sum of weights by the square root of their number: between a mean and a sum."""
    return float(weights.sum() / math.sqrt(max(1, len(weights))))
