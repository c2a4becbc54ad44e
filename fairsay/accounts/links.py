"""One-time links for staff to set a password, printed on the command line."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from fairsay.accounts.models import Reader


def make_password_link(editor: Reader) -> str:
    """The address where this member of staff sets a password.

    Good once, until the password or the address changes or they sign in, and for Django's
    PASSWORD_RESET_TIMEOUT (three days) at most.
    """
    key = {"uidb36": user_pk_to_url_str(editor), "key": default_token_generator.make_token(editor)}
    return str(settings.PUBLIC_URL) + reverse("account_reset_password_from_key", kwargs=key)
