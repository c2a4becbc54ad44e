"""Adding and removing webhooks: an operator's work, done by commands."""

import secrets
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from fairsay.config import env
from fairsay.errors import Invalid
from fairsay.fetch import PORTS, check_url
from fairsay.integrations import selectors
from fairsay.integrations.models import Event, Webhook

SECRET_BYTES = 32  # As long as the hash that it keys: RFC 2104 §3 advises against less.


def add_webhook(*, site_key: str, url: str, events: Sequence[str] = ()) -> Webhook:
    """A new webhook with a new secret; all events where none is named.

    Raises NotFound (site), AddressRefused, Invalid (events, or an address that is not encrypted).
    """
    address = check_url(url)
    place = f"{address.host}:{address.port or PORTS[str(address.scheme)]}"
    if address.scheme != "https" and place not in env.read("FAIRSAY_FETCH_ALLOW"):
        raise Invalid("Opinions and names are sent: the address must begin with https://.", field="url")
    unknown = sorted(set(events) - set(Event.values))
    if unknown:
        raise Invalid(
            f"There is no event {unknown[0]!r}. There are: {', '.join(Event.values)}.", field="events"
        )
    return Webhook.objects.create(
        site=selectors.get_site(site_key),
        url=address.url,
        secret=secrets.token_hex(SECRET_BYTES),
        events=sorted(set(events)) or list(Event.values),
    )


def remove_webhook(*, webhook_id: int) -> Webhook:
    """Call it no more, and forget what waits for it. Raises NotFound."""
    with transaction.atomic():
        webhook = selectors.get_webhook(webhook_id)
        webhook.removed_at = timezone.now()
        webhook.secret = ""
        webhook.save(update_fields=["removed_at", "secret"])
        webhook.deliveries.all().delete()
    return webhook
