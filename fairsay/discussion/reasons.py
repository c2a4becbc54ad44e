"""Why an opinion waits, told to its author: the rule, the reason, and the passage marked in the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from fairsay.config.words import direction
from fairsay.discussion.judging import ASKED_TO_REWORD, HELD_BY_FAILURE, HELD_BY_MODE
from fairsay.discussion.markup import tame
from fairsay.discussion.models import Opinion
from fairsay.houserules.explain import explain
from fairsay.houserules.verdict import Finding, Rule, Verdict

Span = tuple[int, int]
QUOTED = re.compile(r"(?<=«)[^»]+(?=»)")
ISOLATED = "\u2068\\g<0>\u2069"  # First strong isolate, and its end.
HELD_WORDS = {
    HELD_BY_MODE: "mode",
    HELD_BY_FAILURE: "failed",
    ASKED_TO_REWORD: "reword",
    **dict.fromkeys(map(str, Rule), "rule"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One finding in the reader's words."""

    rule: str
    sentence: str


def held_kind(opinion: Opinion) -> str:
    """Which words say why it waits: `rule`, `mode`, `failed`, `reword` or `other`."""
    return HELD_WORDS.get(opinion.held_for, "other")


def findings_of(opinion: Opinion) -> list[Finding]:
    """What the judge found, strongest first; failures are the machine's business and left out."""
    if not opinion.verdict:
        return []
    return [finding for finding in Verdict.from_dict(opinion.verdict).findings if not finding.failed]


def reasons_for(opinion: Opinion, language: str) -> list[Reason]:
    """The findings in sentences, in the reader's language."""
    return reasons_of(findings_of(opinion), opinion.text, language)


def reasons_of(findings: Sequence[Finding], text: str, language: str) -> list[Reason]:
    """Findings in a text, in sentences, in the reader's language."""
    told = [
        (str(one.rule), explain(one, text, language, audience="reader", beside=findings)) for one in findings
    ]
    if direction(language) == "rtl":
        # A quoted telephone number keeps its own order, from left to right.
        told = [(rule, QUOTED.sub(ISOLATED, sentence)) for rule, sentence in told]
    return [Reason(rule, sentence) for rule, sentence in told]


def marked_text(opinion: Opinion) -> SafeString:
    """The opinion as typed, every found passage in <mark>. Safe HTML; direction controls are left out."""
    return marked(opinion.text, findings_of(opinion))


def marked(text: str, findings: Sequence[Finding]) -> SafeString:
    """A text as typed, every found passage in <mark>. Safe HTML; direction controls are left out."""
    spans = merged(finding.span for finding in findings if finding.span)
    html, end = [], 0
    for start, stop in spans:
        html += [_shown(text[end:start]), "<mark>", _shown(text[start:stop]), "</mark>"]
        end = stop
    html.append(_shown(text[end:]))
    return mark_safe("".join(html))  # noqa: S308 - every piece was escaped just above


def merged(spans: Iterable[Span | None]) -> list[Span]:
    """Spans in order, those that touch or overlap as one."""
    result: list[Span] = []
    for start, end in sorted(span for span in spans if span):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _shown(text: str) -> str:
    return escape(tame(text)).replace("\n", "<br>")
