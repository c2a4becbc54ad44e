"""Letters that stand in for other letters: by looks (Unicode confusables) and by habit (leet).

The look-alike table is Unicode's own, as packaged by `confusable-homoglyphs` (MIT); the pairs
added here are habits of handwriting and of Russian and English forums that Unicode does not list.
"""

import json
import unicodedata
from collections import Counter
from functools import lru_cache
from importlib.resources import files

LATIN, CYRILLIC, GREEK, ARMENIAN, OTHER = "latin", "cyrillic", "greek", "armenian", ""

_RANGES = (
    (0x0061, 0x007A, LATIN),
    (0x00DF, 0x024F, LATIN),
    (0x0250, 0x02AF, LATIN),
    (0x1D00, 0x1D7F, LATIN),
    (0x1E00, 0x1EFF, LATIN),
    (0x0370, 0x03FF, GREEK),
    (0x0400, 0x052F, CYRILLIC),
    (0x0531, 0x0588, ARMENIAN),
)

# What is written for a letter, per script of the word it stands in; the first reading is the
# likelier, the second is tried as a guess.
LEET: dict[str, dict[str, str]] = {
    LATIN: {
        "0": "o", "1": "il", "2": "z", "3": "ez", "4": "a", "5": "s", "6": "gb", "7": "t", "8": "b",
        "9": "gq", "@": "a", "$": "s", "!": "il", "|": "il", "€": "e", "£": "l", "¡": "i", "+": "t", "(": "c",
        "¢": "c", "¥": "y",
    },
    CYRILLIC: {
        "0": "о", "1": "ил", "3": "зе", "4": "ч", "5": "с", "6": "б", "7": "т", "8": "в", "9": "я",
        "@": "ая", "$": "с", "!": "и", "|": "и", "€": "е", "£": "л", "¡": "и", "+": "т", "(": "с", "¢": "с",
        "¥": "у",
    },
    ARMENIAN: {"0": "օո", "1": "իլ", "2": "շզ", "3": "եյէ", "4": "կ", "5": "տ", "6": "բ", "7": "լ",
        "9": "գ", "@": "աը", "$": "տ"},
    GREEK: {"0": "ο", "3": "ε", "@": "α"},
}  # fmt: skip

# By looks first; where a second letter is given, it is the one that sounds like the stand-in.
_HABITS: dict[str, dict[str, str]] = {
    CYRILLIC: {
        "a": "а", "b": "вб", "c": "сц", "d": "д", "e": "е", "f": "ф", "g": "дг", "h": "нх", "i": "и",
        "j": "й", "k": "к",
        "l": "л", "m": "м", "n": "пн", "o": "о", "p": "рп", "r": "гр", "s": "с", "t": "т", "u": "иу",
        "v": "в", "w": "ш",
        "x": "х", "y": "уы", "z": "з", "і": "и", "ѕ": "с", "ј": "й", "ԁ": "д", "ԛ": "к", "ԝ": "ш",
        "ᴙ": "я", "ᴫ": "л", "ᴎ": "и", "ĸ": "к", "ʍ": "м",
    },
    LATIN: {
        "а": "a", "в": "b", "с": "c", "е": "e", "н": "h", "к": "k", "м": "m", "о": "o", "р": "p", "т": "t",
        "х": "x", "у": "yu",
        "и": "u", "г": "r", "п": "n", "з": "z", "ш": "w", "л": "l", "я": "r", "й": "u", "б": "b", "д": "d",
        "ф": "f", "ч": "4",
        "α": "a", "β": "b", "γ": "y", "ε": "e", "ζ": "z", "κ": "k", "ο": "o", "ρ": "p", "σ": "o",
        "τ": "t", "χ": "x", "μ": "u", "υ": "u", "ω": "w", "ν": "v", "η": "n", "π": "n", "ц": "u",
        "ь": "b", "ы": "bl", "ө": "o", "ү": "y", "ғ": "f", "қ": "k", "һ": "h", "ҙ": "3", "ҽ": "e",
        # Their capitals are straight lines.
        "і": "il", "ӏ": "li", "ι": "il",
        "հ": "h", "ո": "n", "ռ": "n", "ս": "us", "ք": "fp", "օ": "o", "զ": "q", "պ": "m", "ա": "w",
        "ե": "t", "ր": "p", "շ": "2", "ց": "g", "յ": "j", "լ": "l", "ւ": "l", "ϳ": "j", "ϱ": "p", "ѡ": "w",
    },
    ARMENIAN: {
        "o": "օո", "u": "սւ", "h": "հ", "n": "ոռ", "g": "ցգ", "q": "գքզ", "о": "օ", "j": "յ", "l": "լ",
        "s": "տս", "f": "քֆ", "p": "քպ", "р": "ք", "w": "ա", "r": "ր", "t": "ե", "m": "տմ",
    },
}  # fmt: skip

_MOST_READINGS = 16
# What is longer is read in one way only: no word is meant.
_LONGEST_WORD = 64

# Letters of the right script that are there for their looks.
_UNUSUAL = frozenset("ѕјԁԛԝ")

# Cyrillic letters that look the same as Latin ones in any font, and Latin ones whose twins no Russian writes.
_TWINS = frozenset("аеосрхуѕіјԁԛԝһ")
_HARDLY_CYRILLIC = frozenset("sidgqwj")

# Latin letters that alone can draw a Russian word, and Cyrillic ones that can draw an English one.
_LATIN_AS_CYRILLIC = frozenset("abcehikmnoprtuxyw0346ᴙᴫᴎĸʍ")
_CYRILLIC_AS_LATIN = frozenset("авсенкмортхуіѕјгиԁԛԝһ0136")


def _confusables() -> dict[str, str]:
    """The package's table, a line for each key: as the package itself keeps it, it takes 14 MB."""
    stored = json.loads((files("confusable_homoglyphs") / "confusables.json").read_text(encoding="utf-8"))
    return {letters: "\0".join(entry["c"] for entry in entries) for letters, entries in stored.items()}


_CONFUSABLES = _confusables()


@lru_cache(maxsize=4_096)
def script(letter: str) -> str:
    """The script of one lower-case character: one of this module's names, "" for any other."""
    code = ord(letter)
    for first, last, name in _RANGES:
        if first <= code <= last:
            return name
    return OTHER


def _near(letters: str) -> list[str]:
    """What Unicode finds easily taken for a letter or two."""
    return _CONFUSABLES[letters].split("\0") if letters in _CONFUSABLES else []


@lru_cache(maxsize=4_096)
def lookalikes(letter: str, wanted: str) -> str:
    """The letters of the `wanted` script that `letter` may stand for, likeliest first; "" for none."""
    habit = _HABITS.get(wanted, {}).get(letter)
    if habit:
        return habit
    near = [letter, *_near(letter)]
    for prototype in near[1:4]:
        near.extend(_near(prototype))
    for other in near[1:]:
        low = other.lower()
        if len(low) != 1:
            continue
        plain = low.isascii() if wanted == LATIN else script(low) == wanted
        if plain and unicodedata.category(low) == "Ll":
            return str(_HABITS.get(wanted, {}).get(low, low))
    return ""


def script_of(word: str) -> str:
    """The script that a word is meant in: that of its letters without a twin, else of most of them."""
    scripts = Counter(script(letter) for letter in word if letter.isalpha())
    scripts.pop(OTHER, None)
    if len(scripts) < 2:
        return next(iter(scripts), OTHER)
    telling: Counter[str] = Counter()
    for letter in word:
        own = script(letter)
        if own and not any(lookalikes(letter, other) for other in scripts if other != own):
            telling[own] += 1
    if not telling and _draws_latin(word):
        return LATIN
    return max(scripts, key=lambda name: (telling[name], scripts[name], name == CYRILLIC))


def _draws_latin(word: str) -> bool:
    """Whether Cyrillic letters stand in a word for the very same Latin ones, beside some without a twin."""
    cyrillic = {letter for letter in word if script(letter) == CYRILLIC}
    return cyrillic <= _TWINS and not _HARDLY_CYRILLIC.isdisjoint(word)


def scripts_in(word: str) -> list[str]:
    """The scripts that a word's letters come from, in order, where there are several; else none."""
    if word.isascii():
        return []
    scripts = list(dict.fromkeys(script(letter) for letter in word if letter.isalpha()))
    return [name for name in scripts if name] if len(scripts) > 1 else []


def readings(word: str, wanted: str) -> list[str]:
    """The word with look-alikes and leet signs read as letters of `wanted`, likeliest reading first.

    Signs that may stand for two letters give several readings, sixteen at most; all are as long as the word.
    """
    options = [_options(letter, wanted) for letter in word]
    read = ["".join(choices[0] for choices in options)]
    if len(word) > _LONGEST_WORD:
        return read
    for place, choices in enumerate(options):
        if len(choices) > 1 and len(read) * len(choices) <= _MOST_READINGS:
            read = [one[:place] + choice + one[place + 1 :] for one in read for choice in choices]
    return read


@lru_cache(maxsize=4_096)
def _options(letter: str, wanted: str) -> str:
    if not letter.isalpha():
        return LEET.get(wanted, {}).get(letter, letter)
    if letter.isascii() if wanted == LATIN else script(letter) == wanted and letter not in _UNUSUAL:
        return letter
    return lookalikes(letter, wanted) or letter


def in_script(word: str, wanted: str) -> str:
    """The likeliest of `readings`."""
    return readings(word, wanted)[0]


def scripts_worth_trying(word: str) -> list[str]:
    """The scripts a word of several may be meant in: those of its letters, and Latin and Cyrillic."""
    found = scripts_in(word)
    return list(dict.fromkeys([*found, LATIN, CYRILLIC])) if found else []


def drawn(word: str) -> list[str]:
    """A word of one script as read in others whose letters may draw all of it."""
    letters = set(word)
    if word.isdigit():
        return []
    if letters <= _LATIN_AS_CYRILLIC:
        return [in_script(word, CYRILLIC)]
    if letters <= _CYRILLIC_AS_LATIN:
        return [in_script(word, LATIN)]
    own = script_of(word)
    if own in (LATIN, CYRILLIC, ARMENIAN):
        return []
    # Greek and rarer scripts, where every letter has a look-alike.
    return [
        in_script(word, wanted)
        for wanted in (LATIN, CYRILLIC)
        if all(not letter.isalpha() or lookalikes(letter, wanted) for letter in letters)
    ]
