"""The judge's word before posting: what it says of a text, and the refusal that carries it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.utils.safestring import SafeString

from fairsay.config.words import say
from fairsay.discussion.reasons import marked, reasons_of
from fairsay.errors import Refusal
from fairsay.houserules.verdict import Finding


@dataclass(frozen=True, slots=True)
class Told:
    """One finding as its author is told it. `start` and `end` count characters (code points) of the text."""

    rule: str
    title: str
    means: str
    sentence: str
    passage: str
    start: int | None
    end: int | None


class Nudged(Refusal):
    """Not an opinion yet: its author is told what the judge found. Sent again as `nudged`, it is posted.

    `key` is the post's, under which whatever follows is known. `html` is the word as a card, where a page
    of ours or a script that writes one has asked.
    """

    code = "nudged"
    status = 409
    message = "The judge thinks that this may break a house rule. Reword it, or post it all the same."

    def __init__(
        self,
        message: str = "",
        *,
        field: str = "text",
        typed: str = "",
        findings: Sequence[Finding] = (),
        key: UUID | None = None,
    ) -> None:
        super().__init__(message, field=field)
        self.typed = typed
        self.findings = list(findings)
        self.key = key
        self.told: list[Told] = []
        self.html = ""

    @property
    def marked(self) -> SafeString:
        """The text with every passage in <mark>."""
        return marked(self.typed, self.findings)

    def as_dict(self) -> dict[str, dict[str, Any]]:
        """The one shape of every error, and in it what was found."""
        shape = super().as_dict()
        shape["error"] |= {"findings": [asdict(one) for one in self.told]}
        if self.html:
            shape["error"]["html"] = self.html
        return shape

    def in_words(self, language: str) -> "Nudged":
        """The same, told in this language."""
        told = Nudged(
            say(language, "thread-refused-nudged"), typed=self.typed, findings=self.findings, key=self.key
        )
        sentences = reasons_of(self.findings, self.typed, language)
        for finding, reason in zip(self.findings, sentences, strict=True):
            start, end = finding.span or (None, None)
            told.told.append(
                Told(
                    rule=reason.rule,
                    title=say(language, f"rules-name-{reason.rule}"),
                    means=say(language, f"rules-means-{reason.rule}"),
                    sentence=reason.sentence,
                    passage=self.typed[start:end] if finding.span else "",
                    start=start,
                    end=end,
                )
            )
        return told
