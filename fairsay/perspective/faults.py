"""Refusals in the shape that speakers of the Perspective API expect, which is not our own.

`{"error": {"code", "message", "status", "details": [{"@type", "errorType", …}]}}`: the status code
again as a number, a sentence, a word, and at least one detail, since clients read `details[0]`.
Clients also match two of the sentences word for word; those are marked below.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from fairsay.errors import Refusal

ERROR_TYPE = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo"


class Fault(Refusal):
    """A request on this wire that is refused. `error_type` is the wire's own word for the reason."""

    code = "malformed"
    word: ClassVar[str] = "INVALID_ARGUMENT"
    error_type: ClassVar[str] = "INVALID_REQUEST"

    def details(self) -> list[dict[str, Any]]:
        """What a program may act on; never empty."""
        return [{"@type": ERROR_TYPE, "errorType": self.error_type}]


class CommentEmpty(Fault):
    """There is no text to score."""

    code = "empty"
    error_type = "COMMENT_EMPTY"
    message = "Comment must be non-empty."  # matched by clients


class CommentTooLong(Fault):
    """The text is over the wire's limit of 20 KB, or longer than the judge reads."""

    code = "too_large"
    error_type = "COMMENT_TOO_LONG"


class NothingRequested(Fault):
    """No attribute was named."""

    error_type = "NO_REQUESTED_ATTRIBUTES"
    message = "Request must name at least one attribute in requestedAttributes."


class LanguageNotSupported(Fault):
    """An attribute is asked for in a language in which it is not computed."""

    error_type = "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE"

    def __init__(self, attribute: str, languages: Sequence[str]) -> None:
        """`languages` are those of the request that the attribute lacks."""
        # Matched by clients.
        super().__init__(f"Attribute {attribute} does not support request languages: {', '.join(languages)}")
        self.attribute, self.languages = attribute, list(languages)

    def details(self) -> list[dict[str, Any]]:
        """Names the attribute and the languages."""
        told = {"attribute": self.attribute, "requestedLanguages": self.languages}
        return [super().details()[0] | {"languageNotSupportedByAttributeError": told}]


class BadKey(Fault):
    """The key in `key=` is not one of FAIRSAY_PERSPECTIVE_KEYS."""

    code = "untrusted"
    message = "API key not valid. Please pass a valid API key."

    def details(self) -> list[dict[str, Any]]:
        """The reason that client libraries look for."""
        return [{"@type": ERROR_INFO, "reason": "API_KEY_INVALID", "domain": "fairsay"}, *super().details()]


class NoKey(BadKey):
    """No key was sent, or there is none to send and the caller is not on this machine."""

    code = "not_allowed"
    status = 403
    word = "PERMISSION_DENIED"
    message = "This endpoint needs a key: send it as key=. The operator sets FAIRSAY_PERSPECTIVE_KEYS."


class WrongVerb(Fault):
    """The method exists, but takes only POST."""

    code = "wrong_method"
    status = 405
    message = "This method takes POST."


class JudgeFailed(Fault):
    """A detector gave no judgment on this text: better no score than a wrong one."""

    code = "unavailable"
    status = 503
    word = "UNAVAILABLE"
    message = "The judge could not score this text. Treat it as held and try again."


# What any other refusal of ours becomes, by its status.
WORDS = {403: "PERMISSION_DENIED", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED", 503: "UNAVAILABLE"}


def as_wire(refusal: Refusal) -> dict[str, Any]:
    """Any refusal as this wire says it."""
    fault = refusal if isinstance(refusal, Fault) else None
    details = fault.details() if fault else [{"@type": ERROR_TYPE, "errorType": "INVALID_REQUEST"}]
    word = fault.word if fault else WORDS.get(refusal.status, "INVALID_ARGUMENT")
    return {"error": {"code": refusal.status, "message": refusal.text, "status": word, "details": details}}
