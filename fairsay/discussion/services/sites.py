"""Sites whose stories have threads here, and the origins from which each may be embedded."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.db import transaction

from fairsay.discussion.models import Site
from fairsay.errors import Invalid

KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
PORTS = {"http": 80, "https": 443}


def register_site(*, key: str, name: str = "", origins: Sequence[str] | None = None) -> Site:
    """The site with this key, made or brought up to date; what is not given stays as it is.

    `origins` are where its pages live, such as `https://news.example`: only pages from there may
    show its threads. Raises Invalid (key, origins).
    """
    if not KEY.fullmatch(key):
        raise Invalid("A site's key is up to 40 small Latin letters, digits, - and _.", field="key")
    tidied = None if origins is None else list(dict.fromkeys(tidy_origin(origin) for origin in origins))
    with transaction.atomic():
        site, _ = Site.objects.select_for_update(no_key=True).get_or_create(
            key=key, defaults={"name": name or key}
        )
        site.name = name or site.name
        site.origins = site.origins if tidied is None else tidied
        site.save(update_fields=["name", "origins"])
    return site


def tidy_origin(address: str) -> str:
    """An origin exactly as browsers send it: small letters, no standard port. Raises Invalid for more."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:  # the idna codec's UnicodeError is one too
        raise Invalid(
            f"{address!r} is not an origin, such as https://news.example.", field="origins"
        ) from error
    if parts.scheme not in PORTS or not host or "@" in parts.netloc or parts.path.strip("/") or parts.query:
        raise Invalid(f"{address!r} is not an origin, such as https://news.example.", field="origins")
    host = f"[{host}]" if ":" in host else host
    return (
        f"{parts.scheme}://{host}"
        if port in (None, PORTS[parts.scheme])
        else f"{parts.scheme}://{host}:{port}"
    )
