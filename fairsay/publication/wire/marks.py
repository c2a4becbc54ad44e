"""Quotation marks of every kind in one paragraph, paired from the outside in.

Handled: “curly”, "straight", „low“, „low”, «angle», ``typewriter'' and their mixtures; marks nested
in each other; a closing mark that serves two openings, as in «… «Name». Direction is told by what
stands on either side where the mark itself does not say it. Single quotation marks are left alone:
they cannot be told from apostrophes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_MARK = re.compile(r"``|''|[«»“”„‟\"]")
_BEFORE_OPENING = '([{—–-/:՝`«“„"…'
_AFTER_CLOSING = '.,;:!?…)]}—–-։՝»”“"/'
_FAMILY = {
    "«": "angle",
    "»": "angle",
    "“": "curly",
    "”": "curly",
    "„": "curly",
    "‟": "curly",
    '"': "straight",
    "``": "typed",
    "''": "typed",
}


@dataclass(slots=True)
class Marks:
    """What the marks of one paragraph say.

    `pairs` are the outermost (start of the opening mark, end of it, start of the closing mark, end of
    it); `open_from` is the (start, end) of the outermost opening that no mark closes; `closing` the
    (start, end) of the first closing mark that nothing here opened.
    """

    pairs: list[tuple[int, int, int, int]] = field(default_factory=list)
    open_from: tuple[int, int] | None = None
    closing: tuple[int, int] | None = None


def _opens(text: str, start: int, end: int, stack: list[tuple[int, int, str]]) -> bool | None:
    """True for an opening mark, False for a closing one, None for one that is neither (inches)."""
    mark = text[start:end]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    can_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if mark == "«":
        return not (can_close and not can_open and stack)
    if mark == "»":
        return can_open and not can_close and not stack and start == 0
    if mark == "“":
        low = bool(stack) and text[stack[-1][0]] == "„"
        return not (can_close and (not can_open or (low and bool(stack))))
    if mark == "”":
        return can_open and not can_close and (before.isspace() or before in "(«")
    if mark in "„‟":
        return True
    if mark == "``":
        return True
    if mark == "''":
        closes = any(kind == "typed" for _, _, kind in stack) or (can_close and not before.isdigit())
        return False if closes else None
    if can_open and can_close:
        return not stack
    if can_open or can_close:
        if (
            can_close
            and before.isdigit()
            and not any(kind == "straight" for _, _, kind in stack)
            and after != " "
        ):
            return None
        return can_open
    if before.isspace():
        return not stack
    return False if stack and not before.isdigit() else None


def read_marks(text: str, *, ends_all: Callable[[str, int], bool]) -> Marks:
    """The marks of a paragraph.

    Where `ends_all(text, position)` holds after a closing mark, that mark ends every quotation still open.
    """
    found = Marks()
    stack: list[tuple[int, int, str]] = []
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        opens = _opens(text, start, end, stack)
        if opens is None:
            continue
        family = _FAMILY[mark.group()]
        if opens:
            stack.append((start, end, family))
            continue
        if not stack:
            if found.closing is None:
                found.closing = (start, end)
            continue
        depth = len(stack) - 1
        if stack[depth][2] != family:
            # A mark of another kind closes its own opening if there is one, else the innermost.
            depth = next(
                (level for level in range(len(stack) - 1, -1, -1) if stack[level][2] == family), depth
            )
        if len(stack) > 1 and depth and ends_all(text, end):
            depth = 0
        outer = stack[depth]
        del stack[depth:]
        if not stack:
            found.pairs.append((outer[0], outer[1], start, end))
    if stack:
        found.open_from = stack[0][:2]
    return found
