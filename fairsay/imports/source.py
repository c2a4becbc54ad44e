"""Opening an export: as it is or gzipped, and XML without what XML can do to a machine."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from fairsay.errors import Malformed, NotFound

# Control characters that XML forbids and exports contain. None of these bytes is part of another
# character in UTF-8 or in any 8-bit code.
_FORBIDDEN = bytes(code for code in range(32) if code not in (9, 10, 13))
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@contextmanager
def open_export(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked where it is gzipped. Raises NotFound, or Malformed for what is no file.

    Damage that shows while the file is read, inside the `with`, is Malformed too.
    """
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise NotFound(f"{path}: there is no such file.") from error
    except OSError as error:
        raise Malformed(f"{path}: cannot be read ({error.strerror or error}).") from error
    with file:
        if file.peek(2)[:2] == b"\x1f\x8b":
            try:
                with gzip.open(file) as unpacked:
                    yield unpacked  # type: ignore[misc] # a GzipFile reads as a BinaryIO does
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                raise Malformed(f"{path}: cut short or damaged ({error}).") from error
        else:
            yield file


def read_elements(file: BinaryIO, wanted: frozenset[str], *, depth: int) -> Iterator[Element]:
    """The elements with these names (without namespace) at this depth, the root's being 1.

    Each comes when it is complete and is then forgotten: memory holds one at a time. Raises Malformed
    for broken XML, and for entity declarations, which make a small file expand into a huge one.
    """
    open_now: list[Element] = []
    try:
        for event, element in iterparse(_Clean(file), events=("start", "end")):
            if event == "start":
                open_now.append(element)
                continue
            open_now.pop()
            if len(open_now) + 1 == depth:
                if local_name(element) in wanted:
                    yield element
                # Let go, here and in the element around it.
                element.clear()
                open_now[-1].remove(element)
    except DefusedXmlException as error:
        raise Malformed("The file declares entities, which no export does: it is not read.") from error
    except (ParseError, UnicodeDecodeError) as error:
        raise Malformed(f"The file is not well-formed XML: {error}.") from error


def local_name(element: Element) -> str:
    """An element's name without its namespace, which differs between versions of a format."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element, name: str) -> Element | None:
    """The first child with this name, whatever its namespace."""
    return next((one for one in element if local_name(one) == name), None)


def child_text(element: Element, name: str) -> str:
    """The text of the first child with this name, stripped; empty where there is none."""
    found = child(element, name)
    return (found.text or "").strip() if found is not None else ""


class _Clean:
    """A file without the control characters that XML forbids, except in UTF-16, which is left alone."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._wide: bool | None = None

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Never empty before the end, as an empty read means the end."""
        while chunk := self._file.read(size):
            if self._wide is None:
                self._wide = chunk.startswith(_UTF16)
            kept = chunk if self._wide else chunk.translate(None, _FORBIDDEN)
            if kept:
                return kept
        return b""
