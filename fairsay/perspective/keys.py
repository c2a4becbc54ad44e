"""Who may call: whoever has a key, or, where no key is set, programs on the same machine."""

import hmac
import ipaddress

from django.http import HttpRequest

from fairsay.config import env
from fairsay.perspective.faults import BadKey, NoKey

# Any of these says that somebody else stands behind the connection.
_FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Forwarded", "Via")


def check_key(request: HttpRequest) -> None:
    """Raises NoKey or BadKey. The key comes as `key=` or in X-Goog-Api-Key, as client libraries send it."""
    keys = env.read("FAIRSAY_PERSPECTIVE_KEYS")
    if not keys:
        if not is_local(request):
            raise NoKey
        return
    given = request.GET.get("key") or request.headers.get("X-Goog-Api-Key", "")
    if not given:
        raise NoKey
    # All are compared, each in constant time, so that the time taken tells nothing.
    if not sum(hmac.compare_digest(given.encode(), key.encode()) for key in keys):
        raise BadKey


def is_local(request: HttpRequest) -> bool:
    """Whether a program on this machine calls us directly.

    Behind a proxy on the same machine everybody comes from loopback, so with FAIRSAY_PROXIES, or
    with any header that a proxy leaves, nobody is local.
    """
    if env.read("FAIRSAY_PROXIES") or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
