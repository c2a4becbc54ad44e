"""What a request of another site's page says: the story, the language, the page itself."""

from django.http import HttpRequest

from fairsay.embed.services import origin_of
from fairsay.errors import Malformed


def asked(request: HttpRequest, name: str) -> str:
    """A word of the query that must be there. Raises Malformed."""
    value = request.GET.get(name, "")
    if not value or "\x00" in value:  # PostgreSQL takes no zero byte.
        raise Malformed(f"`{name}` is missing.", field=name)
    return value


def page_language(request: HttpRequest) -> str:
    """The language that the page says it is in; empty for none."""
    return request.GET.get("language", "")


def referer_origin(request: HttpRequest) -> str:
    """The origin of the page that led here, as far as the browser tells."""
    return origin_of(request.headers.get("Referer", ""))


def page_origin(request: HttpRequest) -> str:
    """The origin of the page whose script asks. Browsers name it in every request to another origin."""
    return request.headers.get("Origin", "")
