"""Wagtail's screens: who gets in, pasting wire copy, the Editor's choice in its order."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from fairsay.publication.models import ArticlePage, EditorsChoice
from fairsay.publication.selectors import find_editors_choice, get_section
from tests.publication.page import Page

COPY = (Path(__file__).parent / "wire" / "en-harbour-fares.txt").read_text("utf-8")
PASTE = "/cms/wire/"


def fields(page: Page) -> dict[str, str]:
    """What a browser would send back of the page's form."""
    sent: dict[str, str] = {}
    choosing = ""
    for tag, attributes, text, _ in page.elements:
        name = attributes.get("name", "")
        if tag == "input" and attributes.get("type") not in ("checkbox", "submit"):
            sent[name] = attributes.get("value", "")
        elif tag == "textarea":
            sent[name] = "".join(text).removeprefix("\n")
        elif tag == "select":
            choosing = name
        elif tag == "option" and "selected" in attributes:
            sent[choosing] = attributes["value"]
    return sent


@pytest.fixture
def desk(client_for: Any, editor: Any, newsroom: None) -> Client:
    return client_for(editor)


@pytest.fixture
def recognised(desk: Client) -> dict[str, str]:
    response = desk.post(PASTE, {"section": get_section("en", "harbour").pk, "text": COPY, "read": "1"})
    assert response.status_code == 200
    return fields(Page(response.content))


def test_pasting_shows_what_was_recognised(recognised: dict[str, str]) -> None:
    assert recognised["headline"] == "Harbour ministry: ferry fares “will not rise” before spring"
    assert (recognised["place"], recognised["agency"]) == ("Port Amity", "Coastline")
    assert recognised["lead"].startswith("Deputy Harbour Minister Ilse Varda said")
    assert recognised["part-0-kind"] == "quotation"
    assert len(recognised["part-0-words"].split("\n\n")) == 3
    assert (recognised["part-0-speaker"], recognised["part-0-told_to"]) == ("Ilse Varda", "Meridian")


def test_left_out_lines_and_short_quotations_are_listed(desk: Client) -> None:
    response = desk.post(PASTE, {"section": get_section("en", "harbour").pk, "text": COPY, "read": "1"})
    page = Page(response.content)
    listed = " ".join(page.texts("li"))
    assert "Editor’s choice line 18 · boilerplate" in listed
    assert "line 1 · said already" in listed
    assert page.texts("q") == ["the new ferries pay for themselves"]


def test_saved_as_it_was_recognised(desk: Client, recognised: dict[str, str], editor: Any) -> None:
    response = desk.post(PASTE, recognised | {"publish": "1"})
    article = ArticlePage.objects.get()
    assert response["Location"] == f"/cms/pages/{article.pk}/edit/"
    assert article.live
    assert article.owner == editor
    assert article.source_copy.splitlines() == COPY.splitlines()
    assert [line["line"] for line in article.left_out] == [1, 18]
    page = Page(Client().get(article.path_on_site).content)
    assert page.texts("h1") == [recognised["headline"]]
    assert page.texts("cite") == ["Ilse Varda"]
    assert len([1 for tag, _, _, around in page.elements if tag == "p" and "blockquote" in around]) == 3


def test_every_part_can_be_corrected(desk: Client, recognised: dict[str, str]) -> None:
    changed = recognised | {
        "headline": "Fares will not rise",
        "part-0-kind": "paragraph",
        "part-1-kind": "quotation",
        "part-1-words": "One.\r\n\r\nTwo.",
        "part-1-speaker": "Ivo Lanternik",
        "authors": "Maren Tollivant, Osk Brandering",
        "sources": "The timetable https://harbour.example.org/t\nA word heard on the quay",
        "back-1-back": "on",
        "draft": "1",
    }
    desk.post(PASTE, changed)
    article = ArticlePage.objects.get()
    assert not article.live
    assert article.title == "Fares will not rise"
    kinds = [block.block_type for block in article.body]
    assert kinds == ["paragraph", "paragraph", "paragraph", "quotation", "paragraph"]
    assert article.body[3].value["speaker"] == "Ivo Lanternik"
    assert list(article.body[3].value["paragraphs"]) == ["One.", "Two."]
    assert "Editor’s choice" in article.body[4].value.source
    assert [line["line"] for line in article.left_out] == [1]
    assert [byline.name for byline in article.bylines.all()] == ["Maren Tollivant", "Osk Brandering"]
    assert [(source.title, source.url) for source in article.sources.all()] == [
        ("The timetable", "https://harbour.example.org/t"),
        ("A word heard on the quay", ""),
    ]


def test_a_part_left_out_by_the_editor_is_kept_in_the_record(
    desk: Client, recognised: dict[str, str]
) -> None:
    desk.post(PASTE, recognised | {"part-0-kind": "left-out", "draft": "1"})
    article = ArticlePage.objects.get()
    assert len(article.body) == 0
    assert article.left_out[-1]["reason"] == "editor"
    assert article.left_out[-1]["text"].startswith("As you know")


@pytest.mark.parametrize("text", ["", " \n ", "---"])
def test_unreadable_copy_comes_back_with_a_reason(desk: Client, text: str) -> None:
    response = desk.post(PASTE, {"section": get_section("en", "harbour").pk, "text": text, "read": "1"})
    assert response.status_code == 422
    assert b"error-message" in response.content


def test_without_a_headline_nothing_is_saved(desk: Client, recognised: dict[str, str]) -> None:
    response = desk.post(PASTE, recognised | {"headline": " ", "publish": "1"})
    assert response.status_code == 422
    assert not ArticlePage.objects.exists()
    assert fields(Page(response.content))["part-0-speaker"] == "Ilse Varda"


def test_back_to_the_copy_keeps_it(desk: Client, recognised: dict[str, str]) -> None:
    page = Page(desk.post(PASTE, recognised | {"again": "1"}).content)
    assert fields(page)["text"].splitlines() == COPY.splitlines()


def test_hostile_copy_is_only_text(desk: Client) -> None:
    evil = 'Ferries </textarea><script>alert(1)</script>\n\nPort /Coast/. A lead.\n\nMore "><img src=x>.'
    response = desk.post(PASTE, {"section": get_section("en", "harbour").pk, "text": evil, "read": "1"})
    assert b"<script>alert(1)" not in response.content
    assert b"<img src=x>" not in response.content


class TestWhoGetsIn:
    def test_guest_is_sent_to_our_own_sign_in(self, client: Client, newsroom: None) -> None:
        for path in ("/cms/", PASTE, "/cms/pages/", "/cms/login/"):
            response = client.get(path, follow=True)
            assert response.redirect_chain[-1][0].startswith("/accounts/"), path
        assert client.get("/cms/password_reset/")["Location"].startswith("/accounts/")

    def test_wagtails_own_sign_in_never_answers(self, client: Client, newsroom: None) -> None:
        for path in ("/cms/login/", "/en/_util/login/"):
            assert client.post(path, {"username": "x", "password": "y"}).status_code in (302, 403)

    def test_reader_is_refused(self, client_for: Any, reader: Any, newsroom: None) -> None:
        for path in ("/cms/", PASTE):
            response = client_for(reader).get(path)
            assert response.status_code in (302, 403)
            assert b"wagtail" not in response.content.lower()

    def test_auditor_is_refused(self, client_for: Any, make_reader: Any, newsroom: None) -> None:
        response = client_for(make_reader("Aud", role="auditor")).get(PASTE)
        assert response.status_code in (302, 403)

    def test_section_editor_may_write_in_their_section_alone(
        self, client_for: Any, make_reader: Any, newsroom: None
    ) -> None:
        hana = make_reader("Hana", role="section_editor", sections=["city"])
        client = client_for(hana)
        offered = [attributes["value"] for attributes in Page(client.get(PASTE).content).attributes("option")]
        city = {str(get_section(language, "city").pk) for language in ("en", "ru", "hy")}
        assert set(offered) - {""} == city
        response = client.post(PASTE, {"section": get_section("en", "harbour").pk, "text": COPY, "read": "1"})
        assert response.status_code == 422

    def test_a_form_from_elsewhere_is_refused(self, client_for: Any, editor: Any, newsroom: None) -> None:
        client = client_for(editor, enforce_csrf_checks=True)
        response = client.post(
            PASTE, {"section": get_section("en", "harbour").pk, "text": COPY, "publish": "1"}
        )
        assert response.status_code == 403
        assert not ArticlePage.objects.exists()


def test_screens_carry_their_own_policy(desk: Client) -> None:
    for path in ("/cms/", PASTE):
        policy = desk.get(path)["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'self'" in policy
        assert "http" not in policy


def test_preview_may_stand_in_the_editors_frame(desk: Client, publish: Any) -> None:
    article = publish("Fares")
    response = desk.get(f"/cms/pages/{article.pk}/edit/preview/?in_preview_panel=true")
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize(
    "path", ["/cms/", "/cms/pages/", "/cms/images/", "/cms/snippets/publication/editorschoice/"]
)
def test_screens_answer(desk: Client, path: str) -> None:
    assert desk.get(path, follow=True).status_code == 200


def test_people_are_not_made_here(client_for: Any, make_reader: Any, newsroom: None) -> None:
    client = client_for(make_reader("Ada", role="administrator", is_superuser=True))
    assert client.get("/cms/").status_code == 200
    assert [client.get(f"/cms/{screen}/").status_code for screen in ("users", "users/add", "groups")] == [
        404
    ] * 3


@pytest.mark.parametrize("action", ["delete", "assign_role", "set_active_state"])
def test_people_are_not_changed_many_at_once_either(
    client_for: Any, make_reader: Any, reader: Any, newsroom: None, action: str
) -> None:
    """Whoever is to be forgotten is erased, with all that is held on them; Wagtail would delete the row."""
    client = client_for(make_reader("Ada", role="administrator", is_superuser=True))
    path = f"/cms/bulk/accounts/reader/{action}/?id={reader.pk}"
    assert (client.get(path).status_code, client.post(path).status_code) == (404, 404)
    reader.refresh_from_db()
    assert reader.is_active


def test_an_articles_own_screen_shows_its_copy(desk: Client, recognised: dict[str, str]) -> None:
    desk.post(PASTE, recognised | {"publish": "1"})
    response = desk.get(f"/cms/pages/{ArticlePage.objects.get().pk}/edit/")
    assert response.status_code == 200
    assert "Wire copy" in response.content.decode()
    assert "Editor’s choice" in response.content.decode()


def test_editors_choice_is_ordered_by_the_numbers_that_dragging_sets(desk: Client, publish: Any) -> None:
    one, two, three = (publish(f"Story {number}") for number in (1, 2, 3))
    choice = EditorsChoice.objects.get(locale=one.locale)
    address = f"/cms/snippets/publication/editorschoice/edit/{choice.pk}/"
    page = desk.get(address)
    assert b"data-inline-panel-child-drag" in page.content
    assert b"data-inline-panel-child-move-up" in page.content
    form = {
        "items-TOTAL_FORMS": "3",
        "items-INITIAL_FORMS": "0",
        "items-MIN_NUM_FORMS": "0",
        "items-MAX_NUM_FORMS": "1000",
    }
    for at, (article, order) in enumerate(((one, 3), (two, 1), (three, 2))):
        form |= {
            f"items-{at}-article": str(article.pk),
            f"items-{at}-ORDER": str(order),
            f"items-{at}-id": "",
        }
    Client().get("/en/")
    response = desk.post(address, form)
    assert response.status_code == 302
    assert [article.title for article in find_editors_choice(one.locale)] == ["Story 2", "Story 3", "Story 1"]
    listed = Page(Client().get("/en/").content).texts("ol", class_="choice-list")
    assert listed == ["Story 2 Story 3 Story 1"]


def test_translating_in_wagtail_makes_a_draft_with_its_own_thread(desk: Client, publish: Any) -> None:
    from wagtail.models import Locale

    article = publish("Fares")
    copy = article.copy_for_translation(Locale.objects.get(language_code="ru"))
    assert copy.story_id is None
    assert copy.updated_at is None
    copy.title = "Паром"
    copy.save_revision().publish()
    copy.refresh_from_db()
    assert copy.story_id not in (None, article.story_id)
    assert copy.path_on_site.startswith("/ru/harbour/")
