"""How often one address may try: guesses at tokens end here, whoever makes them."""

from django.http import HttpRequest

from fairsay.accounts.address import client_address
from fairsay.accounts.services import count_try
from fairsay.errors import TooMany

MINUTE_SECONDS = 60


def check_pace(request: HttpRequest, what: str, most: int) -> None:
    """Count one try of `what` from the caller's address. Raises TooMany past `most` within a minute.

    Counted by all processes together.
    """
    if count_try(f"embed-{what}-{client_address(request)}", MINUTE_SECONDS) > most:
        raise TooMany
