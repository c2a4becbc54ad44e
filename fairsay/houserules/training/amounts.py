"""How much a rule is trained on, and how much of it we wrote: the table that the model card quotes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_NAMES = {"en": "English", "ru": "Russian", "hy": "Armenian"}


class Example(NamedTuple):
    """What is counted of one training example. `written`: by Fairsay's grammars, not by a reader."""

    language: str
    latin: bool
    breach: bool
    written: bool


def amounts(rule: str, those: Iterable[Example]) -> Iterator[str]:
    """One line a language (its Latin spellings apart) and label: labelled, written, share written."""
    counted = Counter(those)
    yield f"{rule}, trained on | labelled | written by us | share written"
    kinds = sorted({(one.language, one.latin, not one.breach) for one in counted})
    for language, latin, civil in kinds:
        labelled = counted[Example(language, latin, not civil, False)]
        written = counted[Example(language, latin, not civil, True)]
        name = _NAMES.get(language, language) + (" in Latin letters" if latin else "")
        share = written / (labelled + written)
        yield f"  {name}, {'civil' if civil else 'breaches'} | {labelled:,} | {written:,} | {share:.0%}"
