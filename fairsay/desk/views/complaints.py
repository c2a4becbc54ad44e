"""Complaints of those who gave notice: sent from the page of the notice, answered at the desk."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.models import AppealOutcome, Complaint
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors import complaints, notices
from fairsay.desk.services.complaints import must_wait
from fairsay.desk.views.notices import noticed, state_page
from fairsay.desk.views.pages import desk_page, page_of, the_reader
from fairsay.errors import Conflict, Invalid, NotAllowed, Refusal, TooLarge
from fairsay.http import read_form, wants_json


@require_http_methods(["POST"])
def complain(request: HttpRequest, reference: str) -> HttpResponse:
    """Object to the answer on a notice, by its number and without an account."""
    notice, form = notices.get_notice(reference), read_form(request)
    try:
        services.complain(notice=notice, words=form.get("words", ""))
    except (Conflict, Invalid, TooLarge) as refusal:
        if wants_json(request):
            raise
        return state_page(request, notices.get_notice(reference), refusal, form)
    response = HttpResponseRedirect(reverse("notice-state", args=[notice.reference]))
    response.status_code = 303
    return response


@desk_view(Permission.APPEAL_VIEW)
def show_complaints(request: HttpRequest) -> HttpResponse:
    """Complaints, those that wait first."""
    found = complaints.find_complaints(reader=the_reader(request))
    return desk_page(request, "desk/complaints.html", {"page": page_of(found, request, 25)})


@desk_view(Permission.APPEAL_VIEW)
def show_complaint(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """One complaint beside the notice, its answer and the opinion."""
    found = complaints.access_complaint(reader=the_reader(request), complaint_id=complaint_id)
    return _complaint_page(request, found)


@desk_view(Permission.APPEAL_ANSWER, "POST")
def answer(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """Let the first answer stand, or remove the opinion after all, with reasons."""
    editor, form = the_reader(request), read_form(request)
    complaint = complaints.access_complaint(reader=editor, complaint_id=complaint_id)
    ground = form.get("ground", "")
    try:
        services.answer_complaint(
            actor=editor,
            complaint=complaint,
            outcome=AppealOutcome.OVERTURNED if ground else form.get("outcome", ""),
            answer=form.get("answer", ""),
            ground=ground,
            explanation=form.get("explanation", ""),
            seen=form.get("seen", ""),
        )
    except (Conflict, Invalid, NotAllowed, TooLarge) as refusal:
        fresh = complaints.access_complaint(reader=editor, complaint_id=complaint_id)
        return _complaint_page(request, fresh, refusal, form)
    return HttpResponseRedirect(reverse("desk-complaint", args=[complaint.pk]))


def _complaint_page(
    request: HttpRequest, complaint: Complaint, refusal: Refusal | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    context = noticed(complaint.notice) | {
        "complaint": complaint,
        "removal": complaint.decision,
        "must_wait": must_wait(complaint, the_reader(request), timezone.now()),
        "typed": typed or QueryDict(),
    }
    return desk_page(request, "desk/complaint.html", context, refusal=refusal)
