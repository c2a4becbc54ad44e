"""Words by category, read from small files (scope/README.md): whole words and beginnings, as bits."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fairsay.houserules.transliteration import skeleton

HERE = Path(__file__).parent


def family(language: str) -> str:
    """Whose word lists serve this language: Ukrainian is read as Russian, everything else as English."""
    return {"ru": "ru", "uk": "ru", "hy": "hy"}.get(language, "en")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one file; bit n of a word is its belonging to the n-th category asked for."""

    exact: dict[str, int]
    begins: dict[str, int]
    emoji: frozenset[str]

    def bits(self, word: str) -> int:
        """The categories of a folded word, in a language with skeletons of its skeleton."""
        found = self.exact.get(word, 0)
        for end in range(2, len(word) + 1):
            found |= self.begins.get(word[:end], 0)
        return found


@lru_cache(maxsize=16)
def read(folder: str, language: str, categories: tuple[str, ...], name: str = "") -> Lexicon:
    """Read FOLDER/LANGUAGE.txt, or FOLDER/NAME.txt in that language, keeping the named categories."""
    lexicon = Lexicon({}, {}, frozenset())
    emoji: set[str] = set()
    bit = 0
    for line in (HERE / folder / f"{name or language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            category = line[2:].strip()
            bit = -1 if category == "emoji" else 1 << categories.index(category)
        elif bit < 0:
            emoji.update(line.split())
        elif line.strip() and not line.startswith("##"):
            for word in line.split():
                stem = word.rstrip("*").lower()
                key = stem if language == "en" else skeleton(stem, language)[0]
                table = lexicon.begins if word.endswith("*") else lexicon.exact
                table[key] = table.get(key, 0) | bit
    return Lexicon(lexicon.exact, lexicon.begins, frozenset(emoji))
