"""What the search for listed terms finds, and what of it is worth keeping."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fairsay.houserules import normalise
from fairsay.houserules.folded import Folded, Span
from fairsay.houserules.language import FUNCTION_WORDS, LATIN_FUNCTION_WORDS, OWN_FUNCTION_WORDS
from fairsay.houserules.termlist import OWN_LANGUAGES, Kind, Term
from fairsay.houserules.transliteration import armenian, cyrillic, skeleton_of

# A term of another language counts in any text from this length on; a shorter one may be an
# everyday word where the opinion was written.
_DISTINCT = 8
# In a few words that no language claims, a strong one may be shorter.
_DISTINCT_ALONE = 6


class Disguise(StrEnum):
    """How far the passage as typed is from the listed term, least first."""

    NONE = "none"
    FOLDED = "folded"
    LATIN = "latin"
    GUESSED = "guessed"
    HALVES = "halves"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed term found in a text.

    `span` is in the text as typed; `written` the passage; `word` the whole word it was read as.
    `certainty` is 1 except for masked words, where it falls with the share of hidden letters.
    """

    term: Term
    span: tuple[int, int]
    written: str
    word: str
    disguise: Disguise
    certainty: float = 1.0

    @property
    def disguised(self) -> bool:
        """True where the writer hid the word in one way or another (Latin letters are no hiding)."""
        return self.disguise not in (Disguise.NONE, Disguise.LATIN)


def is_name(term: Term, text: str, span: tuple[int, int]) -> bool:
    """Whether a word that is also a name is written as one: with a capital, not in capitals throughout.

    At the start of a sentence a strong word counts nevertheless, unless it is nearly the whole text.
    """
    written = text[span[0] : span[1]]
    if not written[:1].isupper() or (len(written) > 1 and written.isupper()):
        return False
    opening = text[: span[0]].rstrip(" \t\n\"'«“(—-")
    starts = not opening or opening[-1] in ".!?…։:"
    return not (starts and term.strength == 3 and len(text.split()) > 3)


def is_at_home(term: Term, language: str) -> bool:
    """Whether a term counts in a text of this language."""
    if language == term.language:
        return True
    if term.kind in (Kind.OWN, Kind.LOWER):
        return language == "und" and term.language in OWN_LANGUAGES
    if term.language in OWN_LANGUAGES:
        return True
    # Another alphabet is proof enough; in Latin letters only a long term is.
    if not term.text[0].isascii():
        return True
    return len(term.text) >= (_DISTINCT_ALONE if language == "und" and term.strength == 3 else _DISTINCT)


def is_torn(line: Folded, text: str, word: Span, matched: Span, term: Term, language: str) -> bool:
    """Whether two or three neighbours may be one listed word that somebody tore.

    The match must begin where they begin and run over the tear, and one of them must be no word.
    """
    if term.kind is Kind.PHRASE or matched[0] + (text[matched[0]] == " ") != word[0]:
        return False
    begin, end = line.span(*word)
    halves = normalise.plain(line.original[begin:end]).texts
    length = matched[1] - (text[matched[1] - 1] == " ") - word[0]
    if length <= len(halves[0]):
        return False
    whole = length == word[1] - word[0]
    function = OWN_FUNCTION_WORDS if language in ("en", "ru", "hy") else FUNCTION_WORDS
    if any(half in function or half == "a" for half in halves):
        # "who really" is two words.
        return length >= (4 if whole else 5) and (term.strength == 3 or (whole and length > 5))
    return length >= 4 or any(len(half) == 1 for half in halves)


def is_torn_latin(halves: Sequence[str], bones: str, language: str) -> bool:
    """Whether neighbours in Latin letters may be one Russian or Armenian word that somebody tore.

    `bones` is the skeleton that was found where they begin. It must run over the tear, and none of them
    may be a word by itself: "qun em" is two.
    """
    known = LATIN_FUNCTION_WORDS[language]
    spell = armenian if language == "hy" else cyrillic
    own = {normalise.plain(spell(half)).text.strip() for half in halves}
    if not known.isdisjoint(halves) or not OWN_FUNCTION_WORDS.isdisjoint(own):
        return False
    return len(bones) > len(skeleton_of(halves[0], language))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def outermost(hits: Iterable[Hit]) -> list[Hit]:
    """Without hits that lie inside a stronger or equal one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.span[0], -one.span[1])):
        if kept and hit.span[1] <= kept[-1].span[1] and hit.term.strength <= kept[-1].term.strength:
            continue
        kept.append(hit)
    return kept
