"""A newsroom in Arabic: its readers' pages run from right to left, on a telephone and in the dark, too."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_access import violations
from tests.server import FairsayServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PEOPLE = """
from datetime import timedelta
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from fairsay.accounts.services import register_reader
from fairsay.desk.models import Outcome
from fairsay.desk.services import decide
from fairsay.discussion import judging
from fairsay.discussion.services import post_opinion, set_like
from fairsay.houserules.verdict import Evidence, Finding, Outcome as Judged, Rule, Verdict
from fairsay.publication.content import Saying, Words
from fairsay.publication.selectors import get_section
from fairsay.publication.services import Department, Plan, found_newsroom, publish_article

found_newsroom(plan=Plan(
    names={"ar": "عبّارة المساء", "en": "The Evening Ferry"}, taglines={"ar": "أخبار من الضفتين"},
    sections=[Department("port", {"ar": "الميناء", "en": "Harbour"})],
))
article = publish_article(
    actor=None, section=get_section("ar", "port"), headline="وزارة الموانئ: لا زيادة في أسعار العبّارات قبل الربيع",
    lead="قالت الوزارة إن أسعار تذاكر العبّارات ستبقى كما هي حتى الربيع.", place="ميناء السلام", agency="الساحل",
    body=(Words("ينتظر سكان الجزر جدول الرحلات الجديد."), Saying(("لن ترتفع الأسعار.",), "الوزيرة", "وزيرة الموانئ")),
    authors=("نورة السالم",), sources=(("وزارة الموانئ", "https://harbour.example/fares"),),
)
HELD = "تذاكر بنصف السعر: https://half-price.example"

def judge(submission):
    found = ()
    if submission.text == HELD:
        where = (HELD.index("https"), len(HELD))
        found = (Finding(Rule.ADVERTISEMENT, 0.9, Evidence.LINK, where, (HELD[slice(*where)],)),)
    outcome = Judged.HOLD if found else Judged.CLEAR
    return Verdict(outcome, {rule: 0.1 for rule in Rule}, found, language="ar", rulebook="test")

judging.judge = judge
salma, omar = (register_reader(name=name, language="ar") for name in ("سلمى", "عمر Castle"))
thread, start = article.story.thread, timezone.now() - timedelta(hours=3)
first = post_opinion(actor=omar, thread=thread, text="الجدول الجديد يُسقط آخر عبّارة، فكيف تعود ممرضات الليل؟", now=start).opinion
post_opinion(actor=salma, thread=thread, parent=first, text="صحيح. انظر https://timetable.example/2026", now=start + timedelta(minutes=9))
post_opinion(actor=omar, thread=thread, text="An opinion in English, with a number: 24.", now=start + timedelta(hours=1))
set_like(actor=salma, opinion=first, liked=True)
bad = post_opinion(actor=salma, thread=thread, text="الكلام هنا عن مباراة الأمس", now=start + timedelta(hours=2)).opinion
decide(actor=None, opinion=bad, outcome=Outcome.DELETE, ground="off_topic")
held = post_opinion(actor=salma, thread=thread, text=HELD).opinion
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(salma.pk), salma.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session.save()
print(session.session_key, article.url, thread.pk, first.pk, held.pk, bad.decisions.latest("pk").pk)
"""


@pytest.fixture(scope="module")
def served(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FairsayServer]:
    """A newsroom in Arabic and English, Arabic first."""
    server = FairsayServer(
        tmp_path_factory.mktemp("arabic"), command="serve", FAIRSAY_MODE="demo", FAIRSAY_LANGUAGES="ar,en"
    )
    yield server
    server.stop()


@pytest.fixture(scope="module")
def pages(served: FairsayServer) -> dict[str, str]:
    """The addresses of what readers see, by what it is, and the session of one of them."""
    made = served.run("manage", "shell", "--verbosity", "0", "-c", PEOPLE)
    assert made.returncode == 0, made.stderr
    session, article, thread, first, held, decision = made.stdout.split()
    return {
        "session": session,
        "front": "/ar/",
        "article": article,
        "thread": f"/threads/{thread}/",
        "replies": f"/threads/{thread}/replies/{first}/1/",
        "rules": "/rules/ar/",
        "held": f"/opinions/{held}/placed/",
        "me": "/me/",
        "statement": f"/me/decisions/{decision}/",
        "compose": f"/compose/?thread={thread}",
        "transparency": "/transparency/?in=ar",
        "sign-in": "/accounts/login/?next=/ar/",
    }


NAMES = (
    "front", "article", "thread", "replies", "rules", "held", "me", "statement", "compose", "transparency",
    "sign-in",
)  # fmt: skip


@pytest.fixture
def visit(
    browser: "Browser", served: FairsayServer, pages: dict[str, str]
) -> Iterator[Callable[..., "Page"]]:
    contexts = []

    def open_one(name: str, *, size: dict[str, int], dark: bool) -> "Page":
        context = browser.new_context(
            base_url=served.url, viewport=size, color_scheme="dark" if dark else "light", locale="ar"
        )
        contexts.append(context)
        if name != "sign-in":
            context.add_cookies([{"name": "sessionid", "value": pages["session"], "url": served.url}])
        page = context.new_page()
        page.goto(pages[name])
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("name", NAMES)
def test_pages_run_from_right_to_left_and_nothing_sticks_out(visit, name, size):
    page = visit(name, size=size, dark=size is PHONE)
    html = page.locator("html")
    assert (html.get_attribute("dir"), html.get_attribute("lang")) == ("rtl", "ar")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    # Right to left: what a page begins with stands at the right edge.
    box = page.locator("h1:not(.visually-hidden), h2").first.evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " const text = range.getBoundingClientRect(), all = one.getBoundingClientRect();"
        " return [text.left - all.left, all.right - text.right]; }"
    )
    assert box[0] >= box[1] - 1, box
    assert violations(page) == []


def test_words_of_ours_are_arabic(visit):
    """No English of ours is left on the page of a discussion: only what a reader wrote in it."""
    page = visit("thread", size=DESKTOP, dark=False)
    words = page.locator("main").evaluate(
        "one => { const copy = one.cloneNode(true);"
        " copy.querySelectorAll('.words, bdi, .text, script').forEach(each => each.remove());"
        " return copy.textContent; }"
    )
    latin = {word for word in words.split() if word.isascii() and word.isalpha() and len(word) > 1}
    assert latin <= {"An", "opinion", "in", "English", "with", "number"}, latin
    assert "3 آراء" in words
