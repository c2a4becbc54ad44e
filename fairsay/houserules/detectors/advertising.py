"""Advertisement: goods, services, loans, casinos, channels, earnings, with or without an address.

A linear classifier over the signs of `features_advertising` and hashed words, calibrated on held-out
rows (`training.advertising`). A link alone is no advertisement: readers cite sources.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from fairsay.houserules import features_advertising as features
from fairsay.houserules.contacts import Contact
from fairsay.houserules.features_advertising import Signs
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Evidence, Finding, Rule

WEIGHTS = "advertising"
# The same words under this many other stories are no longer one reader's opinion. Short texts
# ("I agree") repeat by themselves.
_REPEATED = 3
_REPEATED_LENGTH = 40
_LINKS = (Contact.LINK, Contact.MESSENGER, Contact.SHORT_LINK, Contact.REFERRAL)
# Findings shown for the learned part: the words that carried most.
_TOLD = 4


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score the opinion, and name what it offers, where it leads and whom to write to."""
    found = features.signs(reading, book.trusted_hosts)
    model = book.weights(WEIGHTS)
    score = probability(logit(reading, found, model), model)
    repeated = reading.submission.seen_elsewhere
    if repeated >= _REPEATED and len(reading.text) >= _REPEATED_LENGTH:
        # Each further story makes chance less likely; an address makes it an advertisement.
        floor = 0.9 if found.outside else min(0.9, 0.5 + 0.05 * repeated)
        score = max(score, floor)
    score = round(score, 4)
    return Detection(score, tuple(_findings(reading, found, model, score)))


def warm(book: RuleBook) -> None:
    """Load lexicon and weights before the first opinion comes."""
    features.warm()
    book.weights(WEIGHTS)


def logit(reading: Reading, found: Signs, model: Mapping[str, Any]) -> float:
    """The raw score of the linear classifier."""
    signs = sum(float(w) * x for w, x in zip(_dense(model), features.dense(reading, found), strict=True))
    places = features.hashed(reading)
    words = float(model["words"][places].sum(dtype="int64")) * float(model["scale"])
    return float(model["bias"]) + signs + words / math.sqrt(max(features.LEAST_GRAMS, len(places)))


def probability(raw: float, model: Mapping[str, Any]) -> float:
    """Platt's calibration of a raw score."""
    z = float(model["slope"]) * raw + float(model["offset"])
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, z))))


def _dense(model: Mapping[str, Any]) -> list[float]:
    return _as_list(model["signs"].tobytes())


@lru_cache(maxsize=4)
def _as_list(stored: bytes) -> list[float]:
    import numpy

    return [float(value) for value in numpy.frombuffer(stored, dtype=numpy.float32)]


def _findings(reading: Reading, found: Signs, model: Mapping[str, Any], score: float) -> list[Finding]:
    """Every sign, with the opinion's own score: it is their meeting that makes an advertisement."""

    def finding(evidence: Evidence, span: tuple[int, int] | None, words: tuple[str, ...]) -> Finding:
        return Finding(Rule.ADVERTISEMENT, score, evidence, span, words)

    findings = []
    if reading.submission.seen_elsewhere >= _REPEATED and len(reading.text) >= _REPEATED_LENGTH:
        findings.append(finding(Evidence.REPEATED, None, (str(reading.submission.seen_elsewhere),)))
    for one in found.outside:
        passage = reading.text[one.start : one.end]
        evidence = Evidence.LINK if one.kind in _LINKS else Evidence.CONTACT
        findings.append(finding(evidence, (one.start, one.end), (passage,)))
    told: set[tuple[int, int]] = set()
    told_words = found.offers + [("call", span) for span in found.words.get("call", ())]
    for kind, span in sorted(told_words, key=lambda one: one[1][0] - one[1][1]):
        within = any(first <= span[0] and span[1] <= last for first, last in told)
        if not within and len(told) < _TOLD:
            told.add(span)
            passage = reading.text[span[0] : span[1]]
            whole = span == (0, len(reading.text))
            findings.append(
                finding(Evidence.OFFER, None if whole else span, (kind,) if whole else (kind, passage))
            )
    if not findings:
        findings.append(finding(Evidence.LEARNED, None, _telling_words(reading, model)))
    return findings


def _telling_words(reading: Reading, model: Mapping[str, Any]) -> tuple[str, ...]:
    """The words with the largest weight, as typed, in the order of the text."""
    import zlib

    weighed = []
    for word in reading.folded.words[:400]:
        gram = ("0" if word.text.isdigit() else word.text)[:12]
        weight = int(model["words"][zlib.crc32(gram.encode()) % features.BUCKETS])
        if weight > 0 and len(word.text) > 2:
            weighed.append((weight, word.start, reading.text[word.start : word.end]))
    top = sorted(weighed, reverse=True)[:_TOLD]
    return tuple(written for _, start, written in sorted(top, key=lambda one: one[1]))
