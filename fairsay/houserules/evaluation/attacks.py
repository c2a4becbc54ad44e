"""How readers disguise words from filters, as pure seeded functions.

Each attack turns one word into another by the random numbers it is given. `disguise` applies one to the
passage that the judge found. Where an attack can change nothing in it, the text comes back as it was.
"""

import random
import re
from collections.abc import Callable, Mapping

Attack = Callable[[str, random.Random], str]

# Words of a passage that are disguised at most: those that the finding names, then the longest. Nobody
# disguises every word of a sentence.
MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{3,}")
_VOWELS = frozenset("aeiouyаеёиоуыэюяաեէըիոօւ")

_LEET = {
    "a": "4@", "b": "8", "e": "3", "g": "9", "i": "1!", "l": "1", "o": "0", "s": "5$", "t": "7", "z": "2",
    "а": "@", "б": "6", "в": "8", "е": "3", "з": "3", "и": "1", "о": "0", "с": "5$", "т": "7", "ч": "4",
    "ա": "@", "օ": "0", "ի": "1", "լ": "1", "տ": "5", "բ": "6",
}  # fmt: skip
# Letters of other scripts that look alike: to Latin ones Cyrillic and Greek, and so on.
_LOOKS = {
    "a": "аα", "c": "с", "e": "е", "h": "һ", "i": "іι", "j": "ј", "k": "κ", "n": "ո", "o": "оοօ", "p": "рρ",
    "s": "ѕ", "u": "ս", "v": "ν", "x": "хχ", "y": "у",
    "а": "a", "в": "b", "г": "r", "е": "e", "и": "u", "к": "k", "м": "m", "н": "h", "о": "o", "п": "n",
    "р": "p", "с": "c", "т": "t", "у": "y", "х": "x", "ы": "bl",
    "ո": "n", "օ": "o", "ս": "u", "հ": "h", "յ": "j", "ց": "g", "զ": "q", "տ": "m",
}  # fmt: skip
_INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad")
_ACCENTS = ("\u0301", "\u0308", "\u0323", "\u0336")

# Two habits each of writing in Latin letters: by sound, and by what lies nearest on a keyboard or to the eye.
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև"


def _habit(letters: str, latin: str) -> dict[str, str]:
    """A table of letters; `latin` has as many parts, by blanks, two blanks for a letter that is dropped."""
    return dict(zip(letters, latin.split(" "), strict=True))


_LATIN = {
    "ru": (
        _habit(_RUSSIAN, "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya"),
        _habit(_RUSSIAN, "a b v g d e e j z i i k l m n o p r s t u f h c 4 w w  y ' e u ja"),
    ),
    "hy": (
        _habit(
            _ARMENIAN,
            "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts u p q o f ev",
        ),
        _habit(
            _ARMENIAN, "a b g d e z e @ t j i l x c k h dz x j m y n sh o ch p j r s v t r c u p k o f ev"
        ),
    ),
}


def _swapped(table: Mapping[str, str], word: str, rng: random.Random) -> str:
    """Half of the letters that `table` knows, and at least one, become what stands for them there."""
    places = [place for place, letter in enumerate(word) if letter.lower() in table]
    if not places:
        return word
    taken = {place for place in places if rng.random() < 0.5} or {rng.choice(places)}
    return "".join(
        _stand_in(table[letter.lower()], rng) if place in taken else letter
        for place, letter in enumerate(word)
    )


def _stand_in(choices: str, rng: random.Random) -> str:
    # Two Latin letters are read as one: they stand together.
    return choices if choices == "bl" else rng.choice(choices)


def leet(word: str, rng: random.Random) -> str:
    """Digits and signs for letters."""
    return _swapped(_LEET, word, rng)


def look_alike(word: str, rng: random.Random) -> str:
    """Letters of another script for letters that look like them."""
    return _swapped(_LOOKS, word, rng)


def spaced(word: str, rng: random.Random) -> str:
    """A blank between every two letters."""
    return " ".join(word)


def punctuated(word: str, rng: random.Random) -> str:
    """One sign between every two letters."""
    return rng.choice(".-_*").join(word)


def torn(word: str, rng: random.Random) -> str:
    """One blank somewhere inside."""
    place = rng.randrange(1, len(word))
    return f"{word[:place]} {word[place:]}"


def repeated(word: str, rng: random.Random) -> str:
    """One or two letters stretched to three or more."""
    taken = rng.sample(range(len(word)), min(len(word), rng.randint(1, 2)))
    return "".join(
        letter * rng.randint(3, 6) if place in taken else letter for place, letter in enumerate(word)
    )


def zero_width(word: str, rng: random.Random) -> str:
    """Invisible characters between letters."""
    return word[0] + "".join(
        (rng.choice(_INVISIBLE) if place == 0 or rng.random() < 0.6 else "") + letter
        for place, letter in enumerate(word[1:])
    )


def accented(word: str, rng: random.Random) -> str:
    """Combining marks over, under or through letters."""
    return "".join(letter + (rng.choice(_ACCENTS) if rng.random() < 0.5 else "") for letter in word)


def one_starred(word: str, rng: random.Random) -> str:
    """One inner letter starred, a vowel where there is one."""
    inner = range(1, len(word) - 1)
    vowels = [place for place in inner if word[place].lower() in _VOWELS]
    place = rng.choice(vowels or list(inner))
    return f"{word[:place]}*{word[place + 1 :]}"


def mostly_starred(word: str, rng: random.Random) -> str:
    """All but the first and the last letter starred."""
    return f"{word[0]}{'*' * (len(word) - 2)}{word[-1]}"


ATTACKS: Mapping[str, Attack] = {
    "leet": leet,
    "spaces": spaced,
    "signs between": punctuated,
    "torn in two": torn,
    "look-alikes": look_alike,
    "repeats": repeated,
    "invisible": zero_width,
    "accents": accented,
    "one letter starred": one_starred,
    "all inner letters starred": mostly_starred,
}
LATIN = "Latin letters"
NAMES = (*ATTACKS, LATIN)


def in_latin(text: str, language: str, rng: random.Random) -> str:
    """The whole text, Russian or Armenian, in Latin letters by one of two habits."""
    table = rng.choice(_LATIN[language])
    lower = text.lower()
    if language == "hy":
        lower = re.sub("[՛՜՞՝]", "", lower).replace("ու", "u").replace("։", ".")
        lower = re.sub(r"\bո", "vo", lower)
    return "".join(table.get(letter, letter) for letter in lower)


def disguise(
    text: str, span: tuple[int, int], words: tuple[str, ...], attack: str, language: str, seed: str
) -> str:
    """`text` with the passage at `span` disguised by the attack of that name; the same seed, the same text.

    `words` are those that the finding names: they are disguised first. Latin letters are for the whole text.
    """
    rng = random.Random(f"{seed}:{attack}")  # noqa: S311 - variety, not secrets
    if attack == LATIN:
        return in_latin(text, language, rng) if language in _LATIN else text
    start, end = span
    named = {part.lower() for word in words for part in _WORD.findall(word)}
    found = list(_WORD.finditer(text[start:end]))
    found.sort(key=lambda match: (match.group().lower() not in named, -len(match.group()), match.start()))
    chosen = sorted(found[:MOST_WORDS], key=lambda match: match.start())
    parts, at = [text[:start]], start
    for match in chosen:
        parts += [text[at : start + match.start()], ATTACKS[attack](match.group(), rng)]
        at = start + match.end()
    return "".join([*parts, text[at:]])
