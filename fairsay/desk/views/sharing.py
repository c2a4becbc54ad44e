"""Small requests around the queue: leases, assignments, views, watch-lists, and the numbers in the bar."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config.words import say
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission, sees
from fairsay.desk.selectors import cases, queue
from fairsay.desk.services import sharing
from fairsay.desk.views.pages import language_of, the_reader
from fairsay.discussion.models import Opinion, Story
from fairsay.errors import Invalid, NotFound
from fairsay.http import read_form


@desk_view(Permission.OPINION_ASSIGN, "POST")
def renew(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Keep a case open, or close it (`close`). Tells who else has it open, and what was decided meanwhile."""
    reader, form = the_reader(request), read_form(request)
    opinion = cases.access_case(reader=reader, opinion_id=opinion_id)
    if "close" in form:
        sharing.release_lease(actor=reader, opinion=opinion)
        return JsonResponse({"holder": None, "words": ""})
    lease = sharing.take_lease(actor=reader, opinion=opinion)
    language, words = language_of(request), ""
    holder = lease.editor.name if lease.editor_id != reader.pk else None
    if holder:
        words = say(language, "desk-open-before", who=holder)
    seen, stands = form.get("seen", ""), cases.seen_of(opinion)
    if seen and seen != stands:
        words = _what_happened(opinion, seen, language)
    return JsonResponse({"holder": holder, "words": words})


def _what_happened(opinion: Opinion, seen: str, language: str) -> str:
    latest = cases.last_ruling(opinion)
    if latest is None or seen.endswith(f".{latest.pk}"):
        return say(language, "desk-refused-edited-meanwhile")
    who = latest.editor.name if latest.editor else say(language, "desk-system")
    return say(
        language, "desk-decided-meanwhile", who=who, outcome=say(language, f"desk-outcome-{latest.outcome}")
    )


@desk_view(Permission.OPINION_ASSIGN, "POST")
def assign(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Give the case to oneself or a colleague, or to nobody."""
    reader, form = the_reader(request), read_form(request)
    opinion = cases.access_case(reader=reader, opinion_id=opinion_id)
    number, colleague = form.get("editor", ""), None
    if number:
        colleague = Reader.objects.filter(pk=int(number)).first() if _is_number(number) else None
        if colleague is None:
            raise Invalid("There is no such colleague.", field="editor")
    sharing.assign_opinion(actor=reader, opinion=opinion, editor=colleague)
    filters = queue.Filters.read(QueryDict(form.get("queue", "")))
    return HttpResponseRedirect(_with_query(reverse("desk-case", args=[opinion.pk]), filters.as_query()))


@desk_view(Permission.LISTS_KEEP, "POST")
def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep the choice that stands in the queue under a name."""
    form = read_form(request)
    query = queue.Filters.read(QueryDict(form.get("queue", ""))).as_query()
    sharing.keep_view(
        actor=the_reader(request), name=form.get("name", ""), query=query, shared="shared" in form
    )
    return HttpResponseRedirect(_with_query(reverse("desk-queue"), query))


@desk_view(Permission.LISTS_KEEP, "POST")
def drop_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """Drop a view."""
    sharing.drop_view(actor=the_reader(request), view_id=view_id)
    return HttpResponseRedirect(reverse("desk-queue"))


@desk_view(Permission.LISTS_KEEP, "POST")
def watch(request: HttpRequest, story_id: int) -> HttpResponse:
    """Follow a story, or cease to; then back to where the form says, which is a page of the desk."""
    reader, form = the_reader(request), read_form(request)
    story = Story.objects.filter(pk=story_id).first()
    if story is None or not sees(reader, story):
        raise NotFound
    sharing.watch_story(actor=reader, story=story, watched=form.get("on") == "1")
    case = form.get("case", "")
    if _is_number(case):
        return HttpResponseRedirect(reverse("desk-case", args=[int(case)]))
    return HttpResponseRedirect(f"{reverse('desk-queue')}?story={story.pk}")


@desk_view(Permission.VIEW)
def show_numbers(request: HttpRequest) -> HttpResponse:
    """How much waits, for the bar."""
    waiting = queue.count_waiting(the_reader(request))
    return JsonResponse({"queue": waiting["held"] + waiting["reported"], "at": timezone.now()} | waiting)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 16


def _with_query(address: str, query: str) -> str:
    return f"{address}?{query}" if query else address
