"""What was done: the log of decisions, the audit log, the outbox."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from fairsay.desk import chain, services
from fairsay.desk.access import desk_view
from fairsay.desk.models import AuditEntry, Letter, Outcome
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors import records
from fairsay.desk.views.pages import desk_page, other_query, page_of, the_reader
from fairsay.errors import NotFound

PAGE = 50


@desk_view(Permission.DECISION_VIEW)
def show_decisions(request: HttpRequest) -> HttpResponse:
    """Every decision, newest first."""
    query = request.GET
    outcome, ground = query.get("outcome", ""), query.get("ground", "")
    editor = query.get("editor", "").replace("\0", "")[:80]
    decisions = records.find_decisions(
        reader=the_reader(request), outcome=outcome, ground=ground, editor=editor
    )
    context = {
        "page": page_of(decisions, request, PAGE),
        "page_query": other_query(request),
        "outcomes": Outcome.values,
        "outcome": outcome,
        "ground": ground,
        "editor": editor,
    }
    return desk_page(request, "desk/decisions.html", context)


@desk_view(Permission.AUDIT_VIEW)
def show_audit(request: HttpRequest) -> HttpResponse:
    """The audit log, newest first; verified from its first entry when asked to."""
    context = {
        "page": page_of(AuditEntry.objects.order_by("-number"), request, PAGE),
        "check": chain.verify() if "verify" in request.GET else None,
    }
    return desk_page(request, "desk/audit.html", context)


@desk_view(Permission.LETTER_VIEW)
def show_letters(request: HttpRequest) -> HttpResponse:
    """The outbox, the undeliverable ones counted apart."""
    kind = request.GET.get("kind", "")
    context = {
        "page": page_of(records.find_letters(kind=kind), request, PAGE),
        "page_query": other_query(request),
        "kind": kind,
        "kinds": ("", "waiting", "failing", "undeliverable"),
        "undeliverable": records.find_letters(kind="undeliverable").count(),
    }
    return desk_page(request, "desk/letters.html", context)


@desk_view(Permission.LETTER_RETRY, "POST")
def retry(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Put an undeliverable letter back into the outbox."""
    letter = Letter.objects.filter(pk=letter_id).first()
    if letter is None:
        raise NotFound
    services.retry_letter(actor=the_reader(request), letter=letter)
    return HttpResponseRedirect(f"{reverse('desk-letters')}?kind=waiting")
