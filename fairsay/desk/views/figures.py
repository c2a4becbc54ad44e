"""The page of plots."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from fairsay.config.words import say
from fairsay.desk import plots
from fairsay.desk.access import desk_view
from fairsay.desk.permissions import Permission
from fairsay.desk.selectors import figures
from fairsay.desk.views.pages import desk_page, language_of

DAYS = (7, 28, 91)


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
    }
    return desk_page(request, "desk/figures.html", context)
