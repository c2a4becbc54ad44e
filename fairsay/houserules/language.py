"""Which language an opinion is written in: by script, then by function words. Cheap and good enough.

Russian and Armenian in Latin letters are found by their own function words as readers spell them.
"""

import re
from dataclasses import dataclass
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

_UKRAINIAN = re.compile(r"[іїєґ]")
_PERSIAN = re.compile(r"[پچژگ]")
_LETTERS = (
    ("latin", re.compile(r"[a-z]")),
    ("cyrillic", re.compile(r"[а-ӿ]")),
    ("hy", re.compile(r"[ա-և]")),
    ("el", re.compile(r"[α-ω]")),
    ("ka", re.compile(r"[ა-ჰ]")),
    ("arabic", re.compile(r"[ء-ۿ]")),
    ("he", re.compile(r"[א-ת]")),
)
# Spellings that are common in Latin-written Russian or Armenian and rare in European languages.
_RUSSIAN_LOOK = re.compile(
    r"zh|shch|kh|yu|ya|iy\b|yy\b|ogo\b|ego\b|tsya\b|tsa\b|yat\b|yut\b|esh\b|ish\b|nye?\b|[aiy]mi\b|[iy]j\b|uyu\b|ovat|[aoy]vali\b|[ea]yut\b|ogda\b|stvo\b|nosti?\b"
)
_ARMENIAN_LOOK = re.compile(
    r"kh|gh|dz|tz|um e\b|utyun|utyan|ner[iy]?\b|nere\b|@|ts\b|[^q]q[^u]|vac\b|vats\b|oum\b"
)
_ADDRESS = re.compile(r"\b(?:https?|www|com|net|org|html?)\b")
# Enough of a text to tell its language.
_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 primary subtag ("und" where unknown), and whether it is written in Latin letters though
    it has a script of its own."""

    code: str
    latin: bool = False


def detect(line: str, declared: str | None = None) -> Language:
    """The language of a lower-case line of words; `declared` breaks ties and fills silence."""
    line = _ADDRESS.sub(" ", line[:_SAMPLE])
    counts = {name: len(pattern.findall(line)) for name, pattern in _LETTERS}
    script = max(counts, key=lambda name: counts[name])
    declared = declared.split("-")[0].lower() if declared else None
    if not counts[script]:
        return Language(declared or "und")
    if script == "cyrillic":
        if declared and declared not in ("ru", "en", "hy"):
            return Language(declared)
        return Language("uk" if _UKRAINIAN.search(line) else "ru")
    if script == "arabic":
        return Language("fa" if _PERSIAN.search(line) else "ar")
    if script != "latin":
        return Language(script)
    return _latin(line, declared)


def _latin(line: str, declared: str | None) -> Language:
    words = line.split()
    scores = {code: float(sum(1 for word in words if word in known)) for code, known in _WORDS.items()}
    for code in scores.keys() - {"en", "ru", "hy"}:
        # Their short words stand in every Latin text by chance: two different ones are asked for.
        distinct = {word for word in words if len(word) > 1 and word in _WORDS[code]}
        scores[code] = scores[code] - 0.5 if len(distinct) > 1 else 0.0
    for code in ("ru", "hy"):
        # A word of English too, or a letter of any abbreviation, says little.
        vague = sum(1 for word in words if word in _WORDS[code] and (len(word) == 1 or word in _WORDS["en"]))
        scores[code] -= 0.7 * vague
    scores["ru"] += 0.4 * len(_RUSSIAN_LOOK.findall(line))
    scores["hy"] += 0.4 * len(_ARMENIAN_LOOK.findall(line))
    # A language with few letters in its function words wins by chance: English must be beaten clearly.
    scores["en"] += 0.3
    if declared in scores:
        scores[declared] += 0.75
    best = max(scores, key=lambda code: scores[code])
    if scores[best] < 0.5:
        return Language(declared or "und", latin=declared in ("ru", "hy"))
    return Language(best, latin=best in ("ru", "hy"))
