"""Two shares beside each other: how sure it is that one has really fallen.

Intervals are Wilson's (J. Am. Stat. Assoc. 22, 1927) for one share and Newcombe's tenth method
(Statist. Med. 17, 1998) for the difference of two, which stay honest at small numbers and near 0 and 1.
"""

from dataclasses import dataclass
from math import sqrt

SURE = 3.2905
"""Of the normal distribution: 99.9 % lie within so many deviations."""


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """In [0, 1]; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def within(self) -> tuple[float, float]:
        """Where the share lies, in 999 of 1000 cases. All of [0, 1] of nothing."""
        if not self.whole:
            return 0.0, 1.0
        p, n, z = self.part / self.whole, self.whole, SURE
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        reach = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, middle - reach), min(1.0, middle + reach)


def fall(before: Share, after: Share) -> tuple[float, float, float] | None:
    """By how much the share fell, and between which bounds in 999 of 1000 cases. None of nothing."""
    if before.value is None or after.value is None:
        return None
    (low1, high1), (low2, high2) = before.within, after.within
    fell = before.value - after.value
    low = fell - sqrt((before.value - low1) ** 2 + (high2 - after.value) ** 2)
    high = fell + sqrt((high1 - before.value) ** 2 + (after.value - low2) ** 2)
    return fell, low, high
