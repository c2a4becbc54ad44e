"""What every page of ours knows: the newsroom's name, the languages, the address of this installation."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language


def newsroom(request: HttpRequest) -> dict[str, Any]:
    """Template variables for every page. Asks the database nothing."""
    return {
        "newsroom": settings.WAGTAIL_SITE_NAME,
        "public_url": settings.PUBLIC_URL,
        "demo": settings.DEMO,
        "languages": settings.LANGUAGES,
        "language": get_language(),  # A view's own `language` wins over this one.
    }
