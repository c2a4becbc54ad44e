"""What the embed refuses, beside the refusals that every part knows."""

from fairsay.errors import NotAllowed, NotFound


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
