"""What makes an opinion *best*: likes, with more weight for the young ones; where readers may dislike, both.

Where they may not, nobody knows how many readers had an opinion before their eyes, so the usual lower
bound of a share has no denominator. What is left is decay: each like is worth half as much for every
`HALF_LIFE` that the opinion has stood, and each opinion begins with one like of nobody's, so that new ones
have their turn at the top:

    value = (likes + 1) * 2 ** (-age / HALF_LIFE)

Every value falls at the same pace, so the order of two opinions never changes by itself, and the
logarithm without `now` can be stored and indexed: log2(likes + 1) + posted_at / HALF_LIFE. (The same
device, with other constants, is known from Reddit's "hot" order.)

Where readers may dislike, the likes are a share of all votes, and best is what has the highest lower
bound of it at 95 %: few votes say little. E. B. Wilson, Probable Inference, the Law of Succession, and
Statistical Inference, Journal of the American Statistical Association 22 (1927), 209-212.
"""

from datetime import datetime, timedelta
from math import log2, sqrt

HALF_LIFE = timedelta(hours=12)  # News is read for a day or two.
STEPS = 1000  # to a doubling of likes, or a half-life of time: 43 seconds
PARTS = 1_000_000  # A bound is kept in millionths.
Z = 1.96  # standard deviations on either side of 95 %


def rank_of(likes: int, posted_at: datetime) -> int:
    """The place of an opinion among the best: the greater, the higher. Likes below 0 count as 0."""
    return round(STEPS * (log2(max(likes, 0) + 1) + posted_at.timestamp() / HALF_LIFE.total_seconds()))


def bound_of(likes: int, dislikes: int) -> int:
    """The lower bound of the share of likes, in millionths: 0 where nobody likes it, or nobody has voted."""
    votes = likes + dislikes
    if likes <= 0:
        return 0
    share = likes / votes
    middle = share + Z * Z / (2 * votes)
    spread = Z * sqrt((share * (1 - share) + Z * Z / (4 * votes)) / votes)
    return round(PARTS * (middle - spread) / (1 + Z * Z / votes))
