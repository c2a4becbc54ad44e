"""An agency's text, taken apart by `wire`, made into an article."""

import re
from collections.abc import Sequence
from typing import Any

from django.db import models

from fairsay.accounts.models import Reader
from fairsay.publication.content import Part, Saying, Words
from fairsay.publication.models import ArticlePage, Byline, SectionPage, Source
from fairsay.publication.services.articles import publish_article
from fairsay.publication.wire import Paragraph, Quotation, WireCopy

_BY = re.compile(r"^by\s+", re.IGNORECASE)


def publish_wire(
    *, actor: Reader | None, copy: WireCopy, section: SectionPage, draft: bool = False
) -> ArticlePage:
    """An article made of wire copy as it was recognised. Raises as `publish_article` does.

    The language is the section's. The whole text and the lines left out are kept with the article.
    """
    standfirst = [paragraph.text for paragraph in copy.standfirst]
    author = _BY.sub("", copy.byline)
    if not _fits(Byline, "name", author):
        author, standfirst = "", [*standfirst, copy.byline]
    place, agency, date_line, before_lead = _dateline(copy)
    sources, overlong = _sources(copy)
    return publish_article(
        actor=actor,
        section=section,
        headline=copy.title,
        standfirst="\n\n".join(standfirst),
        place=place,
        agency=agency,
        date_line=date_line,
        lead=" ".join(text for text in (before_lead, copy.lead) if text),
        body=[*as_parts(copy.blocks), *overlong],
        authors=[author] if author else (),
        sources=sources,
        source_copy=copy.source_copy,
        left_out=left_out_record(copy),
        draft=draft,
    )


def _fits(model: type[models.Model], field: str, text: str) -> bool:
    """Whether a text goes into a column. What does not is shown elsewhere: no word of the copy is lost."""
    limit = model._meta.get_field(field).max_length  # type: ignore[union-attr]  # only plain columns are asked for
    return limit is None or len(text) <= limit


def _dateline(copy: WireCopy) -> tuple[str, str, str, str]:
    """Place, agency, date, and the whole as written where it does not fit: that then begins the lead."""
    line = copy.dateline
    if line is None:
        return "", "", "", ""
    parts = (line.place, line.agency, line.date) if line.place or line.agency else (line.text, "", "")
    columns = ("dateline_place", "dateline_agency", "dateline_date")
    if all(_fits(ArticlePage, column, part) for column, part in zip(columns, parts, strict=True)):
        return (*parts, "")
    return "", "", "", line.text


def _sources(copy: WireCopy) -> tuple[list[tuple[str, str]], list[Words]]:
    """Title and address of each source; those that do not fit, as paragraphs."""
    pairs, overlong = [], []
    for source in copy.sources:
        address = source.address
        if address and "://" not in address:
            address = f"https://{address}"
        title = source.name or source.address or source.text
        if _fits(Source, "title", title) and _fits(Source, "url", address):
            pairs.append((title, address))
        else:
            overlong.append(Words(source.text))
    return pairs, overlong


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
