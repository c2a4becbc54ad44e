"""Gives the statements of reasons the newsroom's own words, or takes them back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config.words import LANGUAGES
from fairsay.desk.models import Wording
from fairsay.desk.permissions import Permission, require
from fairsay.desk.selectors.wordings import KEYS
from fairsay.desk.services.audit import record
from fairsay.desk.services.wording import check_words
from fairsay.errors import Invalid

LONGEST = 2000


def set_wording(
    *, actor: Reader, key: str, language: str, text: str, now: datetime | None = None
) -> Wording | None:
    """Say `text` in the place of a shipped text from now on; an empty one (None) goes back to the shipped.

    Statements that were given keep their words. Raises Invalid (key, language), TooLarge.
    """
    require(actor, Permission.WORDING_EDIT)
    if key not in KEYS:
        raise Invalid("No such text.", field="key")
    if language not in LANGUAGES:
        raise Invalid("No such language.", field="language")
    text = check_words(text, limit=LONGEST, field="text", needed=False)
    with transaction.atomic():
        wording = None
        if text:
            wording, _ = Wording.objects.update_or_create(
                key=key, language=language, defaults={"text": text, "changed_at": now or timezone.now()}
            )
        else:
            Wording.objects.filter(key=key, language=language).delete()
        record(
            actor=actor,
            action="wording.changed" if text else "wording.removed",
            about=wording or actor,
            words={"key": key, "language": language},
            text=text,
        )
    return wording
