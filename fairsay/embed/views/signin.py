"""The pop-up: a reader signs in on our own page, and lets a page of another site speak for them there.

A page begins it by a form that it posts here. Browsers name the page's origin in every POST, and a link
cannot post: so nobody can lay out, in an opinion or a letter, a link that ends with a press on "continue" and
somebody else's verifier. What was begun waits in a signed cookie of its own while the reader signs in.
"""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from fairsay.accounts.services import begin_session
from fairsay.config.words import speakable
from fairsay.discussion.views.asking import SeeOther, require_reader, send_to_sign_in, signed_in
from fairsay.embed import selectors, services
from fairsay.embed.refusals import GrantUsed
from fairsay.embed.tokens import TOKEN
from fairsay.errors import Malformed
from fairsay.http import any_origin, read_form

COOKIE = "fairsay_signing_in"
SALT = "fairsay.embed.signin"
MINUTES = 30  # A code by e-mail may take a while.
LONGEST_ADDRESS = 1500  # With the rest it must fit into a cookie.


@csrf_exempt
@any_origin  # It changes nothing, and refuses every page but those of the site that it names.
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Note which page begins, with which challenge, and go on to `ask`."""
    form = read_form(request)
    site = selectors.get_site(form.get("site", "").replace("\x00", ""))
    origin, challenge, back = (
        request.headers.get("Origin", ""),
        form.get("challenge", ""),
        form.get("back", ""),
    )
    services.check_page(site, origin)
    if not TOKEN.fullmatch(challenge):
        raise Malformed("`challenge` is not the hash of a verifier.", field="challenge")
    if back and (services.origin_of(back) != origin or len(back) > LONGEST_ADDRESS):
        raise Malformed("`back` is not a page of the one that asks.", field="back")
    begun = {"site": site.key, "origin": origin, "challenge": challenge, "back": back}
    response = SeeOther(reverse("embed_signin_ask"))
    response.set_cookie(
        COOKIE,
        signing.dumps(begun, salt=SALT),
        max_age=MINUTES * 60,
        path="/embed/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    spoken = form.get("language", "").split("-")[0].lower()
    if spoken in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, spoken, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
        )
    return _known_to_opener(response)


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """May this page speak for you? A guest signs in first, and comes back here."""
    begun = _begun(request)
    reader = signed_in(request)
    if reader is None:
        return _known_to_opener(send_to_sign_in(reverse("embed_signin_ask")))
    return _page(request, "embed/signin.html", begun, reader=reader)


@require_POST
def confirm(request: HttpRequest) -> HttpResponse:
    """The reader says yes: the page that waits finds the grant. Without a pop-up, go back to it."""
    begun = _begun(request)
    services.grant(
        actor=require_reader(request),
        site=selectors.get_site(begun["site"]),
        origin=begun["origin"],
        challenge=begun["challenge"],
    )
    if begun["back"]:
        response: HttpResponse = SeeOther(begun["back"])
        _known_to_opener(response)
    else:
        response = _page(request, "embed/signed_in.html", begun)
    response.delete_cookie(COOKIE, path="/embed/")
    return response


@csrf_exempt
@any_origin  # The ticket is the page's own, and good on its origin alone.
@require_POST
def visit(request: HttpRequest) -> HttpResponse:
    """To the reader's own page, from a page of the site that signed them on."""
    form = read_form(request)
    site = selectors.get_site(form.get("site", "").replace("\x00", ""))
    origin = request.headers.get("Origin", "")
    services.check_page(site, origin)
    ticket = form.get("ticket", "")
    if ticket:  # Others sign in there by themselves.
        reader = services.use_visit(site=site, origin=origin, ticket=ticket)
        begin_session(request=request, reader=reader)
    return SeeOther(reverse("me"))


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Sign the reader out on every other site."""
    services.end_sign_ins(reader=require_reader(request))
    return SeeOther("/me/")


def _begun(request: HttpRequest) -> dict[str, str]:
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=MINUTES * 60)
    except signing.BadSignature as error:
        raise GrantUsed from error
    return dict(found)


def _page(request: HttpRequest, template: str, begun: dict[str, str], **more: Any) -> HttpResponse:
    context = {
        "language": speakable(get_language()),
        "host": urlsplit(begun["origin"]).netloc,
        "origin": begun["origin"],
        **more,
    }
    response = render(request, template, context)
    # Browsers hold a form's whole chain of redirects to form-action, and this one may lead back to the page.
    response._csp_update = {"form-action": [begun["origin"]]}  # type: ignore[attr-defined] # django-csp's hook
    return _known_to_opener(response)


def _known_to_opener(response: HttpResponse) -> HttpResponse:
    """Uncached, and not cut off from the page that opened it."""
    add_never_cache_headers(response)
    response["Cross-Origin-Opener-Policy"] = "unsafe-none"
    return response
