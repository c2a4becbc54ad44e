"""The address of a client, for limits on use. Kept by nobody longer than the limit needs it.

A session is remembered by its network alone: enough to know a place by, too little to find a person.
"""

import ipaddress

from django.http import HttpRequest

from fairsay.config import env

UNKNOWN = "0.0.0.0"  # noqa: S104 - stands for "no address known"; nothing is bound to it


def client_address(request: HttpRequest) -> str:
    """The client's IP address: the connection's, or the one our own proxies vouch for.

    Each proxy appends the address it was called from to X-Forwarded-For. With FAIRSAY_PROXIES=n only
    the last n entries were written by proxies of ours, so the n-th from the end is the client; all
    before it is whatever the client chose to send. Every other header of this kind is ignored.
    """
    proxies = env.read("FAIRSAY_PROXIES")
    if proxies:
        hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
        if len(hops) >= proxies:
            forwarded = _parse(hops[-proxies])
            if forwarded:
                return forwarded
    return _parse(request.META.get("REMOTE_ADDR", "")) or UNKNOWN


def network_of(address: str) -> str:
    """The first address of the network: /24 of IPv4, /48 of IPv6. What is no address stays as it is."""
    try:
        bits = 24 if ipaddress.ip_address(address).version == 4 else 48
        return str(ipaddress.ip_network(f"{address}/{bits}", strict=False).network_address)
    except ValueError:
        return address


def _parse(text: str) -> str:
    """An address in its one spelling, without port or brackets; empty where it is none."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return ""
