"""The name that stands under opinions: what may be in it."""

import re
import unicodedata

from fairsay.errors import Invalid

LONGEST = 80  # Reader.name's length; the longest of the demo's real-looking names is 24.
MOST_MARKS = 4  # Combining marks on one letter. Vietnamese needs two, pointed Hebrew three.
_SPACE = re.compile(r"\s+")


def clean_name(text: str) -> str:
    """A name fit to be shown: composed, one line, no invisible or direction-changing characters.

    Raises Invalid (field `name`) if nothing readable is left, or if it is too long.
    """
    composed = unicodedata.normalize("NFC", _SPACE.sub(" ", text))
    kept: list[str] = []
    marks = 0
    for character in composed:
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp") and character not in "\u200c\u200d":
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    name = "".join(kept).strip()
    if not any(unicodedata.category(character)[0] in "LN" for character in name):
        raise Invalid("A name needs a letter.", field="name")
    if len(name) > LONGEST:
        raise Invalid(f"A name has at most {LONGEST} characters.", field="name")
    return name
