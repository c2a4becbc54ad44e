"""publish: wire copy, from a file or standard input, made into an article."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fairsay.config import env
from fairsay.config.command import Command
from fairsay.errors import Malformed, NotFound, TooLarge

if TYPE_CHECKING:
    from fairsay.publication.models import ArticlePage, SectionPage
    from fairsay.publication.wire import Quotation, WireCopy

LARGEST = 2 * 1024 * 1024  # bytes; a long feature has 60 KB, so this is no news text any more
SHORT = 100  # characters of a part that the summary shows


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help="the copy as the agency sent it; `-` reads standard input"
    )
    parser.add_argument("--language", metavar="CODE", help="language of the copy (default: recognised)")
    parser.add_argument(
        "--section", metavar="SLUG", help="section of the article (default: news, else the first)"
    )
    parser.add_argument("--draft", action="store_true", help="keep it as a draft for an editor to publish")


def _publish(args: Namespace) -> int:
    from fairsay.publication.services import publish_wire
    from fairsay.publication.wire import decode, read_wire

    text, encoding = decode(_read(args.file))
    if encoding != "utf-8":
        _tell(f"The copy is not UTF-8; read as {encoding}.")
    if args.language:
        _check_language(args.language)
    # NUL means nothing in a text, and PostgreSQL cannot keep it.
    copy = read_wire(text.replace("\0", ""), language=args.language)
    _check_language(copy.language)
    section = _find_section(copy.language, args.section)
    for line in summarise(copy):
        _tell(line)
    article = publish_wire(actor=None, copy=copy, section=section, draft=args.draft)
    for line in _outcome(article, section, draft=args.draft):
        _tell(line)
    print(article.full_url, flush=True)
    return 0


def _read(name: str) -> bytes:
    """The bytes of the copy. Raises NotFound or Malformed, naming the file, and TooLarge."""
    try:
        if name == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotFound(f"{name}: there is no such file.") from error
    except OSError as error:
        raise Malformed(f"{name}: cannot be read ({error.strerror or error}).") from error
    if len(content) > LARGEST:
        raise TooLarge(f"{name}: longer than {LARGEST // 1024 // 1024} MB, which is no news text.")
    return content


def _check_language(language: str) -> None:
    known = env.read("FAIRSAY_LANGUAGES")
    if language not in known:
        raise Malformed(
            f"language {language!r}: the site is in {', '.join(known)} (FAIRSAY_LANGUAGES).", field="language"
        )


def _find_section(language: str, slug: str | None) -> "SectionPage":
    """The section to publish in. On a database that has none yet, the newsroom is founded first."""
    from fairsay.publication.selectors import get_section
    from fairsay.publication.services import keep_newsroom

    keep_newsroom()
    return get_section(language, slug)


def summarise(copy: "WireCopy") -> Iterator[str]:
    """What was recognised, one line for each part, and every line that was left out with its reason."""
    from fairsay.publication.wire import Quotation

    yield f"Headline:   {copy.title}"
    for paragraph in copy.standfirst:
        yield f"Standfirst: {_short(paragraph.text)}"
    if copy.byline:
        yield f"Byline:     {copy.byline}"
    if copy.dateline is not None:
        yield f"Dateline:   {copy.dateline.text}"
    if copy.lead:
        yield f"Lead:       {_short(copy.lead)}"
    for block in copy.blocks:
        if isinstance(block, Quotation):
            yield f"Quotation:  {_said(block)}"
        else:
            yield f"Paragraph:  {_short(block.text)}"
    for quotation in copy.short_quotations:
        yield f"Quoted:     “{_short(quotation)}”"
    for source in copy.sources:
        yield f"Source:     {source.text}"
    for left in copy.left_out:
        yield f"Left out:   line {left.line_number} ({left.reason}): {left.text}"
    if not copy.left_out:
        yield "Left out:   nothing"


def _said(block: "Quotation") -> str:
    who = ", ".join(part for part in (block.speaker or "speaker not named", block.office) if part)
    heard = f", to {block.told_to}" if block.told_to else ""
    count = len(block.paragraphs)
    return f"{who}{heard}; {count} paragraph{'s' if count > 1 else ''}: {_short(block.paragraphs[0])}"


def _outcome(article: "ArticlePage", section: "SectionPage", *, draft: bool) -> Iterator[str]:
    yield f"Section:    {section.title} ({section.slug}), {section.language}"
    if draft:
        yield f"Kept as a draft: {env.read('FAIRSAY_PUBLIC_URL').rstrip('/')}/cms/pages/{article.pk}/edit/"


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[:SHORT].rsplit(" ", 1)[0] + " …"


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


COMMANDS = (
    Command(
        name="publish",
        help="make an article of wire copy",
        description=(
            "Make an article of wire copy: plain text as agencies send it.\n\n"
            "What was recognised, and every line left out as repetition or boilerplate, is listed on\n"
            "standard error. The last line on standard output is the article's address, alone.\n"
            "On a new database the front pages and a section `news` are made first."
        ),
        run=_publish,
        configure=_configure,
    ),
)
