"""What the embed refuses, beside the refusals that every part knows."""

from fairsay.errors import Conflict, NotAllowed, NotFound, NotSignedIn


class SiteUnknown(NotFound):
    """No site has this key."""

    code = "site_unknown"
    message = "No site here has this key."


class StoryUnknown(NotFound):
    """Nobody has seen this story yet, and this request may not make it known."""

    code = "story_unknown"
    message = "This story is not known here yet. It will be once its own page has been opened."


class OriginRefused(NotAllowed):
    """The page that asks is not one of the site's."""

    code = "origin_refused"
    message = "This page may not show the site's discussions: its origin is not on the site's list."


class SignInEnded(NotSignedIn):
    """The token is unknown, of another page, or past its time; or the refresh token was shown twice."""

    code = "sign_in_ended"
    message = "Sign in again: this sign-in has ended."


class GrantUsed(Conflict):
    """The verifier has been redeemed, or its grant was not redeemed in time."""

    code = "grant_used"
    message = "This sign-in was used already or came too late. Begin again."
