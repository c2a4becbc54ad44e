"""One opinion as the detectors read it: everything derived from its text, computed once, on demand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fairsay.houserules import language as languages
from fairsay.houserules import normalise, transliteration
from fairsay.houserules.normalise import Folded, Lines
from fairsay.houserules.verdict import Finding, StoryText, Submission

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(frozen=True, slots=True)
class Detection:
    """What one detector makes of a reading.

    `score` is the calibrated probability that the rule is broken, or None where the rule does not
    apply. `findings` may lie on either side of the threshold: the judge keeps those above it.
    """

    score: float | None
    findings: tuple[Finding, ...] = ()


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

    @cached_property
    def _detected(self) -> languages.Language:
        line = self.folded.text
        if "://" in self.text or "www." in self.text:
            # An address is in no language.
            line = normalise.plain(_ADDRESS.sub(" ", self.text)).text
        found = languages.detect(line, declared=self.submission.language)
        if found.code == "und" and self.story_language == "en" and any(map(str.isalpha, line)):
            # Two or three Latin words that no language claims, under a story in English.
            return languages.Language("en")
        return found

    @cached_property
    def story_language(self) -> str | None:
        """The story's language as told, or else as its beginning reads; None without a story."""
        if self.story is None:
            return None
        beginning = f"{self.story.title}\n{self.story.text}"[:1000]
        return self.story.language or languages.detect(normalise.plain(beginning).text).code

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
