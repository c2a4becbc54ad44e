"""What the judge is asked (Submission) and what it answers (Finding, Verdict).

Plain values, nothing of Django. Offsets are Python string indices into the text exactly as the
reader typed it, end exclusive, on grapheme boundaries. Scores are calibrated probabilities in
[0, 1]: of a hundred opinions scored 0.8, about eighty break the rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Rule(StrEnum):
    """The four house rules, in the order in which readers are shown them."""

    OFF_TOPIC = "off_topic"
    ADVERTISEMENT = "advertisement"
    ABUSIVE = "abusive"
    FILTHY = "filthy"


class Outcome(StrEnum):
    """What the judge makes of an opinion. The machine may hold; only the desk rejects."""

    CLEAR = "clear"
    HOLD = "hold"


class Evidence(StrEnum):
    """Why a finding was made: one word a reason, put into sentences by `explain`."""

    LISTED_WORD = "listed_word"
    MASKED_WORD = "masked_word"
    THREAT = "threat"
    INSULT = "insult"
    LEARNED = "learned"
    TAUGHT = "taught"
    LINK = "link"
    CONTACT = "contact"
    OFFER = "offer"
    REPEATED = "repeated"
    NOTHING_SHARED = "nothing_shared"
    FAILED = "failed"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class StoryText:
    """The article as the judge needs it. `hosts` are hosts whose links are never advertising."""

    title: str
    text: str = ""
    language: str | None = None
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Submission:
    """One opinion to be judged, and what it stands beside.

    `seen_elsewhere` is how often nearly the same text stands already, as counted by the caller.
    `language` is a BCP 47 primary subtag or None, in which case the judge detects it.
    """

    text: str
    language: str | None = None
    story: StoryText | None = None
    parent: str | None = None
    seen_elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one detector saw.

    `span` is the passage, or None when the reason is the whole text. `words` are the passage or
    the terms that carried the score, as an editor should see them. `plain` is the listed word
    that a disguised passage stands for. `failed` marks a detector that raised or was late: it
    always holds.
    """

    rule: Rule
    score: float
    evidence: Evidence
    span: tuple[int, int] | None = None
    words: tuple[str, ...] = ()
    plain: str = ""

    @property
    def failed(self) -> bool:
        """True where the detector gave no judgment: it raised, or passed its deadline."""
        return self.evidence in (Evidence.FAILED, Evidence.LATE)

    def as_dict(self) -> dict[str, Any]:
        """The finding as JSON-ready values; `Finding.from_dict` reads it back."""
        return {
            "rule": str(self.rule),
            "score": round(self.score, 4),
            "evidence": str(self.evidence),
            "span": list(self.span) if self.span else None,
            "words": list(self.words),
            "plain": self.plain,
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> "Finding":
        """Read a finding back from `as_dict`."""
        span = stored.get("span")
        return cls(
            rule=Rule(stored["rule"]),
            score=float(stored["score"]),
            evidence=Evidence(stored["evidence"]),
            span=(int(span[0]), int(span[1])) if span else None,
            words=tuple(stored.get("words", ())),
            plain=stored.get("plain", ""),
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings, and one outcome.

    `scores` has all four rules; None means that the rule did not apply (off_topic without a
    story) or that its detector failed, in which case a failed finding says so. `findings` holds
    every finding at or above its rule's threshold, strongest first, and every failure. `subscores`
    are the probabilities of abuse by kind: insult, threat, identity; empty where none were told apart.
    `rulebook` is the version that was in force.
    """

    outcome: Outcome
    scores: Mapping[Rule, float | None]
    findings: tuple[Finding, ...] = ()
    language: str = "und"
    rulebook: str = ""
    milliseconds: float = field(default=0.0, compare=False)
    subscores: Mapping[str, float] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The verdict as JSON-ready values; `Verdict.from_dict` reads it back."""
        return {
            "outcome": str(self.outcome),
            "scores": {str(rule): score for rule, score in self.scores.items()},
            "findings": [finding.as_dict() for finding in self.findings],
            "language": self.language,
            "rulebook": self.rulebook,
            "subscores": {kind: round(score, 4) for kind, score in self.subscores.items()},
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> "Verdict":
        """Read a verdict back from `as_dict`."""
        return cls(
            outcome=Outcome(stored["outcome"]),
            scores={Rule(rule): score for rule, score in stored["scores"].items()},
            findings=tuple(Finding.from_dict(one) for one in stored["findings"]),
            language=stored["language"],
            rulebook=stored["rulebook"],
            subscores=dict(stored.get("subscores", {})),
        )
