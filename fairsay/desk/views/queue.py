"""The queue, and a case: the opinion with its findings, its thread, its article and its author's record."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.findings import find_findings, find_scores
from fairsay.desk.models import Decision
from fairsay.desk.passages import split
from fairsay.desk.permissions import Permission, may, sees
from fairsay.desk.refusals import OpenElsewhere
from fairsay.desk.scopes import find_scopes
from fairsay.desk.selectors import cases, queue, records, sharing
from fairsay.desk.selectors.acts import MOST
from fairsay.desk.selectors.notices import find_notices_on
from fairsay.desk.services.sharing import take_lease
from fairsay.desk.services.statements import language_for_reader
from fairsay.desk.views.figures import drifts_told
from fairsay.desk.views.pages import desk_page, language_of, other_query, page_of, the_reader
from fairsay.discussion.models import Opinion, Story
from fairsay.discussion.selectors import find_near_duplicates
from fairsay.errors import Refusal

BAN_DAYS = (1, 3, 7, 30, 90, 365)


@desk_view(Permission.VIEW)
def show_queue(request: HttpRequest) -> HttpResponse:
    """What waits for a decision, the most urgent first."""
    reader, filters = the_reader(request), queue.Filters.read(request.GET)
    now = timezone.now()
    waiting = queue.find_queue(reader=reader, filters=filters, now=now)
    story = Story.objects.filter(pk=filters.story).first() if filters.story else None
    person = Reader.objects.filter(pk=filters.reader).first() if filters.reader else None
    ids = queue.find_ids(waiting)
    page = page_of(ids, request, queue.PAGE)
    page.object_list = queue.find_rows(list(page.object_list), now)
    context = {
        "page": page,
        "total": len(ids) if len(ids) < queue.LONGEST_QUEUE else waiting.count(),
        "filters": filters,
        "query": filters.as_query(),
        "page_query": other_query(request),
        "choices": queue.find_choices(reader),
        "kinds": queue.KINDS,
        "ages": queue.AGES,
        "whose": queue.WHOSE,
        "story": story if story and sees(reader, story) else None,
        "watched": story is not None and sharing.is_watched(reader=reader, story=story),
        "person": person,
        "views": sharing.find_views(reader),
        "most": MOST,
        "drifts": drifts_told(request),
        "decided": find_decided(request),
        "taken_back": "undone" in request.GET,
    }
    return desk_page(request, "desk/queue.html", context)


@desk_view(Permission.VIEW)
def show_case(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """One opinion, with all that it takes to decide."""
    opinion = cases.access_case(reader=the_reader(request), opinion_id=opinion_id)
    return case_page(request, opinion, queue.Filters.read(request.GET))


def case_page(
    request: HttpRequest,
    opinion: Opinion,
    filters: queue.Filters,
    *,
    refusal: Refusal | None = None,
    typed: QueryDict | None = None,
) -> HttpResponse:
    """The page of a case; after a refusal with what the editor had typed."""
    reader, language, now = the_reader(request), language_of(request), timezone.now()
    findings = find_findings(opinion, language)
    place = queue.find_place(reader=reader, filters=filters, opinion=opinion, now=now)
    story = opinion.thread.story
    lease = take_lease(actor=reader, opinion=opinion) if may(reader, Permission.OPINION_ASSIGN) else None
    written_to = language_for_reader(opinion.author, opinion.thread.story)
    context: dict[str, Any] = {
        "opinion": opinion,
        "story": story,
        "pieces": split(opinion.text, [finding.span for finding in findings]),
        "findings": findings,
        "scores": find_scores(opinion),
        "around": cases.find_surroundings(opinion),
        "reports": cases.find_reports(opinion),
        "notices": find_notices_on(opinion),
        "open_notices": opinion.notices.filter(decided_at=None).exists(),
        "all_reports": opinion.reports.count(),
        "open_reports": opinion.reports.filter(settled_at=None).count(),
        "revisions": cases.find_revisions(opinion),
        "decisions": cases.find_decisions_on(opinion),
        "same_text": [one for one in find_near_duplicates(opinion) if sees(reader, one.thread.story)],
        "record": records.get_record(opinion.author, editor=reader) if opinion.author else None,
        "active_ban": next(iter(records.find_bans_in_force(opinion.author, now, editor=reader)), None)
        if opinion.author
        else None,
        "reads": dict(settings.LANGUAGES).get(written_to, written_to),
        "seen": cases.seen_of(opinion),
        "place": place,
        "holder": lease.editor.name if lease and lease.editor_id != reader.pk else "",
        "leased": lease is not None,
        "anyway": isinstance(refusal, OpenElsewhere),
        "assigned": sharing.find_assignment(opinion),
        "colleagues": sharing.find_colleagues(story) if lease else [],
        "watched": sharing.is_watched(reader=reader, story=story),
        "filters": filters,
        "query": filters.as_query(),
        "ban_days": BAN_DAYS,
        "scopes": find_scopes(editor=reader, person=opinion.author, opinion=opinion)
        if opinion.author and may(reader, Permission.READER_BAN)
        else [],
        "typed": typed or QueryDict(),
        "decided": find_decided(request),
        "taken_back": "undone" in request.GET,
    }
    return desk_page(request, "desk/case.html", context, refusal=refusal)


def find_decided(request: HttpRequest) -> Decision | None:
    """The decision just made, while it can be taken back: shown with a button to undo it."""
    number = request.GET.get("decided", "")
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        return None
    decision = (
        Decision.objects.select_related("opinion__author", "reader", "editor").filter(pk=number).first()
    )
    if decision is None or not services.is_undoable(decision, the_reader(request), timezone.now()):
        return None
    return decision
