"""Which language an opinion is written in: by script, then by function words. Cheap and good enough.

Russian and Armenian in Latin letters are found by their own function words as readers spell them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_WORD_FILE = Path(__file__).parent / "lists" / "function_words.txt"


def _read_words() -> dict[str, frozenset[str]]:
    lines = _WORD_FILE.read_text(encoding="utf-8").splitlines()
    entries = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {name: frozenset(words.split()) for name, words in entries}


_READ = _read_words()
_WORDS: dict[str, frozenset[str]] = {
    code: words for code, words in _READ.items() if not code.endswith("short")
}

# Words that are never one half of a word that somebody tore in two.
FUNCTION_WORDS: frozenset[str] = frozenset().union(
    *(_READ[name] for name in ("en", "de", "fr", "es", "it", "ru short", "hy short"))
)
# The same of the three languages that opinions here are mostly in.
OWN_FUNCTION_WORDS: frozenset[str] = frozenset().union(
    *(_READ[name] for name in ("en", "ru short", "hy short"))
)
# The same of Russian and Armenian in Latin letters.
LATIN_FUNCTION_WORDS: dict[str, frozenset[str]] = {code: _READ[code] | _READ["en"] for code in ("ru", "hy")}

_PERSIAN = frozenset("پچژگ")
# Unicode ranges of lower-case letters by script or language, widest use first.
_RANGES = (
    ("latin", "a", "z"),
    ("cyrillic", "а", "ӿ"),
    ("hy", "ա", "և"),
    ("el", "α", "ω"),
    ("ka", "ა", "ჰ"),
    ("arabic", "ء", "ۿ"),
    ("he", "א", "ת"),
)
# Spellings that are common in Latin-written Russian or Armenian and rare in European languages.
_RUSSIAN_LOOK = re.compile(
    r"zh|shch|kh|yu|ya|iy\b|yy\b|ogo\b|ego\b|tsya\b|tsa\b|yat\b|yut\b|esh\b|ish\b|nye?\b|[aiy]mi\b|[iy]j\b|uyu\b|ovat|[aoy]vali\b|[ea]yut\b|ogda\b|stvo\b|nosti?\b"
)
_ARMENIAN_LOOK = re.compile(r"kh|gh|dz|tz|utyun|utyan|ner[iy]?\b|nere\b|@|ts\b|[^q]q[^u]|vac\b|vats\b|oum\b")
_ADDRESSES = frozenset(("http", "https", "www", "com", "net", "org", "htm", "html"))
_UKRAINIAN = frozenset("іїєґ")
# Enough of a text to tell its language.
_SAMPLE = 2_000
_MOST_WORDS = 400
# Longer words are read by their beginning.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 primary subtag ("und" where unknown), and whether it is written in Latin letters though
    it has a script of its own."""

    code: str
    latin: bool = False


# The letters of three-letter sequences: a blank, a to z, an apostrophe, a digit, anything else.
_SIGNS = {letter: at for at, letter in enumerate(" abcdefghijklmnopqrstuvwxyz'")} | dict.fromkeys(
    "0123456789", 28
)
_SIGN_COUNT = 30
PLACES = _SIGN_COUNT**3
# A letter sequence tells one language from the next best by this much, in natural logarithms, or tells
# nothing; more for the two that are rarer in Latin letters than English.
_CLEAR = {"en": 1.5, "ru": 3.0, "hy": 3.0}
# Fewer words than this must be clearer.
_FEW = 4
# From here on, one word that other languages have too is chance.
_BEYOND_DOUBT = 40.0
# What a function word, or a declared language, weighs beside the sequences.
_LISTED, _DECLARED = 2.0, 3.0


def places(word: str) -> list[int]:
    """Where the three-letter sequences of a word and its edges stand in the tables of weights/letters.npz."""
    signs = [0, *(_SIGNS.get(letter, 29) for letter in word[:_LONGEST]), 0]
    return [
        (one * _SIGN_COUNT + two) * _SIGN_COUNT + three
        for one, two, three in zip(signs, signs[1:], signs[2:], strict=False)
    ]


@lru_cache(maxsize=1)
def _tables() -> dict[str, bytes]:
    import numpy

    with numpy.load(Path(__file__).parent / "weights" / "letters.npz", allow_pickle=False) as stored:
        return {
            str(language): table.tobytes()
            for language, table in zip(stored["languages"], stored["tables"], strict=True)
        }


@dataclass(frozen=True, slots=True)
class _Vote:
    """What one folded word says: its letters by script, which languages list it, how it looks."""

    script: str
    letters: int
    codes: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    russian: float = 0.0
    armenian: float = 0.0
    ukrainian: bool = False
    likelihood: tuple[float, float, float] = (0.0, 0.0, 0.0)


@lru_cache(maxsize=6_144)
def _vote(word: str) -> _Vote:
    if word.isdigit() or word in _ADDRESSES:
        return _Vote("", 0)
    counts = {name: sum(first <= letter <= last for letter in word) for name, first, last in _RANGES}
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return _Vote("", 0)
    if script != "latin":
        return _Vote(script, counts[script], ukrainian=not _UKRAINIAN.isdisjoint(word))
    codes = tuple(code for code, known in _WORDS.items() if word in known)
    # A word of English too, or a letter of any abbreviation, says little.
    vague = tuple(code for code in ("ru", "hy") if code in codes and (len(word) == 1 or word in _WORDS["en"]))
    return _Vote(
        script,
        counts[script],
        codes,
        vague,
        float(len(_RUSSIAN_LOOK.findall(f" {word} "))),
        float(len(_ARMENIAN_LOOK.findall(f" {word} "))),
        likelihood=_likelihood(word),
    )


def _likelihood(word: str) -> tuple[float, float, float]:
    """How likely the word's letters are in English, and in Latin-written Russian and Armenian: logarithms."""
    at = places(word)
    tables = _tables()
    english, russian, armenian = (-sum(map(tables[code].__getitem__, at)) / 8 for code in ("en", "ru", "hy"))
    return (english, russian, armenian)


def detect(line: str, declared: str | None = None) -> Language:
    """The language of a lower-case line of words; `declared` breaks ties and fills silence."""
    return detect_words(line[:_SAMPLE].split(), declared)


def detect_words(words: Sequence[str], declared: str | None = None, *, accented: bool = False) -> Language:
    """The same of words as folded, of which the first four hundred are read.

    `accented` tells that the text as typed has accented Latin letters, as neither English nor Russian or
    Armenian in Latin letters has.
    """
    votes = [_vote(word) for word in words[:_MOST_WORDS]]
    letters: dict[str, int] = {}
    for vote in votes:
        letters[vote.script] = letters.get(vote.script, 0) + vote.letters
    script = max((name for name, _, _ in _RANGES), key=lambda name: letters.get(name, 0))
    declared = declared.split("-")[0].lower() if declared else None
    if not letters.get(script):
        return Language(declared or "und")
    if script == "cyrillic":
        if declared and declared not in ("ru", "en", "hy"):
            return Language(declared)
        return Language("uk" if any(vote.ukrainian for vote in votes) else "ru")
    if script == "arabic":
        persian = any(not _PERSIAN.isdisjoint(word) for word in words[:_MOST_WORDS])
        return Language("fa" if persian else "ar")
    if script != "latin":
        return Language(script)
    return _latin(words[:_MOST_WORDS], votes, declared, accented=accented)


def _latin(words: Sequence[str], votes: Sequence[_Vote], declared: str | None, *, accented: bool) -> Language:
    scores = dict.fromkeys(_WORDS, 0.0)
    distinct: dict[str, set[str]] = {}
    before = ""
    for word, vote in zip(words, votes, strict=True):
        for code in vote.codes:
            scores[code] += 1
            if len(word) > 1:
                distinct.setdefault(code, set()).add(word)
        for code in vote.vague:
            scores[code] -= 0.7
        scores["ru"] += 0.4 * vote.russian
        scores["hy"] += 0.4 * vote.armenian
        if word == "e" and before.endswith("um"):
            scores["hy"] += 0.4
        before = word
    for code in scores.keys() - {"en", "ru", "hy"}:
        # Their short words stand in every Latin text by chance: two different ones are asked for.
        scores[code] = scores[code] - 0.5 if len(distinct.get(code, ())) > 1 else 0.0
    # A language with few letters in its function words wins by chance: English must be beaten clearly.
    scores["en"] += 0.3
    if declared in scores:
        scores[declared] += 0.75
    best = max(scores, key=lambda code: scores[code])
    if best not in _CLEAR and scores[best] >= 0.5:
        return Language(best)
    told = sorted(scores.values())[-2:]
    if scores[best] >= 1.5 and told[1] - told[0] >= 0.5 and (best != "en" or told[1] >= 2.5):
        return Language(best, latin=best in ("ru", "hy"))
    likely, margin = _likeliest(votes, declared)
    # A word or two may be names, and names come from everywhere; and a language that is not known here,
    # or one of its words among them, looks as little like English.
    elsewhere = margin < _BEYOND_DOUBT and any(map(_is_elsewhere, votes))
    strange = likely != "en" and (accented or len(words) < 2 or elsewhere)
    needed = _CLEAR[likely] * max(1.0, _FEW - len(words)) * (2.0 if scores[likely] < 0.4 else 1.0)
    if not strange and margin >= needed:
        return Language(likely, latin=likely != "en")
    if scores[best] < 0.5:
        return Language(declared or "und", latin=declared in ("ru", "hy"))
    return Language(best, latin=best in ("ru", "hy"))


def _is_elsewhere(vote: _Vote) -> bool:
    """Whether a word is a function word of other languages only."""
    return bool(vote.codes) and not {"en", "ru", "hy"} & set(vote.codes)


def _likeliest(votes: Sequence[_Vote], declared: str | None) -> tuple[str, float]:
    """Of English, Russian and Armenian the likeliest by letters and function words, and by how much."""
    totals = dict.fromkeys(_CLEAR, 0.0)
    for vote in votes:
        for code, likelihood in zip(_CLEAR, vote.likelihood, strict=True):
            totals[code] += likelihood + _LISTED * (code in vote.codes and code not in vote.vague)
    if declared in totals:
        totals[declared] += _DECLARED
    second, first = sorted(totals, key=lambda code: totals[code])[-2:]
    return first, totals[first] - totals[second]
