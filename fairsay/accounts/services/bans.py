"""Bans. Who may ban whom, the audit entry and the letter are the desk's, in its own transaction."""

from datetime import datetime

from django.utils import timezone

from fairsay.accounts.models import Ban, Reader
from fairsay.errors import Conflict, Invalid


def ban_reader(
    *,
    actor: Reader | None,
    reader: Reader,
    ground: str,
    reason: str,
    ends_at: datetime,
    site: str = "",
    section: str = "",
) -> Ban:
    """Keep a reader from placing opinions until `ends_at`. The reason is told to the reader.

    `site` is the key of the one site where the ban holds, `section` the one section of it; without, it
    holds everywhere. Raises Invalid for an end in the past, an empty reason, a section without its
    site, or a ban of staff or of oneself.
    """
    if section and not site:
        raise Invalid("A section is one of a site.", field="site")
    if ends_at <= timezone.now():
        raise Invalid("A ban ends in the future.", field="ends_at")
    if not reason.strip():
        raise Invalid("Give the reason: the reader is told.", field="reason")
    if reader.is_staff or reader == actor:
        raise Invalid("Staff are not banned: take the role away instead.", field="reader")
    return Ban.objects.create(
        reader=reader,
        by=actor,
        ground=ground,
        reason=reason.strip(),
        ends_at=ends_at,
        site=site,
        section=section,
    )


def lift_ban(*, actor: Reader | None, ban: Ban) -> Ban:
    """End a ban now. Raises Conflict if it was lifted already."""
    changed = Ban.objects.filter(pk=ban.pk, lifted_at=None).update(lifted_at=timezone.now())
    if not changed:
        raise Conflict("This ban was lifted already.")
    ban.refresh_from_db()
    return ban
