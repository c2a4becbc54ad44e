"""The index that finds listed terms in every reading of a text, in one pass each.

The lists are plain text (format: lists/README.md). The index is an Aho–Corasick automaton
(`pyahocorasick`), so that a search costs the same however long the lists are.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from fairsay.houserules import normalise, transliteration
from fairsay.houserules.characters import widen
from fairsay.houserules.folded import Folded, Masked, Span
from fairsay.houserules.hits import (
    Disguise,
    Hit,
    is_at_home,
    is_name,
    is_torn,
    is_torn_latin,
    outermost,
    overlap,
)
from fairsay.houserules.masks import MaskTable
from fairsay.houserules.termlist import Kind, Term, TermList
from fairsay.houserules.termtables import SAFE_SKELETON, SHORTEST_SKELETON, TermTables

if TYPE_CHECKING:
    from fairsay.houserules.reading import Reading

# A word of Armenian letters in which Latin ones stand for what they sound like.
_TWO_SCRIPTS = re.compile("[a-z][ա-և]|[ա-և][a-z]")
# No opinion needs more findings than this; a hostile text would have thousands.
_MOST_HITS = 200
_MOST_MASKED = 50


class TermIndex:
    """All terms of one rule, ready to be found in a Reading."""

    def __init__(self, lists: Iterable[TermList]) -> None:
        """Build the tables from `lists`, in which a later and stronger term replaces an equal one."""
        self._tables = TermTables(lists)
        self.size = self._tables.size

    @property
    def masks(self) -> MaskTable[Term]:
        """The look-up of starred words, built when the first one is met."""
        return self._tables.masks

    def innocent(self, word: str) -> bool:
        """True for a listed innocent word, and for one that begins like a listed innocent stem."""
        return self._tables.innocent(word)

    def search(self, reading: "Reading") -> tuple[Hit, ...]:
        """Every listed term in the reading, one hit a passage, in the order of the text."""
        lines = reading.lines
        hits: dict[Span, Hit] = {}
        for disguise, found in self._searches(reading):
            for hit in found:
                if len(hits) >= _MOST_HITS:
                    break
                if disguise is Disguise.HALVES and any(overlap(hit.span, span) for span in hits):
                    continue
                kept = hits.get(hit.span)
                # What stars leave over may look like a listed abbreviation: the mask's own word is better.
                if kept is None or disguise is Disguise.MASKED or hit.term.strength > kept.term.strength:
                    hits[hit.span] = hit
        if not hits:
            return ()
        excused = [
            lines.plain.span(start, end) for start, end, _ in self._tables.excused.search(lines.plain.text)
        ]
        kept_hits = [
            hit
            for hit in hits.values()
            if not any(first <= hit.span[0] and hit.span[1] <= last for first, last in excused)
        ]
        return tuple(sorted(outermost(kept_hits), key=lambda hit: hit.span))

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
            if latin and shortest != SAFE_SKELETON:
                yield from self._own_latin(reading, language, shortest)
            elif latin and reading.language == "und" and lines.guesses.texts:
                found = self._find_latin(
                    reading, lines.guesses, language, shortest, Disguise.GUESSED, latin=True
                )
                yield Disguise.GUESSED, found
        if reading.language == "hy" and not reading.latin and _TWO_SCRIPTS.search(lines.plain.text):
            mixed, least = lines.plain.only(_TWO_SCRIPTS), SHORTEST_SKELETON["ru"]
            found = self._find_latin(reading, mixed, "hy", least, Disguise.GUESSED, latin=False)
            yield Disguise.GUESSED, found
        if lines.masked:
            yield Disguise.MASKED, self._find_masked(reading)

    def _own_latin(
        self, reading: "Reading", language: str, shortest: int
    ) -> Iterator[tuple[Disguise, Iterator[Hit]]]:
        """The hits of lines that are searched only in a text of this language in Latin letters."""
        lines = reading.lines
        if language == "ru":
            other = lines.plain.respelt(transliteration.otherwise)
            if other.texts != lines.plain.texts:
                yield Disguise.LATIN, self._find_latin(reading, other, language, shortest, latin=True)
        for disguise, line in ((Disguise.GUESSED, lines.guesses), (Disguise.HALVES, lines.halves)):
            if line.texts:
                yield disguise, self._find_latin(reading, line, language, shortest, disguise, latin=True)

    def _find(self, reading: "Reading", line: Folded, disguise: Disguise) -> Iterator[Hit]:
        text = line.text
        searched: Iterable[tuple[int, int, Term]] = self._tables.native.search(text)
        if disguise is Disguise.GUESSED:
            searched = chain(searched, self._tables.squeezed.search(text))
        for start, end, term in searched:
            first = text.rfind(" ", 0, start + 1) + 1 if text[start] != " " else start + 1
            last = end - 1 if text[end - 1] == " " else text.find(" ", end)
            word = text[first:last]
            if not is_at_home(term, reading.language) or (
                term.kind is not Kind.PHRASE and self._tables.innocent(word)
            ):
                continue
            if disguise is Disguise.HALVES and not is_torn(
                line, text, (first, last), (start, end), term, reading.language
            ):
                continue
            if disguise is Disguise.GUESSED and term.strength < (2 if len(word) > 3 else 3):
                continue
            span = line.span(first, last)
            written = reading.text[span[0] : span[1]]
            if line.guessed:
                typed = normalise.plain(written).texts
                if self.innocent(" ".join(typed)) or (
                    disguise is Disguise.HALVES and any(map(self.innocent, typed))
                ):
                    continue
            plainly = disguise is Disguise.NONE
            if term.kind is Kind.LOWER and plainly and is_name(term, reading.text, span):
                continue
            yield Hit(term, span, written, word, disguise)

    def _find_latin(
        self,
        reading: "Reading",
        line: Folded,
        language: str,
        shortest: int,
        disguise: Disguise = Disguise.LATIN,
        *,
        latin: bool,
    ) -> Iterator[Hit]:
        own = language if latin else "hy" if reading.language == "hy" else "ru"
        bones = line.respelt(partial(transliteration.skeleton_of, language=own))
        text = bones.text
        few = shortest == SAFE_SKELETON
        for start, end, term in (self._tables.few if few else self._tables.latin)[language].search(text):
            first = start + (text[start] == " ")
            last = end - (text[end - 1] == " ")
            length = last - first - text.count(" ", first, last)
            if not few and length < shortest:
                continue
            begin, finish = text.count(" ", 0, first) - 1, text.count(" ", 0, last)
            word = " ".join(line.texts[begin:finish])
            mixed = not latin and line.guessed
            if word[0].isascii() is not latin and not mixed:
                continue
            # Between two languages in Latin letters a coarse word is an everyday one of the other.
            if few and reading.latin and term.strength < 3:
                continue
            if latin and not self._tables.is_spelt_so(text[start:end], word, language):
                continue
            if self._latin_innocent(word, language, latin=latin):
                continue
            places = line.places
            span = widen(line.original, places[begin][0], places[finish - 1][-1] + 1)
            written = reading.text[span[0] : span[1]]
            if line.guessed:
                typed = normalise.plain(written).texts
                if (term.strength < 3 and len(word) < 5) or self.innocent(" ".join(typed)):
                    continue
                if disguise is Disguise.HALVES and (
                    text[first - 1] != " " or not is_torn_latin(typed, text[first:last], language)
                ):
                    continue
            yield Hit(term, span, written, word, disguise)

    def _latin_innocent(self, word: str, language: str, *, latin: bool) -> bool:
        """Whether a word is innocent as typed, or as read back into its own letters."""
        if self._tables.innocent(word):
            return True
        if not latin:
            return False
        spell = transliteration.armenian if language == "hy" else transliteration.cyrillic
        return self._tables.innocent(spell(word))

    def _find_masked(self, reading: "Reading") -> Iterator[Hit]:
        wanted = tuple(_skeletons_wanted(reading))
        for masked in reading.lines.masked[:_MOST_MASKED]:
            for term, word, certainty in self._starred(masked, wanted):
                if not self.innocent(word) and (term.strength == 3 or not masked.exact):
                    span = (masked.start, masked.end)
                    yield Hit(term, span, reading.text[slice(*span)], word, Disguise.MASKED, certainty)
                    break

    def _starred(
        self, masked: Masked, wanted: Iterable[tuple[str, int, bool]]
    ) -> Iterator[tuple[Term, str, float]]:
        """What stars may hide: a word in its own letters, or a Russian or Armenian one in Latin ones."""
        yield from self.masks.find(masked.pattern, masked.exact)
        if masked.pattern.isascii():
            for language, shortest, latin in wanted:
                if latin and shortest != SAFE_SKELETON:
                    bones = transliteration.skeleton_of(masked.pattern, language)
                    yield from self._tables.latin_masks[language].find(bones, masked.exact)


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
        shortest = SHORTEST_SKELETON["ru"] if own == language else SAFE_SKELETON
        yield language, shortest, not foreign
