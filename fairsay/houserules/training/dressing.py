"""The clothes that the same words come in: capitals, no punctuation, emoji, lines, look-alike letters."""

import random
import re

_SIGNS = "🔥✅💰👇👉❗📌💎🎁⚡🚀💸📲✨🔞💵🏠🌸⭐📢"
_SMILES = "🙂😂😅👍🤦🤷😡❤️👏😢"
_MARKS = re.compile(r"[,.!?:;—–։՝«»\"]+")
# Look-alikes by the pair, both ways, and digits for letters.
_PAIRS = "aаeеoоpрcсxхyуkкmмtтhнbвAАEЕOОPРCСXХKКMМTТHНBВ"
_LATIN, _CYRILLIC = _PAIRS[::2], _PAIRS[1::2]
_OTHER = dict(zip(_LATIN + _CYRILLIC, _CYRILLIC + _LATIN, strict=True))
_DIGITS = {
    "о": "0",
    "О": "0",
    "o": "0",
    "O": "0",
    "з": "3",
    "З": "3",
    "б": "6",
    "ч": "4",
    "i": "1",
    "l": "1",
    "e": "3",
    "s": "5",
}


def dress(text: str, breach: bool, rng: random.Random) -> str:
    """`text` as somebody might have typed it; an advertisement is disguised and decorated more often."""
    if "http" not in text and rng.random() < (0.12 if breach else 0.03):
        text = _disguised(text, rng)
    chance = rng.random()
    if chance < 0.25:
        text = _MARKS.sub(" ", text).lower() if "http" not in text else text.lower()
    elif chance < 0.33:
        text = text.upper() if "http" not in text else text
    elif chance < 0.6:
        text = text[:1].upper() + text[1:]
    chance = rng.random()
    if breach and chance < 0.2:
        sign = rng.choice(_SIGNS)
        text = text.replace(". ", f"\n{sign} ").replace(", ", f"\n{rng.choice(_SIGNS)} ", rng.randint(0, 2))
        text = f"{sign * rng.randint(1, 3)} {text} {rng.choice(_SIGNS) * rng.randint(0, 3)}".strip()
    elif chance < 0.1:
        text = f"{text} {rng.choice(_SMILES) * rng.randint(1, 3)}"
    return " ".join(text.split(" ")).strip()


def _disguised(text: str, rng: random.Random) -> str:
    share, digits = rng.uniform(0.2, 0.9), rng.random() < 0.5
    return "".join(
        _DIGITS[letter]
        if digits and letter in _DIGITS and rng.random() < share
        else _OTHER[letter]
        if letter in _OTHER and rng.random() < share
        else letter
        for letter in text
    )
