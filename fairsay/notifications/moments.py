"""When a letter may leave, by how often its reader wants one."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from fairsay.config import env
from fairsay.notifications.models import Cadence

MONDAY = 0
DAY = timedelta(days=1)


def due_after(cadence: Cadence, moment: datetime) -> datetime | None:
    """When what happened at `moment` may be told by letter; None for never.

    A day's letters leave at FAIRSAY_DIGEST_HOUR in the newsroom's time zone, a week's on Monday at
    that hour. Readers are not asked where they live.
    """
    if cadence == Cadence.NEVER:
        return None
    if cadence == Cadence.AT_ONCE:
        return moment
    zone = timezone.get_default_timezone()
    hour = time(env.read("FAIRSAY_DIGEST_HOUR"))
    day = moment.astimezone(zone).date()
    while True:
        at = datetime.combine(day, hour, tzinfo=zone)
        if at > moment and (cadence == Cadence.DAILY or day.weekday() == MONDAY):
            return at
        day += DAY
