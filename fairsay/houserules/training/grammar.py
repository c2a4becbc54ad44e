"""Seeded grammars: sentences written by us, where no labelled data has any.

A grammar file is plain text. `= name` opens a list of fillers (separated by ` ; ` or line breaks,
their forms by `|`), `+ kind n` opens frames of breaches, `- kind n` frames of civil sentences, of
which `n` distinct sentences are drawn. In a frame `{name}` is a filler's first form, `{name.2}` its
second; the same name means the same filler throughout the sentence, `{name'}` another one.
`[a|b|]` is one of its alternatives. Lines that begin with `##` are notes.
"""

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "grammars"
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([a-z_]+)('?)(?:\.(\d))?\}")
_SPACES = re.compile(r"\s+(?=[\s,.!?։՝])|\s+$|^\s+")


@dataclass(frozen=True, slots=True)
class Example:
    """One generated sentence: its label, what it is a case of, and the frame it came from."""

    text: str
    language: str
    breach: bool
    kind: str
    frame: str


@dataclass(slots=True)
class _Block:
    kind: str
    breach: bool
    amount: int
    frames: list[str] = field(default_factory=list)


class Grammar:
    """One grammar file, read once."""

    def __init__(self, path: Path) -> None:
        """Read `path`; the language is the last part of its name (abuse_hy.txt)."""
        self.language = path.stem.rsplit("_", 1)[1]
        self.name = path.stem
        self.fillers: dict[str, list[tuple[str, ...]]] = {}
        self.blocks: list[_Block] = []
        filler: list[tuple[str, ...]] | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("##"):
                continue
            if line.startswith("= "):
                filler = self.fillers.setdefault(line[2:].strip(), [])
            elif line[:2] in ("+ ", "- "):
                kind, amount = line[2:].split()
                self.blocks.append(_Block(kind, line[0] == "+", int(amount)))
                filler = None
            elif filler is not None:
                # A trailing blank before the separator belongs to no filler; an empty one is meant.
                filler.extend(tuple(item.strip(" ").split("|")) for item in re.split(r" ;|^;", line))
            else:
                self.blocks[-1].frames.append(line)

    def draw(self, seed: int, *, scale: float = 1.0) -> list[Example]:
        """The sentences of every block, distinct within the block; the same for the same seed."""
        rng = random.Random(f"{seed}:{self.name}")  # noqa: S311 - sentences, not secrets
        drawn: list[Example] = []
        for block in self.blocks:
            wanted, seen = max(1, round(block.amount * scale)), set[str]()
            for attempt in range(wanted * 12):
                # Round the frames in turn first, so that every frame is there, then at random.
                frame = block.frames[attempt % len(block.frames)]
                text = self._fill(frame, rng)
                if text in seen:
                    continue
                seen.add(text)
                key = f"{self.name}:{block.kind}:{block.frames.index(frame)}"
                drawn.append(Example(text, self.language, block.breach, block.kind, key))
                if len(seen) >= wanted:
                    break
        return drawn

    def _fill(self, frame: str, rng: random.Random) -> str:
        chosen: dict[str, tuple[str, ...]] = {}

        def slot(found: re.Match[str]) -> str:
            name, other, form = found.groups()
            forms = chosen.setdefault(name + other, rng.choice(self.fillers[name]))
            return forms[min(int(form or 1), len(forms)) - 1]

        text = frame
        for _ in range(4):  # fillers may hold slots and choices themselves
            text = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
            text, slots = _SLOT.subn(slot, text)
            if not slots and "[" not in text:
                break
        return _SPACES.sub("", text).strip()


def grammars(prefix: str) -> list[Grammar]:
    """Every grammar file whose name begins with `prefix`, in the order of their names."""
    return [Grammar(path) for path in sorted(FOLDER.glob(f"{prefix}_*.txt"))]
