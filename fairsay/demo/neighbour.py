"""A page of another site, with a discussion: to a browser this machine by its other name is another site."""

import tomllib
from datetime import timedelta
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_safe

from fairsay.demo.people import People
from fairsay.demo.reading import FOLDER
from fairsay.discussion import services
from fairsay.discussion.models import Opinion
from fairsay.discussion.services.sites import register_site
from fairsay.errors import NotFound

OTHER_NAMES = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}
PATH = "neighbour/"


@cache
def _text() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "neighbour.toml").read_text(encoding="utf-8"))


def neighbour_address() -> str:
    """Where the page stands; empty where this machine is not known by one of two names."""
    parts = urlsplit(settings.PUBLIC_URL)
    other = OTHER_NAMES.get(parts.hostname or "")
    return f"{parts.scheme}://{other}{f':{parts.port}' if parts.port else ''}/{PATH}" if other else ""


def load_neighbour(people: People) -> None:
    """Make the other site and its story known, with its first opinions; what is there is left alone."""
    address, text = neighbour_address(), _text()
    if not address:
        return
    site = register_site(key=text["site"], name=text["name"], origins=[address.removesuffix(f"/{PATH}")])
    story = services.register_story(
        site=site,
        url=address,
        title=text["title"],
        language=text["language"],
        lead=text["lead"],
        body="\n\n".join(text["paragraphs"]),
    )
    if story.thread.opinions.exists():
        return
    placed: list[Opinion] = []
    for row in text["opinions"]:
        posted = services.post_opinion(
            actor=people[row["reader"]],
            thread=story.thread,
            text=row["text"],
            parent=placed[row["answers"] - 1] if "answers" in row else None,
            now=timezone.now() - timedelta(minutes=row["minutes_ago"]),
        )
        placed.append(posted.opinion)


@require_safe
def show_neighbour(request: HttpRequest) -> HttpResponse:
    """The page, under the other name alone. Raises NotFound where there is none."""
    address, text, home = neighbour_address(), _text(), settings.PUBLIC_URL
    if not address:
        raise NotFound
    if request.get_host() != urlsplit(address).netloc:
        return HttpResponseRedirect(address)
    told = (text["lead"], *text["paragraphs"])
    page = format_html(
        (FOLDER / "neighbour.html").read_text(encoding="utf-8"),
        home=home,
        address=address,
        quoted=quote(address, safe=""),
        story=format_html_join("\n", "<p>{}</p>", ((paragraph,) for paragraph in told)),
        **{name: text[name] for name in ("site", "name", "language", "title")},
    )
    response = HttpResponse(page)
    # As another site's page it allows what docs/embedding.md asks for; the attribute is django-csp's hook.
    response._csp_replace = {  # type: ignore[attr-defined]
        "script-src": [home],
        "style-src": ["'unsafe-inline'", home],
        "connect-src": [home],
        "form-action": [home],
        "img-src": ["data:"],
    }
    return response
