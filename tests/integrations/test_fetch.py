"""The fetcher, over real sockets of this machine: what it refuses, and where it gives up."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from ipaddress import ip_address

import pytest

from fairsay.fetch import AddressRefused, FetchFailed, check_url, fetch, find_places, is_public

pytestmark = pytest.mark.plain

Serve = Callable[..., str]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """A socket that answers one call with what it is given, piece by piece: `serve(b"…", pause=0.1)`."""
    threads, listeners, over = [], [], threading.Event()

    def start(*pieces: bytes, pause: float = 0.0, host: str = "127.0.0.1") -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        place = f"{host}:{listener.getsockname()[1]}"
        monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", place)

        def answer() -> None:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            with caller:
                asked = caller.recv(65536)
                while b"Content-Length: 5" in asked and not asked.endswith(b"fares"):
                    asked += caller.recv(65536)
                start.asked.append(asked)
                try:
                    for piece in pieces:
                        caller.sendall(piece)
                        over.wait(pause)
                except OSError:
                    return  # The fetcher has hung up, which is what some of these tests are about.

        thread = threading.Thread(target=answer)
        thread.start()
        threads.append(thread)
        return f"http://{place}/news"

    start.asked = []
    yield start
    over.set()
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
    for thread in threads:
        thread.join(timeout=5)


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def test_an_answer_is_read(serve):
    url = serve(OK + b"Content-Length: 5\r\n\r\nferry")
    answer = fetch(url + "/a b?q=ü", method="POST", body=b"fares", headers={"X-One": "1"})
    assert (answer.status, answer.body, answer.headers["content-type"]) == (200, b"ferry", "text/plain")
    asked = serve.asked[0]
    assert asked.startswith(b"POST /news/a%20b?q=%C3%BC HTTP/1.1\r\n")
    assert asked.endswith(b"\r\n\r\nfares")
    assert b"X-One: 1\r\n" in asked
    assert f"Host: {url.split('/')[2]}\r\n".encode() in asked


def test_a_name_is_asked_by_its_number(serve):
    url = serve(OK + b"Content-Length: 2\r\n\r\nok", host="localhost")
    assert fetch(url).body == b"ok"
    assert f"Host: {url.split('/')[2]}\r\n".encode() in serve.asked[0]


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fe80::1%1",
        "fd00::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:a00:1::",
        "2001:db8::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)
def test_what_is_not_public(place):
    assert not is_public(ip_address(place))


@pytest.mark.parametrize("place", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_is_public(place):
    assert is_public(ip_address(place))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "localhost."],
)
def test_private_addresses_are_refused_however_they_are_written(serve, monkeypatch, host):
    port = serve(OK + b"\r\n").split(":")[2].split("/")[0]
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", "")
    with pytest.raises(AddressRefused, match="not a public address"):
        fetch(f"http://{host}:{port}/")
    assert serve.asked == []


def test_only_the_very_port_is_allowed(serve, monkeypatch):
    url = serve(OK + b"\r\n")
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", "127.0.0.1:1")
    with pytest.raises(AddressRefused):
        fetch(url)


def resolving(monkeypatch, *answers):
    """The system's look-up, replaced: the n-th call finds the n-th of `answers`."""
    calls = []

    def look_up(host, port, *words, **named):
        calls.append(host)
        found = answers[min(len(calls), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return calls


def test_one_private_address_among_several_refuses_all(monkeypatch):
    resolving(monkeypatch, ["93.184.215.14", "10.0.0.7"])
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.7"):
        find_places("news.example", 443)


def test_a_name_that_changes_its_mind_changes_nothing(monkeypatch):
    """The first look-up says a public address, the second would say our own machine: it is not made."""
    asked = []
    resolving(monkeypatch, ["93.184.215.14"], ["127.0.0.1"])

    def connect(address, *words, **named):
        asked.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    with pytest.raises(FetchFailed):
        fetch("http://news.example/")
    assert asked == ["93.184.215.14"]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/",
        "file:///etc/passwd",
        "//news.example/",
        "news.example",
        "http://",
        "",
        "http://reader:word@news.example/",
        "http://[::1",
        "javascript:alert(1)",
        "http://news.example:99999/",
    ],
)
def test_what_is_no_address(url):
    with pytest.raises(AddressRefused):
        check_url(url)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_refused(serve, status):
    head = f"HTTP/1.1 {status} Elsewhere\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    url = serve(head.encode())
    with pytest.raises(FetchFailed, match="redirect"):
        fetch(url)


def test_huge_answers_are_left(serve):
    url = serve(OK + b"\r\n", *[b"x" * 65536] * 64)
    with pytest.raises(FetchFailed, match="more than 100000 bytes"):
        fetch(url, most_bytes=100_000)


SLOW = {
    "says nothing": [b""] * 40,
    "drips its headers": [OK, *[b"X: y\r\n"] * 40],
    "drips its body": [OK + b"Content-Length: 1000\r\n\r\n", *[b"x"] * 40],
    "drips without a length": [OK + b"\r\n", *[b"x"] * 40],
}


@pytest.mark.parametrize("pieces", SLOW.values(), ids=SLOW)
def test_slow_answers_are_left(serve, pieces):
    url = serve(*pieces, pause=0.1)
    with pytest.raises(FetchFailed, match=r"longer than 0\.4 seconds"):
        fetch(url, seconds=0.4)


@pytest.mark.parametrize(
    "answer",
    [b"", b"nonsense\r\n\r\n", OK + b"Content-Length: 10\r\n\r\nferry", OK + b"X: " + b"y" * 70_000],
    ids=["nothing", "nonsense", "cut off", "endless header"],
)
def test_broken_answers_fail(serve, answer):
    with pytest.raises(FetchFailed):
        fetch(serve(answer))


def test_nobody_there(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", f"127.0.0.1:{port}")
    with pytest.raises(FetchFailed, match="No connection"):
        fetch(f"http://127.0.0.1:{port}/")


def test_an_unknown_name(monkeypatch):
    def unknown(*words, **named):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchFailed, match="not known"):
        fetch("http://nobody.example/")


def certificate(folder, name):
    """A certificate for a name, signed by itself, and a listener's settings with it."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    )
    builder = (
        builder.serial_number(1).not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(1))
    )
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    pem = builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    form = serialization.PrivateFormat.PKCS8
    secret = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    (folder / "pair.pem").write_bytes(pem + secret)
    settings = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    settings.load_cert_chain(folder / "pair.pem")
    return pem.decode(), settings


@pytest.mark.parametrize(("name", "taken"), [("news.example", True), ("other.example", False)])
def test_encryption_is_checked_against_the_name_and_not_the_number(tmp_path, monkeypatch, name, taken):
    pem, settings = certificate(tmp_path, name)
    monkeypatch.setattr("fairsay.fetch._tls", lambda: ssl.create_default_context(cadata=pem))
    resolving(monkeypatch, ["127.0.0.1"])
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", f"news.example:{port}")

    def answer():
        caller, _ = listener.accept()
        with caller, contextlib.suppress(OSError), settings.wrap_socket(caller, server_side=True) as safe:
            safe.recv(65536)
            safe.sendall(OK + b"Content-Length: 5\r\n\r\nferry")

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        if taken:
            assert fetch(f"https://news.example:{port}/").body == b"ferry"
        else:
            with pytest.raises(FetchFailed, match="doesn't match"):
                fetch(f"https://news.example:{port}/")
    finally:
        thread.join(timeout=5)
        listener.close()
