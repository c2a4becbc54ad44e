"""The language of sign-in pages; and staff pages, which ask for staff and for a second factor."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation

from fairsay.accounts.selectors import has_second_factor
from fairsay.config import env
from fairsay.errors import NotAllowed
from fairsay.http import refuse

Answer = Callable[[HttpRequest], HttpResponse]
SIGN_IN_PATHS = ("/accounts/", "/standin/")
STAFF_PATHS = ("/desk/", "/cms/")


class SignInLanguageMiddleware:
    """Pages of sign-in speak the language of the page that the reader came from.

    That is the first part of `next`, where it is a language of ours; it is kept in the language
    cookie for the pages that follow. Without one, a reader's own language decides.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Switch the language for this request, if it is one of ours."""
        if not request.path.startswith(SIGN_IN_PATHS):
            return self.get_response(request)
        wanted = _language_of(request.GET.get("next") or request.POST.get("next") or "")
        kept = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = wanted or ("" if kept else getattr(request.user, "language", ""))
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = language
        response = self.get_response(request)
        if wanted and wanted != kept:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME, wanted, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
            )
        return response


def _language_of(path: str) -> str:
    first = path.lstrip("/").partition("/")[0]
    return first if first in dict(settings.LANGUAGES) else ""


class StaffSecondFactorMiddleware:
    """Under /desk/ and /cms/: guests sign in, readers are refused, staff have a second factor."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let staff with a second factor through; send everybody else where they belong."""
        if not request.path.startswith(STAFF_PATHS):
            return self.get_response(request)
        user = request.user
        if not user.is_authenticated:
            return _send_to("fairsay_staff_sign_in", request)
        if not user.is_staff:
            return refuse(request, NotAllowed())
        if env.read("FAIRSAY_STAFF_SECOND_FACTOR") and not has_second_factor(user):
            return _send_to("fairsay_second_factor", request)
        return self.get_response(request)


def _send_to(name: str, request: HttpRequest) -> HttpResponse:
    wanted = request.get_full_path() if request.method == "GET" else request.path
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': wanted})}")
