"""What people read, in their language: `say("ru", "thread-count", count=3)`.

Each part keeps its words in Fluent files, `fairsay/<part>/words/<language>.ftl`, with the same
keys in every language (a test compares them). Plural forms follow CLDR. Fluent was chosen over
gettext because it needs no compiler on the machine and because its files can be read, as they
are, by those who translate.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

FAIRSAY = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "ru", "hy", "ar")
LOCALES = {"en": "en-GB"}  # Day before month, as everywhere outside North America.
READERS_ONLY = frozenset({"ar"})
"""Languages of readers: what only the newsroom sees may be missing in them, and is then said in English."""
NEWSROOM_KEYS = re.compile(r"(desk|cms|figures|policy|rulebook|wording)-|statement-[a-z-]+-name$")
"""Keys that a language of readers may lack. Those of them that readers see, too, it has all the same."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class WordMissing(KeyError):  # noqa: N818 - named for what it is, as refusals are
    """No language has this key: a mistake in the code, never of a reader."""


def word_files(language: str) -> list[Path]:
    """The Fluent files of one language, in every part."""
    return sorted(FAIRSAY.glob(f"*/words/{language}.ftl"))


@cache
def bundle(language: str) -> FluentBundle:
    """All parts' words in one language. Isolation marks are left to HTML's own <bdi>."""
    words = FluentBundle([LOCALES.get(language, language)], use_isolating=False)
    for path in word_files(language):
        words.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return words


def speakable(language: str | None) -> str:
    """The nearest language that we have words in: `ru-RU` and `ru` give `ru`, others English."""
    primary = (language or "").split("-")[0].lower()
    return primary if primary in LANGUAGES else LANGUAGES[0]


def newsroom_speakable(language: str | None) -> str:
    """The same for pages of the newsroom, which are not said in a language of readers only."""
    spoken = speakable(language)
    return LANGUAGES[0] if spoken in READERS_ONLY else spoken


def direction(language: str | None) -> str:
    """`rtl` or `ltr`, for the dir attribute of an element in that language."""
    return "rtl" if (language or "").split("-")[0] in RIGHT_TO_LEFT else "ltr"


def comma(language: str | None) -> str:
    """The comma of that language's script."""
    return "،" if direction(language) == "rtl" and not (language or "").startswith("he") else ","


def say(language: str | None, key: str, **values: Any) -> str:
    """The words for `key`, with `values` put in. Raises WordMissing if English lacks it too."""
    for candidate in _chain(language):
        words = bundle(candidate)
        if words.has_message(key):
            message = words.get_message(key)
            if message.value is None:
                continue
            text, errors = words.format_pattern(message.value, values)
            if errors:
                raise WordMissing(f"{key} in {candidate}: {errors[0]}")
            return str(text)
    raise WordMissing(key)


def plural_forms(language: str, key: str, count: str = "#") -> dict[str, str]:
    """The words for `key` in each plural form that the language has (CLDR), with `count` for the number.

    For scripts, which know the number, and by Intl.PluralRules the form, when it is too late to ask. The
    message selects by `$form`, a word such as `few`.
    """
    forms = sorted(Locale.parse(language).plural_form.tags | {"other"})
    return {form: say(language, key, form=form, count=count) for form in forms}


def _chain(language: str | None) -> Iterable[str]:
    first = speakable(language)
    return (first,) if first == LANGUAGES[0] else (first, LANGUAGES[0])
