"""Where an opinion stands: page numbers and addresses. Plain arithmetic, no database.

A root's number never changes, so neither does its page: page k holds roots 50(k-1)+1 to 50k and
is filled once. Within a page, and in the article, the newest stand first; "oldest" is the same pages
read from the other end. The orders by likes have no page numbers, since an opinion's place in them
changes: each of their pages says where the one before it ended.
"""

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fairsay.discussion.models import Opinion

ROOTS_A_PAGE = 50
REPLIES_A_PAGE = 50
REPLIES_SHOWN = 3  # under each root; all of them have pages of their own
REPLIES_LOOKED_AT = 12  # of these first numbers, the first three that can be seen are shown
FRONT_LEAST = 20  # with fewer roots than this on the newest page, the front shows the page before it too
LAST_PAGE = 1_000_000  # no branch has fifty million replies; larger numbers are somebody's experiment
FRONT = 0  # Snapshot.page of the thread's front
LISTED = 2_000_000_000  # Snapshot.page of what any change may alter: the first page of an order by likes
WORTH_ORDERING = 2  # roots
PICKS_SHOWN = 200  # the newest; no editor picks as many in one thread
AFTER = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")  # as far as a database's numbers go
ARRIVALS_SHOWN = 50  # the newest; the button says how many there are


class Order(StrEnum):
    """What stands first in a thread; of picks, what stands alone."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LIKED = "liked"
    BEST = "best"
    PICKS = "picks"


def page_of(number: int) -> int:
    """The page that root `number` (from 1) stands on."""
    return (number - 1) // ROOTS_A_PAGE + 1


def page_count(roots: int) -> int:
    """How many pages a thread with `roots` numbered roots has; an empty one has one."""
    return max(1, page_of(roots)) if roots else 1


def numbers_on(page: int) -> tuple[int, int]:
    """First and last root number of a page, both inclusive."""
    return (page - 1) * ROOTS_A_PAGE + 1, page * ROOTS_A_PAGE


def front_pages(roots: int) -> tuple[int, int]:
    """First and last page that the front shows: the newest, and the one before while that one is short."""
    last = page_count(roots)
    on_last = roots - (last - 1) * ROOTS_A_PAGE
    return (last - 1, last) if last > 1 and on_last < FRONT_LEAST else (last, last)


def replies_page_of(number: int) -> int:
    """The page of replies, within its branch, that reply `number` stands on."""
    return (number - 1) // REPLIES_A_PAGE + 1


def front_path(thread_id: int) -> str:
    """The thread on its own, newest opinions first."""
    return f"/threads/{thread_id}/"


def page_path(thread_id: int, page: int) -> str:
    """One page of a thread."""
    return f"/threads/{thread_id}/pages/{page}/"


def order_path(thread_id: int, order: Order) -> str:
    """The thread's first page in this order."""
    if order == Order.NEWEST:
        return front_path(thread_id)
    return oldest_path(thread_id, 1) if order == Order.OLDEST else f"/threads/{thread_id}/{order}/"


def oldest_path(thread_id: int, page: int) -> str:
    """One page of a thread, oldest first; it shows the same roots as the page of that number."""
    return f"/threads/{thread_id}/oldest/{page}/"


def after_path(thread_id: int, order: Order, value: int, number: int) -> str:
    """What follows, in an order by likes, after the root with this value (likes or rank) and number."""
    return f"/threads/{thread_id}/{order}/{after_word(value, number)}/"


def after_word(value: int, number: int) -> str:
    """The same as one word, for addresses that carry it in a query."""
    return f"{value}-{number}"


def after_of(word: str) -> tuple[int, int] | None:
    """Value and number of such a word; None for what is none."""
    found = AFTER.fullmatch(word)
    return (int(found[1]), int(found[2])) if found else None


def since_path(thread_id: int, arrival: int) -> str:
    """What arrived after this many opinions had."""
    return f"/threads/{thread_id}/since/{arrival}/"


def replies_path(thread_id: int, root_id: int, page: int) -> str:
    """One page of the replies under a root."""
    return f"/threads/{thread_id}/replies/{root_id}/{page}/"


def feed_path(thread_id: int, kind: str) -> str:
    """The thread's feed; `kind` is atom or json."""
    return f"/threads/{thread_id}/feed.{kind}"


def picks_path(site_key: str, language: str) -> str:
    """The feed of the editors' picks of a site, in one language."""
    return f"/picks/{site_key}/{language}.json"


def permalink(opinion_id: int) -> str:
    """The lasting address of one opinion."""
    return f"/opinions/{opinion_id}/"


def place_of(opinion: "Opinion") -> str:
    """The page that a published opinion stands on: the thread's, or one of the replies in its branch."""
    if opinion.root_id is None:
        return page_path(opinion.thread_id, page_of(opinion.number or 1))
    return replies_path(opinion.thread_id, opinion.root_id, replies_page_of(opinion.number or 1))


def anchor(opinion_id: int) -> str:
    """The id of its element on a page."""
    return f"opinion-{opinion_id}"
