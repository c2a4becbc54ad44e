"""The demo newsroom says what its README promises; read as plain files, without the application."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

import fairsay

ROOT = Path(fairsay.__file__).parent / "demo" / "newsroom"
LANGUAGES = ("en", "ru", "hy")
EDITIONS = (*LANGUAGES, "ar")  # the last is a small one
RULES = {"off_topic", "advertisement", "abusive", "filthy"}
ROLES = {"editor", "section_editor", "chief", "auditor", "administrator"}
MINUTES_A_DAY = 24 * 60
LETTERS = {"en": r"[A-Za-z]", "ru": r"[А-Яа-яЁё]", "hy": r"[Ա-Ֆա-և]", "ar": r"[ء-ي]"}
# Minutes within which readers may still change what they wrote; edits in the demo keep well inside.
EDIT_WINDOW = 5

Table = dict[str, Any]


def read(path: Path) -> Table:
    """One TOML file as a dictionary."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


NEWSROOM = read(ROOT / "newsroom.toml")
ARTICLES = {path.stem: read(path) for path in sorted(ROOT.glob("articles/*/*.toml"))}
THREADS = {path.stem: read(path)["opinions"] for path in sorted(ROOT.glob("threads/*/*.toml"))}
READERS = {reader["key"]: reader for reader in NEWSROOM["readers"]}
EDITORS = {editor["key"]: editor for editor in NEWSROOM["editors"]}
SECTIONS = {section["slug"] for section in NEWSROOM["sections"]}
PICTURES = {path.stem for path in ROOT.glob("pictures/*.svg")}

pytestmark = pytest.mark.plain  # no database

each_article = pytest.mark.parametrize("slug", ARTICLES)
each_thread = pytest.mark.parametrize("slug", THREADS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def keys_are(table: Table, required: str, optional: str = "") -> None:
    """Fail unless the table has all required keys and nothing beside required and optional ones."""
    needed, allowed = set(required.split()), set(required.split()) | set(optional.split())
    assert needed <= set(table), f"missing: {needed - set(table)}"
    assert set(table) <= allowed, f"unknown: {set(table) - allowed}"


def published_minute(article: Table) -> int:
    """Minutes from the article's publication to the midnight that begins the day of loading."""
    hours, minutes = map(int, article["dateline"]["time"].split(":"))
    return int(article["dateline"]["days_ago"]) * MINUTES_A_DAY - hours * 60 - minutes


def prose(article: Table) -> list[str]:
    """Every paragraph a visitor reads between the headline and the sources."""
    paragraphs = [article["lead"]]
    for block in article["body"]:
        paragraphs += block.get("paragraphs", [])
        paragraphs += [block["text"]] if "text" in block else []
    return paragraphs


def opinions_in(language: str) -> Iterator[Table]:
    """All opinions under the articles of one language."""
    for slug, opinions in THREADS.items():
        if ARTICLES[slug]["language"] == language:
            yield from opinions


def mostly_in(language: str, text: str) -> bool:
    """Whether most letters of the text belong to the language's script."""
    letters = re.findall(r"[^\W\d_]", text)
    return len(re.findall(LETTERS[language], text)) > 0.8 * len(letters)


def test_the_paper_is_complete() -> None:
    """Names in every language, a real time zone, enough readers and every role."""
    keys_are(
        NEWSROOM,
        "key time_zone languages name tagline about sections readers editors editors_choice bans",
    )
    ZoneInfo(NEWSROOM["time_zone"])
    for table in ("name", "tagline", "about"):
        assert tuple(NEWSROOM[table]) == EDITIONS
        assert all(mostly_in(language, text) for language, text in NEWSROOM[table].items())
    for section in NEWSROOM["sections"]:
        keys_are(section, "slug name")
        assert set(section["name"]) == set(EDITIONS)
    assert 4 <= len(SECTIONS) == len(NEWSROOM["sections"]) <= 5
    assert {editor["role"] for editor in EDITORS.values()} == ROLES


def test_people_are_distinct_and_unreachable() -> None:
    """No key or address twice, every address at example.org, names in several scripts."""
    for person in NEWSROOM["readers"]:
        keys_are(person, "key name via language", "email")
        assert person["via"] in {"facebook", "google", "email"}
        assert "email" in person or person["via"] == "facebook"
    for person in NEWSROOM["editors"]:
        keys_are(person, "key name email language role", "sections")
        assert ("sections" in person) == (person["role"] == "section_editor")
        assert set(person.get("sections", ())) <= SECTIONS
    people = NEWSROOM["readers"] + NEWSROOM["editors"]
    assert all(person["language"] in EDITIONS for person in people)
    addresses = [person["email"] for person in people if "email" in person]
    assert all(address.endswith("@example.org") for address in addresses)
    assert len(set(addresses)) == len(addresses)
    assert len({person["key"] for person in people}) == len(people)
    assert len(READERS) >= 14
    assert len(addresses) < len(people), "somebody came by Facebook without an address"
    for script in (*LETTERS.values(), r"[\u0370-\u03ff]"):
        assert any(re.search(script, reader["name"]) for reader in READERS.values())


@each_article
def test_article(slug: str) -> None:
    """Each article has its parts, in its language, at a reasonable length."""
    article = ARTICLES[slug]
    keys_are(
        article,
        "slug language section story headline authors lead related dateline body sources",
        "updated",
    )
    assert slug == article["slug"]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert (ROOT / "articles" / article["language"] / f"{slug}.toml").exists()
    assert article["section"] in SECTIONS
    assert article["authors"]
    assert 220 <= sum(len(text.split()) for text in prose(article)) <= 600
    assert all(mostly_in(article["language"], text) for text in [article["headline"], *prose(article)])
    for other in article["related"]:
        assert other != slug
        assert ARTICLES[other]["language"] == article["language"]
    for source in article["sources"]:
        keys_are(source, "title url")
        assert (urlsplit(source["url"]).hostname or "").endswith(".example.org")
    assert article["sources"]
    keys_are(article["dateline"], "place agency days_ago time")
    assert article["dateline"]["days_ago"] >= 1
    assert re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", article["dateline"]["time"])
    assert 0 < article.get("updated", 1) <= published_minute(article)


@each_article
def test_body(slug: str) -> None:
    """Blocks are of three kinds; each article has a picture and an attributed quotation."""
    article = ARTICLES[slug]
    kinds = [block["type"] for block in article["body"]]
    assert set(kinds) == {"paragraph", "quotation", "image"}
    for block in article["body"]:
        match block["type"]:
            case "paragraph":
                keys_are(block, "type text")
                assert block["text"] == block["text"].strip()
            case "quotation":
                keys_are(block, "type speaker office paragraphs", "told_to said_days_ago")
                assert block["paragraphs"]
                assert not any(re.match(r"[«“\"]", text) for text in block["paragraphs"])
                assert block.get("said_days_ago", 999) >= article["dateline"]["days_ago"]
            case "image":
                keys_are(block, "type name alt caption credit")
                assert block["name"] in PICTURES
                assert block["alt"] != block["caption"]


def test_no_slug_twice() -> None:
    """Slugs are unique across languages, and every thread lies under an article of its folder."""
    paths = list(ROOT.glob("articles/*/*.toml"))
    assert len(paths) == len(ARTICLES) >= 15
    for path in ROOT.glob("threads/*/*.toml"):
        assert ARTICLES[path.stem]["language"] == path.parent.name


@each_language
def test_each_language_is_served(language: str) -> None:
    """Five articles, every section, and an Editor's choice of four or five."""
    own = {slug: one for slug, one in ARTICLES.items() if one["language"] == language}
    assert len(own) >= 5
    choice = NEWSROOM["editors_choice"][language]
    assert 4 <= len(choice) == len(set(choice)) <= 5
    assert set(choice) <= set(own)


def test_translations() -> None:
    """At least three stories are told in the three large languages, never twice in one; Arabic has only such."""
    languages: dict[str, list[str]] = {}
    for article in ARTICLES.values():
        languages.setdefault(article["story"], []).append(article["language"])
    assert all(len(set(told)) == len(told) for told in languages.values())
    assert sum(set(told) >= set(LANGUAGES) for told in languages.values()) >= 3
    assert [told for told in languages.values() if "ar" in told and "en" in told], (
        "a small edition translates"
    )
    assert ["ar"] not in languages.values()


@each_thread
def test_thread(slug: str) -> None:
    """Opinions follow their parents in file and in time, and none is in the future."""
    seen: dict[str, Table] = {}
    end = published_minute(ARTICLES[slug])
    assert len(THREADS[slug]) <= 14
    for opinion in THREADS[slug]:
        keys_are(
            opinion,
            "key at text",
            "reader editor parent state likes edited deleted breaks decision reports appeal",
        )
        assert opinion["key"] not in seen
        assert ("reader" in opinion) != ("editor" in opinion)
        assert opinion.get("reader") in {None, *READERS}
        assert opinion.get("editor") in {None, *EDITORS}
        assert 0 < opinion["at"] <= end
        if parent := opinion.get("parent"):
            assert seen[parent]["at"] < opinion["at"]
            assert seen[parent].get("state", "published") == "published"
        likes = opinion.get("likes", [])
        assert set(likes) <= set(READERS) - {opinion.get("reader")}
        assert len(set(likes)) == len(likes)
        seen[opinion["key"]] = opinion


@each_thread
def test_what_became_of_each_opinion(slug: str) -> None:
    """State, decision, reports, edits and appeals agree with each other and come in order."""
    end = published_minute(ARTICLES[slug])
    for opinion in THREADS[slug]:
        state, at = opinion.get("state", "published"), opinion["at"]
        assert state in {"published", "pending", "rejected", "deleted"}
        assert ("breaks" in opinion) == (state in {"pending", "rejected"})
        assert opinion.get("breaks", "abusive") in RULES
        assert ("deleted" in opinion) == (state == "deleted")
        assert not (state == "pending" and "decision" in opinion)
        if state != "published":
            assert "likes" not in opinion
        if "deleted" in opinion:
            keys_are(opinion["deleted"], "at")
            assert at < opinion["deleted"]["at"] <= end
        if "edited" in opinion:
            keys_are(opinion["edited"], "at before")
            assert at < opinion["edited"]["at"] <= at + EDIT_WINDOW
            assert opinion["edited"]["before"] != opinion["text"]
        decision = opinion.get("decision")
        for report in opinion.get("reports", []):
            keys_are(report, "reader at rule words")
            assert report["reader"] in READERS
            assert report["reader"] != opinion.get("reader")
            assert report["rule"] in RULES
            assert decision, "a reported opinion has been looked at"
            assert at < report["at"] < decision["at"]
        if decision:
            keys_are(decision, "editor at outcome", "ground words")
            assert decision["editor"] in EDITORS
            assert at < decision["at"] <= end
            assert decision["outcome"] == ("rejected" if state == "rejected" else "approved")
            assert (decision.get("ground") in RULES) == (state == "rejected")
        if state == "rejected":
            assert decision
            assert decision["words"], "a rejection is always explained"
        if "appeal" in opinion:
            keys_are(opinion["appeal"], "at words")
            assert state == "rejected"
            assert decision["at"] < opinion["appeal"]["at"] <= end


@each_language
@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_is_shown_at_work(language: str, rule: str) -> None:
    """In each language each rule has at least one opinion that waits and one that was rejected."""
    states = {one["state"] for one in opinions_in(language) if one.get("breaks") == rule}
    assert states == {"pending", "rejected"}


def test_conversation_has_its_variety() -> None:
    """Lively and quiet threads, depth, staff answers, edits, a deletion, reports and an appeal."""
    sizes = {slug: len(THREADS.get(slug, [])) for slug in ARTICLES}
    assert sum(size >= 8 for size in sizes.values()) >= 6
    assert list(sizes.values()).count(0) >= 1
    assert list(sizes.values()).count(1) >= 1

    def depth(opinion: Table, thread: list[Table]) -> int:
        above = [one for one in thread if one["key"] == opinion.get("parent")]
        return 1 + depth(above[0], thread) if above else 0

    assert max(depth(one, thread) for thread in THREADS.values() for one in thread) >= 3
    for language in LANGUAGES:
        assert any("editor" in one for one in opinions_in(language))
        assert any("edited" in one for one in opinions_in(language))
        assert any("reports" in one for one in opinions_in(language))
    everything = [one for thread in THREADS.values() for one in thread]
    assert sum(one.get("state") == "deleted" for one in everything) >= 1
    assert sum("appeal" in one for one in everything) >= 1


def test_bans_follow_from_a_rejection() -> None:
    """A ban names the rejected opinion of that reader, has a reason, and ends after loading."""
    assert NEWSROOM["bans"]
    for ban in NEWSROOM["bans"]:
        keys_are(ban, "reader editor reason language slug opinion at days")
        assert ban["editor"] in EDITORS
        opinion = next(one for one in THREADS[ban["slug"]] if one["key"] == ban["opinion"])
        assert ARTICLES[ban["slug"]]["language"] == ban["language"]
        assert opinion["reader"] == ban["reader"]
        assert opinion["state"] == "rejected"
        left = published_minute(ARTICLES[ban["slug"]]) - ban["at"]
        assert opinion["decision"]["at"] < ban["at"]
        assert 0 <= left < (ban["days"] - 1) * MINUTES_A_DAY
        begins = left
        for slug, thread in THREADS.items():
            for one in thread:
                if one.get("reader") == ban["reader"]:
                    assert published_minute(ARTICLES[slug]) - one["at"] > begins, "banned readers are silent"


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_picture(name: str) -> None:
    """Each drawing is self-contained SVG with a title, and its rendition has the right size and weight."""
    drawing = ROOT / "pictures" / f"{name}.svg"
    rendition = drawing.with_suffix(".jpg")
    root = ElementTree.parse(drawing).getroot()
    assert root.attrib["viewBox"] == "0 0 1200 800"
    assert root[0].tag.endswith("title")
    assert root[0].text
    text = drawing.read_text(encoding="utf-8")
    assert not re.search(r"<(script|image|foreignObject)\b|href=|@import|url\((?!#)", text)
    assert rendition.stat().st_size <= 120 * 1024
    with Image.open(rendition) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 800))


def test_every_picture_is_used() -> None:
    """No drawing lies about unused."""
    used = {block["name"] for one in ARTICLES.values() for block in one["body"] if block["type"] == "image"}
    assert used == PICTURES
