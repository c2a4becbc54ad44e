"""What a newsroom's own rule book adds to the detectors' word: its words, and its head.

Nothing where the rule book is the shipped one.
"""

from collections.abc import Mapping
from dataclasses import replace

from fairsay.houserules.head import RuleHead, shifted, stem, taught_words
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.termlist import NEWSROOM
from fairsay.houserules.verdict import Evidence, Finding, Rule

# What a newsroom's word is worth by its strength, whatever a shipped one is: the newsroom has said that it
# breaks the rule, or its decisions have.
LISTED = {1: 0.3, 2: 0.8, 3: 0.95}
# Words named in a finding, and how much of a logit one must carry to be named.
_TOLD = 3
_TELLING = 0.15
_WORDS = (Evidence.LISTED_WORD, Evidence.MASKED_WORD)


def amend(detections: Mapping[Rule, Detection], reading: Reading, book: RuleBook) -> Mapping[Rule, Detection]:
    """The detections with the newsroom's own words and head applied; failures stay as they are."""
    for rule in Rule:
        if book.words.get(rule) or book.taught.get(rule):
            detections = {**detections, rule: _listed(rule, detections[rule], reading, book)}
    if not book.head:
        return detections
    scores = {rule: detection.score for rule, detection in detections.items()}
    words = taught_words(reading)
    return {
        rule: _shifted(rule, detection, book.head.get(rule), scores, words, reading)
        for rule, detection in detections.items()
    }


def _listed(rule: Rule, detection: Detection, reading: Reading, book: RuleBook) -> Detection:
    if detection.score is None:
        return detection
    own = {
        hit.span: Finding(
            rule,
            LISTED[hit.term.strength],
            Evidence.MASKED_WORD if hit.disguised else Evidence.LISTED_WORD,
            hit.span,
            (hit.written,),
            hit.word if hit.disguised else "",
        )
        for hit in book.index(rule).search(reading)
        if hit.term.source == NEWSROOM
    }
    # A detector that looks for these words itself may think less of them.
    others = [one for one in detection.findings if one.span not in own or one.evidence not in _WORDS]
    score = max([detection.score, *(finding.score for finding in own.values())])
    return replace(detection, score=score, findings=(*others, *own.values()))


def _shifted(
    rule: Rule,
    detection: Detection,
    head: RuleHead | None,
    scores: Mapping[Rule, float | None],
    words: tuple[str, ...],
    reading: Reading,
) -> Detection:
    if head is None or detection.score is None:
        return detection
    language = reading.language
    shift = head.shift(language, scores, {stem(word, language) for word in words} - {""})
    if not shift:
        return detection
    score = shifted(detection.score, shift)
    findings = [
        Finding(one.rule, shifted(one.score, shift), one.evidence, one.span, one.words, one.plain)
        for one in detection.findings
    ]
    if shift > 0:
        findings.append(_taught(rule, score, head, words, reading))
    return replace(detection, score=score, findings=tuple(findings))


def _taught(rule: Rule, score: float, head: RuleHead, words: tuple[str, ...], reading: Reading) -> Finding:
    """The words that carried the shift, as typed; the strongest is the passage."""
    weighed = sorted(
        ((head.words.get(stem(word, reading.language), 0.0), word) for word in words), reverse=True
    )
    telling = [word for weight, word in weighed[:_TOLD] if weight >= _TELLING]
    places = {word.text: (word.start, word.end) for word in reversed(reading.folded.words)}
    written = tuple(reading.text[slice(*places[word])] for word in telling)
    span = places[telling[0]] if telling else None
    return Finding(rule, score, Evidence.TAUGHT, span, written)
