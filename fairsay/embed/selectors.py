"""Reads of sites, stories and counts, by what a foreign page knows: the site's key and its own address."""

from collections.abc import Collection, Sequence
from datetime import datetime

from fairsay.accounts.models import Reader
from fairsay.discussion.models import Opinion, Site, Story, Thread
from fairsay.embed.models import SignIn, SignOn, SiteReader, StoryReading
from fairsay.embed.refusals import SiteUnknown
from fairsay.errors import NotFound


def get_site(key: str) -> Site:
    """The site with this key. Raises SiteUnknown."""
    site = Site.objects.filter(key=key).first()
    if site is None:
        raise SiteUnknown
    return site


def find_sites() -> list[Site]:
    """All sites, by key."""
    return list(Site.objects.order_by("key"))


def find_story(site_key: str, addresses: Sequence[str]) -> Story | None:
    """The site's story at one of these addresses, the earliest of them that is known.

    Raises NotFound where it is hidden: it must not be made known once more.
    """
    stories = Story.objects.select_related("site", "thread").filter(site__key=site_key, url__in=addresses)
    found = min(stories, key=lambda story: addresses.index(story.url), default=None)
    if found is not None and found.hidden_at is not None:
        raise NotFound
    return found


def count_stories_since(site: Site, moment: datetime) -> int:
    """How many stories of the site were registered since then."""
    return Story.objects.filter(site=site, registered_at__gt=moment).count()


def find_counts(site: Site, addresses: Collection[str]) -> dict[str, int]:
    """Visible opinions by the address of the story, for those of the site that are known."""
    threads = Thread.objects.filter(story__site=site, story__url__in=addresses, story__hidden_at=None)
    return dict(threads.values_list("story__url", "count"))


def find_sign_in(access_hash: str, now: datetime) -> SignIn | None:
    """The sign-in with this access token, if the token is still good."""
    found = SignIn.objects.select_related("reader").filter(access_hash=access_hash)
    return found.filter(access_ends_at__gt=now, ends_at__gt=now).first()


def find_sign_in_numbered(number: int, now: datetime) -> SignIn | None:
    """The sign-in with this number, while it lasts."""
    return SignIn.objects.select_related("reader", "site").filter(pk=number, ends_at__gt=now).first()


def find_sign_ins(reader: Reader) -> list[SignIn]:
    """Where a reader is signed in on other sites, the newest first."""
    return list(SignIn.objects.filter(reader=reader).select_related("site").order_by("-made_at"))


def get_thread(site: Site, thread_id: int) -> Thread:
    """A thread of this site. Raises NotFound for any other."""
    threads = Thread.objects.select_related("story__site").filter(
        pk=thread_id, story__site=site, story__hidden_at=None
    )
    found = threads.first()
    if found is None:
        raise NotFound
    return found


def check_opinion(site: Site, opinion: Opinion) -> None:
    """Raises NotFound for an opinion of another site: a token speaks on one site alone."""
    if opinion.thread.story.site_id != site.pk:
        raise NotFound


def find_sign_on(site: Site) -> SignOn | None:
    """The way of newsroom sign-on that was agreed with the site, if any."""
    return SignOn.objects.select_related("site").filter(site=site).first()


def find_site_readers(reader: Reader) -> list[SiteReader]:
    """By which words which sites know this reader."""
    return list(SiteReader.objects.filter(reader=reader).select_related("site").order_by("pk"))


def is_known_at(site: Site, reader: Reader) -> bool:
    """Whether the site has signed this reader on as one of its own."""
    return SiteReader.objects.filter(site=site, reader=reader).exists()


def find_due_readings(now: datetime, limit: int) -> list[StoryReading]:
    """Stories whose pages are to be fetched now, those that wait longest first."""
    waiting = StoryReading.objects.filter(read_at=None, given_up_at=None, due_at__lte=now)
    return list(waiting.select_related("story__site").order_by("due_at")[:limit])
