"""The parts of an article's body as plain values, and how they become what Wagtail keeps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import escape
from wagtail.images.models import Image


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of plain text. Markup in it is shown, not obeyed."""

    text: str


@dataclass(frozen=True, slots=True)
class Saying:
    """An attributed quotation of one or more paragraphs."""

    paragraphs: tuple[str, ...]
    speaker: str = ""
    office: str = ""
    told_to: str = ""
    when: str = ""
    said_on: date | None = None
    before: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in its place in the text."""

    image: Image
    alt: str
    caption: str = ""
    credit: str = ""


Part = Words | Saying | Figure


def as_stream(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """The raw value of `ArticlePage.body`: a list of blocks with `type` and `value`."""
    return [_block(part) for part in parts]


def _block(part: Part) -> dict[str, Any]:
    match part:
        case Words(text):
            return {"type": "paragraph", "value": f"<p>{escape(text)}</p>"}
        case Saying():
            return {
                "type": "quotation",
                "value": {
                    "paragraphs": list(part.paragraphs),
                    "speaker": part.speaker,
                    "office": part.office,
                    "told_to": part.told_to,
                    "when": part.when,
                    "said_on": part.said_on.isoformat() if part.said_on else None,
                    "before": part.before,
                    "attribution": part.attribution,
                },
            }
        case Figure():
            return {
                "type": "picture",
                "value": {
                    "image": {"image": part.image.pk, "decorative": not part.alt, "alt_text": part.alt},
                    "caption": part.caption,
                    "credit": part.credit,
                },
            }
