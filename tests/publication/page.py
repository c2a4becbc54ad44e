"""A page as a test looks at it: parsed, with the few questions that tests ask."""

import json
from html.parser import HTMLParser
from typing import Any


class Page(HTMLParser):
    """Elements in order as (tag, attributes, text inside, tags around)."""

    VOID = frozenset(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
    )

    def __init__(self, markup: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str], list[str], tuple[str, ...]]] = []
        self.open: list[int] = []
        self.unbalanced: list[str] = []
        self.feed(markup.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(self.elements[at][0] for at in self.open)
        self.elements.append((tag, {name: value or "" for name, value in attrs}, [], around))
        if tag not in self.VOID:
            self.open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        if not self.open or self.elements[self.open[-1]][0] != tag:
            self.unbalanced.append(tag)
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for at in self.open:
            self.elements[at][2].append(data)

    def texts(self, tag: str, **attributes: str) -> list[str]:
        """The texts of elements with these attributes; `class_` matches one class."""
        return [
            " ".join("".join(text).split())
            for name, attrs, text, _ in self._found(tag, attributes)
            if name == tag
        ]

    def attributes(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        return [attrs for _, attrs, _, _ in self._found(tag, attributes)]

    def _found(self, tag: str, wanted: dict[str, str]) -> list[Any]:
        def fits(attrs: dict[str, str]) -> bool:
            return all(
                value in attrs.get("class", "").split() if name == "class_" else attrs.get(name) == value
                for name, value in wanted.items()
            )

        return [element for element in self.elements if element[0] == tag and fits(element[1])]

    def json_ld(self) -> dict[str, Any]:
        """The page's only data block, parsed."""
        blocks = ["".join(text) for _, _, text, _ in self._found("script", {"type": "application/ld+json"})]
        assert len(blocks) == 1
        data: dict[str, Any] = json.loads(blocks[0])
        return data
