"""Appeals at the desk: the list, one appeal, its answer."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.models import Appeal, AppealOutcome
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors import records
from fairsay.desk.views.pages import desk_page, page_of, the_reader
from fairsay.errors import Conflict, Invalid, NotAllowed, Refusal, TooLarge
from fairsay.http import read_form


@desk_view(Permission.APPEAL_VIEW)
def show_appeals(request: HttpRequest) -> HttpResponse:
    """Appeals, those that wait first."""
    appeals = records.find_appeals(reader=the_reader(request))
    return desk_page(request, "desk/appeals.html", {"page": page_of(appeals, request, 25)})


@desk_view(Permission.APPEAL_VIEW)
def show_appeal(request: HttpRequest, appeal_id: int) -> HttpResponse:
    """One appeal beside the decision that it challenges."""
    return _appeal_page(request, records.access_appeal(reader=the_reader(request), appeal_id=appeal_id))


@desk_view(Permission.APPEAL_ANSWER, "POST")
def answer(request: HttpRequest, appeal_id: int) -> HttpResponse:
    """Uphold or overturn, with reasons."""
    editor, form = the_reader(request), read_form(request)
    appeal = records.access_appeal(reader=editor, appeal_id=appeal_id)
    try:
        services.answer_appeal(
            actor=editor,
            appeal=appeal,
            outcome=form.get("outcome", ""),  # type: ignore[arg-type] # a word; the service refuses others
            answer=form.get("answer", ""),
        )
    except (Conflict, Invalid, NotAllowed, TooLarge) as refusal:
        return _appeal_page(request, appeal, refusal=refusal, typed=form)
    return HttpResponseRedirect(reverse("desk-appeal", args=[appeal.pk]))


def _appeal_page(
    request: HttpRequest, appeal: Appeal, *, refusal: Refusal | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    must_wait = services.must_wait_for_another(appeal, the_reader(request), timezone.now())
    context = {
        "appeal": appeal,
        "decision": appeal.decision,
        "statement": getattr(appeal.decision, "statement", None),
        "opinion": appeal.decision.opinion,
        "outcomes": AppealOutcome.values,
        "must_wait": must_wait,
        "typed": typed or QueryDict(),
    }
    return desk_page(request, "desk/appeal.html", context, refusal=refusal)
