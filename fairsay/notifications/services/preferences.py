"""What letters a reader wants, and when they looked at the replies to them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.services.undo import undo_ends
from fairsay.errors import Invalid
from fairsay.notifications.models import Cadence, Kind, Notification, Preference
from fairsay.notifications.moments import due_after
from fairsay.notifications.selectors import preference_of

VISIT = timedelta(minutes=30)
"""Looks that lie closer together are one visit, in which what was new stays marked."""


def set_preference(
    *, actor: Reader, replies: str, opinions: str, reports: str, now: datetime | None = None
) -> Preference:
    """How often the reader wants each kind of letter, for what waits already, too. Raises Invalid (field)."""
    now = now or timezone.now()
    chosen = {"replies": replies, "opinions": opinions, "reports": reports}
    for field, cadence in chosen.items():
        if cadence not in Cadence.values:
            raise Invalid("Choose how often you want these letters.", field=field)
    with transaction.atomic():
        preference, _ = Preference.objects.update_or_create(reader=actor, defaults=chosen)
        waiting = Notification.objects.filter(reader=actor, mailing=None).exclude(due_at=None)
        for notification in waiting.select_related("decision__act"):
            leaves = undo_ends(notification.decision) if notification.decision else now
            notification.due_at = due_after(preference.cadence_of(Kind(notification.kind)), max(now, leaves))
            notification.save(update_fields=["due_at"])
    return preference


def unsubscribe(*, reader: Reader) -> Preference:
    """No letter of any kind any more, until the reader chooses otherwise; what waits does not leave."""
    never = Cadence.NEVER
    return set_preference(actor=reader, replies=never, opinions=never, reports=never)


def look(*, actor: Reader, now: datetime | None = None) -> Preference:
    """The reader looks at the replies: those since the visit before this one are new."""
    now = now or timezone.now()
    with transaction.atomic():
        preference = preference_of(actor)
        if preference.looked_at is None or now - preference.looked_at > VISIT:
            preference.new_since = preference.looked_at
        preference.looked_at = now
        Preference.objects.update_or_create(
            reader=actor, defaults={"looked_at": now, "new_since": preference.new_since}
        )
    return preference
