"""Reads about how editors share the work."""

from datetime import datetime

from django.db.models import Q, QuerySet

from fairsay.accounts.models import Reader
from fairsay.desk.models import Assignment, Lease, SavedView, Watch
from fairsay.desk.permissions import ROLES, Permission, sees
from fairsay.discussion.models import Opinion, Story


def find_lease_of_other(*, reader: Reader, opinion: Opinion, now: datetime) -> Lease | None:
    """The lease of a colleague who has this case open now."""
    leases = Lease.objects.select_related("editor").filter(opinion=opinion, until__gt=now)
    return leases.exclude(editor=reader).first()


def find_open_elsewhere(*, reader: Reader, now: datetime) -> set[int]:
    """The opinions that colleagues have open now."""
    leases = Lease.objects.filter(until__gt=now).exclude(editor=reader)
    return set(leases.values_list("opinion_id", flat=True))


def find_assignment(opinion: Opinion) -> Assignment | None:
    """Whose case it is."""
    return Assignment.objects.select_related("editor").filter(opinion=opinion).first()


def find_colleagues(story: Story) -> list[Reader]:
    """Everybody who can decide a case under this story."""
    roles = [role for role, words in ROLES.items() if Permission.OPINION_ASSIGN in words]
    people = Reader.objects.filter(is_staff=True, is_active=True, role__in=roles).order_by("name")
    return [one for one in people if sees(one, story)]


def find_views(reader: Reader) -> QuerySet[SavedView]:
    """The reader's own views and those shared with all."""
    views = SavedView.objects.filter(Q(owner=reader) | Q(shared=True))
    return views.select_related("owner").order_by("shared", "name", "pk")


def is_watched(*, reader: Reader, story: Story) -> bool:
    """Whether the story is on the reader's watch-list."""
    return Watch.objects.filter(editor=reader, story=story).exists()
