"""The judge: all four rules, every finding, one verdict.

It reads like the rules on the page: each detector is asked in turn, the cheap ones first, none stops the
next, and one that fails or is late makes a finding that says so and holds the opinion. What a newsroom's
rule book has learned is added to their word before the thresholds are asked.
"""

import gc
import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from types import ModuleType

from fairsay.houserules import newsroom
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
# Of a parent and of an article so much is read; what follows could only make the judge slow.
LONGEST_PARENT = 5_000
LONGEST_STORY = 50_000
# Opinions whose texts are encoded together: no more than the encoder remembers, with room to spare.
AHEAD_TEXTS = 160
AHEAD_OPINIONS = 64


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
        self._modules: dict[Rule, ModuleType] = {}
        self._complained: set[tuple[Rule, type[Exception]]] = set()
        self._lock = threading.Lock()

    def judge(self, submission: Submission) -> Verdict:
        """Ask every detector and weigh what they found against the rule book's thresholds."""
        return self._judge(Reading(_bounded(submission)))

    def judge_all(self, submissions: Iterable[Submission]) -> Iterator[Verdict]:
        """The verdicts of several submissions in their order, each as `judge` gives it.

        What some tens of them need of the encoder is asked for at once, which saves half of its time.
        """
        group: list[Reading] = []
        texts: dict[str, None] = {}
        for submission in submissions:
            reading = Reading(_bounded(submission))
            group.append(reading)
            texts.update(dict.fromkeys(self._wanted(reading)))
            if len(texts) >= AHEAD_TEXTS or len(group) >= AHEAD_OPINIONS:
                yield from self._judge_group(group, texts)
                group, texts = [], {}
        yield from self._judge_group(group, texts)

    def untaught(self) -> "Judge":
        """A judge of the same rules without what decisions have taught this one: itself, where none have."""
        book = self.rulebook.untaught()
        if book is self.rulebook:
            return self
        return Judge(book, deadline=self.deadline, detectors=self._given, clock=self._clock)

    def _judge_group(self, group: Sequence[Reading], texts: Mapping[str, None]) -> Iterator[Verdict]:
        if len(group) > 1 and texts:
            self._encode_ahead(texts)
        for reading in group:
            yield self._judge(reading)

    def _wanted(self, reading: Reading) -> Sequence[str]:
        """What the detectors will ask the encoder for; nothing where that cannot be told."""
        if self._given is not None or len(reading.text) > LONGEST_TEXT:
            return ()
        texts: list[str] = []
        for rule in DETECTORS:
            try:
                module = self._module(rule)
                if wanted := getattr(module, "wanted", None):
                    texts.extend(wanted(reading, self.rulebook))
                elif encoded_texts := getattr(module, "encoded_texts", None):
                    texts.extend(encoded_texts(reading))
            except Exception:
                # This opinion will fail alone, if it must, when it is judged.
                log.exception("the %s detector could not say what it wants encoded", rule)
        return texts

    def _encode_ahead(self, texts: Iterable[str]) -> None:
        from fairsay.houserules import encoder

        try:
            # In the order of the opinions: what a text and its sentences have in common is computed once.
            encoder.encode(list(texts))
        except Exception:
            # Each opinion will be judged alone, and fail alone if it must.
            log.exception("opinions could not be encoded ahead")

    def _judge(self, reading: Reading) -> Verdict:
        started = self._clock()
        detections = self._amended({rule: self._ask(rule, reading) for rule in DETECTORS}, reading)
        findings = [
            finding
            for rule, detection in detections.items()
            for finding in self._kept(rule, detection, reading)
        ]
        findings.sort(key=lambda finding: (not finding.failed, -finding.score))
        return Verdict(
            outcome=Outcome.HOLD if findings else Outcome.CLEAR,
            scores={rule: detections[rule].score for rule in Rule},
            findings=tuple(findings),
            language=self._language(reading),
            rulebook=self.rulebook.version,
            milliseconds=(self._clock() - started) * 1000,
            subscores=detections[Rule.ABUSIVE].subscores,
        )

    def warm(self) -> None:
        """Load everything and judge one sentence, so that the first reader does not wait for it."""
        for rule in DETECTORS:
            self._detector(rule)
        self.judge(Submission("The council met on Monday.", story=None))
        # What is loaded stays: otherwise each full collection of the interpreter's walks through all of it,
        # for 25 ms in the middle of somebody's opinion.
        if not gc.get_freeze_count():
            gc.collect()
            gc.freeze()
        self.is_warm = True

    def _amended(self, detections: Mapping[Rule, Detection], reading: Reading) -> Mapping[Rule, Detection]:
        book = self.rulebook
        if not (book.head or book.taught or book.words) or len(reading.text) > LONGEST_TEXT:
            return detections
        try:
            return newsroom.amend(detections, reading, book)
        except Exception as error:
            # What the newsroom taught is part of each rule's word: without it there is none.
            log.exception("the newsroom's part of the rule book failed")
            return {rule: _failure(rule, Evidence.FAILED, type(error).__name__) for rule in detections}

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
            self._complain(rule, error)
            return _failure(rule, Evidence.FAILED, type(error).__name__)
        taken = self._clock() - started
        if taken > self.deadline:
            log.warning("the %s detector took %.2f s of %.2f s", rule, taken, self.deadline)
            return _failure(rule, Evidence.LATE, f"{taken:.1f} s")
        return detection

    def _complain(self, rule: Rule, error: Exception) -> None:
        """Say it in full the first time; a detector that is broken fails on every opinion."""
        kind = (rule, type(error))
        log.error("the %s detector failed: %r", rule, error, exc_info=kind not in self._complained)
        self._complained.add(kind)

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
        detect: Detector = self._module(rule).detect
        return detect

    def _module(self, rule: Rule) -> ModuleType:
        with self._lock:
            if rule not in self._modules:
                module = import_module(DETECTORS[rule])
                if prepare := getattr(module, "warm", None):
                    prepare(self.rulebook)
                self._modules[rule] = module
            return self._modules[rule]

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


def _bounded(submission: Submission) -> Submission:
    """The submission with no more of parent and article than is read."""
    parent, story = submission.parent, submission.story
    if parent and len(parent) > LONGEST_PARENT:
        submission = replace(submission, parent=parent[:LONGEST_PARENT])
    if story and len(story.title) + len(story.text) > LONGEST_STORY:
        cut = replace(story, title=story.title[:1000], text=story.text[:LONGEST_STORY])
        submission = replace(submission, story=cut)
    return submission


def _failure(rule: Rule, evidence: Evidence, detail: str) -> Detection:
    """No judgment: score None, and a finding that holds. 1.0 is not a probability but a certainty to hold."""
    return Detection(None, (Finding(rule, 1.0, evidence, words=(detail,)),))


_shipped_judge: Judge | None = None
_building = threading.Lock()


def shipped_judge() -> Judge:
    """The judge in force, built once: with the shipped rule book, unless `adopt` gave another."""
    global _shipped_judge
    with _building:
        if _shipped_judge is None:
            _shipped_judge = Judge()
        return _shipped_judge


def adopt(book: RuleBook) -> None:
    """Put a rule book in force from the next opinion on; where the judge was warm, the next one is."""
    global _shipped_judge
    former = shipped_judge()
    if former.rulebook == book:
        return
    following = Judge(book, deadline=former.deadline)
    if former.is_warm:
        following.warm()
    with _building:
        _shipped_judge = following


def judge(submission: Submission) -> Verdict:
    """Judge one submission by the rule book in force."""
    return shipped_judge().judge(submission)


def warm() -> None:
    """Make the judge in force ready; call it before the first opinion is judged."""
    shipped_judge().warm()


def is_warm() -> bool:
    """Whether `warm` has been through: before that, the first opinion would wait for it."""
    return _shipped_judge is not None and _shipped_judge.is_warm


def set_deadline(seconds: float) -> None:
    """How long a detector of the judge in force may take."""
    shipped_judge().deadline = seconds
