"""Acts on many opinions: a plan that changes nothing, the act, what it did, and the way back."""

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.models import BulkAct, Outcome
from fairsay.desk.permissions import Permission, may, require
from fairsay.desk.selectors import acts, queue
from fairsay.desk.services.undo import undo_ends_of_act
from fairsay.desk.views.pages import desk_page, other_query, page_of, the_reader
from fairsay.discussion.models import Opinion
from fairsay.errors import Conflict, Invalid, Refusal, TooLarge
from fairsay.http import read_form

PAGE = 50


@desk_view(Permission.OPINION_BULK, "POST")
def show_plan(request: HttpRequest) -> HttpResponse:
    """Exactly what an act would change; nothing is changed yet."""
    reader, form = the_reader(request), read_form(request)
    return _plan_page(request, form, _chosen(reader, form))


@desk_view(Permission.OPINION_BULK, "POST")
def do(request: HttpRequest) -> HttpResponse:
    """Do what the plan said, to those that still stand as it said."""
    reader, form = the_reader(request), read_form(request)
    items = acts.unpack(form.get("items", ""))
    try:
        if not items:
            raise Invalid("Nothing was chosen.", field="items")
        act = services.act_on_many(
            actor=reader,
            outcome=form.get("outcome", ""),
            items=items,
            reason=form.get("reason", ""),
            ground=form.get("ground", ""),
            explanation=form.get("explanation", ""),
            reverses=_reversed(reader, form),
            key=_key(form.get("key", "")),
        )
    except (Invalid, TooLarge) as refusal:
        return _plan_page(request, form, [pk for pk, _ in items], refusal=refusal)
    return HttpResponseRedirect(reverse("desk-act", args=[act.pk]))


@desk_view(Permission.DECISION_VIEW)
def show_acts(request: HttpRequest) -> HttpResponse:
    """Every act on many, newest first."""
    context = {"page": page_of(acts.find_acts(the_reader(request)), request, PAGE)}
    return desk_page(request, "desk/acts.html", context | {"page_query": other_query(request)})


@desk_view(Permission.DECISION_VIEW)
def show_act(request: HttpRequest, act_id: int) -> HttpResponse:
    """What one act did."""
    return _act_page(request, acts.access_act(reader=the_reader(request), act_id=act_id))


@desk_view(Permission.OPINION_BULK, "POST")
def undo(request: HttpRequest, act_id: int) -> HttpResponse:
    """Take the whole act back."""
    reader = the_reader(request)
    act = acts.access_act(reader=reader, act_id=act_id)
    try:
        services.undo_act(actor=reader, act=act)
    except Conflict as refusal:
        act.refresh_from_db()
        return _act_page(request, act, refusal=refusal)
    return HttpResponseRedirect(reverse("desk-act", args=[act.pk]))


def _plan_page(
    request: HttpRequest, form: QueryDict, ids: list[int], *, refusal: Refusal | None = None
) -> HttpResponse:
    reader = the_reader(request)
    outcome = form.get("outcome", "")
    plan = acts.find_plan(
        reader=reader, ids=ids, outcome=outcome if outcome in acts.OUTCOMES else Outcome.APPROVE
    )
    query = queue.Filters.read(QueryDict(form.get("queue", ""))).as_query()
    context: dict[str, Any] = {
        "plan": plan,
        "chosen": len(ids),
        "most": acts.MOST,
        "cut": "all" in form and _waiting(reader, form) > acts.MOST,
        "key": form.get("key") or uuid.uuid4(),
        "query": query,
        "typed": form,
        "reverses": _reversed(reader, form),
    }
    response = desk_page(request, "desk/plan.html", context, refusal=refusal)
    # Swapped in place, the plan is a step of its own in the history: back from it lies the queue.
    response["HX-Push-Url"] = f"{reverse('desk-queue')}{'?' if query else ''}{query}#plan"
    return response


def _act_page(request: HttpRequest, act: BulkAct, *, refusal: Refusal | None = None) -> HttpResponse:
    reader, now = the_reader(request), timezone.now()
    can_reverse = may(reader, Permission.OPINION_REVERSE) and act.undone_at is None
    context = {
        "act": act,
        "page": page_of(acts.find_decisions_of(reader=reader, act=act), request, PAGE),
        "page_query": other_query(request),
        "undo_ends": undo_ends_of_act(act),
        "can_undo": act.actor_id == reader.pk and act.undone_at is None and now < undo_ends_of_act(act),
        "reversible": len(acts.find_reversible(act)) if can_reverse else 0,
        "opposite": Outcome.REJECT if act.outcome == Outcome.APPROVE else Outcome.APPROVE,
    }
    return desk_page(request, "desk/act.html", context, refusal=refusal)


def _chosen(reader: Reader, form: QueryDict) -> list[int]:
    """The ids that a form means: those of an act to be reversed, all that fit the choice, or those ticked."""
    act = _reversed(reader, form)
    if act is not None:
        return acts.find_reversible(act)
    if "all" in form:
        return list(_find_waiting(reader, form).values_list("pk", flat=True)[: acts.MOST])
    return [int(one) for one in form.getlist("tick") if one.isascii() and one.isdigit() and len(one) < 16]


def _waiting(reader: Reader, form: QueryDict) -> int:
    return _find_waiting(reader, form).count()


def _find_waiting(reader: Reader, form: QueryDict) -> QuerySet[Opinion]:
    filters = queue.Filters.read(QueryDict(form.get("queue", "")))
    return queue.find_queue(reader=reader, filters=filters, now=timezone.now())


def _reversed(reader: Reader, form: QueryDict) -> BulkAct | None:
    number = form.get("reverses", "")
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        return None
    require(reader, Permission.OPINION_REVERSE)
    return acts.access_act(reader=reader, act_id=int(number))


def _key(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
