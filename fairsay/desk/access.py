"""Decorators that stand in front of every view of the desk and of the reader's own page."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from fairsay.desk.permissions import Permission, require
from fairsay.errors import NotSignedIn, WrongMethod
from fairsay.http import wants_json

View = Callable[..., HttpResponse]


def desk_view(permission: Permission, *methods: str) -> Callable[[View], View]:
    """Let in only those who hold `permission`, by the given methods (GET unless named).

    The view carries `permission`, so that a test can compare it with the table of routes. What the
    view shows must still be narrowed to the editor's sections: only it knows its object.
    """
    allowed = methods or ("GET",)

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            refused = _sign_in(request)
            if refused is not None:
                return refused
            require(request.user, permission)  # type: ignore[arg-type] # signed in, so a Reader
            return _answer(view, allowed, request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined] # a mark on the function
        return guarded

    return wrap


def own_view(*methods: str) -> Callable[[View], View]:
    """Let in any signed-in reader, to what is their own."""
    allowed = methods or ("GET",)

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            return _sign_in(request) or _answer(view, allowed, request, *args, **kwargs)

        return guarded

    return wrap


def _sign_in(request: HttpRequest) -> HttpResponse | None:
    if request.user.is_authenticated:
        return None
    if request.method in ("GET", "HEAD") and not wants_json(request):
        return redirect_to_login(request.get_full_path())
    raise NotSignedIn


def _answer(
    view: View, allowed: tuple[str, ...], request: HttpRequest, *args: Any, **kwargs: Any
) -> HttpResponse:
    if (request.method if request.method != "HEAD" else "GET") not in allowed:
        raise WrongMethod
    began = time.perf_counter()
    response = view(request, *args, **kwargs)
    response["Server-Timing"] = f"desk;dur={(time.perf_counter() - began) * 1000:.1f}"
    if request.method == "POST" and not 300 <= response.status_code < 400:
        # A page that answers a form stands at an address that cannot be opened: it is not for the history.
        response.setdefault("HX-Push-Url", "false")
    # What a member of staff or one reader sees is nobody else's: no browser or proxy keeps it.
    response["Cache-Control"] = "private, no-store"
    return response
