"""The page of plots."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from fairsay.config.words import say
from fairsay.desk import plots
from fairsay.desk.access import desk_view
from fairsay.desk.models import DriftAlert, Measure
from fairsay.desk.permissions import Permission, may
from fairsay.desk.selectors import drift, figures
from fairsay.desk.services import drift as services
from fairsay.desk.services.drift import tell
from fairsay.desk.views.pages import desk_page, language_of, the_reader
from fairsay.errors import NotFound
from fairsay.houserules.verdict import Rule

DAYS = (7, 28, 91)
STYLES = ("one", "two", "three", "four")
MEASURE_WORDS = {Measure.HELD: "precision", Measure.CAUGHT: "recall"}


def drifts_told(request: HttpRequest) -> list[tuple[DriftAlert, str]]:
    """Alerts of which nobody has taken note, each in a sentence, for those who may see figures."""
    if not may(the_reader(request), Permission.FIGURES_VIEW):
        return []
    return [(alert, tell(alert, language_of(request))) for alert in drift.find_alerts()]


@desk_view(Permission.RULEBOOK_EDIT, "POST")
def take_note(request: HttpRequest, alert_id: int) -> HttpResponse:
    """An alert need not be shown any more."""
    alert = DriftAlert.objects.filter(pk=alert_id, ended_at=None).first()
    if alert is None:
        raise NotFound
    services.take_note(actor=the_reader(request), alert=alert)
    return HttpResponseRedirect(reverse("desk-figures"))


@desk_view(Permission.FIGURES_VIEW)
def show_figures(request: HttpRequest) -> HttpResponse:
    """How much comes, what is held and rejected, how fast, how judge and desk agree, what is coming."""
    asked = request.GET.get("days", "")
    days = int(asked) if asked in map(str, DAYS) else DAYS[0]
    now, language = timezone.now(), language_of(request)
    start = now - timedelta(days=days)
    hours = figures.find_hours(now - timedelta(days=7), now)
    forecast = figures.find_forecast(now)
    weeks = figures.find_weeks(now)
    rule_weeks = drift.find_rule_weeks(now)
    by_rule = figures.count_by_rule(start, now)
    waits, median = figures.find_waits(start, now)
    context = {
        "days": days,
        "choices": DAYS,
        "hours": hours[-24:],
        "hours_plot": plots.stacks(
            say(language, "figures-hours"),
            [f"{timezone.localtime(hour.at):%d.%m %H}" for hour in hours],
            [
                plots.Series("placed", "one", [hour.placed - hour.held for hour in hours]),
                plots.Series("held", "two", [hour.held for hour in hours]),
            ],
        ),
        "forecast": forecast,
        "forecast_plot": plots.lines(
            say(language, "figures-forecast"),
            [f"{timezone.localtime(hour.at):%H}" for hour in forecast],
            [
                plots.Series("placed", "one", [hour.placed for hour in forecast]),
                plots.Series("held", "two", [hour.held for hour in forecast]),
            ],
        ),
        "weeks": weeks,
        "weeks_plot": plots.lines(
            say(language, "figures-agreement"),
            [f"{timezone.localtime(week.start):%d.%m}" for week in weeks],
            [
                plots.Series("precision", "one", [week.precision for week in weeks]),
                plots.Series("recall", "two", [week.recall for week in weeks]),
            ],
            share=True,
        ),
        "drifts": drifts_told(request),
        "falls": [
            (one, say(language, f"figures-{MEASURE_WORDS[one.measure]}")) for one in drift.find_falls(now)
        ],
        "margin": round(100 * drift.MARGIN),
        "enough": drift.ENOUGH,
        "rules": [(rule, style) for rule, style in zip(Rule, STYLES, strict=True)],
        "rule_weeks": [(start, [shares[rule] for rule in Rule]) for start, shares in rule_weeks],
        "rule_weeks_plot": plots.lines(
            say(language, "figures-rule-weeks"),
            [f"{start:%d.%m}" for start, _ in rule_weeks],
            [
                plots.Series(rule, style, [shares[rule].value for _, shares in rule_weeks])
                for rule, style in zip(Rule, STYLES, strict=True)
            ],
            share=True,
        ),
        "by_rule": by_rule,
        "rules_plot": plots.groups(
            say(language, "figures-rules"),
            [say(language, f"desk-ground-{ground.replace('_', '-')}") for ground, _, _ in by_rule],
            [
                plots.Series("held", "two", [held for _, held, _ in by_rule]),
                plots.Series("restricted", "three", [restricted for _, _, restricted in by_rule]),
            ],
        ),
        "waits": [(f"figures-wait-{name}", count) for name, count in waits],
        "median": None if median is None else round(median * 60),
        "waits_plot": plots.stacks(
            say(language, "figures-waits"),
            [say(language, f"figures-wait-{name}") for name, _ in waits],
            [plots.Series("cases", "one", [count for _, count in waits])],
        ),
        "editors": figures.find_editors(start, now),
        "busiest": figures.find_busiest(start, now),
        "appeals": figures.count_appeals(start, now),
        "nudges": figures.count_nudges(start, now),
    }
    return desk_page(request, "desk/figures.html", context)
