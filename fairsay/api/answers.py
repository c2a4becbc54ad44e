"""Who asks, answers that are not sent twice, and every refusal in the one shape."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from fairsay.accounts.models import Reader
from fairsay.accounts.services import access_by_token
from fairsay.config.words import speakable
from fairsay.discussion.keeping import CACHE_CONTROL, conditional
from fairsay.discussion.models import Thread
from fairsay.discussion.snapshots import etag_of
from fairsay.discussion.views.asking import in_language
from fairsay.errors import Malformed, NotFound, NotSignedIn, Refusal, Untrusted
from fairsay.http import FRAMEWORK_REFUSALS, SAFE_METHODS

View = Callable[..., HttpResponse]


class SignedIn(APIKeyCookie):
    """The reader of a session; whoever changes something also sends the session's token as `X-CSRFToken`."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Reader:
        """The reader. Raises NotSignedIn, and Untrusted where the token is missing or wrong."""
        reader = self.authenticate(request, None)
        if request.method not in SAFE_METHODS and check_csrf(request) is not None:
            raise Untrusted
        return reader

    def authenticate(self, request: HttpRequest, key: str | None) -> Reader:
        """The reader of this session. Raises NotSignedIn."""
        if not isinstance(request.user, Reader):
            raise NotSignedIn
        return request.user


class ByToken(HttpBearer):
    """A program's token in the Authorization header. No cookie is looked at, so no page can borrow it."""

    def authenticate(self, request: HttpRequest, token: str) -> Reader:
        """The reader whose token it is. Raises TokenEnded, ScopeMissing, TooMany."""
        return access_by_token(secret=token, writing=request.method not in SAFE_METHODS)


def public(view: View) -> View:
    """A read that is the same for all: pages of any site may ask, and what is known is not sent again."""

    @wraps(view)
    def answer(request: HttpRequest, *words: Any, **named: Any) -> HttpResponse:
        response = view(request, *words, **named)
        response["Access-Control-Allow-Origin"] = "*"
        if response.status_code != 200:
            return response
        etag = f'W/"{etag_of(response.content)}"'
        response["ETag"], response["Cache-Control"] = etag, CACHE_CONTROL
        return conditional(request, response)

    return answer


def private(view: View) -> View:
    """An answer to one reader."""

    @wraps(view)
    def answer(request: HttpRequest, *words: Any, **named: Any) -> HttpResponse:
        response = view(request, *words, **named)
        response["Cache-Control"] = "no-store"
        return response

    return answer


@contextmanager
def told_in_language_of(thread: Thread) -> Iterator[None]:
    """Refusals in the language of the thread's story, for people to read."""
    try:
        yield
    except Refusal as refusal:
        raise in_language(refusal, speakable(thread.story.language)) from refusal


def tell_refusals(api: NinjaAPI) -> None:
    """Answer every refusal, and every error of the framework's own, as `{"error": {…}}`."""

    def tell(request: HttpRequest, refusal: Any) -> HttpResponse:
        response = JsonResponse(refusal.as_dict(), status=refusal.status)
        response["Cache-Control"] = "no-store"
        if refusal.status == NotSignedIn.status:
            response["WWW-Authenticate"] = "Bearer"
        return response

    def malformed(request: HttpRequest, fault: Any) -> HttpResponse:
        first = fault.errors[0]
        field = str(first["loc"][-1]) if first.get("loc") else ""
        return tell(request, Malformed(f"`{field}`: {first['msg']}." if field else first["msg"], field=field))

    def other(request: HttpRequest, fault: Any) -> HttpResponse:
        return tell(request, FRAMEWORK_REFUSALS.get(fault.status_code, Malformed)())

    api.add_exception_handler(Refusal, tell)
    api.add_exception_handler(ValidationError, malformed)
    api.add_exception_handler(HttpError, other)
    api.add_exception_handler(Http404, lambda request, _missing: tell(request, NotFound()))
