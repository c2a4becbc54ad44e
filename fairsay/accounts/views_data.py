"""A reader's own data: a copy of all of it, and erasure."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from fairsay.accounts.models import Reader
from fairsay.accounts.services import erase_reader, export_reader
from fairsay.errors import Invalid, NotSignedIn


@never_cache
@login_required
@require_GET
def copy(request: HttpRequest) -> HttpResponse:
    """Everything held on the reader, as a file."""
    response = JsonResponse(
        export_reader(_reader(request)), json_dumps_params={"indent": 2, "ensure_ascii": False}
    )
    response["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return response


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """Says what erasure does; a second, deliberate step does it."""
    if request.method == "GET":
        return render(request, "accounts/erase.html")
    if request.POST.get("sure") != "yes":
        raise Invalid("Tick the box if you are sure.", field="sure")
    reader = _reader(request)
    erase_reader(actor=reader, reader=reader)
    logout(request)
    return render(request, "accounts/erased.html")


def _reader(request: HttpRequest) -> Reader:
    if not isinstance(request.user, Reader):
        raise NotSignedIn
    return request.user
