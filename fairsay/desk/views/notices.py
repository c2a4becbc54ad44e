"""Notices of illegal content: the form for everybody, the state by reference, and their place at the desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from fairsay.accounts.address import client_address
from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.desk import services
from fairsay.desk.access import desk_view
from fairsay.desk.models import Notice, NoticeKind
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors import notices
from fairsay.desk.selectors.cases import seen_of
from fairsay.desk.services.complaints import complaint_ends
from fairsay.desk.services.notices import LONGEST_NAME, LONGEST_PLACE, LONGEST_REASONS
from fairsay.desk.services.settling import redress_words
from fairsay.desk.services.wording import LONGEST_APPEAL
from fairsay.desk.views.pages import desk_page, page_of, refusal_words, the_reader
from fairsay.discussion.layout import permalink
from fairsay.discussion.models import State
from fairsay.errors import Conflict, Empty, Invalid, NotFound, Refusal, TooLarge, TooMany
from fairsay.http import read_form, wants_json

FIELDS = ("place", "kind", "reasons", "name", "email", "good_faith")


@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest) -> HttpResponse:
    """The form, and its sending, if the newsroom takes notices. Without an account, and without scripts."""
    if not env.read("FAIRSAY_NOTICES"):
        raise NotFound
    if request.method != "POST":
        number = request.GET.get("opinion", "")
        known = number.isascii() and number.isdigit() and len(number) <= 18
        typed = QueryDict(mutable=True)
        if known:
            typed["place"] = request.build_absolute_uri(permalink(int(number)))
        return _form(request, typed, _language(request.GET))
    form = read_form(request)
    language = _language(form)
    try:
        notice = services.file_notice(
            place=form.get("place", ""),
            kind=form.get("kind", ""),
            reasons=form.get("reasons", ""),
            name=form.get("name", ""),
            email=form.get("email", ""),
            good_faith=form.get("good_faith") == "yes",
            language=language,
            client=client_address(request),
        )
    except (Empty, Invalid, TooLarge, TooMany) as refusal:
        if wants_json(request):
            raise
        return _form(request, form, language, refusal)
    response = HttpResponseRedirect(reverse("notice-state", args=[notice.reference]))
    response.status_code = 303
    return _unkept(response)


@require_http_methods(["GET", "HEAD"])
def show_state(request: HttpRequest, reference: str) -> HttpResponse:
    """How far a notice has come, in its own language: nothing that was written, nobody's name."""
    return state_page(request, notices.get_notice(reference))


@desk_view(Permission.NOTICE_VIEW)
def show_notices(request: HttpRequest) -> HttpResponse:
    """Notices, those that wait first."""
    found = notices.find_notices(reader=the_reader(request))
    return desk_page(request, "desk/desk_notices.html", {"page": page_of(found, request, 25)})


@desk_view(Permission.NOTICE_VIEW)
def show_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """One notice with its opinion."""
    return _case(request, notices.access_notice(reader=the_reader(request), notice_id=notice_id))


@desk_view(Permission.NOTICE_ANSWER, "POST")
def answer(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Remove the opinion, let it stand, or close what leaves nothing to decide."""
    editor, form = the_reader(request), read_form(request)
    notice = notices.access_notice(reader=editor, notice_id=notice_id)
    ground = form.get("ground", "")
    try:
        services.answer_notice(
            actor=editor,
            notice=notice,
            outcome="removed" if ground else form.get("outcome", ""),
            ground=ground,
            explanation=form.get("explanation", ""),
            seen=form.get("seen", ""),
        )
    except (Conflict, Invalid, TooLarge) as refusal:
        fresh = notices.access_notice(reader=editor, notice_id=notice_id)
        return _case(request, fresh, refusal, form)
    return HttpResponseRedirect(reverse("desk-notice", args=[notice.pk]))


def noticed(notice: Notice) -> dict[str, Any]:
    """What a page of the desk shows of a notice: it, its opinion with what can be done to it, its answer."""
    opinion = notice.opinion
    return {
        "notice": notice,
        "opinion": opinion,
        "decidable": opinion is not None and opinion.state in (State.PUBLISHED, State.PENDING),
        "seen": seen_of(opinion) if opinion else "",
        "decision": notice.decision,
    }


def state_page(
    request: HttpRequest, notice: Notice, refusal: Refusal | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    """The page of a notice, with the form for a complaint where nothing was done and there is still time."""
    language, decision = notice.language, notice.decision
    complaint = getattr(notice, "complaint", None)
    context = {
        "language": language,
        "notice": notice,
        "automated": decision is not None and decision.automated_decision,
        "redress": redress_words(notice) if notice.decided_at else "",
        "complaint": complaint,
        "may_complain": services.can_complain(notice, timezone.now()),
        "ends": complaint_ends(notice),
        "longest": LONGEST_APPEAL,
        "words": typed.get("words", "") if typed else "",
        "refused": refusal_words(language, refusal) if refusal else "",
    }
    return _unkept(
        render(request, "desk/notice_state.html", context, status=refusal.status if refusal else 200)
    )


def _language(form: QueryDict) -> str:
    """The language that a link from a thread asks for, else the browser's."""
    return speakable(form.get("language") or get_language())


def _form(
    request: HttpRequest, typed: QueryDict, language: str, refusal: Refusal | None = None
) -> HttpResponse:
    context = {
        "language": language,
        "typed": {field: typed.get(field, "") for field in FIELDS},
        "kinds": [
            (kind, say(language, f"notice-kind-{kind.replace('_', '-')}")) for kind in NoticeKind.values
        ],
        "longest": {"place": LONGEST_PLACE, "reasons": LONGEST_REASONS, "name": LONGEST_NAME},
        "refused": say(language, _told(refusal)) if refusal else "",
        "field": refusal.field if refusal else "",
    }
    status = refusal.status if refusal else 200
    return _unkept(render(request, "desk/notice.html", context, status=status))


def _told(refusal: Refusal) -> str:
    if isinstance(refusal, TooMany):
        return "notice-refused-too-many"
    if isinstance(refusal, TooLarge):
        return "notice-refused-too-large"
    fields = ("place", "kind", "reasons", "name", "email", "good_faith")
    return (
        f"notice-refused-{refusal.field.replace('_', '-')}" if refusal.field in fields else "notice-refused"
    )


def _case(
    request: HttpRequest, notice: Notice, refusal: Refusal | None = None, typed: QueryDict | None = None
) -> HttpResponse:
    context = noticed(notice) | {"typed": typed or QueryDict()}
    return desk_page(request, "desk/desk_notice.html", context, refusal=refusal)


def _unkept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"
    return response
