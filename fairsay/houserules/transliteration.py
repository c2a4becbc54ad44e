"""Latin letters for Russian and Armenian: back to their own letters, and skeletons for list search.

Readers spell by many habits (kh, x and h for one letter). A *skeleton* folds the habits together on
both sides: two words with one skeleton may be the same word. `cyrillic` and `armenian` choose the
likeliest single reading, for the encoder and for human eyes.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

_CYRILLIC = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "tz": "ц", "ch": "ч", "sh": "ш", "yu": "ю",
    "ju": "ю", "iu": "ю",
    "ya": "я", "ja": "я", "ia": "я", "yo": "ё", "jo": "ё", "ye": "е", "je": "е", "ck": "к", "ph": "ф",
    "iy": "ий", "ij": "ий",
    "yy": "ый", "yj": "ый", "ay": "ай", "ey": "ей", "oy": "ой", "uy": "уй", "aj": "ай", "ej": "ей",
    "oj": "ой", "uj": "уй",
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж",
    "k": "к", "l": "л",
    "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "в", "x": "х",
    "y": "ы", "z": "з", "4": "ч", "'": "ь",
}  # fmt: skip
_ARMENIAN = {
    "tch": "ճ", "vo": "ո", "yev": "և", "ev": "և", "sh": "շ", "ch": "չ", "zh": "ժ", "kh": "խ", "gh": "ղ",
    "dz": "ձ", "ts": "ց", "tz": "ծ",
    "ph": "փ", "th": "թ", "ou": "ու", "rr": "ռ", "ye": "ե", "a": "ա", "b": "բ", "c": "ց", "d": "դ",
    "e": "ե", "f": "ֆ", "g": "գ",
    "h": "հ", "i": "ի", "j": "ջ", "k": "կ", "l": "լ", "m": "մ", "n": "ն", "o": "ո", "p": "պ", "q": "ք",
    "r": "ր", "s": "ս",
    "t": "տ", "u": "ու", "v": "վ", "w": "վ", "x": "խ", "y": "յ", "z": "զ", "@": "ը",
}  # fmt: skip

_RUSSIAN_SKELETON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "c", "ч": "4", "ш": "w",
    "щ": "w", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "e",
    "ґ": "g",
}  # fmt: skip
_RUSSIAN_HABITS = {
    "shch": "w", "sch": "w", "zh": "j", "kh": "h", "ts": "c", "tz": "c", "ch": "4", "sh": "w", "yu": "iu",
    "ju": "iu", "ya": "ia",
    "ja": "ia", "yo": "e", "jo": "e", "ye": "e", "je": "e", "ck": "k", "ph": "f", "iy": "i", "ij": "i",
    "yy": "i", "yi": "i",
    "x": "h", "y": "i", "j": "i", "w": "v", "q": "k", "'": "",
}  # fmt: skip
_ARMENIAN_SKELETON = {
    "ու": "u", "ո": "o", "եւ": "ev", "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e",
    "ը": "", "թ": "t", "ժ": "j",
    "ի": "i", "լ": "l", "խ": "h", "ծ": "c", "կ": "k", "հ": "h", "ձ": "z", "ղ": "g", "ճ": "4", "մ": "m",
    "յ": "i", "ն": "n", "շ": "w",
    "չ": "4", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "c", "ւ": "v",
    "փ": "p", "ք": "k", "և": "ev",
    "օ": "o", "ֆ": "f",
}  # fmt: skip
_ARMENIAN_HABITS = {
    "tch": "4", "sh": "w", "ch": "4", "zh": "j", "kh": "h", "gh": "g", "dz": "z", "ts": "c", "tz": "c",
    "ph": "p", "th": "t", "ou": "u", "oo": "u", "tc": "c",
    "yev": "ev", "ye": "e", "vo": "o", "x": "h", "q": "k", "w": "v", "@": "", "y": "i", "'": "",
}  # fmt: skip


def _pattern(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(key) for key in sorted(table, key=len, reverse=True)))


_TO_CYRILLIC, _TO_ARMENIAN = _pattern(_CYRILLIC), _pattern(_ARMENIAN)
_SKELETONS = {
    "ru": ((_RUSSIAN_SKELETON | _RUSSIAN_HABITS), _pattern(_RUSSIAN_SKELETON | _RUSSIAN_HABITS)),
    "hy": ((_ARMENIAN_SKELETON | _ARMENIAN_HABITS), _pattern(_ARMENIAN_SKELETON | _ARMENIAN_HABITS)),
}


def cyrillic(text: str) -> str:
    """Latin-written Russian in Cyrillic letters, lower case; what is not a Latin letter stays."""
    return _TO_CYRILLIC.sub(lambda found: _CYRILLIC[found.group()], text.lower())


def armenian(text: str) -> str:
    """Latin-written Armenian in Armenian letters, lower case; what is not a Latin letter stays."""
    return _TO_ARMENIAN.sub(lambda found: _ARMENIAN[found.group()], text.lower())


def skeleton(line: str, language: str) -> tuple[str, Sequence[int]]:
    """A line's skeleton for "ru" or "hy", and for each of its characters the index it came from.

    Doubled letters become single. Blanks stay, so that words keep their edges; so do stars, one for a letter.
    """
    table, pattern = _SKELETONS[language]
    out: list[str] = []
    origins: list[int] = []

    def put(letter: str, place: int) -> None:
        if out and out[-1] == letter and letter not in " *":
            origins[-1] = place
        else:
            out.append(letter)
            origins.append(place)

    at = 0
    for found in pattern.finditer(line):
        for place in range(at, found.start()):
            put(line[place], place)
        for letter in table[found.group()]:
            put(letter, found.end() - 1)
        at = found.end()
    for place in range(at, len(line)):
        put(line[place], place)
    return "".join(out), origins


def full_skeleton(line: str, language: str) -> str:
    """The same with its doubled letters."""
    table, pattern = _SKELETONS[language]
    return pattern.sub(lambda found: table[found.group()], line)


@lru_cache(maxsize=6_144)
def skeleton_of(word: str, language: str) -> str:
    """The skeleton of one word, remembered."""
    return skeleton(word, language)[0]


# Habits that contradict those above: "jo" for two letters and not for one, a vowel after a soft letter
# written as after a hard one, "w" for what it looks like, a syllable drawn out.
_OTHERWISE = (
    (re.compile(r"j(?=[aeou])"), "zh"),
    (re.compile(r"lu"), "lyu"),
    (re.compile(r"w"), "sh"),
    (re.compile(r"yyo"), "yye"),
    (re.compile(r"([jiy][aou])\1+"), r"\1"),
)


@lru_cache(maxsize=2_048)
def otherwise(word: str) -> str:
    """Latin-written Russian as other habits would spell it; most words as they are."""
    for habit, other in _OTHERWISE:
        word = habit.sub(other, word)
    return word
