"""The same text again: what a copy may change and still be known, and what is nobody's copy."""

import random

import pytest

from fairsay.houserules import likeness, normalise

pytestmark = pytest.mark.plain

OFFER = (
    "Earn 300 dollars a day from home, no experience is needed and the training is free! "
    "Write to Anna at +374 91 555 012 today, only five places are left."
)
RUSSIAN = (
    "Зарабатывайте 5000 рублей в день, не выходя из дома, опыт не нужен, обучение бесплатно, пишите Анне!"
)
ARMENIAN = "Օրական 5000 դրամ եկամուտ տնից, փորձ պետք չէ, ուսուցումն անվճար է, գրեք Աննային անձնական էջում։"


def printed(text):
    return likeness.fingerprint(normalise.fold(text).text)


def found(one, other):
    same = likeness.likeness(printed(one), printed(other)) >= likeness.ALIKE
    return same and bool(set(likeness.bands(printed(one))) & set(likeness.bands(printed(other))))


@pytest.mark.parametrize("text", [OFFER, RUSSIAN, ARMENIAN])
@pytest.mark.parametrize(
    "changed",
    [
        str.upper,
        lambda text: text.replace("5000", "7500").replace("300", "450").replace("012", "987"),
        lambda text: text.replace(",", "").replace(".", " ").replace("!", "!!! 🔥🔥"),
        lambda text: "🔥 " + text.replace(" ", "  ") + " 👇👇👇",
        lambda text: text.replace("a", "а").replace("e", "е") if text.isascii() else text.replace("о", "o"),
        lambda text: " ".join(word for at, word in enumerate(text.split()) if at != 4),
        lambda text: text.replace("Anna", "Maria").replace("Анне", "Марии").replace("Աննային", "Մարիամին"),
        lambda text: "\u200b".join(text),
    ],
)
def test_a_copy_with_small_changes_is_known(text, changed):
    assert changed(text) != text or text != OFFER
    assert found(text, changed(text))


@pytest.mark.parametrize("text", [OFFER, RUSSIAN, ARMENIAN])
def test_another_text_on_the_subject_is_none(text):
    words = text.split()
    random.Random(7).shuffle(words)
    assert not found(
        text, " ".join(words[: len(words) // 2]) + " but I have never seen one cent of that money"
    )
    assert not any(found(text, other) for other in (OFFER, RUSSIAN, ARMENIAN) if other is not text)


@pytest.mark.parametrize(
    "text", ["Позор!", "agree", "Շատ ճիշտ է ասված, ապրեք։", "🔥🔥🔥", "", "1 2 3 " * 50, "ha " * 10]
)
def test_short_reactions_are_nobody_s_copy(text):
    assert printed(text) == b""
    assert likeness.bands(printed(text)) == ()
    assert likeness.likeness(printed(text), printed(text)) == 0.0


def test_a_fingerprint_never_changes():
    """They are kept for years: another library or machine must find what this one kept."""
    assert printed(OFFER).hex() == "362524ab2141b9397ef66c6b16c44e25dafbaee5241a5e3817d4dc61927b13e2"
    assert all(0 <= value < 1 << 31 for value in likeness.bands(printed(OFFER)))
    assert len(set(likeness.bands(printed(OFFER)))) == likeness.BANDS
