"""A moment as readers of a language write it, in the newsroom's time zone."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date
from django.utils import timezone

from fairsay.config.words import comma

LOCALES = {"en": "en_GB"}  # Day before month, as everywhere outside North America.


@lru_cache(maxsize=4096)
def _day(language: str, day: date) -> str:
    return str(format_date(day, "long", locale=LOCALES.get(language, language)))


def moment(language: str, when: datetime) -> str:
    """`24 November 2026, 10:15`."""
    local = timezone.localtime(when)
    return f"{_day(language, local.date())}{comma(language)} {local:%H:%M}"


def time_element(language: str, when: datetime) -> str:
    """The moment as HTML's <time>, for people and for programs. Holds nothing that needs escaping."""
    return f'<time datetime="{when:%Y-%m-%dT%H:%M:%S%z}">{moment(language, when)}</time>'
