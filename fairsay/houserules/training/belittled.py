"""Harsh words on ideas, acts and institutions: civil, however foul the word.

Newspaper debates are full of bad laws called by worse names. A model that has met such words beside people
above all takes them for insults wherever they stand; so people's own civil sentences get them before their
nouns, and short judgments on a thing stand alone and beside such sentences.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fairsay.houserules.training.passage import Passage

_FOLDER = Path(__file__).parent
_LONGEST = 240
_SLOT = re.compile(r"\{(adj'?|Adj|an_adj|noun'?|adv|Adv)\}")


class Belittler:
    """The words and frames of belittled_LANGUAGE.txt."""

    def __init__(self, language: str) -> None:
        """Read the file; raises FileNotFoundError where there is none for the language."""
        self._words: dict[str, list[str]] = {}
        name = ""
        for line in (_FOLDER / f"belittled_{language}.txt").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("##"):
                continue
            if line.startswith("= "):
                name = line[2:].strip()
                self._words[name] = []
            elif name == "frames":
                self._words[name].append(line)
            else:
                self._words[name].extend(item.strip() for item in line.split(" ; "))
        nouns = sorted(
            {form for one in self._words["nouns"] for form in one.split("|")}, key=len, reverse=True
        )
        self._place = re.compile(
            rf"\b(?:the|this|that|these|those|such|our|your|their|his|her) (?=(?:{'|'.join(nouns)})\b)",
            re.IGNORECASE,
        )

    def inside(self, text: str, rng: random.Random) -> str | None:
        """`text` with a harsh word before one of its nouns; None where there is none that takes one."""
        places = [found.end() for found in self._place.finditer(text)]
        if not places:
            return None
        at = rng.choice(places)
        return f"{text[:at]}{rng.choice(self._words['adjectives'])} {text[at:]}"

    def alone(self, rng: random.Random) -> str:
        """A short judgment on a thing."""

        def filled(found: re.Match[str]) -> str:
            slot = found[1]
            if slot.startswith("noun"):
                return rng.choice(self._words["nouns"]).split("|")[0]
            word = rng.choice(self._words["adverbs" if slot.lower() == "adv" else "adjectives"])
            if slot == "an_adj":
                return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
            return word.capitalize() if slot[0].isupper() else word

        return _SLOT.sub(filled, rng.choice(self._words["frames"]))


def belittled(
    those: Sequence[Passage], language: str, inside: int, alone: int, weight: float, rng: random.Random
) -> list[Passage]:
    """`inside` of the civil passages `those` with a harsh word put in, and `alone` short judgments.

    Half of the judgments stand in company. Each stays in the fold of the passage that it was made of.
    """
    words = Belittler(language)
    made: list[Passage] = []
    fit = [one for one in those if not one.breach and 20 <= len(one.text) <= _LONGEST]
    for one in rng.sample(fit, len(fit)):
        if len(made) >= inside:
            break
        if text := words.inside(one.text, rng):
            made.append(_made(one, text, weight, language))
    for one in rng.sample(fit, min(alone, len(fit))):
        text = words.alone(rng)
        if rng.random() < 0.5 and len(one.text) + len(text) < _LONGEST:
            text = f"{text} {one.text}" if rng.random() < 0.5 else f"{one.text} {text}"
        made.append(_made(one, text, weight, language))
    return made


def _made(one: Passage, text: str, weight: float, language: str) -> Passage:
    return replace(one, text=text, weight=weight, row="", of=1, source=f"belittled_{language}", kind="thing")
