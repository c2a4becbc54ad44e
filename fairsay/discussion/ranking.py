"""What makes an opinion *best*: likes, with more weight for the young ones.

There are no dislikes here, and nobody knows how many readers had an opinion before their eyes, so the
usual lower bound of a share (E. B. Wilson, 1927) has no denominator. What is left is decay: each like
is worth half as much for every `HALF_LIFE` that the opinion has stood, and each opinion begins with
one like of nobody's, so that new ones have their turn at the top:

    value = (likes + 1) * 2 ** (-age / HALF_LIFE)

Every value falls at the same pace, so the order of two opinions never changes by itself, and the
logarithm without `now` can be stored and indexed: log2(likes + 1) + posted_at / HALF_LIFE. (The same
device, with other constants, is known from Reddit's "hot" order.)
"""

from datetime import datetime, timedelta
from math import log2

HALF_LIFE = timedelta(hours=12)  # News is read for a day or two.
STEPS = 1000  # to a doubling of likes, or a half-life of time: 43 seconds


def rank_of(likes: int, posted_at: datetime) -> int:
    """The place of an opinion among the best: the greater, the higher. Likes below 0 count as 0."""
    return round(STEPS * (log2(max(likes, 0) + 1) + posted_at.timestamp() / HALF_LIFE.total_seconds()))
