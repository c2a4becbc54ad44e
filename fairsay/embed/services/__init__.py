"""The one door for each write of the embed: stories made known, sign-ins of other sites."""

from fairsay.embed.services.reading import read_stories
from fairsay.embed.services.signins import (
    SignedIn,
    access_sign_in,
    check_page,
    drop_stale,
    end_sign_ins,
    grant,
    redeem,
    refresh,
    sign_in,
    sign_out,
)
from fairsay.embed.services.signon import (
    drop_sign_on,
    drop_used_tokens,
    forget_at_sites,
    set_sign_on,
    sign_on,
)
from fairsay.embed.services.stories import access_story, check_origin, follow_story, origin_of, tidy_address
from fairsay.embed.services.visits import open_visit, use_visit

__all__ = [
    "SignedIn",
    "access_sign_in",
    "access_story",
    "check_origin",
    "check_page",
    "drop_sign_on",
    "drop_stale",
    "drop_used_tokens",
    "end_sign_ins",
    "follow_story",
    "forget_at_sites",
    "grant",
    "open_visit",
    "origin_of",
    "read_stories",
    "redeem",
    "refresh",
    "set_sign_on",
    "sign_in",
    "sign_on",
    "sign_out",
    "tidy_address",
    "use_visit",
]
