"""The terms of sites, sections and stories."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors.policies import Scope, access_scope, find_scopes
from fairsay.desk.services.terms import set_terms
from fairsay.desk.views.pages import desk_page, the_reader
from fairsay.discussion.models import Action, Mode
from fairsay.errors import Invalid
from fairsay.houserules.verdict import Rule
from fairsay.http import read_form

CHOICES = {"yes": True, "no": False}
TYPED = ("mode", "close_after_days", "slow_seconds", "dislikes")


@desk_view(Permission.POLICY_VIEW)
def show_policies(request: HttpRequest) -> HttpResponse:
    """Every scope with its terms; the form of the one that the address names."""
    query = request.GET
    scope = _scope(request, query) if "site" in query or "story" in query else None
    return _page(request, scope)


@desk_view(Permission.POLICY_EDIT, "POST")
def change_policy(request: HttpRequest) -> HttpResponse:
    """Keep the terms of one scope."""
    form = read_form(request)
    if not (form.get("site") or form.get("story")):
        raise Invalid("Say which site or story.", field="site")
    scope = _scope(request, form)
    try:
        set_terms(
            actor=the_reader(request),
            site=scope.site,
            section=scope.section,
            story=scope.story,
            mode=form.get("mode", ""),
            close_after_days=_number(form, "close_after_days"),
            slow_seconds=_number(form, "slow_seconds"),
            actions={rule: word for rule in Rule if (word := form.get(f"on_{rule}", ""))},
            dislikes=_choice(form, "dislikes"),
        )
    except Invalid as refusal:
        return _page(request, scope, refusal=refusal, typed=form)
    return HttpResponseRedirect(f"{reverse('desk-policies')}?{urlencode(scope.query | {'saved': '1'})}")


def _scope(request: HttpRequest, query: QueryDict) -> Scope:
    return access_scope(
        reader=the_reader(request),
        site=query.get("site", "")[:40],
        section=query.get("section", "").replace("\0", "")[:120],
        story=query.get("story", ""),
    )


def _number(form: QueryDict, name: str) -> int | None:
    text = form.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Invalid("A whole number.", field=name)
    return int(text)


def _choice(form: QueryDict, name: str) -> bool | None:
    word = form.get(name, "")
    if word not in ("", *CHOICES):
        raise Invalid("Yes, no, or nothing.", field=name)
    return CHOICES.get(word)


def _page(
    request: HttpRequest,
    scope: Scope | None,
    *,
    refusal: Invalid | None = None,
    typed: QueryDict | None = None,
) -> HttpResponse:
    context = {
        "scopes": [(one, urlencode(one.query)) for one in find_scopes()],
        "scope": scope,
        "fields": _fields(scope, typed) if scope else None,
        "modes": Mode.values,
        "saved": "saved" in request.GET,
    }
    return desk_page(request, "desk/policies.html", context, refusal=refusal)


def _fields(scope: Scope, typed: QueryDict | None) -> dict[str, object]:
    """What stands in the form: what was typed, else the terms that the scope has."""
    policy = scope.policy
    if typed is not None:
        values = {name: typed.get(name, "") for name in TYPED}
        actions = {rule: typed.get(f"on_{rule}", "") for rule in Rule}
    else:
        values = {
            "mode": policy.mode if policy else "",
            "close_after_days": _shown(policy.close_after_days if policy else None),
            "slow_seconds": _shown(policy.slow_seconds if policy else None),
            "dislikes": next(
                (word for word, is_so in CHOICES.items() if policy and policy.dislikes is is_so), ""
            ),
        }
        actions = {rule: (policy.actions if policy else {}).get(rule, "") for rule in Rule}
    return values | {"rules": [(str(rule), actions[rule], Action.values) for rule in Rule]}


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
