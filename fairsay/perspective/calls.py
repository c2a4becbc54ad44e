"""The two calls of the wire, read and checked: what is asked, as plain values."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fairsay.houserules.judge import LONGEST_TEXT
from fairsay.houserules.verdict import StoryText, Submission
from fairsay.perspective.attributes import ATTRIBUTES, Attribute
from fairsay.perspective.faults import (
    CommentEmpty,
    CommentTooLong,
    Fault,
    LanguageNotSupported,
    NothingRequested,
)

LIMIT = 20 * 1024  # Bytes of UTF-8, as the Perspective API had it.
HEADLINE = 300  # A longer first line of an article is a paragraph, not a headline.
PROBABILITY = "PROBABILITY"

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """What both calls have in common. `languages` is what the caller declared, which may be wrong."""

    submission: Submission
    languages: tuple[str, ...] = ()
    token: str = ""


@dataclass(frozen=True, slots=True)
class Analysis(Call):
    """analyze: score a text. `wanted` maps attributes to the score from which they are sent."""

    wanted: Mapping[Attribute, float] = field(default_factory=dict)
    spans: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion(Call):
    """suggestscore: what the caller's editors made of a text, an attribute's score in [0, 1] each."""

    scores: Mapping[Attribute, float] = field(default_factory=dict)


def read_body(raw: bytes) -> Body:
    """The JSON object of a request; no body at all is an empty one. Raises Fault."""
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Fault("Invalid JSON payload received: the body must be a JSON object in UTF-8.") from error
    if not isinstance(body, dict):
        raise Fault("Invalid JSON payload received: the body must be a JSON object in UTF-8.")
    return body


def read_analysis(body: Body) -> Analysis:
    """The call `comments:analyze`. Raises a Fault for whatever the wire refuses."""
    submission = _submission(body)
    asked = _object(body, "requestedAttributes")
    wanted = {_attribute(name): _threshold(name, given) for name, given in asked.items()}
    if not wanted:
        raise NothingRequested(field="requestedAttributes")
    languages = _languages(body, wanted)
    for attribute in wanted:
        if attribute.needs_article and submission.story is None:
            raise Fault(f"Attribute {attribute.name} needs context.articleAndParentComment.article.")
    _flag(body, "doNotStore")  # Nothing is stored either way; a value of another kind is still a mistake.
    token = _text(body, "clientToken")
    _identify(body)
    return Analysis(submission, languages, token, wanted, _flag(body, "spanAnnotations"))


def read_suggestion(body: Body) -> Suggestion:
    """The call `comments:suggestscore`. Raises a Fault for whatever the wire refuses."""
    submission = _submission(body)
    given = _object(body, "attributeScores")
    scores = {_attribute(name): _suggested(name, one) for name, one in given.items()}
    if not scores:
        raise NothingRequested("Request must give at least one score.", field="attributeScores")
    _identify(body)
    return Suggestion(submission, _languages(body, scores), _text(body, "clientToken"), scores)


def _submission(body: Body) -> Submission:
    text = _entry(body, "comment")
    if not text.strip():
        raise CommentEmpty(field="comment")
    if len(text.encode("utf-8")) > LIMIT or len(text) > LONGEST_TEXT:
        raise CommentTooLong(f"Comment text too long: the limit is {LIMIT // 1024} KB.", field="comment")
    context = _object(body, "context")
    pair = _object(context, "articleAndParentComment")
    entries = _list(context, "entries")
    if pair and entries:
        raise Fault("Context takes either entries or articleAndParentComment, not both.", field="context")
    for entry in entries:
        _entry({"entries": entry}, "entries")
    story, parent = _story(_entry(pair, "article")), _entry(pair, "parentComment")[:LONGEST_TEXT]
    # The declared language is not passed on: whole sites send one language for all their readers.
    return Submission(text, story=story, parent=parent or None)


def _story(article: str) -> StoryText | None:
    """An article's text as a story: a short first line is its headline."""
    article = article.strip()[:LONGEST_TEXT]
    if not article:
        return None
    first, _, rest = article.partition("\n")
    if rest.strip() and len(first) <= HEADLINE:
        return StoryText(title=first.strip(), text=rest.strip())
    return StoryText(title="", text=article)


def _attribute(name: str) -> Attribute:
    found = ATTRIBUTES.get(name)
    if found is None:
        raise Fault(f"Attribute {name} is not served here. Served are: {', '.join(ATTRIBUTES)}.")
    return found


def _threshold(name: str, given: Any) -> float:
    if given is None:
        return 0.0
    if not isinstance(given, dict):
        raise Fault(f"requestedAttributes.{name} must be an object.")
    kind = given.get("scoreType") or PROBABILITY
    if kind not in (PROBABILITY, "SCORE_TYPE_UNSPECIFIED"):
        raise Fault(f"requestedAttributes.{name}.scoreType: only {PROBABILITY} is served.")
    return _number(given.get("scoreThreshold", 0.0), f"requestedAttributes.{name}.scoreThreshold")


def _suggested(name: str, given: Any) -> float:
    summary = given.get("summaryScore") if isinstance(given, dict) else None
    value = summary.get("value") if isinstance(summary, dict) else None
    return _number(value, f"attributeScores.{name}.summaryScore.value")


def _languages(body: Body, wanted: Mapping[Attribute, float]) -> tuple[str, ...]:
    languages = _list(body, "languages")
    if not all(isinstance(one, str) and one.strip() for one in languages):
        raise Fault("languages must be a list of BCP 47 codes.", field="languages")
    for attribute in wanted:
        lacking = [one for one in languages if one.lower().split("-")[0] not in attribute.languages]
        if lacking:
            raise LanguageNotSupported(attribute.name, lacking)
    return tuple(languages)


def _entry(holder: Body, name: str) -> str:
    """The text of {"text", "type"}; empty where there is none."""
    entry = _object(holder, name)
    if entry.get("type", "PLAIN_TEXT") not in ("PLAIN_TEXT", "TEXT_TYPE_UNSPECIFIED"):
        raise Fault(f"{name}.type: only PLAIN_TEXT is served.", field=name)
    return _text(entry, "text")


def _identify(body: Body) -> None:
    """The names a caller gives itself and its sessions: checked, and not read any further."""
    _text(body, "sessionId")
    _text(body, "communityId")


def _text(holder: Body, name: str) -> str:
    given = holder.get(name)
    if given is None:
        return ""
    if not isinstance(given, str):
        raise Fault(f"{name} must be a string.", field=name)
    if any("\ud800" <= letter <= "\udfff" for letter in given):
        raise Fault(f"{name} holds half of a surrogate pair.", field=name)
    return given


def _object(holder: Body, name: str) -> Body:
    given = holder.get(name)
    if given is not None and not isinstance(given, dict):
        raise Fault(f"{name} must be an object.", field=name)
    return given or {}


def _list(holder: Body, name: str) -> list[Any]:
    given = holder.get(name)
    if given is not None and not isinstance(given, list):
        raise Fault(f"{name} must be a list.", field=name)
    return given or []


def _flag(holder: Body, name: str) -> bool:
    given = holder.get(name, False)
    if given is not None and not isinstance(given, bool):
        raise Fault(f"{name} must be true or false.", field=name)
    return bool(given)


def _number(given: Any, name: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given <= 1:
        raise Fault(f"{name} must be a number from 0 to 1.")
    return float(given)
