"""Letters, capitals and digits are counted at once as the interpreter tells them one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairsay.houserules.lettercount import count

pytestmark = pytest.mark.plain


def told(text):
    return tuple(sum(map(kind, text)) for kind in (str.isalpha, str.isupper, str.isdigit))


@given(st.text())
def test_any_text_is_counted_as_character_by_character(text):
    assert count(text) == told(text)


@pytest.mark.parametrize(
    "text", ["", "No. 12", "ՀՀ քաղաք 5", "Ёлка ²³ ٣", "𝐁𝐨𝐥𝐝 👍 Ǆ ª", "\ud800A1", "A" * 20_000 + "я" * 7]
)
def test_odd_letters_are_counted_too(text):
    assert count(text) == told(text)
