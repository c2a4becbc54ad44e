"""Emoji as words: their Unicode names, so that what reads words reads them too."""

import re
import unicodedata
from functools import lru_cache

SIGNS = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
# Parts of names that tell what a sign looks like or how it is encoded, not what it means.
_DULL = frozenset(
    (
        "face", "with", "sign", "symbol", "emoji", "of", "and", "the", "type", "medium", "light", "dark",
        "black", "white", "heavy", "eyes", "open", "mouth",
    )
)  # fmt: skip
_SILENT = re.compile("modifier|variation|square|arrow|star|sparkle")
# Where the name is not what everybody understands.
_MEANT = {
    "🔪": ("knife",),
    "💩": ("shit",),
    "🖕": ("fuck", "you"),
    "🤡": ("clown",),
    "💀": ("dead",),
    "🤮": ("vomit",),
}


@lru_cache(maxsize=4096)
def words_of(sign: str) -> tuple[str, ...]:
    """Up to three English words for one emoji; none for a sign that says nothing."""
    if sign in _MEANT:
        return _MEANT[sign]
    name = unicodedata.name(sign, "").lower().replace("-", " ")
    if _SILENT.search(name):
        return ()
    return tuple(word for word in name.split() if word not in _DULL)[:3]


def spoken(text: str) -> str:
    """`text` with every emoji written out."""
    return SIGNS.sub(lambda found: f" {' '.join(words_of(found[0]))} ", text)
