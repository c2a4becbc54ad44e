"""The periods that a report is made for: days of the newsroom's own calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Period:
    """From the beginning of the first day to the end of the last, in the newsroom's time zone."""

    first: date
    last: date

    @property
    def start(self) -> datetime:
        """The moment at which the first day begins."""
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def last_moment(self) -> datetime:
        """A moment of the last day, for showing."""
        return self.end - timedelta(seconds=1)

    @property
    def end(self) -> datetime:
        """The moment at which the day after the last begins."""
        return timezone.make_aware(datetime.combine(self.last + timedelta(days=1), time.min))


def month_before(day: date) -> Period:
    """The last whole month before `day`."""
    last = day.replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1), last)


def twelve_months_to(last: date) -> Period:
    """Twelve whole months, the last of which ends with `last`, the last day of a month."""
    return Period((last + timedelta(days=1)).replace(year=last.year - (last.month < 12)), last)


def read_period(first: str, last: str, *, today: date) -> Period:
    """Two days such as 2026-11-01, both included; the last whole month where either is empty.

    Raises ValueError.
    """
    if not first or not last:
        return month_before(today)
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    if period.last < period.first:
        raise ValueError("the last day lies before the first")
    if period.last - period.first > timedelta(days=3660):
        raise ValueError("a period has ten years at most")
    return period
