"""A thread as it is put into a page of another site.

The opinions and the rules are the discussion's own finished HTML, cut out between tags that no
reader's text can hold (`<` is always escaped there); what is around them is ours.
"""

import re

from django.conf import settings

from fairsay.config.words import direction
from fairsay.discussion import layout, listings, pages
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Thread
from fairsay.discussion.pieces import Scribe, words
from fairsay.discussion.selectors import has_picks

OPINIONS = re.compile(r'<ol class="roots">.*</ol>', re.DOTALL)  # to the last one, since lists of replies nest
FORM = re.compile(r'<form class="place".*?</form>|<p class="closed">.*?</p>', re.DOTALL)
RULES = re.compile(r'<aside class="rules".*?</aside>', re.DOTALL)
NEWS = re.compile(re.escape(pages.NEWS))
# On another site a path would lead to that site, and a link would take the reader away from it.
OWN_LINK = re.compile(r'<a (?=[^<>]*\bhref="/)([^<>]*\bhref=")/')


def front_html(thread: Thread, *, picks: bool = False) -> str:
    """Count, rules, the form, and the newest opinions, or those that the editors picked.

    The form has no address: scripts send it, and without them there is no element that shows it.
    """
    scribe = pages.scribe_for(thread)
    html = pages.front_html(thread, scribe=scribe)
    heading = f"opinions-{thread.pk}"
    form = _cut(FORM, html).replace(' method="post" action="/compose/" accept-charset="utf-8"', "")
    form = form.replace(scribe.say("thread-form-help"), scribe.say("embed-write-help"))
    form = form.replace(scribe.say("thread-form-go"), scribe.say("embed-write-sign-in"))
    opinions = _cut(OPINIONS, html) or f'<p class="empty">{scribe.say("thread-empty")}</p>'
    mark, news = pages.arrived_mark(thread), _cut(NEWS, html)
    if picks:
        opinions, mark, news = listings.picked_of(scribe, thread), "", ""
    title = scribe.say("thread-title", count=thread.count)
    return lead_home(
        f'<section class="thread" lang="{scribe.language}" dir="{direction(scribe.language)}" '
        f'aria-labelledby="{heading}"{mark}><h2 id="{heading}">{title}</h2>'
        f"{_cut(RULES, html)}{form}{tabs_html(scribe, thread, picks=picks)}{news}{opinions}</section>"
    )


def tabs_html(scribe: Scribe, thread: Thread, *, picks: bool) -> str:
    """The newest, and the editors' picks, where there are any: the element shows them in its own place."""
    if not picks and not has_picks(thread):
        return ""
    marks = {Order.PICKS if picks else Order.NEWEST: ' aria-current="true"'}
    links = "".join(
        f'<li><a href="{layout.order_path(thread.pk, order)}" data-order="{order}"{marks.get(order, "")}>'
        f"{scribe.say(f'thread-order-{order}')}</a></li>"
        for order in (Order.NEWEST, Order.PICKS)
    )
    return f'<nav class="pager orders" aria-label="{scribe.say("thread-orders")}"><ul>{links}</ul></nav>'


def page_html(thread: Thread, page: int) -> str:
    """The list of one older page, empty where nothing is left to read. Raises NotFound past the last."""
    return lead_home(_cut(OPINIONS, pages.page_html(thread, page)))


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


def next_page(thread: Thread, page: int) -> int | None:
    """The page of older opinions after `page` (0: the front), or None at the end."""
    oldest_shown = page or layout.front_pages(thread.roots)[0]
    return oldest_shown - 1 if oldest_shown > 1 else None


def _cut(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return found.group() if found else ""


def lead_home(html: str) -> str:
    """Our own paths made whole addresses that open beside the reader's page."""
    return OWN_LINK.sub(lambda link: f'<a target="_blank" {link[1]}{settings.PUBLIC_URL}/', html)
