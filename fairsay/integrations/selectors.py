"""Reads of webhooks and of what waits for them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from fairsay.discussion.models import Site
from fairsay.errors import NotFound
from fairsay.integrations.models import Delivery, Webhook


@dataclass(frozen=True, slots=True)
class Standing:
    """A webhook with how its calls went."""

    webhook: Webhook
    waiting: int
    delivered: int
    given_up: int
    failure: str


def get_site(key: str) -> Site:
    """The site with this key. Raises NotFound."""
    site = Site.objects.filter(key=key).first()
    if site is None:
        raise NotFound(f"There is no site {key!r}.")
    return site


def get_webhook(webhook_id: int) -> Webhook:
    """The webhook, unless it was removed. Raises NotFound."""
    webhook = Webhook.objects.filter(pk=webhook_id, removed_at=None).first()
    if webhook is None:
        raise NotFound(f"There is no webhook {webhook_id}.")
    return webhook


def find_webhooks(site_id: int, event: str) -> list[Webhook]:
    """The site's webhooks that want this event."""
    return [hook for hook in Webhook.objects.filter(site=site_id, removed_at=None) if event in hook.events]


def find_due(now: datetime, most: int) -> list[Delivery]:
    """Calls whose time has come and that nobody is making, oldest first, with all that they tell."""
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    due = Delivery.objects.filter(
        free, delivered_at=None, given_up_at=None, due_at__lte=now, webhook__removed_at=None
    )
    told = due.select_related("webhook__site", "thread__story", "opinion__author")
    return list(told.order_by("due_at", "pk")[:most])


def find_standings() -> list[Standing]:
    """Every webhook and how its calls of the last month went."""
    waiting = Count("deliveries", filter=Q(deliveries__delivered_at=None, deliveries__given_up_at=None))
    hooks = Webhook.objects.filter(removed_at=None).select_related("site").order_by("pk")
    counted = hooks.annotate(
        waiting=waiting,
        delivered=Count("deliveries", filter=Q(deliveries__delivered_at__isnull=False)),
        given_up=Count("deliveries", filter=Q(deliveries__given_up_at__isnull=False)),
    )
    return [
        Standing(hook, hook.waiting, hook.delivered, hook.given_up, _last_failure(hook)) for hook in counted
    ]


def _last_failure(webhook: Webhook) -> str:
    failed = webhook.deliveries.filter(delivered_at=None).exclude(failure="").order_by("-pk")
    return failed.values_list("failure", flat=True).first() or ""
