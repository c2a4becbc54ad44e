"""Listed terms, and the index that finds them in every reading of a text in one pass each.

The lists are plain text (format: lists/README.md). The index is an Aho–Corasick automaton
(`pyahocorasick`), so that a search costs the same however long the lists are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING

from fairsay.houserules import normalise, transliteration
from fairsay.houserules.automaton import Automaton
from fairsay.houserules.characters import widen
from fairsay.houserules.folded import Folded, Span
from fairsay.houserules.language import FUNCTION_WORDS
from fairsay.houserules.masks import Candidate, MaskTable, endings
from fairsay.houserules.termlist import NEWSROOM, Kind, Term, TermList

if TYPE_CHECKING:
    from fairsay.houserules.reading import Reading


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


# The shortest skeleton looked for at all; Armenian ones are vaguer.
_SHORTEST_SKELETON = {"ru": 3, "hy": 4}
# The shortest skeleton, of strong terms only, looked for where the text is likelier in another
# language of Latin letters: measured on 30,000 English rows, of which none is flagged.
_SAFE_SKELETON = 5
# Languages in which a starred word is guessed at, and whose terms count in any text: the three that
# newsrooms here publish in, and Ukrainian.
_MASKED_LANGUAGES = frozenset({"en", "ru", "hy", "uk", "und"})
# A term of another language counts in any text from this length on; a shorter one may be an
# everyday word where the opinion was written.
_DISTINCT = 8
# In a few words that no language claims, a strong one may be shorter.
_DISTINCT_ALONE = 6
# No opinion needs more findings than this; a hostile text would have thousands.
_MOST_HITS = 200
_MOST_MASKED = 50


class TermIndex:
    """All terms of one rule, ready to be found in a Reading."""

    def __init__(self, lists: Iterable[TermList]) -> None:
        """Build the automata from `lists`, in which a later and stronger term replaces an equal one."""
        lists = tuple(lists)
        self.size = sum(len(one.terms) for one in lists)
        self._innocent: dict[str, list[str]] = defaultdict(list)
        self._innocent_words: set[str] = set()
        self._innocent_phrases: list[str] = []
        native: list[tuple[str, Term]] = []
        latin: dict[str, list[tuple[str, Term]]] = {"ru": [], "hy": []}
        maskable: list[Candidate[Term]] = []
        for one in lists:
            for term in one.terms:
                for text, whole in _spellings(term, one.prefixes):
                    native.append((text, term))
                    if term.kind is not Kind.PHRASE and term.strength > 1 and _may_be_masked(term):
                        ending = ("",) if whole else endings().get(term.language, ("",))
                        maskable.append(Candidate(text.strip(), term, term.strength == 3, ending))
                self._add_special(term, latin)
                if (
                    term.language in latin
                    and term.strength > 1
                    and term.kind not in (Kind.LATIN, Kind.LATIN_PHRASE)
                ):
                    for text, _ in _spellings(term, one.prefixes):
                        bare = transliteration.skeleton(text, term.language)[0]
                        coarse = term.strength == 2 and (term.kind is Kind.WORD or term.language == "hy")
                        shortest = _SHORTEST_SKELETON[term.language] + coarse
                        # A first letter written twice is lost in the skeleton, and with it the word.
                        if len(bare.strip()) >= shortest and term.text[0] != term.text[1]:
                            latin[term.language].append((bare, term))
        self._native = Automaton(native)
        self._squeezed = Automaton(
            (_squeeze(text), term) for text, term in native if _may_be_squeezed(text, term)
        )
        self._latin = {language: Automaton(entries) for language, entries in latin.items()}
        self._few = {
            language: Automaton((bare, term) for bare, term in entries if _tells_alone(bare, term))
            for language, entries in latin.items()
        }
        self._excused = Automaton(
            (f" {phrase}", Term(phrase, "und", Kind.INNOCENT_PHRASE)) for phrase in self._innocent_phrases
        )
        # Of two words that fit equally well, the stronger is meant.
        self._maskable = sorted(maskable, key=lambda word: -word.value.strength)

    def _add_special(self, term: Term, latin: dict[str, list[tuple[str, Term]]]) -> None:
        if term.kind is Kind.INNOCENT:
            self._innocent[term.text[:3]].append(term.text)
        elif term.kind is Kind.INNOCENT_WORD:
            self._innocent_words.add(term.text)
        elif term.kind is Kind.INNOCENT_PHRASE:
            self._innocent_phrases.append(term.text)
        elif term.kind in (Kind.LATIN, Kind.LATIN_PHRASE):
            latin[term.language].append((f" {transliteration.skeleton(term.text, term.language)[0]} ", term))

    @cached_property
    def masks(self) -> MaskTable[Term]:
        """The look-up of starred words, built when the first one is met."""
        return MaskTable(self._maskable)

    def innocent(self, word: str) -> bool:
        """True for a listed innocent word, and for one that begins like a listed innocent stem."""
        return word in self._innocent_words or any(
            word.startswith(stem) for stem in self._innocent.get(word[:3], ())
        )

    def search(self, reading: "Reading") -> tuple[Hit, ...]:
        """Every listed term in the reading, one hit a passage, in the order of the text."""
        lines = reading.lines
        hits: dict[Span, Hit] = {}
        for disguise, found in self._searches(reading):
            for hit in found:
                if len(hits) >= _MOST_HITS:
                    break
                if disguise is Disguise.HALVES and any(_overlap(hit.span, span) for span in hits):
                    continue
                kept = hits.get(hit.span)
                # What stars leave over may look like a listed abbreviation: the mask's own word is better.
                if kept is None or disguise is Disguise.MASKED or hit.term.strength > kept.term.strength:
                    hits[hit.span] = hit
        if not hits:
            return ()
        excused = [lines.plain.span(start, end) for start, end, _ in self._excused.search(lines.plain.text)]
        kept_hits = [
            hit
            for hit in hits.values()
            if not any(first <= hit.span[0] and hit.span[1] <= last for first, last in excused)
        ]
        return tuple(sorted(_outermost(kept_hits), key=lambda hit: hit.span))

    def _searches(self, reading: "Reading") -> Iterator[tuple[Disguise, Iterator[Hit]]]:
        """The hits in each line, the most literal first."""
        lines = reading.lines
        alike = lines.folded.texts == lines.plain.texts
        yield Disguise.NONE, self._find(reading, lines.plain, Disguise.NONE)
        if not alike:
            yield Disguise.FOLDED, self._find(reading, lines.folded, Disguise.FOLDED)
        if lines.guesses.texts:
            yield Disguise.GUESSED, self._find(reading, lines.guesses, Disguise.GUESSED)
        yield Disguise.HALVES, self._find(reading, lines.halves, Disguise.HALVES)
        for language, shortest, latin in _skeletons_wanted(reading):
            yield Disguise.LATIN, self._find_latin(reading, lines.folded, language, shortest, latin=latin)
            if not alike:
                yield Disguise.LATIN, self._find_latin(reading, lines.plain, language, shortest, latin=latin)
        if lines.masked:
            yield Disguise.MASKED, self._find_masked(reading)

    def _find(self, reading: "Reading", line: Folded, disguise: Disguise) -> Iterator[Hit]:
        text = line.text
        searched: Iterable[tuple[int, int, Term]] = self._native.search(text)
        if disguise is Disguise.GUESSED:
            searched = chain(searched, self._squeezed.search(text))
        for start, end, term in searched:
            first = text.rfind(" ", 0, start + 1) + 1 if text[start] != " " else start + 1
            last = end - 1 if text[end - 1] == " " else text.find(" ", end)
            word = text[first:last]
            if not _at_home(term, reading.language) or (term.kind is not Kind.PHRASE and self.innocent(word)):
                continue
            if disguise is Disguise.HALVES and not _torn(line, text, (first, last), (start, end), term):
                continue
            if disguise is Disguise.GUESSED and term.strength < (2 if len(word) > 3 else 3):
                continue
            span = line.span(first, last)
            written = reading.text[span[0] : span[1]]
            if line.guessed and self.innocent(normalise.plain(written).text.strip()):
                continue
            plainly = disguise is Disguise.NONE
            if term.kind is Kind.LOWER and plainly and _is_name(term, reading.text, span):
                continue
            yield Hit(term, span, written, word, disguise)

    def _find_latin(
        self, reading: "Reading", line: Folded, language: str, shortest: int, *, latin: bool
    ) -> Iterator[Hit]:
        own = language if latin else "hy" if reading.language == "hy" else "ru"
        bones = line.respelt(partial(transliteration.skeleton_of, language=own))
        text = bones.text
        few = shortest == _SAFE_SKELETON
        for start, end, term in (self._few if few else self._latin)[language].search(text):
            first = start + (text[start] == " ")
            last = end - (text[end - 1] == " ")
            length = last - first - text.count(" ", first, last)
            if not few and length < shortest:
                continue
            begin, finish = text.count(" ", 0, first) - 1, text.count(" ", 0, last)
            word = " ".join(line.texts[begin:finish])
            if word[0].isascii() is not latin:
                continue
            if self.innocent(word) or (latin and self.innocent(transliteration.cyrillic(word))):
                continue
            places = line.places
            span = widen(line.original, places[begin][0], places[finish - 1][-1] + 1)
            yield Hit(term, span, reading.text[span[0] : span[1]], word, Disguise.LATIN)

    def _find_masked(self, reading: "Reading") -> Iterator[Hit]:
        for masked in reading.lines.masked[:_MOST_MASKED]:
            for term, word, certainty in self.masks.find(masked.pattern, masked.exact):
                if not self.innocent(word) and (term.strength == 3 or not masked.exact):
                    span = (masked.start, masked.end)
                    yield Hit(term, span, reading.text[slice(*span)], word, Disguise.MASKED, certainty)
                    break


def _spellings(term: Term, prefixes: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """What to look for in a line for one term, and whether the word ends with it."""
    match term.kind:
        case Kind.WORD | Kind.LOWER | Kind.OWN | Kind.PHRASE:
            yield (f" {term.text} ", True)
        case Kind.STEM:
            yield (f" {term.text}", False)
        case Kind.AFFIXED:
            yield (f" {term.text}", False)
            for prefix in prefixes:
                yield (f" {prefix}{term.text}", False)
        case Kind.ROOT:
            yield (term.text, False)
        case _:
            return


def _skeletons_wanted(reading: "Reading") -> Iterator[tuple[str, int, bool]]:
    """Which languages' skeletons to look for, from which length, and whether only in Latin letters.

    All of them in a text in that language, only long ones where another language is likelier. An
    Armenian word in Cyrillic letters and a Russian one in Armenian have the same skeletons.
    """
    code = reading.language
    own = code if code in ("ru", "hy") and reading.latin else ""
    if code == "und" and reading.story_language in ("ru", "hy"):
        own = reading.story_language
    for language in ("ru", "hy"):
        foreign = not reading.latin and code in ("ru", "hy", "uk")
        if foreign and (code == language or (code, language) == ("uk", "ru")):
            continue
        shortest = _SHORTEST_SKELETON["ru"] if own == language else _SAFE_SKELETON
        yield language, shortest, not foreign


def _tells_alone(bare: str, term: Term) -> bool:
    """Whether a skeleton is proof enough in a few Latin words of no known language: no prefixed stem is."""
    length = len(bare.strip())
    if bare.endswith(" "):
        return length >= (4 if term.strength == 3 else 5)
    if term.kind is Kind.ROOT or term.strength < 3 or length < _SAFE_SKELETON:
        return False
    return bare.strip() == transliteration.skeleton(term.text, term.language)[0]


def _is_name(term: Term, text: str, span: tuple[int, int]) -> bool:
    """Whether a word that is also a name is written as one: with a capital, not in capitals throughout.

    At the start of a sentence a strong word counts nevertheless, unless it is nearly the whole text.
    """
    written = text[span[0] : span[1]]
    if not written[:1].isupper() or (len(written) > 1 and written.isupper()):
        return False
    opening = text[: span[0]].rstrip(" \t\n\"'«“(—-")
    starts = not opening or opening[-1] in ".!?…։:"
    return not (starts and term.strength == 3 and len(text.split()) > 3)


_DOUBLED = re.compile(r"([^\W\d])\1")


def _squeeze(text: str) -> str:
    return _DOUBLED.sub(r"\1", text)


def _may_be_squeezed(text: str, term: Term) -> bool:
    """Whether to look for a word without its doubled letters too: short ones are other words then."""
    if term.kind in (Kind.PHRASE, Kind.LOWER) or not _DOUBLED.search(term.text):
        return False
    least = 4 if term.kind is Kind.WORD else 6
    return term.strength > 1 and len(_squeeze(text).strip()) >= least and _may_be_masked(term)


def _may_be_masked(term: Term) -> bool:
    return term.language in _MASKED_LANGUAGES and (term.language != "und" or term.source == NEWSROOM)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _at_home(term: Term, language: str) -> bool:
    """Whether a term counts in a text of this language."""
    if language == term.language:
        return True
    if term.kind in (Kind.OWN, Kind.LOWER):
        return language == "und" and term.language in _MASKED_LANGUAGES
    if term.language in _MASKED_LANGUAGES:
        return True
    # Another alphabet is proof enough; in Latin letters only a long term is.
    if not term.text[0].isascii():
        return True
    return len(term.text) >= (_DISTINCT_ALONE if language == "und" and term.strength == 3 else _DISTINCT)


def _torn(line: Folded, text: str, word: Span, matched: Span, term: Term) -> bool:
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
    if any(half in FUNCTION_WORDS or half == "a" for half in halves):
        # "who really" is two words.
        return length >= (4 if whole else 5) and (term.strength == 3 or (whole and length > 5))
    return length >= 4 or any(len(half) == 1 for half in halves)


def _outermost(hits: Iterable[Hit]) -> list[Hit]:
    """Without hits that lie inside a stronger or equal one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.span[0], -one.span[1])):
        if kept and hit.span[1] <= kept[-1].span[1] and hit.term.strength <= kept[-1].term.strength:
            continue
        kept.append(hit)
    return kept
