"""The desk's sections of the reader's own page: decisions, opinions, reports, notices, people hidden.

Each shows its newest and leads to a page of its own for the rest. What a reader owns stands here with what
became of it, and nothing of anybody else: who else reported, who decided, who hides whom.
"""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Panel, register_panel
from fairsay.desk.selectors import own
from fairsay.desk.views.pages import language_of, page_of

A_PAGE = 10


def register() -> None:
    """Put the panels on the roll."""
    register_panel(Panel("decisions", 5, decisions_html, heading="me-decisions"))
    register_panel(Panel("opinions", 10, opinions_html, heading="me-opinions"))
    register_panel(Panel("reports", 20, reports_html, heading="me-reports"))
    register_panel(Panel("notices", 25, notices_html, heading="me-notices"))
    register_panel(Panel("people", 60, people_html, heading="me-people"))


def decisions_html(request: HttpRequest, reader: Reader) -> str:
    """Decisions of which the reader was given a statement; nothing at all while there are none."""
    return _section(request, "decisions", own.find_decisions(reader), even_empty=False)


def opinions_html(request: HttpRequest, reader: Reader) -> str:
    """What the reader wrote, and where it stands."""
    page = page_of(own.find_opinions(reader), request, A_PAGE)
    why = own.find_latest_decisions(reader, list(page))
    return _render(request, "opinions", page, pairs=[(one, why.get(one.pk)) for one in page])


def reports_html(request: HttpRequest, reader: Reader) -> str:
    """What the reader reported, and what came of it."""
    return _section(request, "reports", own.find_reports(reader))


def notices_html(request: HttpRequest, reader: Reader) -> str:
    """Notices given under the reader's proven address; nothing at all while there are none."""
    return _section(request, "notices", own.find_notices(reader), even_empty=False)


def people_html(request: HttpRequest, reader: Reader) -> str:
    """Whom the reader hides, and the way to see them again."""
    return _section(request, "people", own.find_people(reader))


def _section(request: HttpRequest, name: str, rows: QuerySet[Any], *, even_empty: bool = True) -> str:
    page = page_of(rows, request, A_PAGE)
    return _render(request, name, page) if page.paginator.count or even_empty else ""


def _render(request: HttpRequest, name: str, page: Any, **more: Any) -> str:
    context = {"language": language_of(request), "page": page, "address": reverse(f"me-{name}")} | more
    return render_to_string(f"desk/me_{name}.html", context, request)
