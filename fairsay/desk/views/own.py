"""The reader's own page: my opinions and what became of them, decisions with their reasons, appeals."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from fairsay.accounts.roll import find_panels
from fairsay.desk import services
from fairsay.desk.access import own_view
from fairsay.desk.models import Decision
from fairsay.desk.selectors import records
from fairsay.desk.services.statements import PARTS
from fairsay.desk.services.wording import LONGEST_APPEAL
from fairsay.desk.views.pages import language_of, refusal_words, the_reader
from fairsay.errors import Conflict, Invalid, Refusal, TooLarge
from fairsay.http import read_form


@own_view()
def show_me(request: HttpRequest) -> HttpResponse:
    """Everything of mine: opinions and their states, decisions, appeals, bans, reports, the parts' panels."""
    reader = the_reader(request)
    decisions = records.find_own_decisions(reader)
    newest = {decision.opinion_id: decision for decision in reversed(decisions) if decision.opinion_id}
    opinions = records.find_own_opinions(reader)
    context = {
        "language": language_of(request),
        "person": reader,
        "opinions": [(opinion, newest.get(opinion.pk)) for opinion in opinions],
        "decisions": decisions,
        "bans": records.find_bans_in_force(reader, timezone.now()),
        "reports": records.find_own_reports(reader),
        # Panels are finished HTML by contract: each part escapes its own.
        "panels": [mark_safe(panel.render(request, reader)) for panel in find_panels()],  # noqa: S308
    }
    return render(request, "desk/me.html", context)


@own_view()
def show_decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """The statement of reasons, point by point, and the way to appeal."""
    decision = records.access_own_decision(reader=the_reader(request), decision_id=decision_id)
    services.mark_seen(statement=decision.statement, now=timezone.now())
    return _decision_page(request, decision)


@own_view("POST")
def appeal(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Challenge the decision."""
    reader = the_reader(request)
    decision = records.access_own_decision(reader=reader, decision_id=decision_id)
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
