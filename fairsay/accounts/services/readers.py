"""Readers: made as sign-in would make them, and what they may change about themselves."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.names import clean_name
from fairsay.config.words import LANGUAGES
from fairsay.errors import Conflict, Invalid


@transaction.atomic
def register_reader(
    *,
    name: str,
    email: str = "",
    language: str = "",
    provider: str = "",
    uid: str = "",
    proven: bool = True,
    joined_at: datetime | None = None,
) -> Reader:
    """A reader as sign-in makes one: by a provider's `uid`, or by an address proved with a code.

    `proven` says that the address is known to be the reader's; an unproven one only receives
    letters. Raises Invalid for a bad name and Conflict for an address or a uid that is taken.
    """
    email = email.strip().lower()
    if proven and email and EmailAddress.objects.filter(email=email, verified=True).exists():
        raise Conflict("This address belongs to another reader.", field="email")
    if provider and SocialAccount.objects.filter(provider=provider, uid=uid).exists():
        raise Conflict("This account is connected already.", field="uid")
    reader = Reader(
        name=clean_name(name), email=email, language=language, joined_at=joined_at or timezone.now()
    )
    reader.set_unusable_password()
    reader.save()
    if email and proven:
        EmailAddress.objects.create(user=reader, email=email, verified=True, primary=True)
    if provider:
        said = {"id": uid, "name": reader.name} | ({"email": email} if email else {})
        SocialAccount.objects.create(user=reader, provider=provider, uid=uid, extra_data=said)
    return reader


def set_language(*, actor: Reader, language: str) -> Reader:
    """The language of the reader's letters and own page. Raises Invalid for one that we do not speak."""
    if language not in LANGUAGES:
        raise Invalid(f"{language!r} is not a language of this installation.", field="language")
    actor.language = language
    actor.save(update_fields=["language"])
    return actor


def set_name(*, actor: Reader, name: str) -> Reader:
    """The name under the reader's opinions from now on. Raises Invalid for a bad one."""
    actor.name = clean_name(name)
    actor.save(update_fields=["name"])
    return actor


def set_letter_address(*, reader: Reader, email: str) -> Reader:
    """Where letters to this reader go. It signs nobody in: only proven EmailAddress rows do."""
    if reader.email != email:
        reader.email = email
        reader.save(update_fields=["email"])
    return reader


@transaction.atomic
def drop_unproven(*, email: str, keep: Reader | None = None) -> int:
    """Delete unproven claims to an address, and sign-ups that are nothing but such a claim. Returns how many.

    Anybody may type an address when signing up. Once its owner proves it, those who never did, and
    never came in, are gone; readers with another way in lose only the claim.
    """
    claims = EmailAddress.objects.filter(email=email.lower(), verified=False)
    if keep is not None:
        claims = claims.exclude(user=keep)
    proven = EmailAddress.objects.filter(verified=True).values("user_id")
    nobodies = Reader.objects.filter(
        pk__in=list(claims.values_list("user_id", flat=True)),
        last_login=None,
        is_staff=False,
        socialaccount=None,
    ).exclude(pk__in=proven)
    number = nobodies.count()
    claims.delete()
    nobodies.delete()
    return number
