"""A verdict as an editor reads it: each finding with its passage, score and explanation; all four scores."""

from collections.abc import Sequence
from dataclasses import dataclass

from fairsay.discussion.models import Opinion
from fairsay.houserules.explain import explain
from fairsay.houserules.verdict import Finding, Rule, Verdict


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding for the desk. `score` is in [0, 1]; `failed` where a detector gave no judgment."""

    number: int
    rule: str
    score: float
    span: tuple[int, int] | None
    passage: str
    explanation: str
    failed: bool


def find_findings(opinion: Opinion, language: str) -> list[Shown]:
    """The findings on the text as it stands, strongest first, explained for editors."""
    if not opinion.verdict:
        return []
    findings = Verdict.from_dict(opinion.verdict).findings
    return [
        _shown(number, finding, findings, opinion.text, language)
        for number, finding in enumerate(findings, 1)
    ]


def find_scores(opinion: Opinion) -> list[tuple[str, float | None]]:
    """Every rule with its score; None where the rule did not apply or its detector failed."""
    scores = (opinion.verdict or {}).get("scores", {})
    return [(str(rule), scores.get(str(rule))) for rule in Rule] if scores else []


def _shown(number: int, finding: Finding, all_of_them: Sequence[Finding], text: str, language: str) -> Shown:
    passage = text[slice(*finding.span)] if finding.span else ""
    words = explain(finding, text, language, audience="editor", beside=all_of_them)
    return Shown(number, str(finding.rule), finding.score, finding.span, passage, words, finding.failed)
