"""What readers tell the desk of the opinions of others: reports."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.discussion import hooks
from fairsay.discussion.models import Ground, Opinion, Report, State
from fairsay.discussion.services.placing import lock_reader
from fairsay.discussion.text import check_text
from fairsay.errors import Conflict, Invalid, NotAllowed, TooMany

WORDS_LENGTH = 2000
AT_ONCE = 1000  # Numbers in one statement: databases have a limit.
REPORTS_AN_HOUR = 30  # Nobody reads faster than that; whole threads were reported to bury an editor's queue.


def report_opinion(
    *, actor: Reader, opinion: Opinion, ground: str, words: str = "", now: datetime | None = None
) -> Report:
    """Tell the desk that an opinion breaks a rule, or the law. A reader's second report is the first.

    Raises Invalid (ground, words), TooLarge, NotAllowed for one's own, Conflict where it has gone, TooMany.
    """
    now = now or timezone.now()
    if ground not in Ground.values:
        raise Invalid("Say which rule it breaks.", field="ground")
    words = check_text(words, limit=WORDS_LENGTH, field="words") if words.strip() else ""
    if opinion.author_id == actor.pk:
        raise NotAllowed("Your own opinion is not yours to report.")
    with transaction.atomic():
        lock_reader(actor)
        first = Report.objects.filter(opinion=opinion, reader=actor).first()
        if first is not None:
            return first
        if (
            Report.objects.filter(reader=actor, made_at__gt=now - timedelta(hours=1)).count()
            >= REPORTS_AN_HOUR
        ):
            raise TooMany
        opinion.refresh_from_db()
        if opinion.state != State.PUBLISHED:
            raise Conflict("This opinion is no longer there.")
        report = Report.objects.create(opinion=opinion, reader=actor, ground=ground, words=words, made_at=now)
        for call in hooks.on_reported:
            call(actor, report)
    return report


def settle_reports(*, opinion: Opinion, upheld: bool, now: datetime | None = None) -> list[Report]:
    """Close the open reports on an opinion; `upheld` says whether the desk agreed. For the desk."""
    with transaction.atomic():
        reports = list(Report.objects.select_for_update().filter(opinion=opinion, settled_at=None))
        settled_at = now or timezone.now()
        # Many at once: a crowd's thousands of reports must not keep the thread locked for seconds.
        for start in range(0, len(reports), AT_ONCE):
            some = [report.pk for report in reports[start : start + AT_ONCE]]
            Report.objects.filter(pk__in=some).update(settled_at=settled_at, upheld=upheld)
        for report in reports:
            report.settled_at, report.upheld = settled_at, upheld
    return reports


def reopen_reports(*, reports: list[Report]) -> list[Report]:
    """Open reports again whose settling is taken back. For the desk."""
    Report.objects.filter(pk__in=[report.pk for report in reports]).update(settled_at=None, upheld=None)
    for report in reports:
        report.settled_at = report.upheld = None
    return reports
