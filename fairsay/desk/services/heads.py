"""Signs the head of the record once a day and sends it out of the house."""

import json
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.desk import signing
from fairsay.desk.models import AuditHead, LetterKind, SignedHead
from fairsay.desk.services.letters import write_letter


def sign_head_of_day(*, now: datetime | None = None) -> SignedHead | None:
    """Sign the present head, if this day's is not signed yet and the record has grown since the last.

    The head is sent to the addresses of `FAIRSAY_AUDIT_MAIL`. None where there was nothing to sign.
    """
    now = now or timezone.now()
    day = timezone.localdate(now)
    last = SignedHead.objects.order_by("-day").first()
    head = AuditHead.objects.first()
    if head is None or not head.number or (last and (last.day >= day or last.number == head.number)):
        return None
    try:
        with transaction.atomic():
            signed = SignedHead.objects.create(
                day=day,
                number=head.number,
                hash=head.hash,
                at=now,
                key=signing.public_key(),
                signature=signing.sign_head(number=head.number, hash=head.hash, at=now),
            )
            _send_out(signed, now)
    except IntegrityError:
        return None  # another worker has signed this day's
    return signed


def _send_out(signed: SignedHead, now: datetime) -> None:
    language = speakable(settings.LANGUAGE_CODE)
    line = json.dumps(signing.as_dict(signed), sort_keys=True)
    for address in env.read("FAIRSAY_AUDIT_MAIL"):
        write_letter(
            reader=None,
            address=address,
            kind=LetterKind.AUDIT_HEAD,
            language=language,
            subject=say(
                language,
                "letter-head-subject",
                newsroom=env.read("FAIRSAY_NEWSROOM"),
                day=f"{signed.day:%Y-%m-%d}",
            ),
            body=say(language, "letter-head-body", number=signed.number) + "\n\n" + line,
            now=now,
        )
