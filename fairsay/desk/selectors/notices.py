"""Reads about notices of illegal content."""

from django.db.models import F, QuerySet

from fairsay.accounts.models import Reader
from fairsay.desk.models import Notice
from fairsay.desk.permissions import own
from fairsay.discussion.models import Opinion
from fairsay.errors import NotFound


def find_notices(*, reader: Reader) -> QuerySet[Notice]:
    """Notices, those that wait first, the oldest of them first. Those on no opinion are everybody's but a
    section editor's.
    """
    notices = Notice.objects.select_related(
        "opinion__author", "opinion__thread__story", "decision__editor", "complaint"
    ).order_by(F("decided_at").desc(nulls_first=True), "made_at")
    return notices.filter(own(reader, "opinion__thread__story__"))


def access_notice(*, reader: Reader, notice_id: int) -> Notice:
    """A notice, if it lies in this editor's sections. Else NotFound."""
    notice = find_notices(reader=reader).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    return notice


def get_notice(reference: str) -> Notice:
    """The notice with this reference, for whoever knows it."""
    notice = (
        Notice.objects.select_related("decision__act", "complaint").filter(reference=reference[:40]).first()
    )
    if notice is None:
        raise NotFound
    return notice


def find_notices_on(opinion: Opinion) -> list[Notice]:
    """The notices on one opinion, the open ones first."""
    return list(opinion.notices.order_by(F("decided_at").asc(nulls_first=True), "made_at")[:50])
