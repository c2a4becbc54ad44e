"""What a text must be before anybody judges it."""

import pytest

from fairsay.discussion.text import check_text
from fairsay.errors import Empty, Invalid, TooLarge

pytestmark = pytest.mark.plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r ",
        "\u200b\u2060\ufeff",
        "\u3164",
        "\u2800\u115f",
        "\u202e\u202c",
        "\u0301" * 1000,
        "\ufe0f",
    ],
)
def test_nothing_to_read(text):
    with pytest.raises(Empty):
        check_text(text, limit=5000)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "half \udfff pair"])
def test_what_cannot_be_stored(text):
    with pytest.raises(Invalid) as refused:
        check_text(text, limit=5000)
    assert refused.value.field == "text"


@pytest.mark.parametrize("text", ["a", "👍", "!", "да", "այո", " a ", "a" + "\u0301" * 1000])
def test_what_can_be_read_is_stored_as_typed(text):
    assert check_text(text, limit=5000) == text


def test_length_is_counted_in_characters_with_single_line_ends():
    assert check_text("ա" * 4998 + "\r\n!", limit=5000) == "ա" * 4998 + "\n!"
    with pytest.raises(TooLarge, match="5001 characters; 5000"):
        check_text("x" * 5001, limit=5000)
