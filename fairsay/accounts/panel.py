"""The panel of /me/ from which a reader looks after sign-in and data."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import get_language

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Panel, register_panel
from fairsay.accounts.selectors import has_second_factor

ORDER = 90  # After opinions and decisions: this is for the rare day.


def register() -> None:
    """Put the panel on the roll."""
    register_panel(Panel("sign_in", ORDER, _render))


def _render(request: HttpRequest, reader: Reader) -> str:
    known = {
        "reader": reader,
        "language": reader.language or get_language(),
        "factor": has_second_factor(reader),
        "password": reader.has_usable_password(),
    }
    return render_to_string("accounts/_panel.html", known, request)
