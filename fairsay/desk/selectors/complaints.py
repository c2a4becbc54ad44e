"""Reads about complaints of those who gave notice."""

from django.db.models import F, QuerySet

from fairsay.accounts.models import Reader
from fairsay.desk.models import Complaint
from fairsay.desk.permissions import own
from fairsay.errors import NotFound


def find_complaints(*, reader: Reader) -> QuerySet[Complaint]:
    """Complaints, those that wait first, the oldest of them first, narrowed to the editor's sections."""
    complaints = Complaint.objects.select_related(
        "answered_by",
        "notice__closed_by",
        "notice__decision__editor",
        "notice__opinion__author",
        "notice__opinion__thread__story",
        "decision",
    ).order_by(F("answered_at").desc(nulls_first=True), "made_at")
    return complaints.filter(own(reader, "notice__opinion__thread__story__"))


def access_complaint(*, reader: Reader, complaint_id: int) -> Complaint:
    """A complaint, if it lies in this editor's sections. Else NotFound."""
    complaint = find_complaints(reader=reader).filter(pk=complaint_id).first()
    if complaint is None:
        raise NotFound
    return complaint
