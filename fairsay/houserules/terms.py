"""Listed terms, and the index that finds them in every reading of a text in one pass each.

The lists are plain text (format: lists/README.md). The index is an Aho–Corasick automaton
(`pyahocorasick`), so that a search costs the same however long the lists are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import ahocorasick

from fairsay.houserules import normalise, transliteration
from fairsay.houserules.folded import Folded
from fairsay.houserules.masks import MaskTable

if TYPE_CHECKING:
    from fairsay.houserules.reading import Reading


class Kind(StrEnum):
    """How a listed term is looked for; see lists/README.md."""

    WORD = "word"
    LOWER = "lower"
    OWN = "own"
    STEM = "stem"
    AFFIXED = "affixed"
    ROOT = "root"
    PHRASE = "phrase"
    LATIN = "latin"
    LATIN_PHRASE = "latin phrase"
    INNOCENT = "innocent"
    INNOCENT_WORD = "innocent word"
    INNOCENT_PHRASE = "phrase innocent"


class Disguise(StrEnum):
    """How far the passage as typed is from the listed term, least first."""

    NONE = "none"
    FOLDED = "folded"
    LATIN = "latin"
    GUESSED = "guessed"
    HALVES = "halves"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class Term:
    """One listed term, folded as texts are. `strength`: 3 plain, 2 coarse, 1 mild."""

    text: str
    language: str
    kind: Kind
    strength: int = 3
    source: str = ""


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


@dataclass(frozen=True, slots=True)
class TermList:
    """The terms of one file, and the prefixes that its affixed stems may take."""

    terms: tuple[Term, ...]
    prefixes: tuple[str, ...] = ()


# The source of terms that a newsroom adds to its own rule book.
NEWSROOM = "newsroom"

_HEADER = re.compile(r"#\s*(language|rule|source|licence):\s*(.+)")
_SECTION = re.compile(r"\[(?P<kind>[a-z ]+?)(?:\s+(?P<strength>[1-3]))?\]")


class ListError(ValueError):
    """A list file that cannot be read; the message names file and line."""


def load_list(path: Path) -> TermList:
    """Read one list file. Raises ListError with file and line where it is malformed."""
    language, source, kind, strength = "und", "", "", 3
    terms: list[Term] = []
    prefixes: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if header := _HEADER.fullmatch(line):
            language = header[2] if header[1] == "language" else language
            source = header[2] if header[1] == "source" else source
        elif section := _SECTION.fullmatch(line):
            kind, strength = section["kind"], int(section["strength"] or 3)
            if kind != "prefixes" and kind not in set(Kind):
                raise ListError(f"{path.name}, line {number}: unknown kind {kind!r}")
        elif line and not line.startswith("#"):
            if not kind:
                raise ListError(f"{path.name}, line {number}: a term before any [kind]")
            folded = normalise.plain(line).text.strip()
            if kind == "prefixes":
                prefixes.extend(folded.split())
            elif folded:
                terms.append(Term(folded, language, Kind(kind), strength, source))
    return TermList(tuple(terms), tuple(prefixes))


class _Automaton:
    """Strings to terms; a search yields the term and the place of the match in a line."""

    def __init__(self, entries: Iterable[tuple[str, Term]]) -> None:
        table: dict[str, Term] = {}
        for text, term in entries:
            kept = table.get(text)
            if kept is None or term.strength > kept.strength:
                table[text] = term
        self.inner = ahocorasick.Automaton()
        for text, term in table.items():
            self.inner.add_word(text, (len(text), term))
        self.empty = not table
        if table:
            self.inner.make_automaton()

    def search(self, line: str) -> Iterator[tuple[int, int, Term]]:
        if not self.empty:
            for last, (length, term) in self.inner.iter(line):
                yield (last - length + 1, last + 1, term)


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
# No opinion needs more findings than this; a hostile text would have thousands.
_MOST_HITS = 200


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
        maskable: list[tuple[str, bool, Term]] = []
        for one in lists:
            for term in one.terms:
                for text, whole in _spellings(term, one.prefixes):
                    native.append((text, term))
                    if term.kind is not Kind.PHRASE and term.strength > 1 and _may_be_masked(term):
                        maskable.append((text.strip(), whole, term))
                self._add_special(term, latin)
                if (
                    term.language in latin
                    and term.strength > 1
                    and term.kind not in (Kind.LATIN, Kind.LATIN_PHRASE)
                ):
                    for text, _ in _spellings(term, one.prefixes):
                        bare = transliteration.skeleton(text, term.language)[0]
                        shortest = _SHORTEST_SKELETON[term.language] + (term.strength == 2)
                        # A first letter written twice is lost in the skeleton, and with it the word.
                        if len(bare.strip()) >= shortest and term.text[0] != term.text[1]:
                            latin[term.language].append((bare, term))
        self._native = _Automaton(native)
        self._squeezed = _Automaton(
            (_squeeze(text), term) for text, term in native if _may_be_squeezed(text, term)
        )
        self._latin = {language: _Automaton(entries) for language, entries in latin.items()}
        self._excused = _Automaton(
            (f" {phrase}", Term(phrase, "und", Kind.INNOCENT_PHRASE)) for phrase in self._innocent_phrases
        )
        # Of two words that fit equally well, the stronger is meant.
        self._maskable = sorted(maskable, key=lambda entry: -entry[2].strength)

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
        hits: dict[tuple[int, int], Hit] = {}
        excused = [lines.plain.span(start, end) for start, end, _ in self._excused.search(lines.plain.text)]

        def keep(found: Iterator[Hit]) -> None:
            for hit in found:
                if len(hits) >= _MOST_HITS:
                    return
                if any(first <= hit.span[0] and hit.span[1] <= last for first, last in excused):
                    continue
                if hit.disguise is Disguise.HALVES and any(_overlap(hit.span, span) for span in hits):
                    continue
                kept = hits.get(hit.span)
                # What stars leave over may look like a listed abbreviation: the mask's own word is better.
                if kept is None or hit.disguise is Disguise.MASKED or hit.term.strength > kept.term.strength:
                    hits[hit.span] = hit

        keep(self._find(reading, lines.plain, Disguise.NONE))
        if lines.folded.text != lines.plain.text:
            keep(self._find(reading, lines.folded, Disguise.FOLDED))
        keep(self._find(reading, lines.guesses, Disguise.GUESSED))
        keep(self._find(reading, lines.halves, Disguise.HALVES))
        for language, shortest in _skeletons_wanted(reading):
            keep(self._find_latin(reading, lines.folded, language, shortest))
            if lines.plain.text != lines.folded.text:
                keep(self._find_latin(reading, lines.plain, language, shortest))
        for masked in lines.masked[:50]:
            for term, word, certainty in self.masks.find(masked.pattern, masked.exact):
                if not self.innocent(word):
                    written = reading.text[masked.start : masked.end]
                    span = (masked.start, masked.end)
                    keep(iter((Hit(term, span, written, word, Disguise.MASKED, certainty),)))
                    break
        return tuple(sorted(_outermost(hits.values()), key=lambda hit: hit.span))

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
            if disguise is Disguise.HALVES and not _bold(term, word, text[start:end].strip()):
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

    def _find_latin(self, reading: "Reading", line: Folded, language: str, shortest: int) -> Iterator[Hit]:
        text, origins = transliteration.skeleton(line.text, language)
        for start, end, term in self._latin[language].search(text):
            first = text.rfind(" ", 0, start + 1) + 1 if text[start] != " " else start + 1
            last = end - 1 if text[end - 1] == " " else text.find(" ", end)
            if end - start - text[start:end].count(" ") < shortest or (shortest > 3 and term.strength < 3):
                continue
            if not line.text[origins[first]].isascii():
                continue
            begin = line.text.rfind(" ", 0, origins[first] + 1) + 1
            finish = line.text.find(" ", origins[last - 1])
            word = line.text[begin:finish]
            if self.innocent(word) or self.innocent(transliteration.cyrillic(word)):
                continue
            span = line.span(begin, finish)
            yield Hit(term, span, reading.text[span[0] : span[1]], word, Disguise.LATIN)


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


def _skeletons_wanted(reading: "Reading") -> Iterator[tuple[str, int]]:
    """Which Latin-letter skeletons to look for, and from which length: all of them in a text in that
    language, only long ones where English or another language of Latin letters is likelier."""
    if reading.lines.plain.text.count(" ") < 2 or not re.search("[a-z]", reading.lines.plain.text):
        return
    code, latin = reading.language, reading.latin
    own = 3 if latin or code == "und" else _SAFE_SKELETON
    yield ("ru", own)
    yield ("hy", own if code != "ru" else _SAFE_SKELETON)


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
    if term.kind in (Kind.PHRASE, Kind.LOWER) or not _DOUBLED.search(text):
        return False
    least = 4 if term.kind is Kind.WORD else 6
    return term.strength > 1 and len(_squeeze(text).strip()) >= least and _may_be_masked(term)


def _may_be_masked(term: Term) -> bool:
    return term.language in _MASKED_LANGUAGES and (term.language != "und" or term.source == NEWSROOM)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _at_home(term: Term, language: str) -> bool:
    """Whether a term counts in a text of this language."""
    if term.kind is Kind.OWN:
        return language == term.language
    if term.language in _MASKED_LANGUAGES or language in (term.language, "und"):
        return True
    # Another alphabet is proof enough; in Latin letters only a long term is.
    return not term.text[0].isascii() or len(term.text) >= _DISTINCT


def _bold(term: Term, word: str, matched: str) -> bool:
    """Two halves count only where together they are a listed word, or begin with a long strong stem."""
    if term.kind is Kind.PHRASE:
        return False
    if word == term.text:
        return term.strength == 3 or (term.strength == 2 and len(word) >= 5)
    return term.strength == 3 and term.kind is not Kind.ROOT and len(matched) >= 5


def _outermost(hits: Iterable[Hit]) -> list[Hit]:
    """Without hits that lie inside a stronger or equal one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.span[0], -one.span[1])):
        if kept and hit.span[1] <= kept[-1].span[1] and hit.term.strength <= kept[-1].term.strength:
            continue
        kept.append(hit)
    return kept
