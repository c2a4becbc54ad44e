"""Text whose direction controls cannot reach beyond it, nor turn what it shows around.

Unicode's overrides (U+202D, U+202E) make letters read backwards, so that `gpj.exe` shows as
`exe.jpg`; nobody needs them in an opinion or a name. Embeddings and isolates have honest uses in
Arabic, Hebrew and Persian and stay where they are closed on the same line. See UAX #9.
"""

import re

OVERRIDES = frozenset("\u202d\u202e")
EMBEDDINGS = frozenset("\u202a\u202b")
ISOLATES = frozenset("\u2066\u2067\u2068")
POP_EMBEDDING = "\u202c"
POP_ISOLATE = "\u2069"
CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")


def settle(line: str) -> str:
    """The line without overrides, and without controls that have no partner on it."""
    if not CONTROL.search(line):
        return line
    kept = list(line)
    open_controls: list[int] = []
    for match in CONTROL.finditer(line):
        place, control = match.start(), match.group()
        if control not in (POP_EMBEDDING, POP_ISOLATE):
            open_controls.append(place)
            continue
        wanted = ISOLATES if control == POP_ISOLATE else EMBEDDINGS | OVERRIDES
        if not open_controls or line[open_controls[-1]] not in wanted:
            kept[place] = ""
            continue
        opener = open_controls.pop()
        if line[opener] in OVERRIDES:
            kept[opener] = kept[place] = ""
    for place in open_controls:
        kept[place] = ""
    return "".join(kept)
