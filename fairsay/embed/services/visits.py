"""The way from another site's page to the reader's own page, for readers whom only that site can sign in.

Such a reader has no sign-in of ours: without this they could not see their decisions, or appeal. The site's
page gets a ticket by the reader's token and posts it here. Whoever has a way in of their own gets none: then
the site's word must not open what they have since kept here.
"""

from datetime import datetime, timedelta

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import has_second_factor, has_way_in
from fairsay.discussion.models import Site
from fairsay.embed import selectors
from fairsay.embed.models import SignIn, UsedToken
from fairsay.embed.refusals import SignInEnded
from fairsay.embed.tokens import hash_token

SALT = "fairsay.embed.visit"
TICKET_TIME = timedelta(minutes=1)
"""The page posts it as soon as it has it."""


def open_visit(*, signed_in: SignIn) -> str:
    """A ticket, good once and for a minute; empty for readers who sign in here by themselves."""
    reader = signed_in.reader
    by_themselves = reader.is_staff or has_way_in(reader) or has_second_factor(reader)
    if by_themselves or not selectors.is_known_at(signed_in.site, reader):
        return ""
    return signing.dumps(signed_in.pk, salt=SALT)


def use_visit(*, site: Site, origin: str, ticket: str, now: datetime | None = None) -> Reader:
    """The reader whom the ticket lets in, on the page that it was given to. Raises SignInEnded."""
    now = now or timezone.now()
    try:
        number = signing.loads(ticket, salt=SALT, max_age=TICKET_TIME)
    except signing.BadSignature as error:
        raise SignInEnded from error
    signed_in = selectors.find_sign_in_numbered(number, now)
    if signed_in is None or (signed_in.site_id, signed_in.origin) != (site.pk, origin):
        raise SignInEnded
    if not open_visit(signed_in=signed_in) or not signed_in.reader.is_active:
        raise SignInEnded  # Since the ticket was given, the reader has made a way in of their own.
    try:
        with transaction.atomic():
            UsedToken.objects.create(site=site, token_hash=hash_token(ticket), ends_at=now + TICKET_TIME)
    except IntegrityError as error:
        raise SignInEnded from error
    return signed_in.reader
