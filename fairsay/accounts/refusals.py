"""Why a program is not let in."""

from fairsay.errors import Refusal


class TokenEnded(Refusal):
    """The token is unknown, revoked, past its time, or its reader's account is closed: one answer for all."""

    code = "token_ended"
    status = 401
    message = "This token is not, or no longer, good for anything. Make a new one on your page."


class ScopeMissing(Refusal):
    """The token may read, and this would change something."""

    code = "scope_missing"
    status = 403
    message = "This token may only read. Make one that may write, too."
