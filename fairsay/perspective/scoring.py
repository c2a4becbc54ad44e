"""One judgment as attributes need it: the rules' scores, and the abusive passages by kind."""

from dataclasses import dataclass
from functools import cached_property

from fairsay.houserules.detectors import abuse
from fairsay.houserules.judge import judge, shipped_judge
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import Scoped, bits_of
from fairsay.houserules.verdict import Evidence, Rule, Submission, Verdict

# Words that name a group of people, or are a slur for one.
_GROUP = bits_of(("group", "slur"))


@dataclass(frozen=True, slots=True)
class Part:
    """A passage that carries a score: [start, end) in the text, in Python's characters."""

    start: int
    end: int
    score: float
    threat: bool = False
    group: bool = False


class Judged:
    """A text with its verdict, as an opinion gets one."""

    def __init__(self, submission: Submission) -> None:
        """Asks the judge; `abuse` is found only when an attribute needs it."""
        self.submission = submission
        self.text = submission.text
        self.verdict: Verdict = judge(submission)

    def score(self, rule: Rule) -> float:
        """The rule's probability; 0 where it does not apply or gave no judgment: ask `failed` too."""
        return self.verdict.scores[rule] or 0.0

    def kind(self, name: str) -> float:
        """The probability of a kind of abuse: "insult", "threat" or "identity"; 0 without a judgment."""
        return self.verdict.subscores.get(name, 0.0)

    def failed(self, *rules: Rule) -> bool:
        """Whether one of the rules gave no judgment."""
        return any(finding.failed and finding.rule in rules for finding in self.verdict.findings)

    def parts(self, *rules: Rule) -> tuple[Part, ...]:
        """The passages that broke these rules by the rule book in force."""
        return tuple(
            Part(*finding.span, finding.score)
            for finding in self.verdict.findings
            if finding.rule in rules and finding.span and not finding.failed
        )

    @cached_property
    def abuse(self) -> tuple[Part, ...]:
        """The abusive passages that stand out, the strongest first, told apart by kind."""
        stands_out = self.score(Rule.ABUSIVE) >= abuse.WORTH_EXPLAINING
        return _abusive_parts(self.submission) if stands_out else ()


def _abusive_parts(submission: Submission) -> tuple[Part, ...]:
    """Passages below the threshold too, which a verdict leaves out: the detector is asked once more."""
    reading = Reading(submission)
    parts = []
    for finding in abuse.detect(reading, shipped_judge().rulebook).findings:
        start, end = finding.span or (0, len(reading.text))
        parts.append(
            Part(
                start,
                end,
                finding.score,
                threat=finding.evidence is Evidence.THREAT,
                group=_names_a_group(reading, start, end),
            )
        )
    return tuple(sorted(parts, key=lambda part: -part.score))


def _names_a_group(reading: Reading, start: int, end: int) -> bool:
    """Whether the passage around [start, end) names a group of people: the insult itself rarely does."""
    scoped = Scoped.of(reading, reading.language, reading.latin)
    around = [scoped.piece(first, last) for first, last in reading.passages if first < end and start < last]
    return any(token.bits & _GROUP for piece in around for token in piece.tokens)
