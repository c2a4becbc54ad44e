"""The one door for each write of the notifications."""

from fairsay.notifications.services.keeping import forget_old, forget_reader
from fairsay.notifications.services.mailing import send_due
from fairsay.notifications.services.noting import note_decision, note_reply
from fairsay.notifications.services.preferences import look, set_preference, unsubscribe

__all__ = [
    "forget_old",
    "forget_reader",
    "look",
    "note_decision",
    "note_reply",
    "send_due",
    "set_preference",
    "unsubscribe",
]
