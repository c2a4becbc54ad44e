"""The two callbacks that Facebook calls, and the page that says what became of a deletion."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from fairsay.accounts.facebook import SignedRequest, read_signed_request
from fairsay.accounts.selectors import find_deletion_request
from fairsay.accounts.services import honour_deauthorisation, honour_deletion
from fairsay.accounts.signin import facebook
from fairsay.errors import NotFound
from fairsay.http import any_origin


@any_origin
@csrf_exempt
@require_POST
def delete_data(request: HttpRequest) -> HttpResponse:
    """A person asked Facebook to have their data here deleted: done at once, and told where to look."""
    told = _read(request)
    done = honour_deletion(user_id=told.user_id, issued_at=told.issued_at)
    status = settings.PUBLIC_URL + reverse("fairsay_facebook_deletion_status", args=[done.code])
    return JsonResponse({"url": status, "confirmation_code": done.code})


@any_origin
@csrf_exempt
@require_POST
def deauthorise(request: HttpRequest) -> HttpResponse:
    """A person took our app off at Facebook: their sessions here end."""
    honour_deauthorisation(user_id=_read(request).user_id)
    return JsonResponse({"done": True})


@require_GET
@never_cache
def show_deletion(request: HttpRequest, code: str) -> HttpResponse:
    """What became of a deletion request, for whoever has its code."""
    found = find_deletion_request(code)
    if found is None:
        raise NotFound
    return render(request, "accounts/deletion_status.html", {"deletion": found})


def _read(request: HttpRequest) -> SignedRequest:
    entry = facebook()
    if not entry:
        raise NotFound
    return read_signed_request(request.POST.get("signed_request", ""), entry["APPS"][0]["secret"])
