"""A finding in a sentence: for the reader who wrote the opinion, or for the editor who decides.

The sentences stand in words/{en,ru,hy}.ftl. A reader hears the rule, the passage and what to do; an
editor the passage, the evidence and the score.
"""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from fairsay.houserules.verdict import Evidence, Finding, Verdict

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "ru", "hy")
Audience = Literal["reader", "editor"]
# A longer passage is cut in a sentence; the page marks all of it.
_LONGEST_PASSAGE = 80
_FAILURES = (Evidence.FAILED, Evidence.LATE)


def explain(finding: Finding, text: str, language: str, audience: Audience = "reader") -> str:
    """One finding in `language` ("en", "ru" or "hy"; any other is answered in English).

    `text` is the opinion as typed, from which the passage is quoted.
    """
    bundle = _bundle(language if language in LANGUAGES else "en")
    key = _key(finding, bundle, audience)
    said = _format(bundle, key, finding, text)
    if audience == "reader" and not finding.failed:
        return f"{_format(bundle, f'rule-{finding.rule}', finding, text)} {said}"
    return said


def explain_all(verdict: Verdict, text: str, language: str, audience: Audience = "reader") -> list[str]:
    """Every finding of a verdict in a sentence, without repetitions, in the verdict's order."""
    return list(dict.fromkeys(explain(finding, text, language, audience) for finding in verdict.findings))


def _key(finding: Finding, bundle: FluentBundle, audience: Audience) -> str:
    if audience == "editor":
        return f"editor-{finding.evidence}"
    if finding.evidence in _FAILURES:
        return f"reader-{finding.evidence}"
    own = f"reader-{finding.rule}-{finding.evidence}"
    if bundle.has_message(own):
        return own
    return "reader-other" if finding.span else "reader-whole"


def _format(bundle: FluentBundle, key: str, finding: Finding, text: str) -> str:
    passage = _passage(finding, text)
    terms = "; ".join(finding.words)
    kind = finding.words[0] if finding.evidence is Evidence.OFFER and finding.words else ""
    count = int(finding.words[0]) if finding.evidence is Evidence.REPEATED and finding.words else 0
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"{key} has no words")
    said, errors = bundle.format_pattern(
        pattern,
        {
            "passage": _shortened(passage or terms),
            "plain": finding.plain,
            "terms": _shortened(terms) or "none",
            "kind": kind,
            "count": count,
            "score": f"{finding.score:.2f}",
        },
    )
    if errors:
        raise LookupError(f"{key}: {errors[0]}")
    return str(said)


def _passage(finding: Finding, text: str) -> str:
    if finding.span:
        return text[finding.span[0] : finding.span[1]]
    if finding.evidence is Evidence.OFFER:
        return text
    return "; ".join(finding.words)


def _shortened(passage: str) -> str:
    passage = " ".join(passage.split())
    return passage if len(passage) <= _LONGEST_PASSAGE else passage[: _LONGEST_PASSAGE - 1].rstrip() + "…"


@lru_cache(maxsize=len(LANGUAGES))
def _bundle(language: str) -> FluentBundle:
    # Isolation marks are for pages that mix directions; here they would stand in JSON and mail.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((WORDS / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
