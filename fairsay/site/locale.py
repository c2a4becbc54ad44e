"""The language of a request, as Django finds it, without one surprise."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware


class OwnPagesLocaleMiddleware(LocaleMiddleware):
    """Sends `/about/` on to `/en/about/`, but leaves the refusals of addresses that stand by themselves.

    The news site answers for everything below a language, so to Django any missing opinion or
    thread looks like a page that lacks its language, and its 404 would become a redirect.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Redirect only where no address of ours was asked for."""
        if response.status_code == 404 and request.resolver_match is not None:
            return response
        return super().process_response(request, response)
