"""Words: the right language, plurals by its grammar, and a missing key is our mistake, loudly."""

import pytest

from fairsay.config import words

pytestmark = pytest.mark.plain


@pytest.mark.parametrize(
    ("code", "spoken"), [("en", "en"), ("ru-RU", "ru"), ("HY", "hy"), ("de", "en"), ("", "en"), (None, "en")]
)
def test_nearest_language(code, spoken):
    assert words.speakable(code) == spoken


@pytest.mark.parametrize(("code", "way"), [("en", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), (None, "ltr")])
def test_direction(code, way):
    assert words.direction(code) == way


def test_words_differ_by_language():
    assert len({words.say(code, "site-skip") for code in words.LANGUAGES}) == len(words.LANGUAGES)


def test_missing_key_is_loud():
    with pytest.raises(words.WordMissing):
        words.say("en", "no-such-key")
