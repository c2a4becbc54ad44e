"""The parts that threads are shown in: the front (newest first), one page, one branch of replies.

Each takes a fixed number of queries, whatever the length of the thread.
"""

from html import escape
from json import dumps

from fairsay.config import env
from fairsay.config.words import direction, plural_forms, say, speakable
from fairsay.discussion import layout, selectors
from fairsay.discussion.layout import Order
from fairsay.discussion.models import State, Thread
from fairsay.discussion.pieces import Branch, Scribe
from fairsay.discussion.policies import terms_of
from fairsay.errors import NotFound

RULES = ("off_topic", "advertisement", "abusive", "filthy")
# What the small script says; everything else is on the page already.
SCRIPT_WORDS = (
    "place", "sending", "failed", "restored", "copied", "reply-to", "cancel", "edit", "delete",
    "hide", "hidden", "show",
)  # fmt: skip


# Where the script says that new opinions have come, and offers to show them: a live region.
NEWS = '<div class="news" role="status"></div>'


def scribe_for(thread: Thread) -> Scribe:
    """The scribe of a thread: its story's language, as far as we have words in it."""
    terms = terms_of(thread.story)
    return Scribe(
        thread.pk,
        speakable(thread.story.language),
        closed=terms.is_closed(),
        dislikes=terms.dislikes,
    )


def front_html(thread: Thread, *, signed_in: bool = False, scribe: Scribe | None = None) -> str:
    """The thread as it stands under its article: count, rules, form, and the newest opinions.

    `signed_in` tells the script to ask for the reader's own part at once; never for a page that is kept.
    Whoever has the thread's scribe already hands it in.
    """
    scribe = scribe or scribe_for(thread)
    first, last = layout.front_pages(thread.roots)
    listed = _numbered(scribe, thread, first, last) or f'<p class="empty">{scribe.say("thread-empty")}</p>'
    older = link_to(layout.page_path(thread.pk, first - 1), scribe.say("thread-older"), "next")
    pager = pager_of(scribe, older) if first > 1 else ""
    title = scribe.say("thread-title", count=thread.count)
    orders = orders_of(scribe, thread, Order.NEWEST)
    news = NEWS if env.read("FAIRSAY_LIVE_READERS") else ""
    inner = rules_of(scribe) + form_of(scribe) + orders + news + listed + pager
    more = arrived_mark(thread) + (' data-reader="yes"' if signed_in else "")
    return section_of(scribe, layout.FRONT, title, inner, more)


def page_html(thread: Thread, page: int) -> str:
    """One page of the thread, newest first. Raises NotFound past the last."""
    last = layout.page_count(thread.roots)
    if not 1 <= page <= last:
        raise NotFound
    scribe = scribe_for(thread)
    links = [link_to(layout.front_path(thread.pk), scribe.say("thread-newest"))]
    if page < last:
        links.append(link_to(layout.page_path(thread.pk, page + 1), scribe.say("thread-newer"), "prev"))
    if page > 1:
        links.append(link_to(layout.page_path(thread.pk, page - 1), scribe.say("thread-older"), "next"))
    listed = _numbered(scribe, thread, page, page) or nothing_left(scribe)
    inner = orders_of(scribe, thread, Order.NEWEST) + listed + pager_of(scribe, *links)
    title = scribe.say("thread-page", page=page)
    return section_of(scribe, page, title, inner + rules_of(scribe) + form_of(scribe))


def replies_html(thread: Thread, root_id: int, page: int) -> tuple[str, int]:
    """A root with one page of its replies, and the thread's page that the root stands on.

    Raises NotFound where the root is not one of this thread's, was never to be seen, or has no such page.
    """
    if not 1 <= page <= layout.LAST_PAGE:
        raise NotFound
    first, last = (page - 1) * layout.REPLIES_A_PAGE + 1, page * layout.REPLIES_A_PAGE
    lines = selectors.find_branch(root_id, first, last + 1)  # one more, to know whether there is a next page
    root = lines[0] if lines and lines[0].id == root_id and lines[0].root_id is None else None
    if root is None or root.number is None or root.thread_id != thread.pk:
        raise NotFound
    if root.state != State.PUBLISHED and not root.branch_count:
        raise NotFound
    replies = [line for line in lines[1:] if line.number <= last]
    if page > 1 and not replies:
        raise NotFound
    scribe = scribe_for(thread)
    own_page = layout.page_of(root.number)
    back = f"{layout.page_path(thread.pk, own_page)}#{layout.anchor(root_id)}"
    links = [link_to(back, scribe.say("thread-back"))]
    if page > 1:
        earlier = layout.replies_path(thread.pk, root_id, page - 1)
        links.append(link_to(earlier, scribe.say("thread-replies-earlier"), "prev"))
    if len(lines) - 1 > len(replies):
        later = layout.replies_path(thread.pk, root_id, page + 1)
        links.append(link_to(later, scribe.say("thread-replies-later"), "next"))
    inner = scribe.opinion(root) + scribe.replies(Branch.of(root, replies))
    listed = f'<ol class="roots"><li class="root">{inner}</li></ol>'
    title = scribe.say("thread-replies-title", count=root.branch_count)
    form = form_of(scribe, root) if root.state == State.PUBLISHED else ""
    return section_of(scribe, own_page, title, listed + pager_of(scribe, *links) + form), own_page


def arrived_mark(thread: Thread) -> str:
    """What tells the script which opinions will be new: the last that had arrived."""
    return f' data-arrived="{thread.arrivals}"'


def link_to(href: str, label: str, rel: str = "") -> str:
    """A link; `rel` says what lies there (RFC 8288)."""
    return f'<a rel="{rel}" href="{href}">{label}</a>' if rel else f'<a href="{href}">{label}</a>'


def nothing_left(scribe: Scribe) -> str:
    """What stands on a page whose opinions have all been taken away."""
    return f'<p class="empty">{scribe.say("thread-empty-page")}</p>'


def _numbered(scribe: Scribe, thread: Thread, first_page: int, last_page: int) -> str:
    first, _ = layout.numbers_on(first_page)
    _, last = layout.numbers_on(last_page)
    return roots_of(scribe, selectors.find_roots(thread, first, last))


def roots_of(scribe: Scribe, roots: list[selectors.Line]) -> str:
    """The list of these roots, each with its first replies; empty where none can be seen."""
    replies: dict[int, list[selectors.Line]] = {root.id: [] for root in roots}
    for line in selectors.find_first_replies(
        [root.id for root in roots if root.branch_count], layout.REPLIES_LOOKED_AT
    ):
        replies[line.root_id or 0].append(line)
    branches = [Branch.of(root, _first_shown(replies[root.id])) for root in roots]
    inner = scribe.roots(branches)
    return f'<ol class="roots">{inner}</ol>' if inner else ""


def _first_shown(replies: list[selectors.Line]) -> list[selectors.Line]:
    """The replies up to the third that can be seen."""
    seen = 0
    for place, line in enumerate(replies):
        seen += line.state == State.PUBLISHED
        if seen == layout.REPLIES_SHOWN:
            return replies[: place + 1]
    return replies


def orders_of(scribe: Scribe, thread: Thread, current: Order) -> str:
    """Links to the thread in each order; none while there is nothing to put in order."""
    if thread.roots < layout.WORTH_ORDERING:
        return ""
    marks = {current: ' aria-current="true"'}
    items = "".join(
        f'<li><a href="{layout.order_path(thread.pk, order)}"{marks.get(order, "")}>'
        f"{scribe.say(f'thread-order-{order}')}</a></li>"
        for order in Order
    )
    return f'<nav class="pager orders" aria-label="{scribe.say("thread-orders")}"><ul>{items}</ul></nav>'


def pager_of(scribe: Scribe, *links: str) -> str:
    """Links to other pages of the thread."""
    items = "".join(f"<li>{link}</li>" for link in links)
    return f'<nav class="pager" aria-label="{scribe.say("thread-pages")}"><ul>{items}</ul></nav>'


def rules_of(scribe: Scribe) -> str:
    """The house rules in short."""
    rules = "".join(f"<li>{scribe.say(f'rules-line-{rule}')}</li>" for rule in RULES)
    more = link_to(f"/rules/{scribe.language}/", scribe.say("rules-more"))
    heading = f"rules-{scribe.thread_id}"
    return (
        f'<aside class="rules" aria-labelledby="{heading}">'
        f'<h3 id="{heading}">{scribe.say("rules-title")}</h3>'
        f"<p>{scribe.say('rules-ask')}</p><ul>{rules}</ul><p>{scribe.say('rules-editors')} {more}</p></aside>"
    )


def form_of(scribe: Scribe, parent: selectors.Line | None = None) -> str:
    """The form that works without scripts: it goes to /compose/, which keeps the text and changes nothing."""
    if scribe.closed:
        return f'<p class="closed">{scribe.say("thread-closed")}</p>'
    field = f"write-{scribe.thread_id}"
    label = scribe.say("opinion-compose-reply-title" if parent else "thread-form-label")
    answers = f'<input type="hidden" name="parent" value="{parent.id}">' if parent else ""
    return (
        f'<form class="place" id="write" method="post" action="/compose/" accept-charset="utf-8">'
        f'<input type="hidden" name="thread" value="{scribe.thread_id}">{answers}'
        f'<label for="{field}">{label}</label>'
        f'<textarea id="{field}" name="text" rows="5" required dir="auto" '
        f'maxlength="{env.read("FAIRSAY_OPINION_LENGTH")}" aria-describedby="{field}-help"></textarea>'
        f'<p class="help" id="{field}-help">{scribe.say("thread-form-help")}</p>'
        f'<p class="send"><button type="submit">{scribe.say("thread-form-go")}</button></p>'
        f'<div class="outcome" role="status"></div></form>'
    )


def section_of(scribe: Scribe, page: int, title: str, inner: str, more: str = "") -> str:
    """A thread's section around what it shows; `page` is that of the snapshot, `more` further attributes."""
    heading = f"opinions-{scribe.thread_id}"
    spoken: dict[str, str | dict[str, str]] = {
        word: say(scribe.language, f"thread-script-{word}") for word in SCRIPT_WORDS
    }
    spoken["news"] = plural_forms(scribe.language, "thread-script-news")
    return (
        f'<section class="thread" id="opinions" lang="{scribe.language}" dir="{direction(scribe.language)}" '
        f'data-thread="{scribe.thread_id}" data-page="{page}" data-words="{escape(dumps(spoken))}" '
        f'aria-labelledby="{heading}"{more}><h2 id="{heading}">{title}</h2>{inner}</section>'
    )
