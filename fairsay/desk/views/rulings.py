"""Decisions by POST: each acts through a service, then goes on to the next case with a way to undo."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.models import Decision
from fairsay.desk.permissions import Permission
from fairsay.desk.refusals import OpenElsewhere
from fairsay.desk.selectors import cases, queue, records
from fairsay.desk.selectors.sharing import find_lease_of_other
from fairsay.desk.services.decisions import Passage
from fairsay.desk.services.sharing import release_lease
from fairsay.desk.views.pages import the_reader
from fairsay.desk.views.queue import case_page
from fairsay.discussion.models import Opinion
from fairsay.errors import Conflict, Invalid, TooLarge
from fairsay.http import read_form

Act = Callable[[Reader, Opinion, QueryDict], Decision]


@desk_view(Permission.OPINION_APPROVE, "POST")
def approve(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Publish it, or let it stand."""

    def act(editor: Reader, opinion: Opinion, form: QueryDict) -> Decision:
        return services.approve_opinion(actor=editor, opinion=opinion, seen=form.get("seen", ""))

    return _rule(request, opinion_id, act)


def _restriction(restrict: Callable[..., Decision]) -> Act:
    """The same form rejects what is held and deletes what is published."""

    def act(editor: Reader, opinion: Opinion, form: QueryDict) -> Decision:
        ground = form.get("ground", "")
        return restrict(
            actor=editor,
            opinion=opinion,
            ground=ground,
            explanation=form.get("explanation", ""),
            passage=read_passage(form.get("passage", ""), ground, opinion),
            seen=form.get("seen", ""),
        )

    return act


@desk_view(Permission.OPINION_REJECT, "POST")
def reject(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Keep it from being published, on the ground whose button was pressed."""
    return _rule(request, opinion_id, _restriction(services.reject_opinion))


@desk_view(Permission.OPINION_DELETE, "POST")
def delete(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Remove a published one."""
    return _rule(request, opinion_id, _restriction(services.delete_opinion_by_desk))


@desk_view(Permission.OPINION_REJECT, "POST")
def reword(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Ask its author for other words."""

    def act(editor: Reader, opinion: Opinion, form: QueryDict) -> Decision:
        return services.ask_to_reword(
            actor=editor, opinion=opinion, explanation=form.get("words", ""), seen=form.get("seen", "")
        )

    return _rule(request, opinion_id, act)


@desk_view(Permission.OPINION_PICK, "POST")
def pick(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Put it among the editor's picks."""
    return _rule(
        request,
        opinion_id,
        lambda editor, opinion, _: services.pick_opinion(actor=editor, opinion=opinion, picked=True),
        stay=True,
    )


@desk_view(Permission.OPINION_PICK, "POST")
def unpick(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Take it from the editor's picks."""
    return _rule(
        request,
        opinion_id,
        lambda editor, opinion, _: services.pick_opinion(actor=editor, opinion=opinion, picked=False),
        stay=True,
    )


@desk_view(Permission.OPINION_NOTE, "POST")
def note(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Leave a note for colleagues."""

    def act(editor: Reader, opinion: Opinion, form: QueryDict) -> Decision:
        return services.note_opinion(actor=editor, opinion=opinion, words=form.get("words", ""))

    return _rule(request, opinion_id, act, stay=True)


@desk_view(Permission.DECISION_UNDO, "POST")
def undo(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Take a decision back, and return to its case."""
    editor = the_reader(request)
    decision = records.access_decision_at_desk(reader=editor, decision_id=decision_id)
    filters = queue.Filters.read(QueryDict(read_form(request).get("queue", "")))
    services.undo_decision(actor=editor, decision=decision)
    if decision.opinion_id is None:
        return HttpResponseRedirect(reverse("desk-reader", args=[decision.reader_id]))
    return _to_case(decision.opinion_id, filters, undone="1")


def read_passage(choice: str, ground: str, opinion: Opinion) -> Passage | None:
    """The passage a form cites: `start-end`; empty for what the judge marked under the same rule; `none`."""
    if choice == "none":
        return None
    start, _, end = choice.partition("-")
    if start.isdigit() and end.isdigit():
        return Passage(int(start[:9]), int(end[:9]))
    for finding in (opinion.verdict or {}).get("findings", ()):
        if finding["rule"] == ground and finding["span"]:
            return Passage(*finding["span"])
    return None


def _rule(request: HttpRequest, opinion_id: int, act: Act, *, stay: bool = False) -> HttpResponse:
    editor, form = the_reader(request), read_form(request)
    opinion = cases.access_case(reader=editor, opinion_id=opinion_id)
    filters = queue.Filters.read(QueryDict(form.get("queue", "")))
    # Before deciding: a decided case has left the queue and has no neighbours any more.
    place = queue.find_place(reader=editor, filters=filters, opinion=opinion, now=timezone.now())
    try:
        if not stay and "anyway" not in form:
            _check_open(editor, opinion)
        decision = act(editor, opinion, form)
    except (Conflict, Invalid, TooLarge) as refusal:
        fresh = cases.access_case(reader=editor, opinion_id=opinion_id)
        return case_page(request, fresh, filters, refusal=refusal, typed=form)
    if not stay:
        release_lease(actor=editor, opinion=opinion)
    following = opinion.pk if stay else place.following
    if following is None:
        query = urlencode({"decided": decision.pk})
        return HttpResponseRedirect(f"{reverse('desk-queue')}?{_joined(filters.as_query(), query)}")
    return _to_case(following, filters, decided=str(decision.pk))


def _check_open(editor: Reader, opinion: Opinion) -> None:
    lease = find_lease_of_other(reader=editor, opinion=opinion, now=timezone.now())
    if lease is not None:
        raise OpenElsewhere(lease.editor.name)


def _to_case(opinion_id: int, filters: queue.Filters, **more: str) -> HttpResponse:
    query = _joined(filters.as_query(), urlencode(more))
    return HttpResponseRedirect(f"{reverse('desk-case', args=[opinion_id])}?{query}")


def _joined(*queries: str) -> str:
    return "&".join(query for query in queries if query)
