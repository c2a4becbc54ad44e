"""Counts of many stories; files as they were written, without comments and indents; the link without scripts; the command."""

import gzip
from pathlib import Path

import brotli
import pytest

import fairsay
from fairsay.discussion.models import Site, Story
from fairsay.discussion.services.sites import register_site, tidy_origin
from fairsay.embed import commands, files
from fairsay.errors import Invalid
from fairsay.site.cli import make_parser
from tests.embed.conftest import ORIGIN, STORY


def test_counts_come_by_the_address_that_was_asked(
    ask, their_story, reader, published, django_assert_num_queries
):
    published(their_story.thread, reader, "The Sunday crossing matters.")
    asked = [f"{STORY}?utm_source=x#top", f"{ORIGIN}/never-seen"]
    with django_assert_num_queries(2):
        answer = ask("counts", story=asked)
    assert answer.json() == {"counts": {asked[0]: 1, asked[1]: 0}}
    assert answer["Access-Control-Allow-Origin"] == ORIGIN
    assert ask("counts", story=asked, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert Story.objects.count() == 1, "asking for a count makes nothing known"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"story": STORY, "origin": "https://elsewhere.example"}, "origin_refused"),
        ({"story": STORY, "site": "nobody"}, "site_unknown"),
        ({"story": [f"{STORY}/{n}" for n in range(101)]}, "malformed"),
        ({"story": ["nothing"]}, "malformed"),
        ({}, "malformed"),
    ],
)
def test_counts_refused(ask, their_story, fields, code):
    assert ask("counts", **fields).json()["error"]["code"] == code


@pytest.mark.parametrize("name", files.FILES)
def test_files_are_sent_as_they_were_written_but_for_comments_and_indents(client, name):
    package = Path(fairsay.__file__).parent
    source = next(
        iter([*package.glob(f"embed/browser/{name}"), *package.glob(f"discussion/static/*/{name}")])
    )
    written = files.read(name)[0]
    lines = source.read_bytes().split(b"\n")
    assert written.count(b"\n") == len(lines) - 1
    inside = False
    for line, sent in zip(lines, written.split(b"\n"), strict=True):
        # Nothing that begins on one line and ends on another could look like a comment: no such string is used.
        assert line.count(b"`") % 2 == 0
        inside = inside or line.lstrip().startswith(b"/*")
        assert sent == (b"" if inside or line.lstrip().startswith(b"//") else line.lstrip(b" \t"))
        inside = inside and not line.rstrip().endswith(b"*/")
    for encoding, unpack in (
        ("identity", bytes),
        ("gzip", gzip.decompress),
        ("gzip, br;q=0.9", brotli.decompress),
    ):
        answer = client.get(f"/embed/{name}", headers={"Accept-Encoding": encoding})
        assert unpack(answer.content) == written
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "max-age=3600" in answer["Cache-Control"]
        assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"/embed/{name}", headers={"Accept-Encoding": "br;q=0, gzip;q=0.0"}).content == written
    assert client.get(f"/embed/{name}", headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_no_other_file_is_sent(client):
    for name in ("views.py", "..%2Fviews.py", "%2e%2e", "loader.js.map"):
        assert client.get(f"/embed/{name}").status_code == 404


@pytest.mark.parametrize(
    ("asked", "spoken"), [("ru", "ru"), ("hy", "hy"), ("en-GB", "en"), ("ar", "ar"), ("ka", "en")]
)
def test_words(client, asked, spoken):
    told = client.get(f"/embed/words/{asked}.json").json()
    assert told["language"] == spoken
    assert all(told.values())
    assert set(told) == {"language", "dir", "news", "failed", "retry", "older", "further"}


def test_the_link_without_scripts_leads_to_our_page(client, their_story):
    asked = {"site": "harbour", "story": f"{STORY}#end"}
    for referer in (f"{ORIGIN}/", "https://mail.example/", ""):
        answer = client.get("/embed/open", asked, headers={"Referer": referer})
        assert answer.status_code == 302
        assert answer["Location"] == f"/threads/{their_story.thread.pk}/"


def test_the_link_makes_a_story_known_from_its_own_site_only(client, site):
    asked = {"site": "harbour", "story": STORY, "title": "Ferries"}
    for referer in ("https://mail.example/", "", "http://testserver/"):
        assert client.get("/embed/open", asked, headers={"Referer": referer}).status_code == 404
    assert not Story.objects.exists()
    assert client.get("/embed/open", asked, headers={"Referer": f"{ORIGIN}/"}).status_code == 302
    assert Story.objects.get().title == "Ferries"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://News.Example/", "https://news.example"),
        ("https://news.example:443", "https://news.example"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("https://լուր.example", "https://xn--99ayyh.example"),
        ("http://[::1]:80", "http://[::1]"),
    ],
)
def test_origins_are_as_browsers_send_them(given, kept):
    assert tidy_origin(given) == kept


@pytest.mark.parametrize(
    "given",
    ["news.example", "https://", "https://news.example/path", "https://a@b.example", "null", "*", "ftp://x"],
)
def test_what_is_no_origin(given):
    with pytest.raises(Invalid):
        register_site(key="harbour", origins=[given])
    assert not Site.objects.filter(key="harbour").exists()


@pytest.mark.parametrize("key", ["", "Harbour", "a b", "-a", "x" * 41, "a/b"])
def test_what_is_no_key(key):
    with pytest.raises(Invalid):
        register_site(key=key)


def run(*words: str) -> int:
    args = make_parser(commands.COMMANDS).parse_args(["site", *words])
    return args.command.run(args)


def test_the_command(db, capsys):
    assert (
        run("add", "harbour", "--name", "The Harbour", "--origin", ORIGIN, "--origin", f"{ORIGIN}:8443") == 0
    )
    assert run("add", "harbour") == 0
    site = Site.objects.get(key="harbour")
    assert (site.name, site.origins) == ("The Harbour", [ORIGIN, f"{ORIGIN}:8443"]), "what is not given stays"
    run("add", "harbour", "--origin", ORIGIN)
    capsys.readouterr()
    assert run("list") == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"harbour\tThe Harbour\t{ORIGIN}"
