"""Newsroom sign-on: whose token is accepted, which never, and whom it signs on."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
import pytest
from allauth.account.models import EmailAddress
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from django.core.cache import cache

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.discussion.services.sites import register_site
from fairsay.embed import commands, services
from fairsay.embed.models import SignOn, SiteReader, UsedToken
from fairsay.embed.services import signon
from fairsay.site.cli import make_parser
from tests.embed.conftest import ORIGIN
from tests.embed.test_signing_in import ask, code


@pytest.fixture(autouse=True)
def _unhurried():
    cache.clear()


@pytest.fixture
def secret(site) -> str:
    return services.set_sign_on(site=site).secret


def claims(**changed):
    now = int(time.time())
    said = {
        "iss": "harbour",
        "aud": "http://testserver",
        "sub": "42",
        "name": "Ani Petrosyan",
        "iat": now,
        "exp": now + 300,
        "jti": f"{time.monotonic_ns()}",
    }
    return {name: value for name, value in (said | changed).items() if value is not None}


def sign(key, *, alg="HS256", headers=None, **changed) -> str:
    return jwt.encode(claims(**changed), key, algorithm=alg, headers=headers)


def why(answer) -> str:
    assert code(answer) == "sign_on_refused"
    assert answer.status_code == 401
    return answer.json()["error"]["message"]


def test_a_reader_of_the_site_is_signed_on(secret, their_story):
    told = ask("sso", jwt=sign(secret, email="ani@harbour.example")).json()
    assert told["name"] == "Ani Petrosyan"
    mine = ask("mine", token=told["access"], thread=their_story.thread.pk)
    assert mine.json()["name"] == "Ani Petrosyan"
    reader = SiteReader.objects.get(subject="42").reader
    assert reader.email == "ani@harbour.example"
    assert find_reader_by_email("ani@harbour.example") is None, "the site's word proves no address"
    assert not reader.has_usable_password()


def test_who_comes_again_is_the_same_and_may_have_a_new_name(secret, their_story, published):
    ask("sso", jwt=sign(secret))
    reader = SiteReader.objects.get().reader
    published(their_story.thread, reader, "The Sunday crossing matters.")
    before = ask_thread(their_story)
    assert ask("sso", jwt=sign(secret, name="Ani Sargsyan")).json()["name"] == "Ani Sargsyan"
    assert Reader.objects.filter(name__startswith="Ani").get().pk == reader.pk
    assert "Ani Petrosyan" in before
    assert "Ani Sargsyan" in ask_thread(their_story)


def ask_thread(story) -> str:
    from django.test import Client

    return Client().get(f"/threads/{story.thread.pk}/").content.decode()


def test_an_address_opens_no_account_that_was_made_another_way(secret, reader):
    from allauth.account.models import EmailAddress

    EmailAddress.objects.create(user=reader, email=reader.email, verified=True, primary=True)
    ask("sso", jwt=sign(secret, email=reader.email))
    made = SiteReader.objects.get().reader
    assert made.pk != reader.pk
    assert made.email == ""


def test_two_sites_may_use_one_word_for_two_people(secret, site):
    other = register_site(key="islands", origins=[ORIGIN])
    theirs = services.set_sign_on(site=other).secret
    ask("sso", jwt=sign(secret))
    ask("sso", site="islands", jwt=sign(theirs, iss="islands", name="Vahe"))
    assert sorted(SiteReader.objects.values_list("reader__name", flat=True)) == ["Ani Petrosyan", "Vahe"]


def test_no_token_is_accepted_twice(secret):
    token = sign(secret)
    assert ask("sso", jwt=token).status_code == 200
    assert "used already" in why(ask("sso", jwt=token))
    assert UsedToken.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"iat": int(time.time()) - 700, "exp": int(time.time()) - 100}, "expired"),
        ({"iat": int(time.time()) + 4000, "exp": int(time.time()) + 4100}, "in the future"),
        ({"exp": int(time.time()) + 4000}, "more than ten minutes"),
        ({"nbf": int(time.time()) + 3000}, "not good yet"),
        ({"aud": "https://elsewhere.example"}, "udience"),
        ({"iss": "islands"}, "ssuer"),
        ({"sub": None}, "sub"),
        ({"jti": None}, "jti"),
        ({"exp": None}, "exp"),
        ({"iat": None}, "iat"),
        ({"aud": None}, "aud"),
        ({"sub": ""}, "sub"),
        ({"sub": "x" * 201}, "sub"),
        ({"name": None}, "name"),
        ({"name": "\u200b"}, "name"),
        ({"name": 7}, "name"),
        ({"iat": 2**80}, "iat"),
    ],
)
def test_what_a_token_must_say(secret, changed, said):
    assert said in why(ask("sso", jwt=sign(secret, **changed)))
    assert not SiteReader.objects.exists()
    assert not UsedToken.objects.exists()


def test_a_signature_by_another_secret(secret):
    why(ask("sso", jwt=sign("another secret that is long enough, too")))


@pytest.mark.parametrize("token", ["", "a.b.c", "x" * 5000, "....", "é.é.é"])
def test_what_is_no_token(secret, token):
    why(ask("sso", jwt=token))


def test_a_token_without_a_signature(secret):
    why(ask("sso", jwt=jwt.encode(claims(), None, algorithm="none")))


def test_a_longer_hash_was_not_agreed_on(secret):
    why(ask("sso", jwt=sign(secret, alg="HS512")))


def test_a_site_without_sign_on(site):
    assert "agreed on no sign-on" in why(ask("sso", jwt=sign("whatever secret, it is not looked at")))


class Keys:
    """Where a site publishes its keys; `asked` counts."""

    def __init__(self) -> None:
        self.set: dict = {"keys": []}
        self.status, self.asked = 200, 0
        keys = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                keys.asked += 1
                body = json.dumps(keys.set).encode()
                self.send_response(keys.status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                """Nothing on the screen."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    def publish(self, name: str, private) -> None:
        algorithm = (
            jwt.algorithms.OKPAlgorithm
            if isinstance(private, ed25519.Ed25519PrivateKey)
            else jwt.algorithms.RSAAlgorithm
        )
        self.set["keys"].append(algorithm.to_jwk(private.public_key(), as_dict=True) | {"kid": name})


@pytest.fixture
def keys(site, monkeypatch):
    keys = Keys()
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", keys.host)
    services.set_sign_on(site=site, jwks_url=f"http://{keys.host}/keys.json")
    yield keys
    keys.server.shutdown()
    keys.thread.join()
    keys.server.server_close()


@pytest.fixture(scope="module")
def private():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def test_by_published_keys(keys, private):
    edwards = ed25519.Ed25519PrivateKey.generate()
    keys.publish("2026", private)
    keys.publish("2027", edwards)
    assert ask("sso", jwt=sign(private, alg="RS256", headers={"kid": "2026"})).status_code == 200
    assert ask("sso", jwt=sign(edwards, alg="EdDSA", headers={"kid": "2027"})).status_code == 200
    assert keys.asked == 1, "keys are kept"
    why(ask("sso", jwt=sign(edwards, alg="EdDSA", headers={"kid": "2026"})))
    why(ask("sso", jwt=sign(private, alg="RS512", headers={"kid": "2026"})))


def test_a_public_key_is_no_secret(keys, private):
    """The old confusion: a token signed as HS256 with what anybody may read, the public key."""
    keys.publish("2026", private)
    pem = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    import hashlib
    import hmac
    from base64 import urlsafe_b64encode

    def part(value: bytes) -> str:
        return urlsafe_b64encode(value).rstrip(b"=").decode()

    head = part(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "2026"}).encode())
    body = f"{head}.{part(json.dumps(claims()).encode())}"
    forged = f"{body}.{part(hmac.new(pem, body.encode(), hashlib.sha256).digest())}"
    why(ask("sso", jwt=forged))
    why(ask("sso", jwt=jwt.encode(claims(), None, algorithm="none", headers={"kid": "2026"})))
    assert not SiteReader.objects.exists()


def test_a_new_key_is_looked_for_and_not_too_often(keys, private, site, monkeypatch):
    keys.publish("2026", private)
    ask("sso", jwt=sign(private, alg="RS256", headers={"kid": "2026"}))
    new = ed25519.Ed25519PrivateKey.generate()
    keys.publish("2027", new)
    for _ in range(3):
        why(ask("sso", jwt=sign(new, alg="EdDSA", headers={"kid": "2027"})))
    assert keys.asked == 1
    SignOn.objects.update(keys_read_at=SignOn.objects.get().keys_read_at - signon.KEYS_AGAIN_AFTER)
    assert ask("sso", jwt=sign(new, alg="EdDSA", headers={"kid": "2027"})).status_code == 200
    assert keys.asked == 2


def test_keys_that_are_known_serve_while_the_site_does_not_answer(keys, private):
    keys.publish("2026", private)
    ask("sso", jwt=sign(private, alg="RS256", headers={"kid": "2026"}))
    keys.status = 500
    SignOn.objects.update(keys_read_at=SignOn.objects.get().keys_read_at - signon.KEYS_GOOD_FOR)
    assert ask("sso", jwt=sign(private, alg="RS256", headers={"kid": "2026"})).status_code == 200
    assert keys.asked == 2


def test_keys_on_a_private_address_are_not_asked_for(keys, private, monkeypatch):
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", "")
    keys.publish("2026", private)
    assert "cannot be read" in why(ask("sso", jwt=sign(private, alg="RS256", headers={"kid": "2026"})))
    assert keys.asked == 0


def run(*words: str) -> int:
    args = make_parser(commands.COMMANDS).parse_args(["site", *words])
    return args.command.run(args)


def test_the_command(site, capsys):
    assert run("sso", "harbour", "--secret") == 0
    secret = capsys.readouterr().out.strip()
    assert len(secret) == 64
    assert ask("sso", jwt=sign(secret)).status_code == 200
    run("sso", "harbour", "--jwks", "https://harbour.example/keys.json")
    assert SignOn.objects.get().secret == ""
    why(ask("sso", jwt=sign(secret)))
    run("sso", "harbour", "--off")
    assert not SignOn.objects.exists()


def test_erasure_forgets_by_which_word_the_site_knows_the_reader(secret):
    from fairsay.accounts.services import erase_reader, export_reader

    ask("sso", jwt=sign(secret))
    reader = SiteReader.objects.get().reader
    assert export_reader(reader)["known_at_sites"][0]["known_as"] == "42"
    erase_reader(actor=reader, reader=reader)
    assert not SiteReader.objects.exists()
    assert ask("sso", jwt=sign(secret)).json()["name"] == "Ani Petrosyan"
    assert SiteReader.objects.get().reader_id != reader.pk


@pytest.fixture
def visit(client, secret):
    """Sign on, and go to the reader's own page by a ticket: `visit()`; the answer comes back."""

    def go(ticket: str | None = None, origin: str = ORIGIN, token: str = ""):
        if ticket is None:
            token = token or ask("sso", jwt=sign(secret)).json()["access"]
            ticket = ask("visit", token=token).json()["ticket"]
        fields = {"site": "harbour", "ticket": ticket}
        return client.post("/embed/visit", fields, headers={"Origin": origin})

    return go


def test_whom_the_site_signs_on_is_let_into_their_own_page(client, visit):
    answer = visit()
    assert (answer.status_code, answer["Location"]) == (303, "/me/")
    assert "Ani Petrosyan" in client.get("/me/").content.decode()


def test_a_ticket_is_good_once_on_its_own_origin_and_for_a_minute(client, site, secret, visit, monkeypatch):
    other = "https://www.harbour.example"
    site.origins = [ORIGIN, other]
    site.save()
    token = ask("sso", jwt=sign(secret)).json()["access"]
    ticket = ask("visit", token=token).json()["ticket"]
    for origin, given in ((other, ticket), (ORIGIN, ticket + "x")):
        assert visit(given, origin).status_code == 401
    assert visit("")["Location"] == "/me/", "where they sign in by themselves"
    assert visit(ticket, "https://elsewhere.example").status_code == 403
    assert client.get("/me/").status_code == 302
    assert visit(ticket).status_code == 303
    client.logout()
    assert visit(ticket).status_code == 401, "a second time"
    late = ask("visit", token=token).json()["ticket"]
    began = time.time()
    monkeypatch.setattr(time, "time", lambda: began + 61)
    assert visit(late).status_code == 401


def test_whoever_has_a_way_in_of_their_own_is_not_let_in_by_the_sites_word(client, secret, visit):
    told = ask("sso", jwt=sign(secret)).json()
    early = ask("visit", token=told["access"]).json()["ticket"]
    reader = Reader.objects.get(name="Ani Petrosyan")
    EmailAddress.objects.create(user=reader, email="ani@harbour.example", verified=True)
    assert ask("visit", token=told["access"]).json() == {"ticket": ""}
    assert visit(early).status_code == 401


def test_a_reader_who_came_by_the_pop_up_gets_no_ticket(site, reader, visit):
    token = services.sign_in(reader=reader, site=site, origin=ORIGIN).access
    assert ask("visit", token=token).json() == {"ticket": ""}
