"""A finding in a sentence: for the reader who wrote the opinion, or for the editor who decides.

The sentences stand in words/{en,ru,hy,ar}.ftl. A reader hears the rule, the passage and what to do, gently:
no foul word is spelt out that the reader did not write so. An editor hears the passage, the evidence and
the score.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from fluent.runtime import FluentBundle, FluentResource

from fairsay.houserules.verdict import Evidence, Finding, Rule, Verdict

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("en", "ru", "hy", "ar")
Audience = Literal["reader", "editor"]
# A longer passage is cut in a sentence; the page marks all of it.
_LONGEST_PASSAGE = 80
_WAYS = (Evidence.CONTACT, Evidence.LINK, Evidence.REPEATED)
# Letters and a dot after the sign: a mail address; otherwise it names an account.
_MAIL = re.compile(r"\w@\w+(?:[.-]\w+)+")


def explain(
    finding: Finding,
    text: str,
    language: str,
    audience: Audience = "reader",
    beside: Sequence[Finding] = (),
) -> str:
    """One finding in `language` ("en", "ru", "hy" or "ar"; any other is answered in English).

    `text` is the opinion as typed, from which the passage is quoted. `beside` are the verdict's findings: an
    offer is told together with the address that it gives.
    """
    bundle = _bundle(language if language in LANGUAGES else "en")
    values = _values(bundle, finding, text, beside)
    key = _key(finding, bundle, audience, with_way="way" in values and finding.evidence is Evidence.OFFER)
    said = _said(bundle, key, values)
    if audience == "reader" and not finding.failed:
        return f"{_said(bundle, f'rule-{finding.rule}', values)} {said}"
    return said


def explain_all(verdict: Verdict, text: str, language: str, audience: Audience = "reader") -> list[str]:
    """Every finding of a verdict in a sentence, without repetitions, in the verdict's order."""
    said = (explain(one, text, language, audience, verdict.findings) for one in verdict.findings)
    return list(dict.fromkeys(said))


def _key(finding: Finding, bundle: FluentBundle, audience: Audience, *, with_way: bool) -> str:
    evidence = f"{finding.evidence}-and-way" if with_way else str(finding.evidence)
    if audience == "editor":
        return f"editor-{evidence}"
    for key in (f"reader-{finding.rule}-{evidence}", f"reader-{evidence}"):
        if bundle.has_message(key):
            return key
    return "reader-other" if finding.span else "reader-whole"


def _values(
    bundle: FluentBundle, finding: Finding, text: str, beside: Sequence[Finding]
) -> dict[str, str | int]:
    """What the sentences may name."""
    terms = "; ".join(finding.words)
    passage = text[slice(*finding.span)] if finding.span else "" if finding.words else text
    score = f"{finding.score:.2f}"
    values: dict[str, str | int] = {
        "passage": _shortened(passage or terms),
        "plain": _shortened(finding.plain),
        "terms": _shortened(terms),
        # The passage said twice explains nothing.
        "about": "words" if terms.strip() and _shortened(terms) != _shortened(passage) else "whole",
        "near": "passage" if finding.plain else "none",
        "score": score if bundle.locales[0] == "en" else score.replace(".", ","),
    }
    if finding.evidence is Evidence.OFFER:
        kind = finding.words[0] if finding.words else "goods"
        known = f"offer-{kind}" if bundle.has_message(f"offer-{kind}") else "offer-goods"
        values["does"] = _said(bundle, known, {})
        values["passage"] = _shortened(passage or "; ".join(finding.words[1:]) or text)
        for one in beside:
            if one.rule is Rule.ADVERTISEMENT and one.evidence in _WAYS:
                values["way"] = _said(bundle, f"way-{_way(one, text)}", {})
                values["address"] = _shortened(text[slice(*one.span)]) if one.span else "none"
                break
    elif finding.evidence in (Evidence.CONTACT, Evidence.LINK):
        values["way"] = _said(bundle, f"way-{_way(finding, text)}", {})
    elif finding.evidence is Evidence.REPEATED:
        digits = finding.words[0] if finding.words else ""
        values["count"] = int(digits) if digits.isdecimal() else 1
    return values


def _way(finding: Finding, text: str) -> str:
    """How a reader is to get in touch: the last part of a key `way-…`."""
    passage = text[slice(*finding.span)] if finding.span else " ".join(finding.words)
    if finding.evidence is not Evidence.CONTACT:
        return "repeated" if finding.evidence is Evidence.REPEATED else "link"
    if "@" in passage:
        return "mail" if _MAIL.search(passage) else "handle"
    # Digits, as figures or spelt out.
    return "phone"


def _said(bundle: FluentBundle, key: str, values: dict[str, Any]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"{key} has no words")
    said, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LookupError(f"{key}: {errors[0]}")
    return str(said)


def _shortened(passage: str) -> str:
    passage = " ".join(passage.split())
    return passage if len(passage) <= _LONGEST_PASSAGE else passage[: _LONGEST_PASSAGE - 1].rstrip() + "…"


@lru_cache(maxsize=len(LANGUAGES))
def _bundle(language: str) -> FluentBundle:
    # Isolation marks are for pages that mix directions; here they would stand in JSON and mail.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((WORDS / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
