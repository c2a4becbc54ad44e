"""Dates and times as a reader of the article's language writes them, by CLDR."""

from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from django.utils import timezone

from fairsay.config.words import LANGUAGES, comma


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse(LANGUAGES[0])


def day(moment: date | datetime, language: str) -> str:
    """`24 November 2026`, in the newsroom's time zone."""
    value = timezone.localtime(moment).date() if isinstance(moment, datetime) else moment
    locale = _locale(language)
    # CLDR's plain `en` is American; a day before its month is understood everywhere.
    return format_date(value, "d MMMM y" if locale.language == "en" else "long", locale=locale)


def minute(moment: datetime, language: str) -> str:
    """`24 November 2026, 07:40`, in the newsroom's time zone."""
    local = timezone.localtime(moment)
    time = format_time(local.time(), "HH:mm", locale=_locale(language))
    return f"{day(moment, language)}{comma(language)} {time}"
