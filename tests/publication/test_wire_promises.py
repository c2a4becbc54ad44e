"""The promises of `read_wire` on texts that nobody wrote: copy shuffled, marks thrown in, megabytes.

Seen to fail against planted breaches: a dateline that swallows the next word, boilerplate dropped
without being listed, an attribution thrown away, a word cut off with the comma before "she said".
"""

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fairsay.errors import Malformed
from fairsay.publication.wire import WireError, decode, read_wire
from tests.publication.wire_promises import check_promises

FOLDER = Path(__file__).parent / "wire"
LINES = sorted(
    {line for path in FOLDER.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()}
)
MARKS = [
    "“",
    "”",
    "„",
    "«",
    "»",
    '"',
    "``",
    "''",
    " ",
    "\n",
    "\n\n",
    " — ",
    ", ",
    ". ",
    "։ ",
    ":",
    "/",
    "(",
    ")",
    "\t",
    "\u00a0",
]
WORDS = [
    "Ilse",
    "Varda",
    "minister",
    "said",
    "told",
    "Meridian",
    "сказал",
    "она",
    "«Заря»",
    "глава",
    "Петров",
    "նա",
    "ասել",
    "է",
    "Անուշը",
    "on",
    "Tuesday",
    "3",
    "ноября",
    "Read",
    "also",
    "Port",
    "Amity",
    "/Coastline/",
    "(AP)",
    "2026",
    "Share",
    "Читайте",
    "также",
    "because",
    "потому",
    "որ",
]

fragments = st.lists(st.sampled_from(WORDS + MARKS), min_size=1, max_size=60).map(" ".join)
glued = st.lists(st.sampled_from(WORDS + MARKS), min_size=1, max_size=60).map("".join)
shuffled = st.lists(st.sampled_from(LINES), min_size=1, max_size=14).map("\n".join)
spaced = st.lists(st.sampled_from(LINES), min_size=1, max_size=10).map("\n\n".join)


def check(text: str) -> None:
    try:
        wire = read_wire(text)
    except WireError:
        assert not any(character.isalpha() for character in text) or not any(
            "A" <= character <= "Z"
            or "a" <= character <= "z"
            or "А" <= character <= "ё"
            or "Ա" <= character <= "և"
            for character in text
        )
        return
    check_promises(wire)
    assert wire.source_copy == text


@settings(max_examples=300, deadline=None)
@given(fragments)
def test_promises_hold_for_words_and_marks(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(glued)
def test_promises_hold_for_words_run_together(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(shuffled)
def test_promises_hold_for_lines_of_copy_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@example(
    "“The two new vessels entered service on 3 September. Not one crossing was cancelled.\n\n"
    "https://grid.example/october\n\n"
    "“Two tugs, one rope and a great deal of shouting. I would not call it elegant,” said Rolf Adeyemi, chief pilot."
)
@given(spaced)
def test_promises_hold_for_paragraphs_of_copy_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_promises_hold_for_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "***", "12 345", "\x00\x01", "你好"])
def test_copy_without_words_is_refused(text: str) -> None:
    with pytest.raises(WireError) as caught:
        read_wire(text)
    assert isinstance(caught.value, Malformed)
    assert str(caught.value)


def test_unknown_language_is_refused() -> None:
    with pytest.raises(WireError, match="de"):
        read_wire("Ein Satz.", language="de")


def test_language_given_is_taken() -> None:
    assert read_wire("BBC World Service", language="ru").language == "ru"


BIG = {
    "paragraphs": "Port Amity /Coastline/. The council met.\n\n"
    + "“We said no, and we meant it,” said Mayor Ilse Varda. It rained.\n\n" * 16000,
    "one line": "The council said “no” and Mayor Ilse Varda said «yes» to them. " * 16000,
    "never closed": "«Мы открыли мост, и сказала глава района Лидия Староверова\n\n" * 16000,
    "opened anew": "Heading\n\n" + "“We opened the bridge and it was good.\n\n" * 25000,
    "opening marks": "Heading\n\n" + "«" * 300000,
    "closing marks": "Heading\n\n" + "word» " * 150000,
    "spaces": "word" + " " * 1000000 + "word",
    "dashes": "Heading - " * 100000,
    "short lines": "Share\nword\n" * 90000,
    "no space": "а" * 1000000,
    "slashes": "A/" * 500000,
    "capitals": "Aa " * 330000,
    "stops": "A. " * 330000,
    "digits": "1 " * 400000 + "a",
    "repeats": "Mayor says no\n\n" * 60000,
    "insets": "«" + "Да, — сказал он. — " * 50000 + "»",
    "headers": "Title\n\nText goes here.\n\n" + "Read also\n" * 90000,
    "straight marks": 'Heading\n\n"' + '" a "' * 150000,
}


@pytest.mark.parametrize("name", BIG)
def test_a_megabyte_takes_a_few_seconds(name: str) -> None:
    # Twice the text may take about twice the time; 30 s leaves room for a slow machine, and a quadratic
    # step takes many minutes on any.
    text = BIG[name]
    started = time.process_time()
    wire = read_wire(text)
    assert time.process_time() - started < 30
    assert wire.source_copy == text


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        ("Паром".encode(), "Паром", "utf-8"),
        ("Паром".encode("utf-8-sig"), "Паром", "utf-8"),
        ("Паром".encode("utf-16"), "Паром", "utf-16"),
        ("«Паром» — №1".encode("windows-1251"), "«Паром» — №1", "windows-1251"),
    ],
)
def test_bytes_become_text(raw: bytes, text: str, encoding: str) -> None:
    assert decode(raw) == (text, encoding)


@pytest.mark.parametrize("raw", [b"\xff\xfea", b"\x98\xff"])
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(WireError):
        decode(raw)
