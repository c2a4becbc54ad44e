"""Reads of sites, stories and counts, by what a foreign page knows: the site's key and its own address."""

from collections.abc import Collection, Sequence
from datetime import datetime

from fairsay.discussion.models import Site, Story, Thread
from fairsay.embed.refusals import SiteUnknown


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
    """The site's story at one of these addresses, the earliest of them that is known."""
    stories = Story.objects.select_related("site", "thread").filter(site__key=site_key, url__in=addresses)
    return min(stories, key=lambda story: addresses.index(story.url), default=None)


def count_stories_since(site: Site, moment: datetime) -> int:
    """How many stories of the site were registered since then."""
    return Story.objects.filter(site=site, registered_at__gt=moment).count()


def find_counts(site: Site, addresses: Collection[str]) -> dict[str, int]:
    """Visible opinions by the address of the story, for those of the site that are known."""
    threads = Thread.objects.filter(story__site=site, story__url__in=addresses)
    return dict(threads.values_list("story__url", "count"))
