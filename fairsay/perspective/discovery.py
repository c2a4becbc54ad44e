"""The discovery document: the wire described for client libraries that build themselves from it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from fairsay.perspective.attributes import ATTRIBUTES

VERSION = "v1alpha1"


@cache
def _document() -> dict[str, Any]:
    text = Path(__file__).with_name("discovery.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def describe(root: str) -> dict[str, Any]:
    """The document for an installation reached at `root`, which ends in a slash."""
    document = _document()
    served = f"{document['description']} Attributes served: {', '.join(ATTRIBUTES)}."
    return document | {"rootUrl": root, "baseUrl": root, "description": served}
