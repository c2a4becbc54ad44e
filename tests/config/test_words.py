"""Words: the right language, plurals by its grammar, and a missing key is our mistake, loudly."""

import pytest

from fairsay import errors
from fairsay.config import words
from fairsay.http import said

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


@pytest.mark.parametrize("code", [code for code in words.LANGUAGES if code != "en"])
def test_every_refusal_of_ours_is_told_in_the_language_of_the_page(code):
    for kind in (getattr(errors, name) for name in dir(errors)):
        if isinstance(kind, type) and issubclass(kind, errors.Refusal) and kind is not errors.Refusal:
            assert said(kind(), "en") == kind.message
            assert said(kind(), code) == words.say(code, f"refusal-said-{kind.code}") != kind.message
    assert said(errors.NotFound("No such page."), code) == "No such page."
