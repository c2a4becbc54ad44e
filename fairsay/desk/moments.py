"""Times as people read them: in the newsroom's time zone, handed to the words as they want them."""

from datetime import datetime

from django.utils import timezone

from fairsay.config.words import say


def when(language: str | None, moment: datetime) -> str:
    """Day and time in words, such as `24 ноября 2026 г., 16:05`."""
    return say(language, "desk-moment", at=timezone.localtime(moment))


def shortly(language: str | None, moment: datetime) -> str:
    """Day and time as short as they can be read, such as `24 нояб. 2026 г., 16:05`."""
    return say(language, "desk-moment-short", at=timezone.localtime(moment))


def day(language: str | None, moment: datetime) -> str:
    """The day in words."""
    return say(language, "desk-day", at=timezone.localtime(moment))
