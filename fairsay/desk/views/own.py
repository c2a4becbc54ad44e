"""The reader's own page: what is mine and what became of it, decisions with their reasons, appeals."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import find_panels
from fairsay.desk import panels, services
from fairsay.desk.access import own_view
from fairsay.desk.models import Decision
from fairsay.desk.selectors import own, records
from fairsay.desk.services.statements import PARTS
from fairsay.desk.services.wording import LONGEST_APPEAL
from fairsay.desk.views.pages import language_of, refusal_words, the_reader
from fairsay.discussion import services as discussion
from fairsay.errors import Conflict, Invalid, Refusal, TooLarge
from fairsay.http import read_form


@own_view()
def show_me(request: HttpRequest) -> HttpResponse:
    """Everything of mine: the bans in force, and what each part has to show, in the order of the roll."""
    reader = the_reader(request)
    # Panels are finished HTML by contract: each part escapes its own.
    shown = [(panel, mark_safe(panel.render(request, reader))) for panel in find_panels()]  # noqa: S308
    context = {
        "language": language_of(request),
        "person": reader,
        "bans": records.find_bans_in_force(reader, timezone.now()),
        "panels": [(panel, html) for panel, html in shown if html],
    }
    return render(request, "desk/me.html", context)


def section_page(request: HttpRequest, heading: str, html: str) -> HttpResponse:
    """One section of the reader's page on a page of its own: `heading` is the key of its words."""
    section = mark_safe(html)  # noqa: S308 - finished HTML, as a panel's
    context = {"language": language_of(request), "heading": heading, "section": section}
    return render(request, "desk/me_section.html", context)


def _section(heading: str, html_of: Callable[[HttpRequest, Reader], str]) -> Callable[..., HttpResponse]:
    @own_view()
    def show(request: HttpRequest) -> HttpResponse:
        return section_page(request, heading, html_of(request, the_reader(request)))

    return show


show_decisions = _section("me-decisions", panels.decisions_html)
show_opinions = _section("me-opinions", panels.opinions_html)
show_reports = _section("me-reports", panels.reports_html)
show_notices = _section("me-notices", panels.notices_html)
show_people = _section("me-people", panels.people_html)


@own_view("POST")
def show_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """See somebody's opinions again whom I had hidden."""
    reader = the_reader(request)
    discussion.show_person(actor=reader, person=own.access_hidden(reader=reader, person_id=person_id))
    return HttpResponseRedirect(reverse("me") + "#people")


@own_view()
def show_decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """The statement of reasons, point by point, and the way to appeal."""
    decision = own.access_decision(reader=the_reader(request), decision_id=decision_id)
    services.mark_seen(statement=decision.statement, now=timezone.now())
    return _decision_page(request, decision)


@own_view("POST")
def appeal(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Challenge the decision."""
    reader = the_reader(request)
    decision = own.access_decision(reader=reader, decision_id=decision_id)
    words = read_form(request).get("words", "")
    try:
        services.appeal_decision(actor=reader, decision=decision, words=words)
    except (Conflict, Invalid, TooLarge) as refusal:
        return _decision_page(request, decision, refusal=refusal, words=words)
    return HttpResponseRedirect(reverse("me-decision", args=[decision.pk]) + "#appeal")


def _decision_page(
    request: HttpRequest, decision: Decision, *, refusal: Refusal | None = None, words: str = ""
) -> HttpResponse:
    statement, language = decision.statement, language_of(request)
    texts = (
        statement.restriction_text,
        statement.territory,
        statement.duration,
        statement.facts,
        statement.ground_text,
        statement.automation_text,
        statement.redress,
    )
    context = {
        "language": language,
        "decision": decision,
        "statement": statement,
        "points": list(zip(PARTS, texts, strict=True)),
        "appeal": getattr(decision, "appeal", None),
        "may_appeal": services.can_appeal(decision, the_reader(request), timezone.now()),
        "appeal_ends": services.appeal_ends(decision),
        "longest": LONGEST_APPEAL,
        "refusal": refusal,
        "refusal_words": refusal_words(language, refusal) if refusal else "",
        "words": words,
    }
    return render(request, "desk/statement.html", context, status=refusal.status if refusal else 200)
