"""Sign-in for staff, the way to a second factor, and what allauth's pages need besides."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.views import LoginView
from csp.decorators import csp_update
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fairsay.accounts.adapters import is_local_path
from fairsay.accounts.forms_staff import StaffSignInForm
from fairsay.accounts.selectors import has_second_factor
from fairsay.accounts.signin import PROVIDER_FORM_TARGETS

View = Callable[..., HttpResponseBase]


def next_path(request: HttpRequest, default: str = "") -> str:
    """Where the request wants to go afterwards, if that is a path of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if is_local_path(wanted) else default


def sign_in_page(view: View) -> View:
    """A page with the providers' buttons: their forms lead away, and a pop-up may hold it."""
    allowed = csp_update({"form-action": PROVIDER_FORM_TARGETS})(view)

    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = allowed(request, *args, **kwargs)
        # The embed's pop-up must stay known to its opener on the way to the provider and back.
        response["Cross-Origin-Opener-Policy"] = "unsafe-none"
        return response

    return page


class StaffSignIn(LoginView):
    """Address and password, then the second factor."""

    template_name = "account/staff_sign_in.html"

    def get_form_class(self) -> type[StaffSignInForm]:
        """The form with a password, whatever readers have."""
        return StaffSignInForm


def staff_sign_in(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Where other sign-in pages of the framework redirect to, `next` kept."""
    wanted = next_path(request, "/cms/" if request.path.startswith("/cms/") else "/desk/")
    return HttpResponseRedirect(f"{reverse('fairsay_staff_sign_in')}?{urlencode({'next': wanted})}")


def staff_password_reset(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Where the framework's own reset pages redirect to."""
    return HttpResponseRedirect(reverse("account_reset_password"))


@never_cache
@login_required
def second_factor(request: HttpRequest) -> HttpResponse:
    """Why a second factor is needed, and the two ways to set one up."""
    wanted = next_path(request, "/desk/")
    if has_second_factor(request.user):
        return HttpResponseRedirect(wanted)
    return render(request, "accounts/second_factor.html", {"next": wanted})
