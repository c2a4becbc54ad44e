"""An agency's text, taken apart by `wire`, made into an article."""

import re
from collections.abc import Sequence
from typing import Any

from fairsay.accounts.models import Reader
from fairsay.publication.content import Part, Saying, Words
from fairsay.publication.models import ArticlePage, SectionPage
from fairsay.publication.services.articles import publish_article
from fairsay.publication.wire import Paragraph, Quotation, WireCopy

_BY = re.compile(r"^by\s+", re.IGNORECASE)


def publish_wire(
    *, actor: Reader | None, copy: WireCopy, section: SectionPage, draft: bool = False
) -> ArticlePage:
    """An article made of wire copy as it was recognised. Raises as `publish_article` does.

    The language is the section's. The whole text and the lines left out are kept with the article.
    """
    dateline = copy.dateline
    known = dateline is not None and (dateline.place or dateline.agency)
    return publish_article(
        actor=actor,
        section=section,
        headline=copy.title,
        standfirst="\n\n".join(paragraph.text for paragraph in copy.standfirst),
        place=(dateline.place if known else dateline.text) if dateline else "",
        agency=dateline.agency if dateline else "",
        date_line=dateline.date if dateline else "",
        lead=copy.lead,
        body=as_parts(copy.blocks),
        authors=[_BY.sub("", copy.byline)] if copy.byline else (),
        sources=[(source.name or source.address or source.text, source.address) for source in copy.sources],
        source_copy=copy.source_copy,
        left_out=left_out_record(copy),
        draft=draft,
    )


def as_parts(blocks: Sequence[Paragraph | Quotation]) -> list[Part]:
    """The recognised blocks as parts of an article's body."""
    return [_part(block) for block in blocks]


def left_out_record(copy: WireCopy) -> list[dict[str, Any]]:
    """The lines left out, as they are kept with the article."""
    return [
        {"line": left.line_number, "text": left.text, "reason": str(left.reason)} for left in copy.left_out
    ]


def _part(block: Paragraph | Quotation) -> Part:
    if isinstance(block, Paragraph):
        return Words(block.text)
    # Where the attribution says more than name, office, outlet and time, its words are news: kept as written.
    as_written = not block.plain_attribution
    return Saying(
        paragraphs=block.paragraphs,
        speaker=block.speaker,
        office=block.office,
        told_to=block.told_to,
        when=block.when,
        before=block.before if as_written else "",
        attribution=block.attribution if as_written else "",
    )
