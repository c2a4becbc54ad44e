"""Forgets what need not be kept any longer: texts of opinions that are not shown, words of reports, letters.

What was decided, when, on which ground and by whom stays; so do the entries of the record, whose salts are
destroyed with the words. Nothing that an open appeal is about is touched, nor what can still be appealed.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from fairsay.config import env
from fairsay.desk.models import Appeal, Complaint, Decision, Letter, LetterKind, Notice, StatementOfReasons
from fairsay.desk.services.audit import record
from fairsay.desk.services.erasure import destroy_salts
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, Report, State

AT_ONCE = 200
FORGETTABLE = (State.REJECTED, State.DELETED)


def forget_what_is_due(*, now: datetime | None = None) -> int:
    """Let every clock strike that is due, at most a few hundred things at a call. Returns how many."""
    now = now or timezone.now()
    return _forget_texts(now) + _forget_reports(now) + _forget_notices(now) + _forget_letters(now)


def _due(setting: str, now: datetime) -> datetime | None:
    days = env.read(setting)
    return now - timedelta(days=days) if days else None


def _forget_texts(now: datetime) -> int:
    due = _due("FAIRSAY_KEEP_TEXT_DAYS", now)
    if due is None:
        return 0
    appealable = now - timedelta(days=env.read("FAIRSAY_APPEAL_DAYS"))
    kept = Q(decisions__made_at__gt=min(due, appealable)) | Q(
        decisions__appeal__isnull=False, decisions__appeal__answered_at=None
    )
    waiting = Opinion.objects.filter(state__in=FORGETTABLE, posted_at__lte=due).exclude(text="")
    found = waiting.exclude(pk__in=Opinion.objects.filter(kept).values("pk")).order_by("pk")
    ids = list(found.values_list("pk", flat=True)[:AT_ONCE])
    for pk in ids:
        with transaction.atomic():
            opinion = discussion.forget_text(opinion=Opinion.objects.select_related("thread").get(pk=pk))
            decisions = Decision.objects.filter(opinion=opinion)
            appeals = Appeal.objects.filter(decision__in=decisions)
            destroy_salts("decision", decisions)
            destroy_salts("appeal", appeals)
            destroy_salts("opinion", Opinion.objects.filter(pk=pk))
            StatementOfReasons.objects.filter(decision__in=decisions).update(text="", facts="")
            appeals.update(words="", answer="")
            decisions.update(explanation="", passage="", passage_start=None, passage_end=None, verdict=None)
            record(actor=None, action="opinion.forgotten", about=opinion, words={"state": opinion.state})
    return len(ids)


def _forget_reports(now: datetime) -> int:
    due = _due("FAIRSAY_KEEP_REPORT_DAYS", now)
    if due is None:
        return 0
    settled = Report.objects.filter(settled_at__lte=due).exclude(words="")
    ids = list(settled.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    with transaction.atomic():
        destroy_salts("report", Report.objects.filter(pk__in=ids))
        discussion.forget_words(reports=ids)
    return len(ids)


def _forget_notices(now: datetime) -> int:
    """Who gave a notice, and what they wrote; what it was about and how it ended stays."""
    due = _due("FAIRSAY_KEEP_REPORT_DAYS", now)
    if due is None:
        return 0
    # As long as whoever gave it can object, and until that objection is answered, they must be reachable.
    objectable = now - timedelta(days=env.read("FAIRSAY_APPEAL_DAYS"))
    open_ones = Q(complaint__isnull=False) & (
        Q(complaint__answered_at=None) | Q(complaint__answered_at__gt=due)
    )
    old = Notice.objects.filter(decided_at__lte=min(due, objectable), forgotten_at=None)
    answered = old.exclude(open_ones).order_by("pk")[:AT_ONCE]
    emails = {notice.pk: notice.email for notice in answered}
    with transaction.atomic():
        notices = Notice.objects.filter(pk__in=list(emails))
        complaints = Complaint.objects.filter(notice__in=list(emails))
        destroy_salts("notice", notices)
        destroy_salts("complaint", complaints)
        complaints.update(words="", answer="")
        notices.update(name="", email="", reasons="", answer="", forgotten_at=now)
        kinds = (
            LetterKind.NOTICE_RECEIVED,
            LetterKind.NOTICE_ANSWERED,
            LetterKind.COMPLAINT_RECEIVED,
            LetterKind.COMPLAINT_ANSWERED,
        )
        told = Letter.objects.filter(kind__in=kinds, address__in=[one for one in emails.values() if one])
        told.filter(made_at__lte=due).delete()
    return len(emails)


def _forget_letters(now: datetime) -> int:
    due = _due("FAIRSAY_KEEP_LETTER_DAYS", now)
    if due is None:
        return 0
    old = Letter.objects.filter(Q(sent_at__lte=due) | Q(cancelled_at__lte=due))
    ids = list(old.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    Letter.objects.filter(pk__in=ids).delete()
    return len(ids)
