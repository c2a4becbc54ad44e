"""Who is of the staff, where they are signed in, and the end of that."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import count_tokens, find_sessions, find_staff, has_second_factor
from fairsay.config import env
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.services.staff import sign_out_colleague
from fairsay.desk.views.pages import desk_page, page_of, the_reader
from fairsay.errors import NotFound
from fairsay.http import read_form

PAGE = 50


@desk_view(Permission.STAFF_VIEW)
def show_staff(request: HttpRequest) -> HttpResponse:
    """Everybody of the staff, with their sessions: browser, network and when it was last seen."""
    page = page_of(find_staff(), request, PAGE)
    context = {
        "page": page,
        "people": [(one, has_second_factor(one), find_sessions(one), count_tokens(one)) for one in page],
        "here": request.session.session_key,
        "idle": env.read("FAIRSAY_STAFF_IDLE_HOURS"),
        "days": env.read("FAIRSAY_STAFF_DAYS"),
    }
    return desk_page(request, "desk/staff.html", context)


@desk_view(Permission.STAFF_END, "POST")
def end(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """End the session that the form names, or all."""
    colleague = Reader.objects.filter(pk=colleague_id, is_staff=True).first()
    if colleague is None:
        raise NotFound
    number = read_form(request).get("session", "")
    if number and not (number.isascii() and number.isdigit() and len(number) < 16):
        raise NotFound
    sign_out_colleague(
        actor=the_reader(request), colleague=colleague, session_id=int(number) if number else None
    )
    return HttpResponseRedirect(reverse("desk-staff"))
