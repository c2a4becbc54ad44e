"""Wire copy: an agency's plain text, in English, Russian or Armenian, taken apart into an article's parts.

Pure: text in, values out. `read_wire` never loses a word; what is left out is listed with its reason.
"""

from fairsay.publication.wire.encoding import decode
from fairsay.publication.wire.parts import (
    Block,
    Dateline,
    LeftOut,
    Paragraph,
    Quotation,
    Reason,
    Source,
    WireCopy,
    WireError,
)
from fairsay.publication.wire.reading import detect_language, read_wire

__all__ = [
    "Block",
    "Dateline",
    "LeftOut",
    "Paragraph",
    "Quotation",
    "Reason",
    "Source",
    "WireCopy",
    "WireError",
    "decode",
    "detect_language",
    "read_wire",
]
