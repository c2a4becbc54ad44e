"""A thread as it is put into a page of another site.

The opinions and the rules are the discussion's own finished HTML, cut out between tags that no
reader's text can hold (`<` is always escaped there); what is around them is ours.
"""

import re
from dataclasses import dataclass

from django.conf import settings

from fairsay.config.words import direction
from fairsay.discussion import layout, listings, pages
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Thread
from fairsay.discussion.pieces import Scribe, words
from fairsay.discussion.selectors import has_picks
from fairsay.errors import NotFound

OPINIONS = re.compile(r'<ol class="roots">.*</ol>', re.DOTALL)  # to the last one, since lists of replies nest
FORM = re.compile(r'<form class="place".*?</form>|<p class="closed">.*?</p>', re.DOTALL)
RULES = re.compile(r'<aside class="rules".*?</aside>', re.DOTALL)
NEWS = re.compile(re.escape(pages.NEWS))
# On another site a path would lead to that site, and a link would take the reader away from it.
OWN_LINK = re.compile(r'<a (?=[^<>]*\bhref="/)([^<>]*\bhref=")/')


@dataclass(frozen=True, slots=True)
class Part:
    """Finished HTML, and what to ask for to have what follows it: None at the end."""

    html: str
    following: int | str | None = None


def front_part(thread: Thread, order: Order = Order.NEWEST) -> Part:
    """Count, rules, the form, and the first opinions in this order.

    The form has no address: scripts send it, and without them there is no element that shows it.
    """
    scribe = pages.scribe_for(thread)
    html = pages.front_html(thread, scribe=scribe)
    heading = f"opinions-{thread.pk}"
    form = _cut(FORM, html).replace(' method="post" action="/compose/" accept-charset="utf-8"', "")
    form = form.replace(scribe.say("thread-form-help"), scribe.say("embed-write-help"))
    form = form.replace(scribe.say("thread-form-go"), scribe.say("embed-write-sign-in"))
    mark, news = "", ""
    if order == Order.NEWEST:
        part = Part(_cut(OPINIONS, html), _older(layout.front_pages(thread.roots)[0]))
        mark, news = pages.arrived_mark(thread), _cut(NEWS, html)
    else:
        part = _listed(scribe, thread, order)
    opinions = part.html or f'<p class="empty">{scribe.say("thread-empty")}</p>'
    title = scribe.say("thread-title", count=thread.count)
    whole = (
        f'<section class="thread" lang="{scribe.language}" dir="{direction(scribe.language)}" '
        f'aria-labelledby="{heading}"{mark}><h2 id="{heading}">{title}</h2>'
        f"{_cut(RULES, html)}{form}{tabs_html(scribe, thread, order)}{news}{opinions}</section>"
    )
    return Part(lead_home(whole), part.following)


def tabs_html(scribe: Scribe, thread: Thread, current: Order) -> str:
    """The thread's orders, which the element shows in its own place; picks only where there are any."""
    orders = list(Order) if thread.roots >= layout.WORTH_ORDERING else [Order.NEWEST, Order.PICKS]
    if current != Order.PICKS and not has_picks(thread):
        orders.remove(Order.PICKS)
    if len(orders) < 2:
        return ""
    marks = {current: ' aria-current="true"'}
    links = "".join(
        f'<li><a href="{layout.order_path(thread.pk, order)}" data-order="{order}"{marks.get(order, "")}>'
        f"{scribe.say(f'thread-order-{order}')}</a></li>"
        for order in orders
    )
    return f'<nav class="pager orders" aria-label="{scribe.say("thread-orders")}"><ul>{links}</ul></nav>'


def further_part(thread: Thread, order: Order, following: int | str) -> Part:
    """The list that follows, empty where nothing is left of it to read. Raises NotFound past the last."""
    if order == Order.NEWEST:
        page = _number(following)
        return Part(lead_home(_cut(OPINIONS, pages.page_html(thread, page))), _older(page))
    part = _listed(pages.scribe_for(thread), thread, order, following)
    return Part(lead_home(part.html), part.following)


def _listed(scribe: Scribe, thread: Thread, order: Order, following: int | str | None = None) -> Part:
    """The list in another order than newest first: from its beginning, or what follows."""
    if order == Order.PICKS:
        return Part(listings.picked_of(scribe, thread))
    if order == Order.OLDEST:
        return Part(*listings.oldest_of(scribe, thread, _number(following or 1)))
    after = layout.after_of(str(following or ""))
    if following and after is None:
        raise NotFound
    html, ended = listings.by_likes_of(scribe, thread, order, after)
    return Part(html, layout.after_word(*ended) if ended else None)


def _number(following: int | str) -> int:
    if isinstance(following, str):
        raise NotFound
    return following


def _older(page: int) -> int | None:
    """The page of older opinions after this one."""
    return page - 1 if page > 1 else None


def since_html(thread: Thread, arrival: int) -> str:
    """The list of what has come since, empty where nothing has."""
    return lead_home(_cut(OPINIONS, listings.since_html(thread, arrival)))


def fragment_html(thread: Thread) -> str:
    """Count, newest opinions, and the way to our own page of the thread: in the page's own HTML and style."""
    scribe = pages.scribe_for(thread)
    html = pages.front_html(thread, scribe=scribe)
    heading, title = f"opinions-{thread.pk}", scribe.say("thread-title", count=thread.count)
    opinions = _cut(OPINIONS, html) or f"<p>{scribe.say('thread-empty')}</p>"
    way = f'<p><a href="{layout.front_path(thread.pk)}">{scribe.say("embed-read")}</a></p>'
    return lead_home(
        f'<section class="fairsay" lang="{scribe.language}" dir="{direction(scribe.language)}" '
        f'aria-labelledby="{heading}"><h2 id="{heading}">{title}</h2>'
        f"{opinions}{way}</section>"
    )


def unknown_html(language: str) -> str:
    """The same for a story that nobody has opened yet."""
    return (
        f'<section class="fairsay" lang="{language}" dir="{direction(language)}">'
        f"<p>{words(language, 'thread-empty')}</p></section>"
    )


def _cut(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return found.group() if found else ""


def lead_home(html: str) -> str:
    """Our own paths made whole addresses that open beside the reader's page."""
    return OWN_LINK.sub(lambda link: f'<a target="_blank" {link[1]}{settings.PUBLIC_URL}/', html)
