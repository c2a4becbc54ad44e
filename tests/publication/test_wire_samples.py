"""Whole copies in the manner of many agencies, each with what an editor expects to find recognised.

Everything in the samples is invented. The JSON beside each text may name any of the keys below; a key
that is not there is not looked at. The promises hold for every one of them.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from fairsay.publication.wire import Quotation, WireCopy, read_wire
from tests.publication.wire_promises import check_promises

FOLDER = Path(__file__).parent / "wire"
SAMPLES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def quotations(wire: WireCopy) -> list[Quotation]:
    return [block for block in wire.blocks if isinstance(block, Quotation)]


def check_quotation(found: Quotation, expected: dict[str, Any]) -> None:
    speaker = expected.get("speaker")
    if speaker is not None:
        assert (found.speaker, found.office) == (speaker["name"], speaker.get("office", ""))
    if "told_to" in expected:
        assert found.told_to == expected["told_to"]
    for key in ("when", "before", "attribution", "verb"):
        if key in expected:
            assert getattr(found, key) == expected[key], key
    if "plain" in expected:
        assert found.plain_attribution is expected["plain"]
    quotation = expected.get("quotation")
    if quotation:
        assert len(found.paragraphs) == quotation["paragraphs"]
        assert found.paragraphs[0].startswith(quotation["begins"])
        assert found.paragraphs[-1].endswith(quotation["ends"])


@pytest.mark.parametrize("name", SAMPLES)
def test_sample(name: str) -> None:
    wire = read_wire((FOLDER / f"{name}.txt").read_bytes().decode("utf-8"))
    expected: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    check_promises(wire)
    assert wire.language == expected["language"]
    assert wire.headline == expected["headline"]
    if expected["dateline"] is None:
        assert wire.dateline is None
    else:
        assert wire.dateline is not None
        for key, value in expected["dateline"].items():
            assert getattr(wire.dateline, key) == value, key
    if "short_quotations" in expected:
        assert list(wire.short_quotations) == expected["short_quotations"]
    for key in ("byline", "lead"):
        if key in expected:
            assert getattr(wire, key) == expected[key], key
    if "left_out" in expected:
        assert [(line.line_number, line.reason.value) for line in wire.left_out] == [
            tuple(pair) for pair in expected["left_out"]
        ]
    if "standfirst" in expected:
        assert [part.text for part in wire.standfirst] == expected["standfirst"]
    if "sources" in expected:
        assert [[source.name, source.address] for source in wire.sources] == expected["sources"]
    if "blocks" in expected:
        kinds = "".join("Q" if isinstance(block, Quotation) else "p" for block in wire.blocks)
        assert kinds == expected["blocks"]
    found = quotations(wire)
    if "quotations" in expected:
        assert len(found) == len(expected["quotations"])
        for one, wanted in zip(found, expected["quotations"], strict=True):
            check_quotation(one, wanted)
    elif "quotation" in expected:
        assert len(found) == 1
        check_quotation(found[0], expected)
