"""Answers to pages of other sites: who may read them, compressed, and not sent twice."""

import gzip
import hashlib
import re
from collections.abc import Callable
from functools import lru_cache, wraps

import brotli
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from fairsay.errors import Refusal

View = Callable[..., HttpResponse]
ASK_AGAIN = "public, max-age=0, must-revalidate"  # A removed opinion must not live on in a cache.
HOURS = "public, max-age=3600, stale-while-revalidate=86400"
# An encoding that is named, and not with a weight of zero (RFC 9110 §12.5.3).
TAKES = {
    name: re.compile(rf"(?:^|[\s,]){name}\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))")
    for name in ("br", "gzip")
}


def for_pages(view: View) -> View:
    """A view that scripts on other sites call: refusals in the one JSON shape, readable by that page.

    A refusal says nothing that is not public, and a publisher who has set something up wrongly should
    find it in the browser; so every page may read it.
    """

    @wraps(view)
    def answer(request: HttpRequest, *words: object, **named: object) -> HttpResponse:
        try:
            response = view(request, *words, **named)
        except Refusal as refusal:
            response = JsonResponse(refusal.as_dict(), status=refusal.status)
            response["Cache-Control"] = "no-store"
            response["Access-Control-Allow-Origin"] = "*"
        if not response.has_header("Access-Control-Allow-Origin"):
            response["Access-Control-Allow-Origin"] = request.headers.get("Origin") or "*"
            patch_vary_headers(response, ["Origin"])
        return response

    return answer


def not_modified(request: HttpRequest, etag: str) -> HttpResponse | None:
    """304 where the caller has this version, else None."""
    response: HttpResponse | None = get_conditional_response(request, etag=etag)
    if response is not None:
        response["ETag"] = etag
        response["Cache-Control"] = ASK_AGAIN
        patch_vary_headers(response, ["Accept-Encoding"])
    return response


def send(
    request: HttpRequest, body: bytes, kind: str, *, etag: str, cache_control: str, quality: int = 5
) -> HttpResponse:
    """The body in the best encoding that the caller takes. `quality` is brotli's: 11 for what is kept."""
    takes = request.headers.get("Accept-Encoding", "")
    encoding = next((name for name in TAKES if TAKES[name].search(takes)), "")
    packed = {"br": _brotli, "gzip": _gzip}[encoding](body, quality) if encoding else body
    response = HttpResponse(packed, content_type=kind)
    if encoding:
        response["Content-Encoding"] = encoding
    response["ETag"] = etag
    response["Cache-Control"] = cache_control
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def tag(*parts: object) -> str:
    """A weak entity tag of what an answer depends on: weak, since its encodings share it."""
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


@lru_cache(maxsize=32)
def _brotli(body: bytes, quality: int) -> bytes:
    packed: bytes = brotli.compress(body, quality=quality)
    return packed


@lru_cache(maxsize=32)
def _gzip(body: bytes, quality: int) -> bytes:
    return gzip.compress(body, min(quality, 9), mtime=0)
