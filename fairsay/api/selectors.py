"""Reads by which pages of opinions cost the same wherever in a thread they are."""

from collections.abc import Sequence

from fairsay.discussion import selectors as talk
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Opinion, State, Story, Thread
from fairsay.errors import NotFound

PAGE = 50


def get_story(site: str, addresses: Sequence[str]) -> Story:
    """The site's story at the earliest of these addresses that is known. Raises NotFound."""
    stories = Story.objects.select_related("site", "thread").filter(site__key=site, url__in=addresses)
    found = min(stories, key=lambda story: addresses.index(story.url), default=None)
    if found is None or found.hidden_at is not None:
        raise NotFound
    return found


def find_counts(site: str, addresses: Sequence[str]) -> dict[str, int]:
    """Visible opinions by the address of the story, for those of the site that are known."""
    threads = Thread.objects.filter(story__site__key=site, story__url__in=addresses, story__hidden_at=None)
    return dict(threads.values_list("story__url", "count"))


def find_roots(thread: Thread, cursor: int | None, *, oldest_first: bool) -> tuple[list[Opinion], int | None]:
    """A page of roots from the numbered one on, and the number that the next page begins with.

    Roots are numbered in the order in which they were published, so that a page is a range of an index. Those
    that can no longer be seen are left out, unless replies to them can.
    """
    newest = max(thread.roots, 1)
    first = min(cursor or (1 if oldest_first else newest), newest)
    last = first + PAGE - 1 if oldest_first else first - PAGE + 1
    roots = Opinion.objects.filter(thread=thread, root=None, number__range=sorted((first, max(last, 1))))
    found = roots.select_related("author").order_by("number" if oldest_first else "-number")
    following = last + 1 if oldest_first else last - 1
    more = following <= thread.roots if oldest_first else following >= 1
    return [one for one in found if _shown(one)], following if more else None


def find_roots_by(
    thread: Thread, order: Order, after: tuple[int, int] | None, *, dislikes: bool
) -> tuple[list[Opinion], tuple[int, int] | None]:
    """A page of roots in an order by likes, and the value and number that the next page comes after."""
    lines = talk.find_roots_by(thread, order, PAGE + 1, after, dislikes=dislikes)
    known = Opinion.objects.select_related("author").in_bulk([line.id for line in lines[:PAGE]])
    found = [known[line.id] for line in lines[:PAGE] if line.id in known]
    following = None
    if len(lines) > PAGE:
        last = lines[PAGE - 1]
        following = getattr(last, talk.column_of(order, dislikes=dislikes)), last.number
    return [one for one in found if _shown(one)], following


def find_replies(root: Opinion, cursor: int | None) -> tuple[list[Opinion], int | None]:
    """A page of the replies in a root's branch, oldest first, and where the next one begins."""
    first = cursor or 1
    replies = Opinion.objects.filter(root=root, number__gte=first).select_related("author").order_by("number")
    found = list(replies[: PAGE + 1])
    following = found[PAGE].number if len(found) > PAGE else None
    return found[:PAGE], following


def find_picked(thread: Thread, cursor: int | None) -> tuple[list[Opinion], int | None]:
    """A page of the thread's picks, newest first, and which of them the next one begins with."""
    first = cursor or 1
    picked = Opinion.objects.filter(thread=thread, picked=True, state=State.PUBLISHED)
    newest = picked.select_related("author").order_by("-posted_at", "-pk")
    found = list(newest[first - 1 : first + PAGE])
    return found[:PAGE], first + PAGE if len(found) > PAGE else None


def get_root(opinion_id: int) -> Opinion:
    """The top of a branch of which something can be seen. Raises NotFound."""
    roots = Opinion.objects.select_related("thread__story").filter(pk=opinion_id, root=None)
    root = roots.exclude(number=None).filter(thread__story__hidden_at=None).first()
    if root is None or not _shown(root):
        raise NotFound
    return root


def _shown(root: Opinion) -> bool:
    return root.state == State.PUBLISHED or root.branch_count > 0
