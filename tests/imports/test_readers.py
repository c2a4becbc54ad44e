"""Readers: a file of each system into records, traps and all, without a database."""

import gzip
import io
import tracemalloc

import pytest

from fairsay.errors import Malformed, NotFound
from fairsay.imports.readers import SYSTEMS, find_reader
from fairsay.imports.records import LeftOut, Note, Opinion, Standing, Story
from fairsay.imports.source import open_export
from tests.imports.conftest import FILES, SAMPLES

pytestmark = pytest.mark.plain


def records(system, content=None):
    if content is None:
        content = (SAMPLES / FILES[system]).read_bytes()
    return list(find_reader(system)(io.BytesIO(content)))


def kinds(found, kind):
    return [record for record in found if isinstance(record, kind)]


def opinions(system):
    return {record.key: record for record in reversed(kinds(records(system), Opinion))}


def test_disqus_stories():
    stories = {story.key: story for story in kinds(records("disqus"), Story)}
    assert set(stories) == {"101", "102", "104"}
    assert stories["101"].title == "Fares & fuel: what the islands pay"
    assert stories["101"].closed
    assert not stories["102"].closed
    assert stories["101"].published_at.isoformat() == "2019-03-04T06:00:00+00:00"


def test_disqus_opinions():
    found = opinions("disqus")
    assert (
        found["5001"].text
        == "Where did the winter boats go?\n\nSee the timetable (https://harbour.example/timetable)."
    )
    assert found["5002"].standing is Standing.DELETED
    assert found["5004"].standing is Standing.SPAM
    assert found["5003"].parent == "5002"
    assert found["5003"].author.key == "user:anahit_v"
    assert found["5005"].text == "> Fares rise in spring\n\nBy how much?\nNobody says — 2 < 3?"
    # The same address, written differently, is the same person.
    assert found["5005"].author.key == found["5001"].author.key != ""
    assert "petros" not in found["5001"].author.key
    assert (found["5006"].author.key, found["5006"].author.name) == ("", "")


def test_disqus_leaves_out_what_stood_under_a_deleted_thread():
    (left,) = kinds(records("disqus"), LeftOut)
    assert (left.key, left.reason) == ("5007", "its thread was deleted there")


def test_wordpress():
    found = records("wordpress")
    (story,) = kinds(found, Story)
    assert (story.key, story.url, story.language) == ("210", "https://ferry.example/2016/05/pier/", "ru")
    (left,) = kinds(found, LeftOut)
    assert left.reason == "is a pingback"
    given = opinions("wordpress")
    assert (
        given["31"].text
        == "Ремонт обещали три года назад.\n\nА где смета? Смотрите https://harbour.example/plan"
    )
    assert (
        given["32"].posted_at.isoformat() == "2016-05-02T13:00:00+00:00"
    )  # no UTC time there: the local one
    assert given["32"].author.key == "user:3"
    assert given["34"].standing is Standing.PENDING
    assert given["35"].standing is Standing.SPAM


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "2.0"])
def test_wordpress_of_any_version(version):
    content = (SAMPLES / "wordpress.xml").read_bytes()
    other = content.replace(b"wordpress.org/export/1.2/", f"wordpress.org/export/{version}/".encode())
    assert records("wordpress", other) == records("wordpress")


def test_facebook():
    found = records("facebook")
    stories = kinds(found, Story)
    assert [story.url for story in stories] == [
        "http://ferry.example/harbour/fares?fbclid=abc",
        "https://www.ferry.example/harbour/fares/",
        "https://ferry.example/market/honey",
    ]
    assert stories[0].title == "Ferry fares will not rise before spring"
    given = opinions("facebook")
    assert given["880011_2"].parent == "880011_1"
    assert given["880011_3"].parent == "880011_1"
    assert given["880011_3"].author.key == ""
    assert given["880011_1"].likes == 4
    assert given["880011_1"].text.endswith("😊")
    assert given["880011_1"].posted_at.isoformat() == "2015-11-02T09:00:00+00:00"
    assert [key for key in given if key.startswith("unnamed:")] != []
    assert [left.reason for left in kinds(found, LeftOut)] == ["has no time"]
    (note,) = kinds(found, Note)
    assert "not saved" in note.words


def test_facebook_one_object_after_another():
    content = (
        (SAMPLES / "facebook.json").read_text(encoding="utf-8").strip().removeprefix("[").removesuffix("]")
    )
    assert records("facebook", content.replace("\n},\n {", "\n}\n {").encode()) == records("facebook")
    lone = b'\xef\xbb\xbf{"https://a.example/1": {"comments": {"data": []}}}\n'
    lone += b'{"https://a.example/2": {"data": []}}'
    assert [story.url for story in records("facebook", lone)] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


BROKEN = {
    "disqus empty": ("disqus", b""),
    "disqus of another kind": ("disqus", b"<rss><channel><item/></channel></rss>"),
    "disqus cut": ("disqus", b"<disqus><thread></thread><post>"),
    "wordpress of another kind": ("wordpress", b"<disqus><post><x/></post></disqus>"),
    "facebook empty": ("facebook", b""),
    "facebook cut": ("facebook", b'[{"https://a.example/": {"comments": {"data": [{"id": "1"'),
    "facebook of another kind": ("facebook", b'{"version": 1, "comments": []}'),
    "facebook is text": ("facebook", b"hello"),
    "facebook is not UTF-8": ("facebook", b'{"\xff": 1}'),
    "facebook too deep": ("facebook", b'{"a":' * 100_000),
}


@pytest.mark.parametrize(("system", "content"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_refused(system, content):
    with pytest.raises(Malformed):
        records(system, content)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE disqus [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<disqus><thread>&b;</thread></disqus>"""
FETCHING = b"""<?xml version="1.0"?><!DOCTYPE disqus [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<disqus><thread><title>&a;</title></thread></disqus>"""


@pytest.mark.parametrize("content", [BOMB, FETCHING], ids=("bomb", "outside"))
@pytest.mark.parametrize("system", ["disqus", "wordpress"])
def test_entities_are_refused(system, content):
    with pytest.raises(Malformed, match="entities"):
        records(system, content)


def test_control_characters_do_not_stop_a_file():
    content = (SAMPLES / "disqus.xml").read_bytes()
    dirty = content.replace(b"Where did", b"Where\x08\x00\x1f did")
    assert records("disqus", dirty) == records("disqus")


def test_gzipped_exports_are_unpacked(tmp_path):
    packed = tmp_path / "export.xml.gz"
    packed.write_bytes(gzip.compress((SAMPLES / "disqus.xml").read_bytes()))
    with open_export(packed) as file:
        assert list(find_reader("disqus")(file)) == records("disqus")


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    "damage", [lambda whole: whole[:-300], lambda whole: whole[:200] + b"\xff" * 40 + whole[240:]]
)
def test_damage_to_a_gzipped_export_is_told(tmp_path, system, damage):
    packed = tmp_path / "export.gz"
    packed.write_bytes(damage(gzip.compress((SAMPLES / FILES[system]).read_bytes())))
    with pytest.raises(Malformed), open_export(packed) as file:
        list(find_reader(system)(file))


def test_no_file():
    with pytest.raises(NotFound), open_export(SAMPLES / "nothing.xml"):
        pass
    with pytest.raises(Malformed), open_export(SAMPLES):
        pass


def test_a_long_export_takes_little_memory():
    head, _, rest = (SAMPLES / "disqus.xml").read_bytes().partition(b'<post dsq:id="5003">')
    post = b'<post dsq:id="%d">' + rest.partition(b"</post>")[0] + b"</post>\n"
    content = head + b"".join(post % number for number in range(4_000)) + b"</disqus>"
    file = io.BytesIO(content)
    tracemalloc.start()
    count = sum(isinstance(record, Opinion) for record in find_reader("disqus")(file))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 4_000
    assert peak < len(content) / 5


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_address_of_a_person_is_read(system):
    told = repr(records(system))
    assert "203.0.113" not in told
    assert "@mail.example" not in told
