"""Sites, stories and their threads; and the two steps that every change of a thread takes.

A change locks its thread, then moves opinions with `move`, then says so with `touch`: counts,
numbers, version, snapshots and the roll-call stay in step because nothing else writes them.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from fairsay.discussion import hooks, layout, snapshots
from fairsay.discussion.models import Mode, Opinion, Site, State, Story, Thread
from fairsay.errors import Conflict, Invalid

OWN_SITE = "main"


def get_own_site() -> Site:
    """Our own news site, made when first asked for."""
    site, _ = Site.objects.get_or_create(key=OWN_SITE, defaults={"name": settings.WAGTAIL_SITE_NAME})
    return site


def register_story(
    *,
    site: Site,
    url: str,
    title: str,
    language: str,
    lead: str = "",
    body: str = "",
    section: str = "",
    hosts: Sequence[str] = (),
    published_at: datetime | None = None,
    mode: str | None = None,
) -> Story:
    """The story at this address with its thread, made or brought up to date.

    `body` is plain text, `hosts` are those the story links to. `mode` and `published_at` are left
    as they are when not given. Where its text comes only now, its first opinions are judged again in the
    background (`judge_again`). Raises Invalid for an address that no reader could be sent to.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        raise Invalid("A story's address begins with http:// or https://.", field="url")
    values: dict[str, Any] = {
        "title": title,
        "language": language,
        "lead": lead,
        "body": body,
        "section": section,
    }
    values["hosts"] = sorted(set(hosts))
    if mode is not None:
        values["mode"] = Mode(mode)
    if published_at is not None:
        values["published_at"] = published_at
    with transaction.atomic():
        story, made = Story.objects.get_or_create(site=site, url=url, defaults=values)
        thread, _ = Thread.objects.get_or_create(story=story)
        changed = {name: value for name, value in values.items() if getattr(story, name) != value}
        if changed and not made:
            if not (story.lead or story.body) and (lead or body):
                changed["text_came_at"] = timezone.now()
            for name, value in changed.items():
                setattr(story, name, value)
            story.save(update_fields=list(changed))
            touch(thread=lock_thread(thread=thread), pages=None)
    return story


def move_story(*, story: Story, url: str) -> Story:
    """Give a story its new address; its thread stays with it. Raises Conflict where another story has it."""
    if story.url == url:
        return story
    with transaction.atomic():
        thread = lock_thread(thread=story.thread)
        if Story.objects.filter(site=story.site_id, url=url).exists():
            raise Conflict("Another story has this address.", field="url")
        story.url = url
        story.save(update_fields=["url"])
        touch(thread=thread, pages=None)
    return story


def hide_story(*, story: Story, hidden: bool, now: datetime | None = None) -> Story:
    """Take a story from the public with all that was said under it, or give it back; nothing is lost."""
    if (story.hidden_at is not None) == hidden:
        return story
    with transaction.atomic():
        thread = lock_thread(thread=story.thread)
        story.hidden_at = (now or timezone.now()) if hidden else None
        story.save(update_fields=["hidden_at"])
        touch(thread=thread, pages=None)
    return story


def lock_thread(*, thread: Thread) -> Thread:
    """The thread as it is now, locked until the transaction ends, with its story and site.

    Lock order everywhere: the reader first, then the thread, then the opinion.
    """
    return _locked().get(pk=thread.pk)


def lock_threads(*, threads: Collection[int]) -> dict[int, Thread]:
    """The same for many, by their ids; in one order, so that two who do so cannot wait for each other."""
    return {thread.pk: thread for thread in _locked().filter(pk__in=threads).order_by("pk")}


def _locked() -> QuerySet[Thread]:
    threads = Thread.objects.select_for_update(of=("self",), no_key=True)
    return threads.select_related("story__site")


def move(*, thread: Thread, opinion: Opinion, state: State) -> None:
    """Give the opinion a state, its numbers when first published, and the counts (neither is saved)."""
    step = (state == State.PUBLISHED) - (opinion.state == State.PUBLISHED)
    opinion.state = state
    if step > 0 and opinion.number is None:
        opinion.number = _next_number(thread, opinion)
        thread.arrivals += 1
        opinion.arrival = thread.arrivals
    thread.count += step
    if step and opinion.root_id:
        Opinion.objects.filter(pk=opinion.root_id).update(branch_count=F("branch_count") + step)


def _next_number(thread: Thread, opinion: Opinion) -> int:
    if opinion.root_id is None:
        thread.roots += 1
        return thread.roots
    last = Opinion.objects.filter(root=opinion.root_id).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def pages_showing(opinion: Opinion) -> set[int]:
    """The thread's pages that a change of this opinion alters."""
    root = opinion.root or opinion
    if root.number is None:
        return set()
    page = layout.page_of(root.number)
    first, _ = layout.numbers_on(page)
    # The first root of a page also gives the page before it a neighbour to link to.
    return {page, page - 1} if root.number == first and page > 1 else {page}


def touch(
    *, thread: Thread, pages: Collection[int] | None, front: bool = True, now: datetime | None = None
) -> None:
    """Save the thread as changed and drop what the change makes untrue, in the caller's transaction."""
    thread.version += 1
    thread.changed_at = now or timezone.now()
    thread.save(update_fields=["version", "changed_at", "roots", "arrivals", "count"])
    if pages is not None:
        pages = {*pages, layout.LISTED}  # Where an opinion stands among the liked is not worth working out.
    snapshots.drop_snapshots(thread=thread, pages=pages, front=front)
    for call in hooks.on_thread_changed:
        call(thread)
