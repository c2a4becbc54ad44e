"""Addresses of the interface: `/api/v1/…`, and what describes them."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

import fairsay
from fairsay.api import reading, writing  # noqa: F401 - they add their operations to the router
from fairsay.api.answers import public, tell_refusals
from fairsay.api.router import router

VERSION = "1"
ABOUT = """\
Threads, opinions and picks for everybody. Writing for readers: a program of theirs sends a token that they
made on their page, as `Authorization: Bearer …`; a page on this host sends the session's cookie and, with
what changes something, the token of `GET /api/v1/me` as `X-CSRFToken`.
Every error has one shape. Public reads carry an `ETag`.
"""

api = NinjaAPI(
    title="Fairsay",
    version=VERSION,
    description=ABOUT,
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    openapi_extra={
        "info": {
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "x-fairsay-version": fairsay.__version__,
        }
    },
)
api.add_router("", router)
tell_refusals(api)


@require_safe
@public
def describe(request: HttpRequest) -> HttpResponse:
    """The OpenAPI 3.1 document."""
    document = dict(api.get_openapi_schema()) | {"servers": [{"url": settings.PUBLIC_URL}]}
    return JsonResponse(document, json_dumps_params={"ensure_ascii": False})


urlpatterns: list[URLPattern | URLResolver] = [
    path("api/openapi.json", describe, name="openapi"),
    path("api/v1/", api.urls),
]
