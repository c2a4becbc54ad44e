"""One report in many formattings: odd marks, line ends, spaces and wrapping change nothing recognised."""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from fairsay.publication.wire import Quotation, WireCopy, read_wire
from tests.publication.wire_promises import check_promises

FOLDER = Path(__file__).parent / "wire"
NAMES = ["en-harbour-fares", "ru-bridge", "hy-library"]


def marks(opening: str, closing: str) -> Callable[[str], str]:
    return lambda text: re.sub("[“«”»]", lambda mark: opening if mark.group() in "“«" else closing, text)


def reopened(text: str) -> str:
    """Every paragraph inside the long quotation opens anew, as English style has it."""
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line[:1] in "“«" and line)
    end = next(number for number in range(start, len(lines)) if re.search("[”»],?[ -]", lines[number]))
    mark = lines[start][0]
    return "\n".join(
        mark + line if start < number <= end and line else line for number, line in enumerate(lines)
    )


def wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, 72)) if line else "" for line in text.split("\n"))


def indented(text: str) -> str:
    """Teleprinter copy: wrapped, no blank lines after the headline, each paragraph indented."""
    lines = [line for line in text.split("\n") if line]
    return "\n".join("\n".join(textwrap.wrap(line, 66, initial_indent="     ")) for line in lines)


FORMATTINGS: dict[str, Callable[[str], str]] = {
    "straight marks": marks('"', '"'),
    "curly marks": marks("“", "”"),
    "angle marks": marks("«", "»"),
    "low marks": marks("„", "“"),
    "low and high marks": marks("„", "”"),
    "typewriter marks": marks("``", "''"),
    "opening marks twice": marks("“", "“"),
    "closing marks twice": marks("”", "”"),
    "reopened": reopened,
    "reopened, straight": lambda text: marks('"', '"')(reopened(text)),
    "wrapped": wrapped,
    "wrapped, straight": lambda text: marks('"', '"')(wrapped(text)),
    "indented": indented,
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "old mac lines": lambda text: text.replace("\n", "\r"),
    "separators of Unicode": lambda text: text.replace("\n", "\u2029"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "tabs": lambda text: text.replace("\n\n", "\n\n\t"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no blank lines": lambda text: re.sub("\n+", "\n", text),
    "many blank lines": lambda text: text.replace("\n\n", "\n \n\t\n\n"),
    "trailing spaces": lambda text: text.replace("\n", "   \n"),
    "short dashes": lambda text: text.replace("—", "-"),
    "double dashes": lambda text: text.replace("—", "--"),
    "rules between": lambda text: text.replace("\n\n", "\n\n***\n\n"),
    "ASCII stops": lambda text: text.replace("։", ":"),
    "dots for stops": lambda text: text.replace("։", "."),
    "forwarded": lambda text: re.sub("(?m)^", "> ", text),
    "space before the stop": lambda text: text.replace("/.", "/ ."),
    "dash after the agency": lambda text: text.replace("/.", "/ —").replace("/։", "/ —"),
    "nothing after the agency": lambda text: text.replace("/.", "/").replace("/։", "/"),
    "brackets for slashes": lambda text: re.sub("/(.*?)/[.։]", r"(\1) -", text),
    "headline in capitals first": lambda text: text.split("\n")[0].upper() + "\n\n" + text,
    "headline thrice": lambda text: "\n".join([text.split("\n")[0]] * 2) + "\n" + text,
    "buttons": lambda text: "Share\nPrint\n\n" + text + "\n\nRead also:\nSome other news\n",
}


def recognised(wire: WireCopy) -> dict[str, object]:
    quotation = next(block for block in wire.blocks if isinstance(block, Quotation))
    plain = re.compile(r"[^\w ]")
    return {
        "headline": plain.sub("", wire.headline),
        "place": wire.dateline.place if wire.dateline else None,
        "agency": wire.dateline.agency if wire.dateline else None,
        "speaker": (quotation.speaker, quotation.office, quotation.told_to),
        "paragraphs": [plain.sub("", paragraph) for paragraph in quotation.paragraphs],
        "attribution": plain.sub("", quotation.attribution).split(),
        "short": wire.short_quotations,
        "blocks": [type(block) for block in wire.blocks],
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("formatting", FORMATTINGS)
def test_formatting_changes_nothing(name: str, formatting: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    changed = read_wire(FORMATTINGS[formatting](text))
    check_promises(changed)
    assert recognised(changed) == recognised(read_wire(text))
