"""Bytes as agencies and mail programs send them, made text."""

import codecs

from fairsay.publication.wire.parts import WireError


def decode(raw: bytes) -> tuple[str, str]:
    """The text of a file and the name of the encoding it was read as.

    UTF-8 and UTF-16 are certain (the latter by its byte order mark). Windows-1251, the usual encoding
    of older Russian desks, is a guess, and callers should say so. WireError where that fails as well.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return raw.decode("utf-16"), "utf-16"
        except UnicodeDecodeError as error:
            raise WireError("The file begins as UTF-16 but is not valid UTF-16.") from error
    try:
        return raw.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("windows-1251"), "windows-1251"
    except UnicodeDecodeError as error:
        raise WireError("The file is neither UTF-8, UTF-16 nor Windows-1251 text.") from error
