"""The panel of /me/ that says where else a reader is signed in, and ends it."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import get_language

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Panel, register_panel
from fairsay.embed import selectors

ORDER = 91  # After the panel of sign-in on our own pages.


def register() -> None:
    """Put the panel on the roll."""
    register_panel(Panel("sign_ins_elsewhere", ORDER, _render))


def _render(request: HttpRequest, reader: Reader) -> str:
    found = selectors.find_sign_ins(reader)
    known = {"language": reader.language or get_language(), "sign_ins": found}
    return render_to_string("embed/panel.html", known, request) if found else ""
