"""A thread in other orders than newest first: oldest, most liked, best; picks; what is new.

Each page takes a fixed number of queries and reads no more rows than it shows, the last as the first:
"oldest" by number, the others by what the page before ended with.
"""

from fairsay.discussion import layout, selectors
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Thread
from fairsay.discussion.pages import (
    arrived_mark,
    form_of,
    link_to,
    nothing_left,
    orders_of,
    pager_of,
    roots_of,
    rules_of,
    scribe_for,
    section_of,
)
from fairsay.discussion.pieces import Scribe
from fairsay.discussion.selectors import Line, column_of
from fairsay.errors import NotFound


def oldest_html(thread: Thread, page: int) -> str:
    """One page of the thread, oldest first. Raises NotFound past the last."""
    scribe = scribe_for(thread)
    listed, following = oldest_of(scribe, thread, page)
    links = []
    if page > 1:
        links.append(link_to(layout.oldest_path(thread.pk, page - 1), scribe.say("thread-older"), "prev"))
    if following:
        links.append(link_to(layout.oldest_path(thread.pk, following), scribe.say("thread-newer"), "next"))
    listed = listed or nothing_left(scribe)
    inner = orders_of(scribe, thread, Order.OLDEST) + listed + (pager_of(scribe, *links) if links else "")
    title = scribe.say("thread-page", page=page)
    return section_of(scribe, page, title, inner + rules_of(scribe) + form_of(scribe))


def oldest_of(scribe: Scribe, thread: Thread, page: int) -> tuple[str, int | None]:
    """The list of one page, oldest first, empty where nothing is left of it; and the page that follows.

    Raises NotFound past the last.
    """
    last = layout.page_count(thread.roots)
    if not 1 <= page <= last:
        raise NotFound
    roots = selectors.find_roots(thread, *layout.numbers_on(page))
    return roots_of(scribe, roots[::-1]), page + 1 if page < last else None


def by_likes_html(thread: Thread, order: Order, after: tuple[int, int] | None = None) -> str:
    """One page of the thread, most liked or best first: the first one, or what follows `after`.

    `after` is the value and the number of the last root on the page before.
    """
    scribe = scribe_for(thread)
    listed, following = by_likes_of(scribe, thread, order, after)
    links = []
    if after:
        links.append(link_to(layout.order_path(thread.pk, order), scribe.say("thread-order-first"), "first"))
    if following:
        path = layout.after_path(thread.pk, order, *following)
        links.append(link_to(path, scribe.say("thread-order-next"), "next"))
    listed = listed or nothing_left(scribe)
    inner = orders_of(scribe, thread, order) + listed + (pager_of(scribe, *links) if links else "")
    title = scribe.say("thread-title", count=thread.count)
    return section_of(scribe, layout.LISTED, title, inner + rules_of(scribe) + form_of(scribe))


def by_likes_of(
    scribe: Scribe, thread: Thread, order: Order, after: tuple[int, int] | None
) -> tuple[str, tuple[int, int] | None]:
    """The list of one such page, empty where nothing is left of it; and what the next one comes after."""
    found = selectors.find_roots_by(thread, order, layout.ROOTS_A_PAGE + 1, after, dislikes=scribe.dislikes)
    roots = found[: layout.ROOTS_A_PAGE]
    following = None
    if len(found) > len(roots):
        following = getattr(roots[-1], column_of(order, dislikes=scribe.dislikes)), roots[-1].number
    return roots_of(scribe, roots), following


def picks_html(thread: Thread) -> str:
    """The opinions of the thread that the editors picked, replies among them, newest first."""
    scribe = scribe_for(thread)
    title = scribe.say("thread-order-picks")
    inner = orders_of(scribe, thread, Order.PICKS) + picked_of(scribe, thread)
    return section_of(scribe, layout.LISTED, title, inner)


def picked_of(scribe: Scribe, thread: Thread) -> str:
    """The list of a thread's picks, or that there are none."""
    picked = apart_of(scribe, selectors.find_picked(thread, layout.PICKS_SHOWN))
    return picked or f'<p class="empty">{scribe.say("thread-picks-none")}</p>'


def since_html(thread: Thread, arrival: int) -> str:
    """The newest opinions that came after this many had arrived, replies among them, newest first."""
    scribe = scribe_for(thread)
    arrived = selectors.find_arrivals(thread, arrival, layout.ARRIVALS_SHOWN)
    back = pager_of(scribe, link_to(layout.front_path(thread.pk), scribe.say("thread-newest")))
    inner = (apart_of(scribe, arrived) or nothing_left(scribe)) + back
    title = scribe.say("thread-title", count=thread.count)
    return section_of(scribe, layout.LISTED, title, inner, arrived_mark(thread))


def apart_of(scribe: Scribe, lines: list[Line]) -> str:
    """A list of opinions out of their places; replies say what they answer. Empty where there are none."""
    items = "".join(
        f'<li class="root">{scribe.opinion(line, apart=line.parent_id is not None)}</li>' for line in lines
    )
    return f'<ol class="roots">{items}</ol>' if items else ""
