"""Reading a story's own page, in the background: what a page's script said of it is believed only afterwards.

A program can forge the Origin that a browser names truly. So the title that came with the first sight of a
story is unconfirmed until the page itself was fetched and calls an address of the site its own.
"""

import logging
import time
from datetime import datetime, timedelta
from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fairsay.discussion.addresses import tidy
from fairsay.discussion.models import Story
from fairsay.discussion.services import register_story
from fairsay.embed import selectors
from fairsay.embed.models import StoryReading
from fairsay.embed.pagetext import PageText, is_html, read_page
from fairsay.embed.services.stories import LANGUAGE, origin_of
from fairsay.errors import Refusal
from fairsay.fetch import AddressRefused, FetchFailed, follow

log = logging.getLogger(__name__)

PAGE_BYTES = 3 * 1024 * 1024  # Pages of newspapers carry their scripts and styles inside.
PAGE_SECONDS = 15.0
MOST_ATTEMPTS = 9
FIRST_PAUSE = timedelta(minutes=1)
"""Doubled with each attempt: one minute, two, four …; over four hours in all."""
CLAIM = timedelta(minutes=3)
"""Longer than a fetch and the reading of what came, so that no second worker takes it meanwhile."""
BATCH = 20
ROUND_SECONDS = 20.0  # Letters wait for the same worker.
FAILURE_LENGTH = 500


class PageRefused(FetchFailed):
    """What came is no page of this site, and will be none the next time."""

    code = "page_refused"


def read_stories(*, now: datetime | None = None) -> list[Story]:
    """Fetch the pages that are due, oldest first. Returns the stories that were read."""
    now = now or timezone.now()
    ends = time.monotonic() + ROUND_SECONDS
    read = []
    for reading in selectors.find_due_readings(now, BATCH):
        if time.monotonic() > ends:
            break
        if _claim(reading, now) and _try(reading, now):
            read.append(reading.story)
    return read


def _claim(reading: StoryReading, now: datetime) -> bool:
    waiting = StoryReading.objects.filter(pk=reading.pk, due_at=reading.due_at)
    return bool(waiting.update(due_at=now + CLAIM))


def _try(reading: StoryReading, now: datetime) -> bool:
    reading.attempts += 1
    try:
        page = _fetch(reading.story)
    except Refusal as refusal:
        reading.failure = refusal.text[:FAILURE_LENGTH]
        reading.due_at = now + FIRST_PAUSE * 2 ** (reading.attempts - 1)
        for_good = isinstance(refusal, AddressRefused | PageRefused)
        if for_good or reading.attempts >= MOST_ATTEMPTS:
            reading.given_up_at = now
            log.warning("the text of %s was not read: %s", reading.story.url, reading.failure)
        reading.save()
        return False
    reading.failure, reading.read_at = "", now
    with transaction.atomic():
        reading.save()
        _take(reading.story, page)
    return True


def _fetch(story: Story) -> PageText:
    address, answer = follow(story.url, seconds=PAGE_SECONDS, most_bytes=PAGE_BYTES)
    if answer.status != 200:
        raise FetchFailed(f"It answered {answer.status}.")
    if not is_html(answer.headers.get("content-type", "")):
        raise PageRefused("It is no page of HTML.")
    page = read_page(answer.body)
    if page is None:
        raise FetchFailed("Nothing in the page can be read.")
    for own in (address, tidy(urljoin(address, page.canonical)) if page.canonical else address):
        if origin_of(own) not in story.site.origins:
            raise PageRefused(
                f"The page belongs to {origin_of(own)}, which is not one of the site's origins."
            )
    return page


def _take(story: Story, page: PageText) -> None:
    language = page.language if LANGUAGE.fullmatch(page.language) else story.language
    register_story(
        site=story.site,
        url=story.url,
        title=page.title or story.title,
        language=language or settings.LANGUAGE_CODE,
        lead=page.lead or story.lead,
        body=page.body or story.body,
        section=story.section,
        hosts=page.hosts or story.hosts,
    )
