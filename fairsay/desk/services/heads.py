"""Signs the head of the record once a day and sends it out of the house."""

import json
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.desk import signing
from fairsay.desk.chain import HEAD_SIGNED
from fairsay.desk.models import AuditHead, LetterKind, SignedHead
from fairsay.desk.services.audit import Words, record
from fairsay.desk.services.letters import write_letter


def sign_head_of_day(*, now: datetime | None = None) -> SignedHead | None:
    """Sign the present head, if this day's is not signed yet and the record has grown since the last.

    That it was signed is an entry itself, so that taking the signature away is seen. The head is sent to the
    addresses of `FAIRSAY_AUDIT_MAIL`. None where there was nothing to sign.
    """
    now = now or timezone.now()
    day = timezone.localdate(now)
    last = SignedHead.objects.order_by("-day").first()
    head = AuditHead.objects.first()
    # The entry on the last signing is no growth.
    if head is None or not head.number or (last and (last.day >= day or head.number <= last.number + 1)):
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
            words: Words = {"head": signed.number, "day": f"{day:%Y-%m-%d}"}
            record(actor=None, action=HEAD_SIGNED, about=signed, words=words)
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
