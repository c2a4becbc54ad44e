"""The thread in other shapes: the fragment for servers, the frame, an opinion quoted elsewhere."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

import fairsay
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State, Story
from tests.embed.conftest import ORIGIN, STORY


@pytest.fixture
def opinion(their_story, reader, published):
    return published(their_story.thread, reader, "The Sunday crossing matters.\n\nIt *does*, <b>truly</b>.")


def test_a_fragment_for_the_pages_own_html(ask, their_story, opinion):
    answer = ask("thread.html", story=f"{STORY}?utm_source=x", origin=None)
    html = answer.content.decode()
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert html.startswith('<section class="fairsay" lang="en"')
    assert html.endswith("</section>")
    assert "The Sunday crossing matters." in html
    assert "&lt;b&gt;truly" in html
    assert "1 opinion<" in html
    assert not re.search(r"<(form|script|style|link|iframe)\b", html), "nothing that works by itself"
    assert 'href="/' not in html
    assert f'href="http://testserver/threads/{their_story.thread.pk}/"' in html
    assert (
        ask("thread.html", story=STORY, origin=None, headers={"If-None-Match": answer["ETag"]}).status_code
        == 304
    )


def test_a_fragment_makes_nothing_known(ask, site):
    answer = ask("thread.html", story=STORY, origin=None, language="ru")
    assert answer.status_code == 200, "a server's include would show an error to every reader"
    assert 'lang="ru"' in answer.content.decode()
    assert not Story.objects.exists()
    assert ask("thread.html", story=STORY, origin=None, site="nobody").status_code == 404
    assert ask("thread.html", story="nothing", origin=None).status_code == 400


def test_a_frame_for_pages_of_the_site_alone(client, their_story):
    answer = client.get("/embed/frame", {"site": "harbour", "story": STORY, "scheme": "dark"})
    html = answer.content.decode()
    assert f"frame-ancestors 'self' {ORIGIN}" in answer["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer
    assert f'site="harbour" story="{STORY}" language="en" scheme="dark"' in html
    assert "<noscript>" in html
    assert 'scheme="' not in client.get(
        "/embed/frame", {"site": "harbour", "story": STORY, "scheme": '"><script>'}
    ).content.decode().replace("color-scheme", "")


def test_a_frame_makes_a_story_known_on_a_page_of_the_site(client, site):
    asked = {"site": "harbour", "story": STORY, "title": "Ferries"}
    assert client.get("/embed/frame", asked, headers={"Referer": "https://evil.example/"}).status_code == 404
    assert client.get("/embed/frame", asked, headers={"Referer": f"{ORIGIN}/"}).status_code == 200
    assert Story.objects.get().title == "Ferries"


def test_other_pages_of_ours_stand_in_no_frame(client, their_story):
    for path in ("/embed/signin/ask", f"/threads/{their_story.thread.pk}/", "/accounts/login/"):
        answer = client.get(path)
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"], path


def test_an_opinion_is_quoted_by_its_address(client, opinion):
    for address in (
        f"http://testserver/opinions/{opinion.pk}/",
        f"http://testserver/embed/opinions/{opinion.pk}",
    ):
        answer = client.get("/embed/oembed", {"url": address}, headers={"Origin": "https://anybody.example"})
        assert answer.status_code == 200, address
    told = answer.json()
    assert (told["version"], told["type"], told["author_name"]) == ("1.0", "rich", "Mariam")
    assert told["title"] == "An opinion on “Ferries”"
    assert told["html"].startswith('<blockquote class="fairsay-opinion"')
    assert "<em>does</em>, &lt;b&gt;truly&lt;/b&gt;" in told["html"]
    assert "script" not in told["html"]
    assert (told["width"], told["height"]) == (640, None)
    assert answer["Access-Control-Allow-Origin"] == "*"
    asked = {"url": address, "maxwidth": "300"}
    assert client.get("/embed/oembed", asked).json()["width"] == 300


def test_programs_find_the_address_in_the_page(client, opinion):
    page = client.get(f"/embed/opinions/{opinion.pk}").content.decode()
    [found] = re.findall(r'type="application/json\+oembed" href="([^"]+)"', page)
    asked = parse_qs(urlsplit(found.replace("&amp;", "&")).query)
    assert asked == {"url": [f"http://testserver/opinions/{opinion.pk}/"], "format": ["json"]}
    assert client.get(urlsplit(found.replace("&amp;", "&")).path, asked).status_code == 200
    assert f'<link rel="canonical" href="http://testserver/opinions/{opinion.pk}/">' in page
    assert "The Sunday crossing matters." in page


def test_what_nobody_may_read_nobody_may_quote(client, opinion):
    discussion.change_state(opinion=opinion, state=State.REJECTED)
    address = f"http://testserver/opinions/{opinion.pk}/"
    assert client.get("/embed/oembed", {"url": address}).status_code == 404
    assert client.get(f"/embed/opinions/{opinion.pk}").status_code == 404
    assert opinion.text[:10] not in client.get("/embed/oembed", {"url": address}).content.decode()


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"url": "https://elsewhere.example/opinions/1/"}, 404),
        ({"url": "http://testserver/threads/1/"}, 404),
        ({"url": "http://testserver.evil.example/opinions/1/"}, 404),
        ({"url": "http://testserver/opinions/999999999999999999999/"}, 404),
        ({}, 400),
        ({"url": "http://testserver/opinions/1/", "format": "xml"}, 501),
        ({"url": "http://testserver/opinions/1/", "maxwidth": "x"}, 400),
    ],
)
def test_what_cannot_be_quoted(db, fields, status):
    answer = Client().get("/embed/oembed", fields)
    assert answer.status_code == status
    assert set(answer.json()["error"]) <= {"code", "message", "field"}


def test_a_hostile_name_and_title_stay_text(client, site, make_reader, published):
    story = discussion.register_story(
        site=site, url=f"{ORIGIN}/x", title='"><script>alert(1)</script>', language="en"
    )
    author = make_reader("Ani")
    author.name = "<img src=x onerror=alert(1)>"
    author.save()
    opinion = published(story.thread, author, "The Sunday crossing matters.")
    address = f"http://testserver/opinions/{opinion.pk}/"
    for html in (
        client.get("/embed/oembed", {"url": address}).json()["html"],
        client.get(f"/embed/opinions/{opinion.pk}").content.decode(),
        client.get("/embed/frame", {"site": "harbour", "story": f"{ORIGIN}/x"}).content.decode(),
        client.get("/embed/thread.html", {"site": "harbour", "story": f"{ORIGIN}/x"}).content.decode(),
    ):
        assert "<script>" not in html
        assert "<img" not in html


def test_the_wordpress_plugin_asks_for_what_is_there(client, their_story, opinion):
    """PHP may be missing here; that its addresses, attributes and claims are ours can be seen without it."""
    plugin = (Path(fairsay.__file__).parent / "integrations/wordpress/fairsay.php").read_text(
        encoding="utf-8"
    )
    for path in re.findall(r"FAIRSAY_URL \. '(/[\w./]+)", plugin):
        answer = client.get(path, {"site": "harbour", "story": STORY})
        assert answer.status_code == 200, path
    element = (Path(fairsay.__file__).parent / "embed/browser/element.js").read_text(encoding="utf-8")
    for name in ("site", "story", "story-title", "language"):
        assert f' {name}="%s"' in plugin
        assert f'"{name}"' in element
    claims = set(re.findall(r"'(\w+)' => (?:FAIRSAY|\(string\)|\$reader|\$now|bin2hex)", plugin))
    claims.discard("site")  # of an address
    assert claims == {"iss", "aud", "sub", "name", "email", "iat", "exp", "jti"}
    assert plugin.count("{") == plugin.count("}")
    assert len(plugin.splitlines()) <= 130
