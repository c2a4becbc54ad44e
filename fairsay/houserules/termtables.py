"""Listed terms made ready for the search: one automaton for each way of looking."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from fairsay.houserules import transliteration
from fairsay.houserules.automaton import Automaton
from fairsay.houserules.masks import Candidate, MaskTable, endings
from fairsay.houserules.termlist import NEWSROOM, OWN_LANGUAGES, Kind, Term, TermList

# The shortest skeleton looked for at all; Armenian ones are vaguer.
SHORTEST_SKELETON = {"ru": 3, "hy": 4}
# The shortest skeleton, of strong terms only, looked for where the text is likelier in another
# language of Latin letters: measured on 30,000 English rows, of which none is flagged.
SAFE_SKELETON = 5
# A phrase from this length on is looked for without its blanks, too.
_LONG_PHRASE = 7
# Russian signs that part a consonant from a vowel, and how that is shown in Latin letters.
_PARTING = ("ъ", "ь")
_PARTED = ("j", "y", "i")


class TermTables:
    """The terms of some lists: as written, undoubled, as skeletons, for stars; and the innocent words."""

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
        starred: dict[str, list[Candidate[Term]]] = {"ru": [], "hy": []}
        # What a skeleton has lost of its word, and a word as typed must show: see `is_spelt_so`.
        self._doubled: dict[str, set[str]] = defaultdict(set)
        self._parted: set[str] = set()
        undoubled: set[str] = set()
        for one in lists:
            for term in one.terms:
                for text, whole in _spellings(term, one.prefixes):
                    native.append((text, term))
                    if term.kind is not Kind.PHRASE and term.strength > 1 and _may_be_masked(term):
                        ending = ("",) if whole else endings().get(term.language, ("",))
                        maskable.append(Candidate(text.strip(), term, term.strength == 3, ending))
                        if term.language in starred:
                            bones = _in_bones(text.strip(), term, ending)
                            starred[term.language].append(bones)
                            if term.language == "ru" and (bones != (short := _one_for_two(bones))):
                                starred["ru"].append(short)
                self._add_special(term, latin)
                if (
                    term.language in latin
                    and term.strength > 1
                    and term.kind not in (Kind.LATIN, Kind.LATIN_PHRASE)
                ):
                    for text, _ in _spellings(term, one.prefixes):
                        bare = transliteration.skeleton(text, term.language)[0]
                        coarse = term.strength == 2 and (term.kind is Kind.WORD or term.language == "hy")
                        shortest = SHORTEST_SKELETON[term.language] + coarse
                        # A first letter written twice is lost in the skeleton, and with it the word.
                        if len(bare.strip()) >= shortest and term.text[0] != term.text[1]:
                            latin[term.language].append((bare, term))
                            full = transliteration.full_skeleton(text, term.language)
                            if full == bare:
                                undoubled.add(bare)
                            else:
                                self._doubled[bare].add(full.strip())
                            if text.strip()[1:2] in _PARTING:
                                self._parted.add(bare)
        for bare in undoubled & self._doubled.keys():
            del self._doubled[bare]
        self.native = Automaton(native)
        self.squeezed = Automaton(
            (_squeeze(text), term) for text, term in native if _may_be_squeezed(text, term)
        )
        voiced = [(spelt, term) for bare, term in latin["hy"] for spelt in _voiced(bare, term)]
        self.latin = {"ru": Automaton(latin["ru"]), "hy": Automaton([*latin["hy"], *voiced])}
        self.few = {
            language: Automaton((bare, term) for bare, term in entries if _tells_alone(bare, term))
            for language, entries in latin.items()
        }
        self.excused = Automaton(
            (f" {phrase}", Term(phrase, "und", Kind.INNOCENT_PHRASE)) for phrase in self._innocent_phrases
        )
        # Of two words that fit equally well, the stronger is meant.
        self._maskable = sorted(maskable, key=lambda word: -word.value.strength)
        self._starred = starred

    def _add_special(self, term: Term, latin: dict[str, list[tuple[str, Term]]]) -> None:
        if term.kind is Kind.INNOCENT:
            self._innocent[term.text[:3]].append(term.text)
        elif term.kind is Kind.INNOCENT_WORD:
            self._innocent_words.add(term.text)
        elif term.kind is Kind.INNOCENT_PHRASE:
            self._innocent_phrases.append(term.text)
        elif term.kind in (Kind.LATIN, Kind.LATIN_PHRASE):
            for text in dict.fromkeys((term.text, term.text.replace(" ", ""))):
                latin[term.language].append((f" {transliteration.skeleton(text, term.language)[0]} ", term))

    @cached_property
    def masks(self) -> MaskTable[Term]:
        """The look-up of starred words, built when the first one is met."""
        return MaskTable(self._maskable)

    @cached_property
    def latin_masks(self) -> dict[str, MaskTable[Term]]:
        """The look-up of starred words of Russian and Armenian in Latin letters: by skeletons."""
        return {
            language: MaskTable(sorted(words, key=lambda word: -word.value.strength))
            for language, words in self._starred.items()
        }

    def is_spelt_so(self, bare: str, word: str, language: str) -> bool:
        """Whether a Latin word as typed shows what the skeleton `bare` that it matches has lost.

        Without its doubled letter, or what parts its first consonant from the vowel after it, a listed
        word may be an everyday one.
        """
        if bare in self._parted and word[1:2] not in _PARTED:
            return False
        if bare not in self._doubled:
            return True
        typed = transliteration.full_skeleton(word, language)
        return any(full in typed for full in self._doubled[bare])

    def innocent(self, word: str) -> bool:
        """True for a listed innocent word, and for one that begins like a listed innocent stem."""
        return word in self._innocent_words or any(
            word.startswith(stem) for stem in self._innocent.get(word[:3], ())
        )


def _spellings(term: Term, prefixes: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """What to look for in a line for one term, and whether the word ends with it."""
    match term.kind:
        case Kind.WORD | Kind.LOWER | Kind.OWN | Kind.PHRASE:
            yield (f" {term.text} ", True)
            # Letters set apart by blanks are joined without the blank between two words.
            if term.language in ("ru", "hy") and term.kind is Kind.PHRASE and len(term.text) >= _LONG_PHRASE:
                yield (f" {term.text.replace(' ', '')} ", True)
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


def _voiced(bare: str, term: Term) -> Iterator[str]:
    """An Armenian skeleton that begins with two consonants, as spelt with the vowel heard between them."""
    if term.strength == 3 and bare[0] == bare[-1] == " " and not set(bare[1:3]) & set("aeiou "):
        for vowel in "ei":
            yield f"{bare[:2]}{vowel}{bare[2:]}"


def _in_bones(text: str, term: Term, ending: Sequence[str]) -> Candidate[Term]:
    """A maskable word as its skeleton, with those of its endings."""
    own = term.language
    bare = transliteration.skeleton_of(text, own)
    return Candidate(bare, term, term.strength == 3, _bare_endings(tuple(ending), own))


def _one_for_two(word: Candidate[Term]) -> Candidate[Term]:
    """The same where one star hides a letter that takes two in Latin letters."""
    return replace(word, text=word.text.replace("ia", "a").replace("iu", "u"))


@lru_cache(maxsize=8)
def _bare_endings(ending: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Endings as skeletons: one tuple for all the words that take them."""
    return tuple(dict.fromkeys(transliteration.skeleton_of(one, language) for one in ending))


def _tells_alone(bare: str, term: Term) -> bool:
    """Whether a skeleton is proof enough in a few Latin words of no known language: no prefixed stem is."""
    length = len(bare.strip())
    if bare.endswith(" "):
        return length >= (4 if term.strength == 3 else 5)
    if term.kind is Kind.ROOT or term.strength < 3 or length < SAFE_SKELETON:
        return False
    return bare.strip() == transliteration.skeleton(term.text, term.language)[0]


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
    return term.language in OWN_LANGUAGES and (term.language != "und" or term.source == NEWSROOM)
