"""Every refusal: a named type with a word code, an HTTP status and a message in plain English.

Code raises these and never matches a message by its text. `fairsay.http` turns them into the one
JSON error shape, or into a page.
"""

from typing import Any, ClassVar


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """Something was asked that will not be done. `field` names the form field it is about, if any."""

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 400
    message: ClassVar[str] = "This cannot be done."

    def __init__(self, message: str = "", *, field: str = "") -> None:
        self.text = message or self.message
        self.field = field
        super().__init__(self.text)

    def as_dict(self) -> dict[str, dict[str, Any]]:
        """The one shape of every JSON error: {"error": {"code", "message"[, "field"]}}."""
        inner: dict[str, Any] = {"code": self.code, "message": self.text}
        if self.field:
            inner["field"] = self.field
        return {"error": inner}


class Malformed(Refusal):
    """The request cannot be read: broken JSON, invalid UTF-8, a missing or ill-typed value."""

    code = "malformed"
    message = "The request could not be read."


class NotSignedIn(Refusal):
    """Only a signed-in reader may do this."""

    code = "not_signed_in"
    status = 401
    message = "Sign in first."


class NotAllowed(Refusal):
    """The actor is known and may not do this."""

    code = "not_allowed"
    status = 403
    message = "You may not do this."


class Untrusted(Refusal):
    """The request's token or origin is missing or wrong."""

    code = "untrusted"
    status = 403
    message = "This form is out of date or came from another site. Load the page again; your text is kept."


class Banned(Refusal):
    """The reader is banned, until a stated time and for a stated reason."""

    code = "banned"
    status = 403
    message = "You cannot place opinions for now."


class NotFound(Refusal):
    """There is no such thing, or this actor may not know of it: both get the same answer."""

    code = "not_found"
    status = 404
    message = "There is nothing here."


class WrongMethod(Refusal):
    """The address exists, but not for this method."""

    code = "wrong_method"
    status = 405
    message = "This address does not take that method."


class TooLate(Refusal):
    """The time in which this could be done has passed."""

    code = "too_late"
    status = 409
    message = "The time for this has passed."


class Conflict(Refusal):
    """Somebody else has changed the thing meanwhile."""

    code = "conflict"
    status = 409
    message = "This has changed meanwhile. Look at it again."


class ThreadClosed(Refusal):
    """The thread takes no new opinions."""

    code = "thread_closed"
    status = 409
    message = "This discussion is closed."


class TooLarge(Refusal):
    """The body or the text is longer than the limit."""

    code = "too_large"
    status = 413
    message = "This is too long."


class Empty(Refusal):
    """There is nothing to read in the text."""

    code = "empty"
    status = 422
    message = "Write something first."


class Invalid(Refusal):
    """A value is of the right type and cannot be accepted. `field` names it."""

    code = "invalid"
    status = 422
    message = "This value cannot be accepted."


class TooMany(Refusal):
    """The actor does this too often."""

    code = "too_many"
    status = 429
    message = "That was quick. Wait a minute and try again."


class TooSoon(TooMany):
    """The thread is slow: the actor must wait before placing another opinion."""

    code = "too_soon"
    message = "This discussion is slow: wait a while before your next opinion."

    def __init__(self, message: str = "", *, field: str = "", seconds: int = 0) -> None:
        """`seconds`: how long to wait."""
        super().__init__(message, field=field)
        self.seconds = seconds


class Fault(Refusal):
    """The fault is ours. What it was stands in the log, never in the answer."""

    code = "fault"
    status = 500
    message = "Something went wrong on our side, and it has been written down."


class Unavailable(Refusal):
    """Something that is needed is not ready or not reachable."""

    code = "unavailable"
    status = 503
    message = "This is not available at the moment. Try again soon."
