"""What all pages of the news site share."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page


class NewsPage(Page):
    """A page of the news site. Its view is put in by `views` when the application starts.

    Addresses are made from FAIRSAY_PUBLIC_URL rather than from Wagtail's record of the site, so
    that there is one place to change when an installation moves.
    """

    view: ClassVar[Callable[[Any, HttpRequest], HttpResponse]]
    show_in_menus_default = True

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page as a visitor gets it."""
        request.is_preview = False  # type: ignore[attr-defined]  # Wagtail's own attribute
        return type(self).view(self, request)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page as an editor sees it before it is published."""
        return type(self).view(self, request)

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str | None, str | None] | None:
        """As Wagtail's, with the public address of this installation."""
        parts = super().get_url_parts(request)
        if parts is None or parts[2] is None:
            return parts
        return parts[0], settings.PUBLIC_URL, parts[2]

    @property
    def language(self) -> str:
        """The language code of the page: `en`, `ru`, `hy`."""
        return str(self.locale.language_code)

    @property
    def path_on_site(self) -> str:
        """The path of the page's address, or "" while it has none."""
        parts = self.get_url_parts()
        return parts[2] or "" if parts else ""
