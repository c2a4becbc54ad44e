"""What stands on the reader's own page: the replies to them, and which letters they want."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Panel, register_panel
from fairsay.accounts.selectors import has_proven_address
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.views.pages import language_of, page_of
from fairsay.notifications.models import Cadence
from fairsay.notifications.selectors import count_new_replies, find_replies, preference_of
from fairsay.notifications.services import look

A_PAGE = 10
FIELDS = ("replies", "opinions", "reports")


def register() -> None:
    """Put the panels on the roll."""
    register_panel(Panel("replies", 15, replies_html, heading="notification-replies"))
    register_panel(Panel("letters", 70, letters_html, heading="notification-letters"))


def replies_html(request: HttpRequest, reader: Reader) -> str:
    """The replies, those since the visit before this one marked; looking at them is noted."""
    since = look(actor=reader, now=timezone.now()).new_since
    replies = find_replies(reader, since=since)
    context = {
        "language": language_of(request),
        "page": page_of(replies, request, A_PAGE),
        "fresh": count_new_replies(reader, since=since),
        "address": reverse("me-replies"),
    }
    return render_to_string("notifications/replies.html", context, request)


def letters_html(request: HttpRequest, reader: Reader) -> str:
    """The form in which a reader chooses letters."""
    language, preference = language_of(request), preference_of(reader)
    context = {
        "language": language,
        "email": reader.email,
        "proven": has_proven_address(reader),
        "hour": f"{env.read('FAIRSAY_DIGEST_HOUR'):02}:00",
        "fields": [
            {
                "name": name,
                "label": say(language, f"notification-letters-{name}"),
                "chosen": getattr(preference, name),
            }
            for name in FIELDS
        ],
        "cadences": [
            (value, say(language, f"notification-cadence-{value.replace('_', '-')}"))
            for value in Cadence.values
        ],
    }
    return render_to_string("notifications/letters.html", context, request)
