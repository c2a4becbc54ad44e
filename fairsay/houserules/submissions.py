"""One line of JSON to a submission, and a verdict to one line: the format of `fairsay screen`.

In: `id`, `text`, and optionally `language`, `story: {title, text, hosts?}`, `parent`, `seen_elsewhere`.
Out: `id`, `language`, `verdict` ("clear" or "hold"), `scores` of all four rules (null where a rule
does not apply), `findings` (`rule`, `score`, `span`, `evidence`, `explanation`), `rulebook`.
"""

import json
import re
from typing import Any

from fairsay.houserules.explain import explain
from fairsay.houserules.verdict import Rule, StoryText, Submission, Verdict

_SURROGATE = re.compile("[\ud800-\udfff]")


class BadLineError(ValueError):
    """A line that is no submission: a word code, and what is wrong in a sentence."""

    def __init__(self, code: str, message: str, id: Any = None) -> None:
        """`id` is the line's own, where it could be read."""
        super().__init__(message)
        self.code, self.message, self.id = code, message, id

    def as_dict(self) -> dict[str, Any]:
        """The line to print in place of a verdict."""
        return {"id": self.id, "error": {"code": self.code, "message": self.message}}


def parse(line: bytes) -> tuple[Any, Submission]:
    """A line's id and submission. Raises BadLineError with a code and a sentence."""
    try:
        value = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadLineError("invalid_utf8", f"byte {error.start} of the line is not UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadLineError("invalid_json", f"not JSON: {getattr(error, 'msg', 'nested too deep')}") from error
    if not isinstance(value, dict):
        raise BadLineError("not_an_object", "a line must be a JSON object")
    id = value.get("id")
    if not isinstance(id, str | int | float) and id is not None:
        raise BadLineError("invalid_id", "id must be a string or a number")
    text = value.get("text")
    if not isinstance(text, str):
        raise BadLineError("invalid_text", "text must be a string", id)
    if _has_surrogates(text):
        raise BadLineError("invalid_text", "text holds half a surrogate pair, which is no character", id)
    return id, Submission(
        text=text,
        language=_optional(value, "language", id),
        story=_story(value.get("story"), id),
        parent=_optional(value, "parent", id),
        seen_elsewhere=_count(value.get("seen_elsewhere", 0), id),
    )


def _optional(value: dict[str, Any], name: str, id: Any, within: str = "") -> str | None:
    given = value.get(name)
    if given is not None and (not isinstance(given, str) or _has_surrogates(given)):
        raise BadLineError(
            f"invalid_{within or name}",
            f"{within + '.' if within else ''}{name} must be a string or null",
            id,
        )
    return given or None


def _count(given: Any, id: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise BadLineError("invalid_seen_elsewhere", "seen_elsewhere must be a whole number from 0", id)
    return given


def _story(given: Any, id: Any) -> StoryText | None:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise BadLineError("invalid_story", "story must be an object with title and text", id)
    title, text = _optional(given, "title", id, "story"), _optional(given, "text", id, "story")
    hosts = given.get("hosts", [])
    if not isinstance(hosts, list) or not all(isinstance(host, str) for host in hosts):
        raise BadLineError("invalid_story", "story.hosts must be a list of strings", id)
    if not title and not text:
        return None
    return StoryText(title or "", text or "", _optional(given, "language", id, "story"), tuple(hosts))


def _has_surrogates(text: str) -> bool:
    return bool(_SURROGATE.search(text))


def report(
    id: Any, submission: Submission, verdict: Verdict, explain_in: str | None = None, audience: Any = "reader"
) -> dict[str, Any]:
    """A verdict as `screen` prints it."""
    language = explain_in or verdict.language
    return {
        "id": id,
        "language": verdict.language,
        "verdict": str(verdict.outcome),
        "scores": {str(rule): _rounded(verdict.scores[rule]) for rule in Rule},
        "findings": [
            {
                "rule": str(finding.rule),
                "score": _rounded(finding.score),
                "span": list(finding.span) if finding.span else None,
                "evidence": str(finding.evidence),
                "explanation": explain(finding, submission.text, language, audience, verdict.findings),
            }
            for finding in verdict.findings
        ],
        "rulebook": verdict.rulebook,
    }


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)
