"""What every page of the desk shows besides its matter: language, permissions, how much waits."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import newsroom_speakable, say, speakable
from fairsay.desk.permissions import permissions_of
from fairsay.desk.selectors.queue import count_waiting
from fairsay.discussion.models import Ground
from fairsay.errors import Refusal


def the_reader(request: HttpRequest) -> Reader:
    """Who is asking; the decorators have let nobody else in."""
    assert isinstance(request.user, Reader)  # noqa: S101 - for the type checker; `access` has refused guests
    return request.user


def language_of(request: HttpRequest) -> str:
    """The language in which this person reads pages; the desk is not said in a language of readers only."""
    spoken = speakable(the_reader(request).language or get_language())
    return newsroom_speakable(spoken) if request.path.startswith("/desk/") else spoken


def desk_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
    refusal: Refusal | None = None,
) -> HttpResponse:
    """A page of the desk. A refusal is shown on it in words, beside what was typed."""
    reader = the_reader(request)
    language = language_of(request)
    context = {
        "language": language,
        "waiting": count_waiting(reader),
        "can": {permission.name.lower(): True for permission in permissions_of(reader)},
        "grounds": Ground.values,
        "undo_seconds": env.read("FAIRSAY_UNDO_SECONDS"),
        "refusal": refusal,
        "refusal_words": refusal_words(language, refusal) if refusal else "",
    } | context
    return render(request, template, context, status=refusal.status if refusal else status)


def refusal_words(language: str, refusal: Refusal) -> str:
    """A refusal in the reader's language; one that has no words of its own says that it was refused."""
    key = f"desk-refused-{refusal.code.replace('_', '-')}"
    decision = getattr(refusal, "decision", None)
    if decision is not None:
        who = decision.editor.name if decision.editor else say(language, "desk-system")
        return say(language, key, who=who, outcome=say(language, f"desk-outcome-{decision.outcome}"))
    holder = getattr(refusal, "holder", None)
    if holder is not None:
        return say(language, key, who=holder)
    return say(language, key) if refusal.code in TOLD else refusal.text


TOLD = frozenset(
    {
        "already_decided",
        "already_answered",
        "already_appealed",
        "conflict",
        "edited_meanwhile",
        "empty",
        "end_missing",
        "explanation_missing",
        "ground_missing",
        "nothing_to_decide",
        "other_scope",
        "same_editor",
        "staff_not_banned",
        "too_large",
        "too_late",
        "withdrawn",
    }
)
"""Refusals with words `desk-refused-<code>`."""


def page_of(rows: QuerySet[Any] | list[Any], request: HttpRequest, size: int) -> Page[Any]:
    """The page that the address asks for; the nearest one for an address that asks nonsense."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def other_query(request: HttpRequest) -> str:
    """The address's query without the page number, to put another one behind it."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
