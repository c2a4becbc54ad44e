"""One opinion as the detectors read it: everything derived from its text, computed once, on demand."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import Any

from fairsay.houserules import language as languages
from fairsay.houserules import normalise, passages, transliteration
from fairsay.houserules.folded import Folded, Lines, Span
from fairsay.houserules.verdict import Finding, StoryText, Submission

_ACCENTED = re.compile("[À-ÖØ-öø-ɏ]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@lru_cache(maxsize=256)
def _language_of_story(beginning: str) -> str:
    """Many opinions stand under one story."""
    return languages.detect_words(normalise.plain(beginning).texts).code


def _has_letters(word: str) -> bool:
    return any(map(str.isalpha, word))


@dataclass(frozen=True, slots=True)
class Detection:
    """What one detector makes of a reading.

    `score` is the calibrated probability that the rule is broken, or None where the rule does not
    apply. `findings` may lie on either side of the threshold: the judge keeps those above it.
    `subscores` are the probabilities of the rule's kinds, where a detector tells kinds apart.
    """

    score: float | None
    findings: tuple[Finding, ...] = ()
    subscores: Mapping[str, float] = field(default_factory=dict)


class Reading:
    """A submission with its readings: language, folded lines, and the encoder's vector.

    One object a judgment, used by one thread. All offsets it hands out count in the text as typed.
    """

    def __init__(self, submission: Submission) -> None:
        """Wrap `submission`; nothing is computed yet."""
        self.submission = submission
        self.text: str = submission.text
        self.story: StoryText | None = submission.story
        self.parent: str | None = submission.parent
        self._skeletons: dict[str, Folded] = {}

    @cached_property
    def _detected(self) -> languages.Language:
        words = self.folded.texts
        if "://" in self.text or "www." in self.text:
            # An address is in no language.
            words = normalise.plain(_ADDRESS.sub(" ", self.text)).texts
        accented = not self.text.isascii() and bool(_ACCENTED.search(self.text))
        found = languages.detect_words(words, declared=self.submission.language, accented=accented)
        if found.code == "und" and self.story_language == "en" and any(map(_has_letters, words)):
            # Two or three Latin words that no language claims, under a story in English.
            return languages.Language("en")
        return found

    @cached_property
    def story_language(self) -> str | None:
        """The story's language as told, or else as its beginning reads; None without a story."""
        if self.story is None:
            return None
        beginning = f"{self.story.title}\n{self.story.text}"[:1000]
        return self.story.language or _language_of_story(beginning)

    @property
    def language(self) -> str:
        """The language the opinion is written in: "en", "ru", "hy", another code, or "und"."""
        return self._detected.code

    @property
    def latin(self) -> bool:
        """True where Russian or Armenian is written in Latin letters."""
        return self._detected.latin

    @cached_property
    def lines(self) -> Lines:
        """Every reading worth searching for listed words, the most literal first."""
        return normalise.read(self.text)

    @property
    def plain(self) -> Folded:
        """The words as typed, lower case, compatibility forms resolved, marks dropped; no guessing."""
        return self.lines.plain

    @property
    def folded(self) -> Folded:
        """The words with look-alikes, digits for letters, spacing and stretching undone."""
        return self.lines.folded

    @cached_property
    def passages(self) -> tuple[Span, ...]:
        """Start and end of each passage (passages.py) of the text as typed."""
        return tuple(passages.passages(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Start and end of each sentence of the text as typed."""
        return tuple(passages.sentences(self.text))

    def skeleton(self, family: str) -> Folded:
        """`folded` as the skeletons of its words for the family "ru" or "hy"; for any other, as it is."""
        if family not in ("ru", "hy"):
            return self.folded
        if family not in self._skeletons:
            spell = partial(transliteration.skeleton_of, language=family)
            self._skeletons[family] = self.folded.respelt(spell)
        return self._skeletons[family]

    def piece(
        self, start: int = 0, end: int | None = None, *, family: str = "", without: Iterable[Span] = ()
    ) -> Folded:
        """A passage, a sentence or all of the text, folded: a slice of what was folded once.

        `family` "ru" or "hy" gives skeletons, anything else the folded words. `without` leaves out the
        words that begin inside these spans: idioms, addresses, a clause whose weight is to be measured.
        Of the answer, `text` is the line for n-grams, `texts` are the words, `places[n]` the indices in
        the *whole* opinion that word n was read from (it runs from `places[n][0]` to
        `places[n][-1] + 1`), and `words` are the same with both edges widened to what readers see as
        characters. A word belongs to the piece in which it begins.
        """
        end = len(self.text) if end is None else end
        return self.skeleton(family).piece(start, end, without)

    @cached_property
    def native(self) -> str:
        """The text for an encoder: Latin-written Russian and Armenian in their own letters."""
        if not self.latin:
            return self.text
        if self.language == "hy":
            return transliteration.armenian(self.text)
        return transliteration.cyrillic(self.text)

    @cached_property
    def vector(self) -> Any:
        """The sentence embedding of `native`: one row, as the encoder gives it (numpy array)."""
        return self.encode([self.native])[0]

    def encode(self, texts: Sequence[str]) -> Any:
        """Embed other texts beside this one; one row a text."""
        from fairsay.houserules import encoder

        return encoder.encode(texts)
