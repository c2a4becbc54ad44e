"""The judge: all four rules, every finding, one verdict.

It reads like the rules on the page: each detector is asked in turn, none stops the next, and one
that fails or is late makes a finding that says so and holds the opinion.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module

from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook, shipped
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Submission, Verdict

log = logging.getLogger("fairsay.houserules")

Detector = Callable[[Reading, RuleBook], Detection]

DETECTORS: Mapping[Rule, str] = {
    Rule.FILTHY: "fairsay.houserules.detectors.filth",
    Rule.ADVERTISEMENT: "fairsay.houserules.detectors.advertising",
    Rule.ABUSIVE: "fairsay.houserules.detectors.abuse",
    Rule.OFF_TOPIC: "fairsay.houserules.detectors.offtopic",
}

# Longer texts are not judged at all but held: an opinion of this length is a document, and a
# machine's word on it would be worth little. About 3,000 words; the reader's form stops earlier.
LONGEST_TEXT = 20_000
# Measured: sixteen texts in one call take half the time of sixteen calls, more gain nothing.
ENCODED_AT_ONCE = 16


class Judge:
    """Applies one rule book. Safe to share between threads."""

    def __init__(
        self,
        rulebook: RuleBook | None = None,
        *,
        deadline: float = 2.0,
        detectors: Mapping[Rule, Detector] | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`deadline` is in seconds per detector, measured after the fact: a detector is not interrupted,
        but what came late is not trusted. `detectors` and `clock` are for tests."""
        self.rulebook = rulebook or shipped()
        self.deadline = deadline
        self._given = detectors
        self._clock = clock
        self.is_warm = False
        self._loaded: dict[Rule, Detector] = {}
        self._lock = threading.Lock()

    def judge(self, submission: Submission) -> Verdict:
        """Ask every detector and weigh what they found against the rule book's thresholds."""
        return self._judge(Reading(submission))

    def judge_all(self, submissions: Sequence[Submission]) -> Iterator[Verdict]:
        """The verdicts of several submissions in their order, each as `judge` gives it.

        What they need of the encoder is asked for at once first, which takes half the time.
        """
        readings = [Reading(submission) for submission in submissions]
        if self._given is None and len(readings) > 1:
            self._encode_ahead(readings)
        for reading in readings:
            yield self._judge(reading)

    def _encode_ahead(self, readings: Sequence[Reading]) -> None:
        from fairsay.houserules import encoder
        from fairsay.houserules.detectors import offtopic

        try:
            self._detector(Rule.OFF_TOPIC)
            short = [reading for reading in readings if len(reading.text) <= LONGEST_TEXT]
            texts = [text for reading in short for text in offtopic.encoded_texts(reading)]
            # The encoder pads a batch to its longest text: like lengths go together.
            texts = sorted(dict.fromkeys(texts), key=len)
            for start in range(0, len(texts), ENCODED_AT_ONCE):
                encoder.encode(texts[start : start + ENCODED_AT_ONCE])
        except Exception:
            # Each opinion will be judged alone, and fail alone if it must.
            log.exception("opinions could not be encoded ahead")

    def _judge(self, reading: Reading) -> Verdict:
        started = self._clock()
        scores: dict[Rule, float | None] = {}
        findings: list[Finding] = []
        for rule in DETECTORS:
            detection = self._ask(rule, reading)
            scores[rule] = detection.score
            findings.extend(self._kept(rule, detection, reading))
        findings.sort(key=lambda finding: (not finding.failed, -finding.score))
        return Verdict(
            outcome=Outcome.HOLD if findings else Outcome.CLEAR,
            scores={rule: scores[rule] for rule in Rule},
            findings=tuple(findings),
            language=self._language(reading),
            rulebook=self.rulebook.version,
            milliseconds=(self._clock() - started) * 1000,
        )

    def warm(self) -> None:
        """Load everything and judge one sentence, so that the first reader does not wait for it."""
        for rule in DETECTORS:
            self._detector(rule)
        self.judge(Submission("The council met on Monday.", story=None))
        self.is_warm = True

    def _ask(self, rule: Rule, reading: Reading) -> Detection:
        if len(reading.text) > LONGEST_TEXT:
            if rule is Rule.OFF_TOPIC and reading.story is None:
                return Detection(None)
            return _failure(rule, Evidence.FAILED, f"{len(reading.text)} characters")
        try:
            # Loading happens once and is not the opinion's fault: the clock starts after it.
            detect = self._detector(rule)
            started = self._clock()
            detection = detect(reading, self.rulebook)
        except Exception as error:
            # Whatever went wrong, the opinion must be held and the reason be known.
            log.exception("the %s detector failed", rule)
            return _failure(rule, Evidence.FAILED, type(error).__name__)
        taken = self._clock() - started
        if taken > self.deadline:
            log.warning("the %s detector took %.2f s of %.2f s", rule, taken, self.deadline)
            return _failure(rule, Evidence.LATE, f"{taken:.1f} s")
        return detection

    def _kept(self, rule: Rule, detection: Detection, reading: Reading) -> list[Finding]:
        """The findings that count: failures, and those at or above the threshold once the score is."""
        failed = [finding for finding in detection.findings if finding.failed]
        if failed or detection.score is None:
            return failed
        threshold = self.rulebook.threshold(rule, self._language(reading))
        if detection.score < threshold:
            return []
        strong = [finding for finding in detection.findings if finding.score >= threshold]
        if strong:
            return strong
        # Several weak signs together: each is shown, with the score that they reach together.
        weak = sorted(detection.findings, key=lambda finding: -finding.score)[:3]
        joint = [Finding(rule, detection.score, one.evidence, one.span, one.words, one.plain) for one in weak]
        return joint or [Finding(rule, detection.score, Evidence.LEARNED)]

    def _detector(self, rule: Rule) -> Detector:
        if self._given is not None:
            return self._given[rule]
        with self._lock:
            if rule not in self._loaded:
                module = import_module(DETECTORS[rule])
                if prepare := getattr(module, "warm", None):
                    prepare(self.rulebook)
                self._loaded[rule] = module.detect
            return self._loaded[rule]

    def _language(self, reading: Reading) -> str:
        try:
            return (
                reading.language
                if len(reading.text) <= LONGEST_TEXT
                else reading.submission.language or "und"
            )
        except Exception:
            # Each detector has already failed on the same text and said so.
            log.exception("the language could not be told")
            return reading.submission.language or "und"


def _failure(rule: Rule, evidence: Evidence, detail: str) -> Detection:
    """No judgment: score None, and a finding that holds. 1.0 is not a probability but a certainty to hold."""
    return Detection(None, (Finding(rule, 1.0, evidence, words=(detail,)),))


_shipped_judge: Judge | None = None
_building = threading.Lock()


def shipped_judge() -> Judge:
    """The judge with the shipped rule book, built once."""
    global _shipped_judge
    with _building:
        if _shipped_judge is None:
            _shipped_judge = Judge()
        return _shipped_judge


def judge(submission: Submission) -> Verdict:
    """Judge one submission by the shipped rule book."""
    return shipped_judge().judge(submission)


def warm() -> None:
    """Make the shipped judge ready; call it before the first opinion is judged."""
    shipped_judge().warm()


def is_warm() -> bool:
    """Whether `warm` has been through: before that, the first opinion would wait for it."""
    return _shipped_judge is not None and _shipped_judge.is_warm


def set_deadline(seconds: float) -> None:
    """How long a detector of the shipped judge may take."""
    shipped_judge().deadline = seconds
