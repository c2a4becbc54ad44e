"""The language of a page: its address decides, then a cookie, then what the browser asks for."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_path


class LanguageMiddleware(LocaleMiddleware):
    """As Django's own, without its second try: there a missing page becomes a redirect to a missing page.

    The news site answers for every address under a language, so Django takes each of them for a valid one.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Name the language, and tell caches where the browser's wish decided it."""
        response.headers.setdefault("Content-Language", get_language() or "")
        if not get_language_from_path(request.path_info) and "Cache-Control" not in response.headers:
            patch_vary_headers(response, ("Accept-Language",))
        return response
