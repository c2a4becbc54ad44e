"""The one fetcher of foreign addresses: public ones only, limited in time and size. Redirects are followed
where the caller says so, each new address looked at as the first was.

Whoever may name an address that our server then asks could otherwise reach what only our server
can reach: the machine itself, its neighbours, the cloud's metadata service. So the name is resolved
once, every address found is looked at, and the connection goes to one of just these: a name that
changes its mind meanwhile (DNS rebinding) changes nothing.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.exceptions import TimeoutError as TookTooLong
from urllib3.response import HTTPResponse
from urllib3.util import Url, parse_url

from fairsay.config import env
from fairsay.errors import Refusal

SECONDS = 10.0  # For everything together, from the first packet to the last byte.
MOST_BYTES = 1024 * 1024
CHUNK = 16 * 1024
PORTS = {"http": 80, "https": 443}
UNICAST = ip_network("2000::/3")  # All that IANA has ever given out; the rest of IPv6 has other uses.
NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address.

Address = IPv4Address | IPv6Address


class AddressRefused(Refusal):
    """The address cannot be read, or leads to where only our own server may go."""

    code = "address_refused"
    status = 422
    message = "This address cannot be asked."


class FetchFailed(Refusal):
    """The other side did not answer as it should: not at all, too late, too much, or with a redirect."""

    code = "fetch_failed"
    status = 502
    message = "The other side did not answer."


class Redirected(FetchFailed):
    """It answered with a redirect, and those are not followed. `location` is where it leads, if anywhere."""

    def __init__(self, status: int, location: str) -> None:
        self.location = location
        super().__init__(f"It answered {status}, a redirect, and those are not followed.")


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, whatever its status. Header names are in lower case; the body is as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def fetch(
    url: str,
    *,
    method: str = "GET",
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
    most_bytes: int = MOST_BYTES,
) -> Fetched:
    """Ask a foreign address.

    Raises AddressRefused before anything is sent, FetchFailed after. `seconds` limits the whole, so
    that one byte a second does not hold us either; only looking up the name has the system's own limit.
    """
    address = check_url(url)
    port = address.port or PORTS[str(address.scheme)]
    places = find_places(str(address.host), port)
    sent = {"Host": str(address.netloc), "User-Agent": "Fairsay", "Accept-Encoding": "identity"}
    ends = time.monotonic() + seconds
    connection = _connect(address, places, port, ends)
    with _closing_after(connection, ends) as late:
        try:
            connection.request(
                method,
                address.request_uri,
                body=body,
                headers=sent | dict(headers or {}),
                preload_content=False,
            )
            answer = _read(connection, most_bytes)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            # The socket's own patience may end a moment before ours.
            over = late.is_set() or isinstance(error, (TimeoutError, TookTooLong))
            raise FetchFailed(_too_late(seconds) if over else f"{type(error).__name__}: {error}") from error
    if late.is_set():
        # Without a length, an answer that was cut off looks like a whole one.
        raise FetchFailed(_too_late(seconds))
    return answer


def follow(
    url: str, *, most_hops: int = 3, seconds: float = SECONDS, most_bytes: int = MOST_BYTES
) -> tuple[str, Fetched]:
    """Ask a foreign address for a page, after at most so many redirects: where it was found, and the answer.

    Every address on the way is looked up and refused like the first; `seconds` limits them all together.
    Raises AddressRefused, FetchFailed.
    """
    ends = time.monotonic() + seconds
    for _ in range(most_hops):
        try:
            return url, fetch(url, seconds=max(ends - time.monotonic(), 0.05), most_bytes=most_bytes)
        except Redirected as elsewhere:
            if not elsewhere.location:
                raise
            url = urljoin(url, elsewhere.location)
    return url, fetch(url, seconds=max(ends - time.monotonic(), 0.05), most_bytes=most_bytes)


def _read(connection: HTTPConnection, most_bytes: int) -> Fetched:
    with contextlib.closing(connection.getresponse()) as response:
        return _take(response, most_bytes)


def _take(response: HTTPResponse, most_bytes: int) -> Fetched:
    if 300 <= response.status < 400 and response.status != 304:
        raise Redirected(response.status, response.headers.get("Location", ""))
    received = bytearray()
    while chunk := response.read1(CHUNK, decode_content=False):
        received += chunk
        if len(received) > most_bytes:
            raise FetchFailed(f"It answered with more than {most_bytes} bytes.")
    return Fetched(response.status, {k.lower(): v for k, v in response.headers.items()}, bytes(received))


def check_url(url: str) -> Url:
    """The parts of an address that may be asked. Raises AddressRefused."""
    try:
        address = parse_url(url)
    except LocationParseError as error:
        raise AddressRefused("This is not an address.", field="url") from error
    if address.scheme not in PORTS or not address.host:
        raise AddressRefused("The address must begin with http:// or https:// and name a host.", field="url")
    if address.auth:
        raise AddressRefused("The address must not carry a name or a password.", field="url")
    return address


def find_places(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, all of them public. Raises AddressRefused, FetchFailed.

    One private address among several is enough to refuse: whoever set it up meant it to be reached.
    """
    try:
        found = socket.getaddrinfo(host.strip("[]").rstrip("."), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"The name {host} is not known: {error}") from error
    places = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if f"{host}:{port}" not in env.read("FAIRSAY_FETCH_ALLOW"):
        for place in places:
            if not is_public(ip_address(place)):
                raise AddressRefused(f"{host} is {place}, which is not a public address.", field="url")
    return places


def is_public(place: Address) -> bool:
    """Whether an address belongs to the public Internet, and so does any IPv4 address wrapped in it."""
    if isinstance(place, IPv4Address):
        return place.is_global and not place.is_multicast
    if place.ipv4_mapped is not None:
        return is_public(place.ipv4_mapped)
    if place in NAT64:
        return is_public(IPv4Address(int(place) & 0xFFFFFFFF))
    if place.sixtofour is not None and not is_public(place.sixtofour):
        return False
    return place in UNICAST and place.is_global


def _connect(address: Url, places: list[str], port: int, ends: float) -> HTTPConnection:
    """A connection to the first of the places that takes one. TLS is checked against the name."""
    failure: Exception | None = None
    for place in places:
        seconds = max(ends - time.monotonic(), 0.05)
        if address.scheme == "https":
            host = str(address.host).strip("[]")
            connection: HTTPConnection = HTTPSConnection(
                place, port, timeout=seconds, ssl_context=_tls(), server_hostname=host, assert_hostname=host
            )
        else:
            connection = HTTPConnection(place, port, timeout=seconds)
        try:
            connection.connect()
        except (HTTPError, OSError, ValueError) as error:  # a certificate of another name is a ValueError
            connection.close()
            failure = error
        else:
            return connection
    raise FetchFailed(f"No connection: {failure}") from failure


def _tls() -> ssl.SSLContext:
    """The system's own list of authorities, so that what its administrator trusts is trusted here."""
    return ssl.create_default_context()


@contextlib.contextmanager
def _closing_after(connection: HTTPConnection, ends: float) -> Iterator[threading.Event]:
    """Cut the connection when the time is over, whatever is being waited for; the event says that it was.

    A socket's own time limit starts anew with each byte.
    """
    late = threading.Event()
    # Kept here: an answer without a length takes the socket over from the connection.
    held = connection.sock

    def cut() -> None:
        late.set()
        with contextlib.suppress(OSError):
            # The plain socket's method: TLS's would forget the encryption under a read that goes on.
            if held is not None:
                socket.socket.shutdown(held, socket.SHUT_RDWR)

    timer = threading.Timer(max(ends - time.monotonic(), 0), cut)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        connection.close()


def _too_late(seconds: float) -> str:
    return f"It took longer than {seconds:g} seconds."
