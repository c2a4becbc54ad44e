"""Making a story known when its own page first shows its thread."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fairsay.discussion.addresses import tidy, variants
from fairsay.discussion.models import Site, Story
from fairsay.discussion.services import register_story
from fairsay.embed import selectors
from fairsay.embed.models import StoryReading
from fairsay.embed.refusals import OriginRefused, StoryUnknown
from fairsay.errors import Malformed, TooMany

TITLE_LENGTH = 500
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})?")
# A page can be opened by anybody and a header be forged: a flood of invented stories ends here. A newsroom
# that moves its archive over registers it by an import, which has no limit.
NEW_STORIES_A_MINUTE = 60


def access_story(*, site_key: str, address: str, origin: str, title: str = "", language: str = "") -> Story:
    """The story that a page's script asks for, made known if this is the first sight of it.

    `origin` is that of the page, empty where the caller is no page. A story made known so has no text until
    its page was fetched in the background (`read_stories`).
    Raises Malformed, SiteUnknown, OriginRefused, StoryUnknown, TooMany.
    """
    tidied = tidy_address(address)
    story = selectors.find_story(site_key, variants(tidied))
    site = story.site if story else selectors.get_site(site_key)
    check_origin(site, origin)
    return story or _make_known(site, tidied, origin, title, language)


def follow_story(*, site_key: str, address: str, origin: str, title: str = "", language: str = "") -> Story:
    """The story that a link leads to, wherever the link stands; made known by a link on its own site.

    Raises Malformed, SiteUnknown, StoryUnknown, TooMany.
    """
    tidied = tidy_address(address)
    story = selectors.find_story(site_key, variants(tidied))
    return story or _make_known(selectors.get_site(site_key), tidied, origin, title, language)


def check_origin(site: Site, origin: str) -> None:
    """Raises OriginRefused for a page that is neither the site's nor ours. What is no page may read."""
    if origin and origin not in site.origins and origin != origin_of(settings.PUBLIC_URL):
        raise OriginRefused


def _make_known(site: Site, tidied: str, origin: str, title: str, language: str) -> Story:
    if origin not in site.origins or origin_of(tidied) not in site.origins:
        raise StoryUnknown
    if selectors.count_stories_since(site, timezone.now() - timedelta(minutes=1)) >= NEW_STORIES_A_MINUTE:
        raise TooMany
    with transaction.atomic():
        story = register_story(
            site=site,
            url=tidied,
            title=" ".join(title.replace("\x00", "").split())[:TITLE_LENGTH] or tidied[:TITLE_LENGTH],
            language=language if LANGUAGE.fullmatch(language) else settings.LANGUAGE_CODE,
        )
        # Two first sights at once are one story, and one page to be fetched.
        StoryReading.objects.get_or_create(story=story)
    return story


def tidy_address(address: str) -> str:
    """A story's address without fragment and tracking. Raises Malformed."""
    tidied = tidy(address)
    if not tidied:
        raise Malformed("`story` is not the address of a page.", field="story")
    return tidied


def origin_of(address: str) -> str:
    """Scheme and host of an address as browsers name an origin; empty for what has none."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""
