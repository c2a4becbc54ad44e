"""The transparency report: at the desk with its files, and a public page with its sums."""

import io
import json
import zipfile
from collections.abc import Iterator

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from fairsay.config import env
from fairsay.config.words import speakable
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.transparency.parts import as_csv_parts
from fairsay.desk.transparency.periods import Period, month_before, read_period, twelve_months_to
from fairsay.desk.transparency.report import Row, TransparencyReport, make_report
from fairsay.desk.transparency.statements import as_database_entry, find_faults, find_statements
from fairsay.desk.views.pages import desk_page
from fairsay.errors import Invalid, NotFound

BAR = 240
"""Length of the longest bar of a plot, in the units of its drawing."""


def _period_of(request: HttpRequest) -> Period:
    try:
        return read_period(request.GET.get("from", ""), request.GET.get("to", ""), today=timezone.localdate())
    except ValueError as error:
        raise Invalid("A period goes from one day to another, such as 2026-10-01.", field="from") from error


def _bars(rows: tuple[Row, ...]) -> list[tuple[Row, int]]:
    """Each row with the length of its bar."""
    longest = max((row.count for row in rows), default=0)
    return [(row, round(BAR * row.count / longest) if longest else 0) for row in rows]


@desk_view(Permission.TRANSPARENCY_VIEW)
def show_transparency(request: HttpRequest) -> HttpResponse:
    """The report of a period, with plots and the tables behind them."""
    refusal = None
    try:
        period = _period_of(request)
    except Invalid as error:
        refusal, period = error, month_before(timezone.localdate())
    report = make_report(period.start, period.end)
    context = {
        "period": period,
        "query": f"from={period.first}&to={period.last}",
        "report": report,
        "restrictions": _bars(report.restrictions),
        "reports": _bars(report.reports),
        "bar": BAR,
    }
    return desk_page(request, "desk/transparency.html", context, refusal=refusal)


@desk_view(Permission.TRANSPARENCY_VIEW)
def download_report(request: HttpRequest) -> HttpResponse:
    """The ten parts of the template as one archive."""
    period = _period_of(request)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
        for name, text in as_csv_parts(make_report(period.start, period.end)).items():
            files.writestr(name, text)
    return _file(archive.getvalue(), f"transparency-{period.first}-{period.last}.zip", "application/zip")


@desk_view(Permission.TRANSPARENCY_VIEW)
def download_statements(request: HttpRequest) -> HttpResponse:
    """Every statement of reasons of the period, a line of JSON each, as the EU's database takes it."""
    period = _period_of(request)

    def lines() -> Iterator[str]:
        for statement in find_statements(period.start, period.end):
            entry = as_database_entry(statement)
            if not find_faults(entry):
                yield json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n"

    response = StreamingHttpResponse(lines(), content_type="application/x-ndjson")
    name = f"statements-{period.first}-{period.last}.jsonl"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response  # type: ignore[return-value] # a streamed answer has the headers that are set on it


def show_public(request: HttpRequest) -> HttpResponse:
    """Sums of the last whole month and of the twelve before today, for everybody, if the newsroom wishes."""
    if not env.read("FAIRSAY_TRANSPARENCY_PAGE"):
        raise NotFound
    month = month_before(timezone.localdate())
    year = twelve_months_to(month.last)
    context = {
        "language": speakable(get_language()),
        "month": month,
        "report": _once_an_hour(month),
        "of_year": _once_an_hour(year),
    }
    return render(request, "desk/transparency_public.html", context)


def _once_an_hour(period: Period) -> TransparencyReport:
    """A report that everybody may ask for is counted anew once an hour, not at every visit."""
    key = f"transparency-{period.first}-{period.last}"
    kept: TransparencyReport | None = caches["near"].get(key)
    if kept is None:
        kept = make_report(period.start, period.end)
        caches["near"].set(key, kept, 3600)
    return kept


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
