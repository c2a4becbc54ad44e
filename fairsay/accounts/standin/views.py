"""The dialog that a person sees, and the addresses that our server calls, as Facebook answers them.

Errors have Facebook's shape, not ours: the code that reads them is the code that reads Facebook's.
"""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from fairsay.accounts.signin import STAND_IN_APP
from fairsay.accounts.standin import codes
from fairsay.accounts.standin.people import Person, find_people, find_person

ASKED = ("client_id", "redirect_uri", "state", "scope", "response_type")


@never_cache
@require_http_methods(["GET", "POST"])
def dialog(request: HttpRequest) -> HttpResponse:
    """Asks who is there and what may be shared; sends a code, or a refusal, to the registered address."""
    asked = {name: request.GET.get(name, "") for name in ASKED}
    callback = reverse("facebook_callback")
    registered = {settings.PUBLIC_URL + callback, request.build_absolute_uri(callback)}
    if asked["client_id"] != STAND_IN_APP["client_id"] or asked["redirect_uri"] not in registered:
        # Never sent on to an address that is not registered: it would be an open redirect.
        return render(request, "accounts/standin/refused.html", status=400)
    if request.method == "GET":
        return render(
            request, "accounts/standin/dialog.html", {"people": find_people(), "scope": asked["scope"]}
        )
    if "refuse" in request.POST:
        answer = {"error": "access_denied", "error_reason": "user_denied", "error_code": "200"}
        return _send_back(asked, answer)
    person = find_person(request.POST.get("person", ""))
    if person is None:
        return render(request, "accounts/standin/refused.html", status=400)
    if "no_email" in request.POST or "email" not in asked["scope"].split(","):
        person = Person(person.uid, person.name)
    return _send_back(asked, {"code": codes.make_code(codes.Grant(person, asked["redirect_uri"]))})


@require_GET
def access_token(request: HttpRequest) -> HttpResponse:
    """A code against a token; or, with `grant_type=client_credentials`, the app's own token."""
    asked = request.GET
    if (asked.get("client_id"), asked.get("client_secret")) != (
        STAND_IN_APP["client_id"],
        STAND_IN_APP["secret"],
    ):
        return _error("Error validating client secret.", 1)
    if asked.get("grant_type") == "client_credentials":
        return JsonResponse({"access_token": codes.APP_TOKEN, "token_type": "bearer"})
    try:
        grant = codes.redeem_code(asked.get("code", ""), asked.get("redirect_uri", ""))
    except codes.CodeError as error:
        return _error(str(error), 100)
    token = codes.make_token(grant.person)
    return JsonResponse({"access_token": token, "token_type": "bearer", "expires_in": codes.TOKEN_SECONDS})


@require_GET
def me(request: HttpRequest) -> HttpResponse:
    """The profile: only the fields asked for, and no `email` where it was not shared."""
    token = request.GET.get("access_token", "")
    try:
        person = codes.read_token(token)
    except codes.CodeError:
        return _error("Invalid OAuth access token.", 190)
    if not codes.is_proof(token, request.GET.get("appsecret_proof", "")):
        return _error("Invalid appsecret_proof provided in the API argument", 100)
    profile = {"id": person.uid, "name": person.name, "email": person.email}
    wanted = [*request.GET.get("fields", "id,name").split(","), "id"]
    return JsonResponse({name: value for name, value in profile.items() if name in wanted and value})


@require_GET
def debug_token(request: HttpRequest) -> HttpResponse:
    """Whose a token is and whether it is good, for a caller with the app's token."""
    if request.GET.get("access_token") != codes.APP_TOKEN:
        return _error("An access token is required to request this resource.", 104)
    data: dict[str, Any] = {"app_id": STAND_IN_APP["client_id"], "type": "USER", "is_valid": False}
    try:
        person = codes.read_token(request.GET.get("input_token", ""))
        scopes = ["public_profile", "email"] if person.email else ["public_profile"]
        data |= {"is_valid": True, "user_id": person.uid, "scopes": scopes}
    except codes.CodeError as error:
        data["error"] = {"code": 190, "message": str(error)}
    return JsonResponse({"data": data})


def _send_back(asked: dict[str, str], answer: dict[str, str]) -> HttpResponse:
    query = urlencode(answer | {"state": asked["state"]})
    return HttpResponseRedirect(f"{asked['redirect_uri']}?{query}")


def _error(message: str, code: int) -> HttpResponse:
    return JsonResponse({"error": {"message": message, "type": "OAuthException", "code": code}}, status=400)
