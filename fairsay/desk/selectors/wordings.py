"""Statements in the newsroom's own words, where it has given any."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fairsay.config.words import say
from fairsay.desk.models import Wording
from fairsay.discussion.models import Ground

NAMES = {"statement-opening": ("newsroom",), "statement-redress-text": ("days",)}
"""Names in braces that a text may hold and that are filled in, by key."""
KEYS = (
    "statement-opening",
    *(f"statement-why-{ground.replace('_', '-')}" for ground in Ground.values),
    "statement-redress-text",
)
SAMPLES = {"newsroom": "{newsroom}", "days": 183}
"""What stands for the names where a shipped text is shown to be changed."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text as an editor sees it: the shipped words and the newsroom's own, empty for none."""

    key: str
    shipped: str
    own: str
    names: tuple[str, ...]


def find_own_words(language: str) -> dict[str, str]:
    """The newsroom's own words by key; nothing for a key that has the shipped ones."""
    return dict(Wording.objects.filter(language=language).values_list("key", "text"))


def statement_words(own: Mapping[str, str], language: str, key: str, **values: Any) -> str:
    """The newsroom's own words for a key, its names filled in; else the shipped ones."""
    text = own.get(key)
    if text is None:
        return say(language, key, **values)
    for name in NAMES.get(key, ()):
        text = text.replace("{" + name + "}", str(values[name]))
    return text


def find_texts(language: str) -> list[Text]:
    """Every text that can be changed, in the order in which a statement has them."""
    own = find_own_words(language)
    return [
        Text(key, say(language, key, **_sample(key)), own.get(key, ""), NAMES.get(key, ())) for key in KEYS
    ]


def _sample(key: str) -> dict[str, Any]:
    return {name: SAMPLES[name] for name in NAMES.get(key, ())}
