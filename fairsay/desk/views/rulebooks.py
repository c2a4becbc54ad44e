"""The rule book in force, thresholds with their rehearsal, learning from decisions, and the way back."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from fairsay.desk.access import desk_view
from fairsay.desk.models import LearningRun, RuleBookVersion
from fairsay.desk.permissions import Permission
from fairsay.desk.rehearsal import Rehearsal, rehearse
from fairsay.desk.selectors.examples import find_tried
from fairsay.desk.services import rulebooks
from fairsay.desk.views.pages import desk_page, page_of, the_reader
from fairsay.errors import Invalid, NotFound
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule
from fairsay.http import read_form

LANGUAGES = ("*", "en", "ru", "hy")
FLIPS = 50


@desk_view(Permission.RULEBOOK_VIEW)
def show_rulebook(request: HttpRequest) -> HttpResponse:
    """The thresholds, the newsroom's rule books, and what learning found last."""
    return _page(request)


@desk_view(Permission.RULEBOOK_VIEW)
def rehearse_threshold(request: HttpRequest) -> HttpResponse:
    """What another threshold would have held of what was decided, before it is kept."""
    query = request.GET
    rule, language = query.get("rule", Rule.ABUSIVE), query.get("language", "*")
    book = rulebooks.book_in_force()
    try:
        if rule not in set(Rule) or language not in LANGUAGES:
            raise Invalid("No such rule or language.", field="rule")
        before = book.threshold(Rule(rule), language)
        wanted = _threshold(query["threshold"]) if "threshold" in query else before
    except Invalid as refusal:
        return _page(request, refusal=refusal)
    tried = rehearse(find_tried(language=language), Rule(rule), before=before, after=wanted)
    return desk_page(request, "desk/rehearsal.html", _rehearsed(tried, language))


def _rehearsed(tried: Rehearsal, language: str) -> dict[str, object]:
    return {
        "tried": tried,
        "chosen_language": language,
        "flips": [(one, one.score(tried.rule), tried.rule in one.broken) for one in tried.flips[:FLIPS]],
        "more": max(0, len(tried.flips) - FLIPS),
        "rows": (("rulebook-before", tried.before), ("rulebook-after", tried.after)),
    }


@desk_view(Permission.RULEBOOK_EDIT, "POST")
def keep_threshold(request: HttpRequest) -> HttpResponse:
    """Put a rehearsed threshold in force."""
    form = read_form(request)
    try:
        kept = rulebooks.set_threshold(
            actor=the_reader(request),
            rule=form.get("rule", ""),
            language=form.get("language", "*") if form.get("language", "*") in LANGUAGES else "*",
            threshold=_threshold(form.get("threshold", "")),
        )
    except Invalid as refusal:
        return _page(request, refusal=refusal)
    return _back(adopted=kept.version)


@desk_view(Permission.RULEBOOK_EDIT, "POST")
def learn(request: HttpRequest) -> HttpResponse:
    """Have the next rule book learned in the background."""
    rulebooks.ask_to_learn(actor=the_reader(request))
    return _back(asked="1")


@desk_view(Permission.RULEBOOK_EDIT, "POST")
def adopt(request: HttpRequest, kept_id: int) -> HttpResponse:
    """Put a rule book in force."""
    kept = RuleBookVersion.objects.filter(pk=kept_id).first()
    if kept is None:
        raise NotFound
    rulebooks.adopt_rulebook(actor=the_reader(request), kept=kept)
    return _back(adopted=kept.version)


@desk_view(Permission.RULEBOOK_EDIT, "POST")
def go_back(request: HttpRequest) -> HttpResponse:
    """One step back."""
    rulebooks.go_back(actor=the_reader(request))
    return _back(back="1")


@desk_view(Permission.RULEBOOK_VIEW)
def show_version(request: HttpRequest, kept_id: int) -> HttpResponse:
    """How one rule book came about: what learning weighed, word by word and flip by flip."""
    kept = RuleBookVersion.objects.filter(pk=kept_id).first()
    if kept is None:
        raise NotFound
    context = {"kept": kept, "report": kept.report, "learned": "parts" in kept.report}
    return desk_page(request, "desk/rulebook_version.html", context)


def _threshold(text: str) -> float:
    """A threshold in per cent, as people type it."""
    try:
        value = float(text.replace(",", ".").strip().rstrip("%")) / 100
    except ValueError as error:
        raise Invalid("A number of per cent.", field="threshold") from error
    if not 0 < value <= 1:
        raise Invalid("More than 0 and at most 100 per cent.", field="threshold")
    return round(value, 4)


def _back(**said: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('desk-rulebook')}?{urlencode(said)}")


def _page(request: HttpRequest, *, refusal: Invalid | None = None) -> HttpResponse:
    book = rulebooks.book_in_force()
    context = {
        "book": book,
        "kept": rulebooks.find_in_force(),
        "thresholds": _thresholds(book),
        "languages": LANGUAGES,
        "page": page_of(RuleBookVersion.objects.order_by("-pk"), request, 25),
        "run": LearningRun.objects.order_by("-pk").first(),
        "said": {name: request.GET.get(name, "") for name in ("adopted", "asked", "back")},
    }
    return desk_page(request, "desk/rulebook.html", context, refusal=refusal)


def _thresholds(book: RuleBook) -> list[tuple[str, list[float]]]:
    return [(str(rule), [book.threshold(rule, language) for language in LANGUAGES]) for rule in Rule]
