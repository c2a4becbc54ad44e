"""Labelled rows in other words: quoted and refused, quoted and agreed with, and misspelt on purpose.

Grammars have few contents and many frames; people's own sentences have many contents and few frames.
Set into frames of ours, a stranger's insult becomes a civil report of it, so that what decides is the
frame whatever the content.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from fairsay.houserules.training.passage import Passage

_FOLDER = Path(__file__).parent
_SLOT = re.compile(r"\{([a-z]+)\}")
_LONGEST = 160
_LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7"}


class Frames:
    """The frames of reported_LANGUAGE.txt."""

    def __init__(self, language: str) -> None:
        """Read the file; raises FileNotFoundError where there is none for the language."""
        self.refusing: list[str] = []
        self.agreeing: list[str] = []
        self.fillers: dict[str, list[str]] = {}
        name = ""
        for line in (_FOLDER / f"reported_{language}.txt").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("##"):
                continue
            if line.startswith("= "):
                name = line[2:].strip()
                self.fillers[name] = []
            elif line.startswith("- "):
                self.refusing.append(line[2:])
            elif line.startswith("+ "):
                self.agreeing.append(line[2:])
            else:
                self.fillers[name].extend(item.strip() for item in line.split(" ; "))

    def around(self, text: str, frame: str, rng: random.Random) -> str:
        """`text` set into a frame."""
        return _SLOT.sub(
            lambda found: text if found[1] == "text" else rng.choice(self.fillers[found[1]]), frame
        )


def reported(those: Sequence[Passage], language: str, amount: int, rng: random.Random) -> list[Passage]:
    """`amount` breaches and half as many civil passages, refused; and half of both, agreed with."""
    frames = Frames(language)
    made: list[Passage] = []
    for breach, share in ((True, 1.0), (False, 0.5)):
        fit = [
            one
            for one in those
            if one.breach is breach
            and one.language == language
            and not one.latin
            and 12 <= len(one.text) <= _LONGEST
            and "\n" not in one.text
        ]
        for chosen, agrees in ((frames.refusing, False), (frames.agreeing, True)):
            wanted = min(len(fit), round(amount * share * (0.5 if agrees else 1.0)))
            for one in rng.sample(fit, wanted):
                place = rng.randrange(len(chosen))
                text = frames.around(one.text.replace('"', "'").strip(), chosen[place], rng)
                made.append(
                    replace(
                        one,
                        text=text,
                        breach=breach and agrees,
                        weight=0.8,
                        # The content keeps its group: a sentence and its report are judged by one fold.
                        source=f"reported_{language}",
                        kind="agreed" if agrees else "refused",
                        row="",
                        of=1,
                    )
                )
    return made


def misspelt(those: Sequence[Passage], share: float, rng: random.Random) -> list[Passage]:
    """A share of `those` again with a word or two misspelt, as by haste or to get past a filter."""
    habits: tuple[Callable[[str, random.Random], str], ...] = (
        _swap,
        _drop,
        _leet,
        _spaced,
        _joined,
        _stretched,
    )
    made = []
    for one in those:
        if rng.random() >= share or len(one.text) > 200:
            continue
        text = one.text
        for _ in range(rng.choice((1, 1, 2))):
            text = rng.choice(habits)(text, rng)
        if text != one.text:
            made.append(
                replace(one, text=text, weight=one.weight * 0.6, row="", source=f"misspelt_{one.language}")
            )
    return made


def _word(text: str, rng: random.Random, least: int = 4) -> tuple[int, int]:
    places = [found.span() for found in re.finditer(rf"[^\W\d_]{{{least},}}", text)]
    return rng.choice(places) if places else (0, 0)


def _swap(text: str, rng: random.Random) -> str:
    start, end = _word(text, rng)
    if end - start < 4:
        return text
    at = rng.randrange(start + 1, end - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _drop(text: str, rng: random.Random) -> str:
    start, end = _word(text, rng)
    if end - start < 4:
        return text
    at = rng.randrange(start + 1, end - 1)
    return text[:at] + text[at + 1 :]


def _leet(text: str, rng: random.Random) -> str:
    start, end = _word(text, rng)
    places = [at for at in range(start, end) if text[at].lower() in _LEET]
    for at in rng.sample(places, min(len(places), rng.choice((1, 1, 2)))):
        text = text[:at] + rng.choice(_LEET[text[at].lower()]) + text[at + 1 :]
    return text


def _spaced(text: str, rng: random.Random) -> str:
    start, end = _word(text, rng)
    return text[:start] + rng.choice((" ", " ", ".", "-")).join(text[start:end]) + text[end:]


def _joined(text: str, rng: random.Random) -> str:
    blanks = [found.start() for found in re.finditer(r"(?<=\w) (?=\w)", text)]
    if not blanks:
        return text
    at = rng.choice(blanks)
    return text[:at] + text[at + 1 :]


def _stretched(text: str, rng: random.Random) -> str:
    start, end = _word(text, rng)
    if end - start < 4:
        return text
    at = rng.randrange(start + 1, end)
    return text[:at] + text[at] * rng.randint(2, 4) + text[at:]


def accompanied(
    those: Sequence[Passage], company: Sequence[str], share: float, rng: random.Random, longest: int = 240
) -> list[Passage]:
    """A share of `those` again with a civil sentence of `company` before or after."""
    made = []
    for one in those:
        if rng.random() >= share:
            continue
        other = rng.choice(company)
        if len(one.text) + len(other) >= longest:
            continue
        joint = rng.choice((" ", " ", "\n"))
        mine = one.text if one.text.rstrip()[-1:] in '.!?…։"»”' else one.text.rstrip() + "."
        made.append(
            replace(
                one,
                text=f"{mine}{joint}{other}" if rng.random() < 0.5 else f"{other}{joint}{mine}",
                weight=one.weight * 0.8,
                row="",
                source=f"accompanied_{one.language}",
            )
        )
    return made
