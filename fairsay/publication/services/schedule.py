"""What an editor has set a time for: publication and taking down, done when the time has come."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

AT_ONCE = 20  # A chore shares its thread with the letters: the rest is done a moment later.


def keep_schedule(*, now: datetime | None = None) -> int:
    """Publish and take down what is due; returns how many pages changed.

    Any number of workers may call it: each row is claimed, and a row that another has claimed is
    left to it.
    """
    now = now or timezone.now()
    due = Revision.objects.filter(approved_go_live_at__lte=now)
    expired = Page.objects.filter(live=True, expire_at__lte=now)
    if not due.exists() and not expired.exists():
        return 0  # Nearly always: no write lock is taken for nothing.
    with transaction.atomic():
        revisions = list(due.select_for_update(skip_locked=True).order_by("approved_go_live_at")[:AT_ONCE])
        for revision in revisions:
            revision.publish(log_action="wagtail.publish.scheduled")
        pages = list(expired.select_for_update(skip_locked=True)[:AT_ONCE])
        for page in pages:
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return len(revisions) + len(pages)
