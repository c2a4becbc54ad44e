"""The ways in: the root address, the sitemap, robots.txt and pictures."""

import posixpath
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.models import Page

from fairsay.errors import NotFound
from fairsay.publication import selectors
from fairsay.publication.models import ArticlePage, NewsPage
from fairsay.publication.views.keeping import kept

SITEMAP_SIZE = 10_000  # The protocol allows 50,000 addresses and 50 MB a file; alternates multiply the bytes.
PICTURES = ("images/", "original_images/", "avatar_images/")
CLOSED = ("/cms/", "/desk/", "/me/", "/accounts/", "/compose/", "/opinions/")


@require_safe
def show_root(request: HttpRequest) -> HttpResponse:
    """To the front page in the visitor's language, else to the first that there is."""
    fronts = {front.language: front for front in selectors.find_fronts()}
    if not fronts:
        raise NotFound(
            "The newsroom has no front page yet. `fairsay publish` makes one with its first article."
        )
    front = fronts.get(get_language() or "") or next(iter(fronts.values()))
    response = HttpResponseRedirect(front.path_on_site)
    response["Cache-Control"] = "no-cache"
    patch_vary_headers(response, ("Accept-Language",))
    return response


@require_safe
def show_robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may leave alone, and where the sitemap is."""
    closed = "".join(f"Disallow: {path}\n" for path in CLOSED)
    text = f"User-agent: *\n{closed}\nSitemap: {settings.PUBLIC_URL}/sitemap.xml\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def show_sitemap(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Every public page with its other languages; an index of several files where there are very many."""

    def build() -> HttpResponse:
        files = Paginator(_pages(), SITEMAP_SIZE)
        if number is None and files.num_pages > 1:
            context: dict[str, Any] = {"numbers": files.page_range, "public_url": settings.PUBLIC_URL}
            return render(request, "publication/sitemap_index.xml", context, content_type="application/xml")
        if number is not None and number not in files.page_range:
            raise Http404("There is no such sitemap.")
        context = {"entries": list(_entries(list(files.page(number or 1).object_list)))}
        return render(request, "publication/sitemap.xml", context, content_type="application/xml")

    return kept(request, build)


@require_safe
def show_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Pictures of Wagtail's library. Each size of each has its own name, so browsers may keep them long."""
    path = posixpath.normpath(path)  # first: `images/../documents/…` must not pass as a picture
    if not path.startswith(PICTURES):
        raise Http404("Only pictures are served here.")
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = "public, max-age=2592000"
    # An uploaded file is never a page: even an SVG opened on its own may run nothing.
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def _pages() -> QuerySet[Any]:
    models = NewsPage.__subclasses__()
    return Page.objects.live().public().type(*models).select_related("locale").order_by("path")


def _entries(pages: Sequence[Page]) -> Iterator[dict[str, Any]]:
    """One per page: address, last change, and the addresses of all its languages, its own included."""
    keys = {page.translation_key for page in pages}
    families: dict[uuid.UUID, list[NewsPage]] = {}
    for model in NewsPage.__subclasses__():
        for page in model.objects.live().public().filter(translation_key__in=keys).select_related("locale"):
            families.setdefault(page.translation_key, []).append(page)
    for entry in pages:
        family = families[entry.translation_key]
        page = next(other for other in family if other.pk == entry.pk)
        changed = page.updated_at if isinstance(page, ArticlePage) else None
        yield {
            "address": page.full_url,
            "changed": changed or page.first_published_at,
            "alternates": [(other.language, other.full_url) for other in family] if len(family) > 1 else [],
        }
