"""How often one address may try: guesses at tokens end here, whoever makes them."""

from django.core.cache import cache
from django.http import HttpRequest

from fairsay.accounts.address import client_address
from fairsay.errors import TooMany

MINUTE_SECONDS = 60


def check_pace(request: HttpRequest, what: str, most: int) -> None:
    """Count one try of `what` from the caller's address. Raises TooMany past `most` within a minute.

    Counted in each process by itself: with several, the limit is that many times as high.
    """
    key = f"embed-{what}-{client_address(request)}"
    cache.add(key, 0, MINUTE_SECONDS)
    try:
        tries = cache.incr(key)
    except ValueError:  # it ended between the two
        return
    if tries > most:
        raise TooMany
