"""The content policy of Wagtail's own screens, and their sign-in, which is ours."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

# Wagtail's editor starts from inline scripts and styles, makes pictures from blobs, and shows the
# preview in a frame of its own origin. Nothing from elsewhere, all the same. See docs/publishing.md.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "frame-src 'self'",
        "frame-ancestors 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)

View = Callable[..., HttpResponse]


def close(request: HttpRequest) -> HttpResponse:
    """A screen of Wagtail's that has no place here."""
    raise Http404("People are added with `fairsay create-editor`.")


def looser_policy(view: View) -> View:
    """Send the looser policy with a view's answer, in place of the strict one of readers' pages."""

    @wraps(view)
    def framed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Content-Security-Policy"] = POLICY
        return response

    return framed
