"""The texts of statements of reasons, to be put into the newsroom's own words."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from fairsay.config.words import LANGUAGES
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors.wordings import find_texts
from fairsay.desk.services.wordings import LONGEST, set_wording
from fairsay.desk.views.pages import desk_page, language_of, the_reader
from fairsay.errors import Invalid, TooLarge
from fairsay.http import read_form


@desk_view(Permission.WORDING_VIEW)
def show_wordings(request: HttpRequest) -> HttpResponse:
    """Every text in one language, the shipped words beside the newsroom's own."""
    return _page(request, request.GET.get("in", ""))


@desk_view(Permission.WORDING_EDIT, "POST")
def change_wording(request: HttpRequest) -> HttpResponse:
    """Keep one text."""
    form = read_form(request)
    language, key, text = form.get("language", ""), form.get("key", ""), form.get("text", "")
    try:
        set_wording(actor=the_reader(request), key=key, language=language, text=text)
    except (Invalid, TooLarge) as refusal:
        return _page(request, language, refusal=refusal, typed={key: text})
    return HttpResponseRedirect(f"{reverse('desk-wordings')}?in={language}&saved={key}#{key}")


def _page(
    request: HttpRequest,
    chosen: str,
    *,
    refusal: Invalid | TooLarge | None = None,
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    shown = chosen if chosen in LANGUAGES else language_of(request)
    typed = typed or {}
    context = {
        "shown": shown,
        "languages": LANGUAGES,
        "texts": [(text, typed.get(text.key, text.own)) for text in find_texts(shown)],
        "longest": LONGEST,
        "saved": request.GET.get("saved", ""),
    }
    return desk_page(request, "desk/wordings.html", context, refusal=refusal)
