"""Sets the terms of a site, a section or a story. No permission is checked here: the desk does that."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Min
from django.utils import timezone

from fairsay.discussion import snapshots
from fairsay.discussion.models import Action, Mode, Policy, Site, Story, Thread
from fairsay.discussion.policies import terms_of
from fairsay.discussion.services.threads import lock_thread, touch
from fairsay.errors import Invalid
from fairsay.houserules.verdict import Rule

LONGEST_DAYS = 3650
LONGEST_PAUSE = 86_400
AT_ONCE = 100


def set_policy(
    *,
    site: Site,
    section: str = "",
    story: Story | None = None,
    mode: str = "",
    close_after_days: int | None = None,
    slow_seconds: int | None = None,
    actions: Mapping[str, str] | None = None,
    dislikes: bool | None = None,
) -> Policy:
    """The terms of a site, of one of its sections, or of one story; what is empty or None is left to the next
    wider scope. Every kept page is made anew, since a form may have to go or come.

    Raises Invalid (mode, close_after_days, slow_seconds, actions).
    """
    if mode and mode not in Mode.values:
        raise Invalid("No such mode.", field="mode")
    for name, value, most in (
        ("close_after_days", close_after_days, LONGEST_DAYS),
        ("slow_seconds", slow_seconds, LONGEST_PAUSE),
    ):
        if value is not None and not 0 <= value <= most:
            raise Invalid(f"A whole number between 0 and {most}.", field=name)
    actions = dict(actions or {})
    if not (set(actions) <= set(Rule) and set(actions.values()) <= set(Action.values)):
        raise Invalid("No such rule or action.", field="actions")
    with transaction.atomic():
        policy, _ = Policy.objects.update_or_create(
            site=site,
            section="" if story else section,
            story=story,
            defaults={
                "mode": mode,
                "close_after_days": close_after_days,
                "slow_seconds": slow_seconds,
                "actions": actions,
                "dislikes": dislikes,
            },
        )
        stories = Story.objects.filter(site=site)
        stories.exclude(shut_at=None).update(shut_at=None)  # looked at anew by `shut_due_stories`
        Thread.objects.filter(story__site=site).update(version=F("version") + 1)
        snapshots.drop_all()
    return policy


def shut_due_stories(*, now: datetime | None = None) -> int:
    """Make the pages of stories whose time has come anew, without their forms. Returns how many stories.

    Posting is refused from the very moment; this only brings the kept pages after it.
    """
    now = now or timezone.now()
    shut = 0
    least = Policy.objects.filter(close_after_days__gt=0).aggregate(least=Min("close_after_days"))["least"]
    if least is None:
        return 0
    old = Story.objects.filter(shut_at=None, published_at__lte=now - timedelta(days=least))
    for story in old.select_related("site", "thread").order_by("published_at")[:AT_ONCE]:
        if not terms_of(story).is_closed(now):
            continue
        with transaction.atomic():
            if Story.objects.filter(pk=story.pk, shut_at=None).update(shut_at=now):
                touch(thread=lock_thread(thread=story.thread), pages=None, now=now)
                shut += 1
    return shut
