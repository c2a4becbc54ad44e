"""Single characters: lower case without marks, and the edges of what readers see as one character."""

import unicodedata
from collections.abc import Sequence

import regex  # type: ignore[import-untyped]  # ships no types

_CLUSTER = regex.compile(r"\X")


def _stands_alone(code: int) -> bool:
    """Whether a character begins a cluster of its own after any character below U+0600: letters,
    digits and punctuation of Latin, Greek, Cyrillic and Armenian, and ASCII but for the line feed."""
    return (code < 0x300 and code != 0x0A) or 0x370 <= code < 0x483 or 0x48A <= code < 0x591


def _is_edge(text: str, at: int) -> bool:
    """Whether `at` is surely an edge between two clusters; False where it takes a closer look."""
    if at <= 0 or at >= len(text):
        return True
    return ord(text[at - 1]) < 0x600 and _stands_alone(ord(text[at]))


def widen(text: str, start: int, end: int) -> tuple[int, int]:
    """The smallest span on grapheme boundaries that holds `text[start:end]`.

    Clusters are counted from the last blank before the passage, at most 256 characters back.
    """
    if _is_edge(text, start) and _is_edge(text, end):
        return (start, end)
    anchor = max(text.rfind(" ", max(0, start - 256), start), text.rfind("\n", max(0, start - 256), start), 0)
    at = anchor if start - anchor < 256 else start
    begin = at
    while at < end:
        found = _CLUSTER.match(text, at)
        nxt = found.end() if found else at + 1
        if at <= start < nxt:
            begin = at
        at = nxt
    return (begin, at)


class _Simple(dict[str, str]):
    """One character → its lower-case letters without marks; "" for marks and invisible characters.

    A cache that fills itself, at most one entry per Unicode character that readers ever type.
    """

    def __missing__(self, letter: str) -> str:
        self[letter] = simple = _simplify(letter)
        return simple


_KEPT_TOGETHER = {"й": "й", "ё": "е", "ї": "ї", "ў": "ў"}
_SPELT_OUT = {
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "’": "'", "ʼ": "'", "`": "'", "´": "'",
    "＊": "*", "∗": "*", "✱": "*", "✲": "*", "•": "*", "█": "*", "■": "*",
    # Drawn like these letters, though their names or compatibility forms say otherwise.
    "ͺ": "i", "˛": "i", "ϲ": "c", "Ϲ": "c", "ɑ": "a", "ʋ": "u", "ɯ": "w", "ɩ": "i", "ɿ": "i", "ǀ": "l",
    "∣": "l", "│": "l", "⏽": "l", "ɼ": "r", "ſ": "s", "ʃ": "s", "ʗ": "c", "ʘ": "o", "ɔ": "c",
    "℮": "e", "⍺": "a", "⍴": "p", "⍳": "i", "Ƅ": "b", "ƅ": "b", "Ɩ": "l",
}  # fmt: skip
# Accented, crossed, hooked and small capital letters: whatever the name calls a kind of one letter.
_LATIN_NAME = regex.compile(
    r"LATIN (?:SMALL LETTER|CAPITAL LETTER|LETTER SMALL CAPITAL|LETTER)"
    r"(?: SCRIPT| BLACKLETTER)? ([A-Z])(?: WITH .*)?"
)
_ARMENIAN_TONE = frozenset("՛՜՞՟")
_INVISIBLE = regex.compile(
    r"[\p{Cf}\p{Inherited}\p{Mn}--[\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}]]", regex.V1
)


def _simplify(letter: str) -> str:
    if letter in _ARMENIAN_TONE or _INVISIBLE.match(letter):
        return ""
    code = ord(letter)
    if 0x1F150 <= code <= 0x1F169 or 0x1F170 <= code <= 0x1F189:
        return chr(ord("a") + (code & 0xFF) - (0x50 if code < 0x1F170 else 0x70))
    if letter in _SPELT_OUT:
        return _SPELT_OUT[letter]
    if (value := unicodedata.decimal(letter, None)) is not None:
        return str(value)
    out = []
    # Cherokee capitals alone look like Latin ones; their small letters are read as they are.
    cherokee = 0x13A0 <= code <= 0x13FF
    for low in letter if cherokee else unicodedata.normalize("NFKC", letter).lower():
        if low in _KEPT_TOGETHER:
            out.append(_KEPT_TOGETHER[low])
        elif low in _SPELT_OUT:
            out.append(_SPELT_OUT[low])
        else:
            for part in unicodedata.normalize("NFD", low):
                if part.isascii():
                    out.append(part)
                elif not _INVISIBLE.match(part):
                    named = _LATIN_NAME.fullmatch(unicodedata.name(part, ""))
                    out.append(named[1].lower() if named else part)
    # What is drawn with a blank of its own, as spacing accents are, parts no word.
    return "".join(part for part in out if not part.isspace() or letter.isspace())


_SIMPLE = _Simple()


def simplify(text: str) -> tuple[str, Sequence[int]]:
    """The text in lower case without marks, and for each of its characters the index it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    out: list[str] = []
    origins: list[int] = []
    for index, letter in enumerate(text):
        simple = _SIMPLE[letter]
        if len(simple) == 1:
            out.append(simple)
            origins.append(index)
        elif simple:
            out.extend(simple)
            origins.extend([index] * len(simple))
        elif letter == "\u0306" and out and out[-1] == "и":
            out[-1] = "й"
    return "".join(out), origins


def tall_l(chunk: str) -> str:
    """The chunk with "l" for capital I among small letters, in whatever style; "" where there is none."""
    plain = chunk if chunk.isascii() else unicodedata.normalize("NFKC", chunk)
    if "I" not in plain or len(plain) != len(chunk) or not any(map(str.islower, plain)):
        return ""
    return plain.replace("I", "l")
