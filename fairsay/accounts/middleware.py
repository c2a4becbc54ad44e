"""Staff pages ask for staff, and for a second factor."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from fairsay.accounts.selectors import has_second_factor
from fairsay.config import env
from fairsay.errors import NotFound
from fairsay.http import refuse

STAFF_PATHS = ("/desk/", "/cms/")


class StaffSecondFactorMiddleware:
    """Under /desk/ and /cms/: guests sign in, readers find nothing, staff without a second factor set one up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let staff with a second factor through; send everybody else where they belong."""
        if not request.path.startswith(STAFF_PATHS):
            return self.get_response(request)
        user = request.user
        if not user.is_authenticated:
            return _send_to("fairsay_staff_sign_in", request)
        if not user.is_staff:
            return refuse(request, NotFound())
        if env.read("FAIRSAY_STAFF_SECOND_FACTOR") and not has_second_factor(user):
            return _send_to("fairsay_second_factor", request)
        return self.get_response(request)


def _send_to(name: str, request: HttpRequest) -> HttpResponse:
    wanted = request.get_full_path() if request.method == "GET" else request.path
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': wanted})}")
