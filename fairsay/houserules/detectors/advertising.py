"""Advertisement: goods, services, loans, casinos, channels, earnings, with or without an address.

A linear classifier over the signs of `features_advertising` and hashed pieces of words, calibrated on
sources that fitting did not see (`training.advertising`). Where it is unsure, the sentence vector is
asked too. The opinion is judged as a whole and, where
there is any sign, passage by passage too, so that a civil opening hides no offer. A link alone is no
advertisement: readers cite sources.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fairsay.houserules import encoder
from fairsay.houserules import features_advertising as features
from fairsay.houserules.contacts import Contact
from fairsay.houserules.features_advertising import Piece, Signs
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Evidence, Finding, Rule, Submission

WEIGHTS = "advertising"
# The same words so many times before are no longer one reader's opinion. Short texts ("I agree")
# repeat by themselves and are not counted (`likeness`).
_REPEATED = 3
_REPEATED_LENGTH = 40
_LINKS = (Contact.LINK, Contact.MESSENGER, Contact.SHORT_LINK, Contact.REFERRAL)
# Findings shown for the learned part: the words that carried most.
_TOLD = 4
# A score below this is under every threshold, so nobody needs to know where it came from.
WORTH_EXPLAINING = 0.1
# What a plain link without a word of advertising takes from the log odds: readers cite sources.
_CITED = 1.1
# Cutting the findings out of an opinion must take away at least this much of its score.
_CARRIED = 0.3
# … and cutting out one of them at least this much, where it is a word.
_FELT = 0.002
# Findings that are cut out one by one.
_MOST_WEIGHED = 5
# Letters of what is left that are read again for it.
_LONGEST_REST = 4_000
# Stretches of a long opinion that are judged alone; beginnings and ends among them.
_MOST_PARTS = 20
_MOST_ENDS = 5


@dataclass(frozen=True, slots=True)
class _Judged:
    """A stretch of the opinion, the letters it was read by, and its score as one of several."""

    start: int
    end: int
    family: str
    score: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch, the letters it was read by, its raw score, and what its log odds lose as one of several."""

    start: int
    end: int
    family: str
    raw: float
    handicap: float


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the words alone say of an opinion: its signs, and by each family's letters what says most."""

    found: Signs
    stretches: tuple[_Stretch, ...]


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score the opinion, and name what it offers, where it leads and whom to write to."""
    model = book.weights(WEIGHTS)
    looked = _looked(reading, book)
    found = looked.found
    strongest = max((_judged(reading, one, model) for one in looked.stretches), key=lambda one: one.score)
    score = strongest.score
    repeated = reading.submission.seen_elsewhere
    often = repeated >= _REPEATED and len(reading.text) >= _REPEATED_LENGTH
    if often:
        # Each further copy makes chance less likely; an address makes it an advertisement.
        floor = 0.9 if found.outside else min(0.9, 0.5 + 0.05 * repeated)
        score = max(score, floor)
    score = round(score, 4)
    if score < WORTH_EXPLAINING:
        return Detection(score)
    return Detection(score, tuple(_findings(reading, found, model, strongest, score, often)))


def wanted(reading: Reading, book: RuleBook) -> list[str]:
    """What `detect` will ask the encoder for, so that several opinions can be encoded at once."""
    model = book.weights(WEIGHTS)
    asked = (_asked(reading, one, model) for one in _looked(reading, book).stretches)
    return [text for text in asked if text]


def warm(book: RuleBook) -> None:
    """Load lexicon, weights and the encoder before the first opinion comes."""
    features.warm()
    book.weights(WEIGHTS)
    encoder.warm()


def logit(piece: Piece, model: Mapping[str, Any]) -> float:
    """The raw score of the linear classifier."""
    signs = sum(map(float.__mul__, _dense(model), features.dense(piece)))
    places = list(features.distinct(piece))
    words = float(model["words"][places].sum(dtype="int64")) * float(model["scale"]) if places else 0.0
    return float(model["bias"]) + signs + words / math.sqrt(max(features.LEAST_GRAMS, len(places)))


def _dense(model: Mapping[str, Any]) -> list[float]:
    return _as_list(model["signs"].tobytes())


@lru_cache(maxsize=4)
def _as_list(stored: bytes) -> list[float]:
    import numpy

    return [float(value) for value in numpy.frombuffer(stored, dtype=numpy.float32)]


def _looked(reading: Reading, book: RuleBook) -> _Looked:
    """The opinion by its words alone, looked at once a reading."""
    kept: dict[tuple[Path, tuple[str, ...]], _Looked] = reading.__dict__.setdefault("_advertising", {})
    key = (book.folder, book.trusted_hosts)
    if key not in kept:
        kept[key] = _look(reading, book.trusted_hosts, book.weights(WEIGHTS))
    return kept[key]


def _look(reading: Reading, trusted_hosts: tuple[str, ...], model: Mapping[str, Any]) -> _Looked:
    found = features.signs(reading, trusted_hosts)
    families = features.families_of(reading)
    return _Looked(found, tuple(_stretch(reading, found, family, model) for family in families))


def _stretch(reading: Reading, found: Signs, family: str, model: Mapping[str, Any]) -> _Stretch:
    """The whole, or the stretch of it that says most: a passage, or all up to or from some sentence.

    The odds of a stretch are divided by the square root of how many passages there are, each being a
    further chance of a false alarm.
    """
    cited = _CITED if found.outside and not found.direct and not found.words else 0.0
    raw = logit(features.whole(reading, found, family), model)
    best = _Stretch(0, len(reading.text), family, raw, cited)
    if found.any and len(reading.sentences) > 1:
        handicap = math.log(1 + len(reading.passages)) / 2
        for start, last in _parts(reading):
            # An offer without any sign is seen in the whole, or not at all.
            within = found.within(start, last)
            if within.any:
                raw = logit(features.piece(reading, within, family, start, last), model)
                part = _Stretch(start, last, family, raw, handicap + cited)
                best = max(best, part, key=lambda one: float(model["slope"]) * one.raw - one.handicap)
    return best


def _judged(reading: Reading, stretch: _Stretch, model: Mapping[str, Any]) -> _Judged:
    """A stretch with its calibrated probability; where the classifier is unsure, the encoder has a say."""
    odds = float(model["slope"]) * stretch.raw + float(model["offset"])
    if text := _asked(reading, stretch, model):
        vector, weights = encoder.encode([text])[0], model["vector"]
        a, b, c = (float(one) for one in model["both"])
        odds = a * stretch.raw + b * (float(vector @ weights[:-1]) + float(weights[-1])) + c
    return _Judged(stretch.start, stretch.end, stretch.family, _odds_to_share(odds - stretch.handicap))


def _asked(reading: Reading, stretch: _Stretch, model: Mapping[str, Any]) -> str:
    """What the encoder is to read of a stretch; "" where it is not asked."""
    low, high = features.UNSURE
    if not low <= stretch.raw <= high or reading.language not in ("en", "ru"):
        return ""
    used = encoder.shared_encoder()
    fits = used.knows(reading.language) and len(model["vector"]) == used.dimensions + 1
    return features.encoded_text(reading, stretch.start, stretch.end) if fits else ""


def _odds_to_share(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


def _parts(reading: Reading) -> list[tuple[int, int]]:
    """Stretches of a text of several sentences: its passages, its beginnings, its ends."""
    end = len(reading.text)
    heads = [(0, last) for _, last in reading.sentences[:-1]]
    tails = [(start, end) for start, _ in reading.sentences[1:]]
    found = [*reading.passages, *tails[-_MOST_ENDS:], *heads[:_MOST_ENDS]]
    return [one for one in dict.fromkeys(found[:_MOST_PARTS]) if one != (0, end)]


def _findings(
    reading: Reading, found: Signs, model: Mapping[str, Any], judged: _Judged, score: float, often: bool
) -> list[Finding]:
    """Every sign, with the opinion's own score: it is their meeting that makes an advertisement."""

    def finding(evidence: Evidence, span: tuple[int, int] | None, words: tuple[str, ...]) -> Finding:
        return Finding(Rule.ADVERTISEMENT, score, evidence, span, words)

    findings = []
    if often:
        findings.append(finding(Evidence.REPEATED, None, (str(reading.submission.seen_elsewhere),)))
    within = found.within(judged.start, judged.end)
    for one in within.outside:
        passage = reading.text[one.start : one.end]
        evidence = Evidence.LINK if one.kind in _LINKS else Evidence.CONTACT
        findings.append(finding(evidence, (one.start, one.end), (passage,)))
    told: set[tuple[int, int]] = set()
    told_words = within.offers + [("call", span) for span in within.words.get("call", ())]
    for kind, span in sorted(told_words, key=lambda one: one[1][0] - one[1][1]):
        inside = any(first <= span[0] and span[1] <= last for first, last in told)
        if not inside and len(told) < _TOLD:
            told.add(span)
            findings.append(finding(Evidence.OFFER, span, (kind, reading.text[span[0] : span[1]])))
    alone = often
    rest = _Rest(reading, model)
    if not often:
        findings, alone = _weighed(rest, findings, score)
    if not alone or not _carry(rest, findings, score):
        part = None if judged.end - judged.start == len(reading.text) else (judged.start, judged.end)
        learned = finding(Evidence.LEARNED, part, _telling_words(reading, model, judged))
        # Where no sign alone carries the score, it is the whole that does.
        findings.insert(len(findings) if alone else 0, learned)
    return findings


def _weighed(rest: "_Rest", findings: list[Finding], score: float) -> tuple[list[Finding], bool]:
    """The findings, the passage that carries most of the score first, and whether the score falls without it.

    Where a text sells with every word, cutting one out may leave the rest as loud as before. Such words are
    left out, if the others together carry the score.
    """
    spans = dict.fromkeys(one.span for one in findings[:_MOST_WEIGHED] if one.span)
    left: dict[tuple[int, int] | None, float]
    left = {span: rest.without([span]) for span in spans}
    telling = [
        one
        for one in findings
        if one.evidence is not Evidence.OFFER or left.get(one.span, score) <= (1 - _FELT) * score
    ]
    if len(telling) < len(findings) and not _carry(rest, telling, score):
        telling = findings
    felt = min(left.values(), default=score) <= (1 - _FELT) * score
    return sorted(telling, key=lambda one: left.get(one.span, score)), felt


def _carry(rest: "_Rest", findings: list[Finding], score: float) -> bool:
    """Whether the opinion without the passages of `findings` would score much less."""
    spans = [one.span for one in findings if one.span]
    return bool(spans) and rest.without(spans) <= (1 - _CARRIED) * score


class _Rest:
    """What is left of an opinion without this or that passage, judged once each."""

    def __init__(self, reading: Reading, model: Mapping[str, Any]) -> None:
        self._reading, self._model = reading, model
        self._known: dict[str, float] = {}

    def without(self, spans: Sequence[tuple[int, int]]) -> float:
        """The score of the opinion without some of its passages."""
        rest = self._reading.text
        for start, end in sorted(set(spans), reverse=True):
            rest = rest[:start] + rest[end:]
        rest = rest[:_LONGEST_REST]
        if rest not in self._known:
            self._known[rest] = self._score(rest)
        return self._known[rest]

    def _score(self, rest: str) -> float:
        submission = self._reading.submission
        again = Reading(Submission(rest, language=submission.language, story=submission.story))
        stretches = _look(again, (), self._model).stretches
        return max(_judged(again, one, self._model).score for one in stretches)


def _telling_words(reading: Reading, model: Mapping[str, Any], judged: _Judged) -> tuple[str, ...]:
    """The words with the largest weights, as typed, in the order of the text."""
    folded = reading.piece(judged.start, judged.end)
    spelt = reading.piece(judged.start, judged.end, family=judged.family).texts
    weighed = []
    for at, word in enumerate(spelt[: features.MOST_WORDS]):
        places = list(features.word_places(word, judged.family))
        weight = int(model["words"][places].sum(dtype="int64"))
        if weight > 0 and len(word) > 2:
            weighed.append((weight, at))
    top = sorted(sorted(weighed, reverse=True)[:_TOLD], key=lambda one: one[1])
    words = folded.words
    return tuple(reading.text[words[at].start : words[at].end] for _, at in top)
