"""`fairsay publish`, from the file to the page, on copies as agencies send them."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from fairsay.publication.models import ArticlePage
from fairsay.site.cli import main
from tests.publication.page import Page

FOLDER = Path(__file__).parent / "wire"
NAMES = {"en": "en-harbour-fares", "ru": "ru-bridge", "hy": "hy-library"}


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    status = main(["publish", *words])
    said = capsys.readouterr()
    return status, said.out.splitlines(), said.err


@pytest.mark.parametrize("language", list(NAMES))
def test_three_samples_end_to_end_on_an_empty_newsroom(client: Client, capsys: Any, language: str) -> None:
    expected = json.loads((FOLDER / f"{NAMES[language]}.json").read_text("utf-8"))
    status, out, err = run(capsys, str(FOLDER / f"{NAMES[language]}.txt"))
    assert status == 0
    assert out == [ArticlePage.objects.get().full_url]
    path = out[-1].removeprefix("http://testserver")
    assert path.startswith(f"/{language}/news/")
    response = client.get(path)
    page = Page(response.content)
    assert page.texts("h1") == [expected["headline"]]
    dateline = page.texts("span", class_="dateline")[0]
    assert dateline.rstrip(".։") == f"{expected['dateline']['place']} /{expected['dateline']['agency']}/"
    assert len(page.attributes("blockquote")) == 1
    inside = [around for tag, _, _, around in page.elements if tag == "p" and "blockquote" in around]
    quotation = expected["quotations"][0] if "quotations" in expected else expected["quotation"]
    assert len(inside) == (
        quotation["paragraphs"] if isinstance(quotation["paragraphs"], int) else len(quotation["paragraphs"])
    )
    assert all(around[-2:] == ("figure", "blockquote") for around in inside)
    caption = page.texts("figcaption")[0]
    speaker = quotation.get("speaker") or expected["speaker"]
    assert speaker["name"] in caption
    assert speaker["office"] in caption
    assert (quotation.get("told_to") or expected["told_to"]) in caption
    assert "Left out" in err


def test_what_was_left_out_is_said_and_kept(capsys: Any) -> None:
    file = FOLDER / "en-harbour-fares.txt"
    _, _, err = run(capsys, str(file))
    assert "Left out:   line 18 (boilerplate): Editor’s choice" in err
    article = ArticlePage.objects.get()
    assert article.source_copy == file.read_text("utf-8")
    assert [(line["line"], line["reason"]) for line in article.left_out] == [
        (1, "repetition"),
        (18, "boilerplate"),
    ]


def test_standard_input_section_and_draft(
    client: Client, newsroom: None, capsys: Any, monkeypatch: Any
) -> None:
    copy = (FOLDER / "ru-bridge.txt").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(copy)))
    status, out, err = run(capsys, "--section", "city", "--draft", "-")
    assert status == 0
    assert len(out) == 1
    article = ArticlePage.objects.get()
    assert not article.live
    assert article.get_parent().slug == "city"
    assert f"/cms/pages/{article.pk}/edit/" in err
    assert client.get(article.path_on_site).status_code == 404


def test_without_a_section_the_first_of_the_menu(newsroom: None, capsys: Any) -> None:
    run(capsys, str(FOLDER / "en-harbour-fares.txt"))
    assert ArticlePage.objects.get().get_parent().slug == "harbour"


def test_other_encodings_are_read_and_said(tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "copy.txt"
    file.write_bytes((FOLDER / "ru-bridge.txt").read_text("utf-8").encode("windows-1251", "replace"))
    status, _, err = run(capsys, str(file))
    assert status == 0
    assert "read as windows-1251" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["/nowhere/copy.txt"], "/nowhere/copy.txt: there is no such file."),
        (["."], ".: cannot be read (Is a directory)."),
        (["--section", "zoo", "COPY"], "There is no section 'zoo' in 'en'. Sections: harbour, city."),
        (["--language", "de", "COPY"], "language 'de': the site is in en, ru, hy"),
        (["EMPTY"], "There is no text here."),
        (["DASHES"], "There are no words in this copy"),
        (["HUGE"], "longer than 2 MB"),
    ],
)
def test_mistakes_are_said_in_one_line(newsroom, tmp_path, capsys, words, said) -> None:
    files = {
        "COPY": (FOLDER / "en-harbour-fares.txt").read_bytes(),
        "EMPTY": b" \n\n",
        "DASHES": b"---\n***\n",
        "HUGE": b"word " * 500_000,
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    status, out, err = run(capsys, *(str(tmp_path / word) if word in files else word for word in words))
    assert (status, out) == (1, [])
    assert said in err.splitlines()[-1]
    assert err.splitlines()[-1].startswith("fairsay publish: ")
    assert not ArticlePage.objects.exists()


def test_markup_in_copy_is_only_text(client: Client, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "copy.txt"
    file.write_text(
        "Ferries <script>alert(1)</script> sail\n\nPort Amity /Coastline/. A <b>bold</b> ferry & more.\n\n"
        "Another <img src=x onerror=alert(1)> paragraph.\n"
    )
    _, out, _ = run(capsys, str(file))
    page = Page(client.get(out[0].removeprefix("http://testserver")).content)
    assert page.texts("h1") == ["Ferries <script>alert(1)</script> sail"]
    assert not page.attributes("img")
    assert not page.attributes("b")
    assert "Another <img src=x onerror=alert(1)> paragraph." in page.texts("p")
