"""Russian and Armenian as readers type them in Latin letters, by several habits (grammars/latin.json)."""

import json
import random
import re
from functools import cache

from fairsay.houserules.training.grammar import FOLDER


@cache
def _habits(language: str) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    tables = json.loads((FOLDER / "latin.json").read_text(encoding="utf-8"))[language]
    made = []
    for table in tables:
        letters = table["letters"]
        keys = "|".join(sorted(map(re.escape, letters), key=len, reverse=True))
        made.append((re.compile(keys), letters))
    return tuple(made)


def to_latin(text: str, language: str, rng: random.Random) -> str:
    """`text` in Latin letters by one habit drawn from `rng`; the capital of a sentence is kept at times."""
    pattern, letters = rng.choice(_habits(language))
    written = pattern.sub(lambda found: letters[found.group()], text.lower())
    written = (
        re.sub(r"[՛՜՝]", "", written).replace("՞", "?").replace("։", ".").replace("«", '"').replace("»", '"')
    )
    return written[:1].upper() + written[1:] if rng.random() < 0.3 else written


def every_habit(text: str, language: str) -> list[str]:
    """`text` in Latin letters by each habit in turn, lower case."""
    low = re.sub(r"[՛՜՝]", "", text.lower())
    return [_written(low, pattern, letters) for pattern, letters in _habits(language)]


def _written(text: str, pattern: re.Pattern[str], letters: dict[str, str]) -> str:
    return pattern.sub(lambda found: letters[found.group()], text)
