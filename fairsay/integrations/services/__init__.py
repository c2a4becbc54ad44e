"""The one door for each write of the integrations."""

from fairsay.integrations.services.deliveries import send_deliveries
from fairsay.integrations.services.noting import note_event, note_thread, take_back_event, take_back_thread
from fairsay.integrations.services.webhooks import add_webhook, remove_webhook

__all__ = [
    "add_webhook",
    "note_event",
    "note_thread",
    "remove_webhook",
    "send_deliveries",
    "take_back_event",
    "take_back_thread",
]
