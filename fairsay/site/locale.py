"""The language of a request, as Django finds it, without two surprises."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header


class OwnPagesLocaleMiddleware(LocaleMiddleware):
    """Our own pages are said in the languages of the news site, unless a reader came from elsewhere.

    A reader who comes from a page of another site, in a language that the news site lacks, has its language
    in a cookie; without one, what the browser prefers counts only among the languages of the news site.

    It sends `/about/` on to `/en/about/`, but leaves the refusals of addresses that stand by themselves:
    the news site answers for everything below a language, so to Django any missing opinion or thread looks
    like a page that lacks its language, and its 404 would become a redirect.
    """

    def process_request(self, request: HttpRequest) -> None:
        """Speak the news site's languages, and others to those alone who asked for them."""
        super().process_request(request)
        language = translation.get_language() or ""
        asked_for = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) == language
        if asked_for and not request.path_info.startswith(f"/{language}/"):
            return
        if language not in dict(settings.SITE_LANGUAGES):
            translation.activate(_preferred(request))
            request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Redirect only where no address of ours was asked for."""
        if response.status_code == 404 and request.resolver_match is not None:
            return response
        return super().process_response(request, response)


def _preferred(request: HttpRequest) -> str:
    """The first language of the news site that the browser names; without one, the site's own."""
    named = (
        code.split("-")[0]
        for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    )
    return next((code for code in named if code in dict(settings.SITE_LANGUAGES)), settings.LANGUAGE_CODE)
