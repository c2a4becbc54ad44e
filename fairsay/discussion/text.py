"""What a text must be before anybody judges it: readable, not empty, not too long. Plain values only."""

import unicodedata

from fairsay.errors import Empty, Invalid, TooLarge

# Characters of a visible category that show nothing: Hangul fillers and the blank Braille cell.
# Opinions made of these alone were used elsewhere to post an empty comment and fill it by an edit.
INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800")
VISIBLE_CATEGORIES = frozenset("LNPS")


def has_ink(text: str) -> bool:
    """Whether anything in the text can be seen: a letter, digit, sign or symbol.

    Marks alone do not count, having nothing to stand on; neither do blanks, controls and formats.
    """
    return any(unicodedata.category(char)[0] in VISIBLE_CATEGORIES and char not in INVISIBLE for char in text)


def unify_line_ends(text: str) -> str:
    """Line ends as one line feed each. Forms send CR LF for what was typed as one key."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check_text(text: str, *, limit: int, field: str = "text") -> str:
    """The text as it is stored: as typed, with line ends unified.

    `limit` is in characters (code points). Raises Invalid for what no database and no reader can
    hold (NUL, lone surrogates), Empty, or TooLarge.
    """
    if "\x00" in text:
        raise Invalid("The text contains a NUL character.", field=field)
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise Invalid("The text contains half of a surrogate pair.", field=field)
    stored = unify_line_ends(text)
    if not has_ink(stored):
        raise Empty(field=field)
    if len(stored) > limit:
        raise TooLarge(f"The text has {len(stored)} characters; {limit} are allowed.", field=field)
    return stored
