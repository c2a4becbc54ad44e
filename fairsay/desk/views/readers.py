"""A reader's record, and bans."""

from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from fairsay.accounts.models import Ban, Reader
from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.scopes import BanScope, find_scopes
from fairsay.desk.selectors import cases, queue, records
from fairsay.desk.views.pages import desk_page, the_reader
from fairsay.desk.views.queue import BAN_DAYS, case_page, find_decided
from fairsay.discussion.models import Opinion
from fairsay.errors import Conflict, Invalid, NotAllowed, NotFound, Refusal, TooLarge
from fairsay.http import read_form

RECENT = 50


@desk_view(Permission.READER_VIEW)
def show_reader(request: HttpRequest, reader_id: int) -> HttpResponse:
    """Everything the desk knows of a reader."""
    return _reader_page(request, _get_reader(reader_id))


@desk_view(Permission.READER_BAN, "POST")
def ban(request: HttpRequest, reader_id: int) -> HttpResponse:
    """Ban a reader, from a case (field `opinion`) or from the record."""
    editor, reader, form = the_reader(request), _get_reader(reader_id), read_form(request)
    filters = queue.Filters.read(QueryDict(form.get("queue", "")))
    opinion = _read_opinion(editor, form.get("opinion", ""))
    try:
        decision = services.ban_reader_from_desk(
            actor=editor,
            reader=reader,
            ground=form.get("ground", ""),
            reason=form.get("reason", ""),
            ends_at=read_end(form),
            opinion=opinion,
            scope=BanScope.read(form.get("scope", "")),
        )
    except (Conflict, Invalid, NotAllowed, TooLarge) as refusal:
        if opinion is not None:
            return case_page(request, opinion, filters, refusal=refusal, typed=form)
        return _reader_page(request, reader, refusal=refusal, typed=form)
    if opinion is None:
        return HttpResponseRedirect(f"{reverse('desk-reader', args=[reader.pk])}?decided={decision.pk}")
    query = "&".join(part for part in (filters.as_query(), f"decided={decision.pk}") if part)
    return HttpResponseRedirect(f"{reverse('desk-case', args=[opinion.pk])}?{query}")


@desk_view(Permission.READER_BAN, "POST")
def lift(request: HttpRequest, ban_id: int) -> HttpResponse:
    """End a ban before its time."""
    found = Ban.objects.filter(pk=ban_id).first()
    if found is None:
        raise NotFound
    services.lift_ban_from_desk(
        actor=the_reader(request), ban=found, words=read_form(request).get("words", "")
    )
    return HttpResponseRedirect(reverse("desk-reader", args=[found.reader_id]))


def read_end(form: QueryDict) -> datetime:
    """The end that a form gives: so many `days` from now, or the end of the day `ends_on`.

    What cannot be read is now, which the service refuses as no end at all.
    """
    now = timezone.now()
    try:
        day = parse_date(form.get("ends_on", ""))
    except ValueError:
        return now
    if day is not None:
        return timezone.make_aware(datetime.combine(day, time(23, 59)))
    days = form.get("days", "")
    return now + timedelta(days=int(days)) if days.isascii() and days.isdigit() and len(days) < 6 else now


def _get_reader(reader_id: int) -> Reader:
    reader = Reader.objects.filter(pk=reader_id).first()
    if reader is None:
        raise NotFound
    return reader


def _read_opinion(editor: Reader, number: str) -> Opinion | None:
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        return None
    return cases.access_case(reader=editor, opinion_id=int(number))


def _reader_page(
    request: HttpRequest, reader: Reader, *, refusal: Refusal | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    editor = the_reader(request)
    in_force = records.find_bans_in_force(reader, timezone.now(), editor=editor)
    context = {
        "person": reader,
        "record": records.get_record(reader, editor=editor, recent=RECENT),
        "in_force": in_force,
        "liftable": [ban for ban in in_force if services.may_lift(actor=editor, ban=ban)],
        "scopes": find_scopes(editor=editor, person=reader, opinion=None),
        "ban_days": BAN_DAYS,
        "typed": typed or QueryDict(),
        "decided": find_decided(request),
    }
    return desk_page(request, "desk/reader.html", context, refusal=refusal)
