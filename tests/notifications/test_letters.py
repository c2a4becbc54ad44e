"""What a letter of notifications says, in four languages, and what it may not carry."""

import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.utils import timezone

from fairsay.desk import services as desk
from fairsay.discussion import services as discussion
from fairsay.notifications.letters import MOST_SHOWN
from fairsay.notifications.services import send_due, set_preference

HOSTILE = (
    "Win at https://evil.example/login now\nwww.evil.example or mailto:me@evil.example\n"
    "<img src=//evil.example/pixel.gif> <a href='//evil.example'>bank</a>\u202egnp.exe\x1b[31m"
)


def letter():
    """The one letter that was sent: its message, and its HTML."""
    (message,) = mail.outbox
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    return message, html


class Reader(HTMLParser):
    """Every element that an HTML letter holds, and where its links lead."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.links, self.attributes = set(), [], set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value for name, value in attrs if name in ("href", "src", "action", "background")]


@pytest.fixture
def answer(published, thread, boris, root):
    return lambda text, **where: published(
        where.get("thread", thread), boris, text, where.get("parent", root)
    )


def test_a_reply_with_its_words_its_place_and_the_way_out(answer, ani, root, morning):
    reply = answer("It does, for those who work on Saturdays.")
    send_due(now=morning)
    message, html = letter()
    assert message.subject == "Fairsay: a reply to your opinion"
    for words in (
        "Hello, Ani!",
        "Ferry fares will not rise",
        "Boris replied to your words “The Sunday crossing matters more than the fares.”:",
        "> It does, for those who work on Saturdays.",
        f"http://testserver/opinions/{reply.pk}/",
        "http://testserver/me/#letters",
    ):
        assert words in message.body, words
    assert f'<a href="http://testserver/opinions/{reply.pk}/">' in html


def test_the_headers_of_a_letter_that_one_can_leave(answer, ani, morning):
    answer("It does, for those who work on Saturdays.")
    send_due(now=morning)
    message, html = letter()
    sent = message.message()
    leave = re.fullmatch(r"<(http://testserver/unsubscribe/[^>]+/)>", sent["List-Unsubscribe"])
    assert leave is not None
    assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert sent["List-Id"] == "<opinions.testserver>"
    assert sent["Auto-Submitted"] == "auto-generated"
    assert sent["Content-Language"] == "en"
    assert re.fullmatch(r"<notifications-[0-9a-f-]{36}@testserver>", sent["Message-ID"])
    assert leave[1] in message.body
    assert leave[1] in html


def test_nothing_to_follow_anybody_by_and_nothing_to_follow(known, published, thread, root, editor, morning):
    crook = known("Crook www.evil.example")
    reply = discussion.post_opinion(actor=crook, thread=thread, text=HOSTILE, parent=root).opinion
    desk.approve_opinion(actor=editor, opinion=reply)
    set_preference(actor=crook, replies="never", opinions="never", reports="never")
    send_due(now=morning)
    message, html = letter()
    reader = Reader(html)
    assert not reader.elements & {"img", "script", "link", "iframe", "object", "form", "svg", "picture"}
    assert "style" not in reader.attributes
    assert all(link.startswith("http://testserver/") for link in reader.links), reader.links
    links = {re.sub(r"(unsubscribe/).*", r"\1", link) for link in reader.links}
    assert not any("?" in link for link in links), "nothing tells who opened what"
    for text in (message.body, html):
        for dangerous in ("evil.example", "mailto:me", "\u202e", "\x1b", "url("):
            assert dangerous not in text, dangerous
    assert "evil[.]example" in message.body
    assert "&lt;img src=" in html
    assert "\n" not in message.subject


def test_replies_stand_under_their_stories(answer, published, ani, boris, root, morning):
    site = discussion.get_own_site()
    other = discussion.register_story(
        site=site, url="http://testserver/en/city/lunches/", title="School lunches get dearer", language="en"
    ).thread
    mine = published(other, ani, "Lunches should be free for every child.")
    answer("First answer, about the ferry.")
    answer("Second answer, about lunches.", thread=other, parent=mine)
    answer("Third answer, about the ferry again.")
    send_due(now=morning)
    message, html = letter()
    assert message.subject == "Fairsay: 3 replies to your opinions"
    body = message.body
    assert body.count("School lunches get dearer") == body.count("Ferry fares will not rise") == 1
    order = ["Ferry fares", "First answer", "Third answer", "School lunches", "Second answer"]
    assert sorted(order, key=body.index) == order
    assert html.count("<h2") == 2


def test_a_long_day_is_cut_short(answer, morning):
    for number in range(MOST_SHOWN + 3):
        answer(f"Answer number {number}, and there are many.")
    send_due(now=morning)
    message, html = letter()
    assert message.body.count("> Answer number") == MOST_SHOWN
    assert "And 3 more, on your page." in message.body
    assert "And 3 more, on your page." in html
    assert message.subject == f"Fairsay: {MOST_SHOWN + 3} replies to your opinions"


def test_replies_and_rulings_in_one_letter(answer, published, thread, ani, boris, known, root, editor):
    answer("It does, for those who work on Saturdays.")
    spam = published(thread, boris, "Something about another thing altogether.")
    discussion.report_opinion(actor=ani, opinion=spam, ground="off_topic")
    desk.delete_opinion_by_desk(actor=editor, opinion=spam, ground="off_topic")
    set_preference(actor=ani, replies="at_once", opinions="at_once", reports="at_once")
    send_due(now=timezone.now() + timedelta(minutes=1))
    message, html = letter()
    assert message.subject == "Fairsay: replies to you, and what the editors decided"
    for words in ("Boris replied", "agrees: it can no longer be read"):
        assert words in message.body
        assert words in html.replace("\u2068", "").replace("\u2069", "")
    for gone in ("another thing altogether", f"/opinions/{spam.pk}/"):
        assert gone not in message.body + html, "what was removed is neither spread by letter nor linked to"


@pytest.mark.parametrize(
    ("language", "direction", "words"),
    [
        ("en", "ltr", "a reply to your opinion"),
        ("ru", "ltr", "1 ответ на ваши мнения"),
        ("hy", "ltr", "1 պատասխան ձեր կարծիքին"),
        ("ar", "rtl", "رد على رأيك"),
    ],
)
def test_a_letter_in_the_readers_language(
    known, published, thread, boris, morning, language, direction, words
):
    reader = known("Nare", language=language)
    root = published(thread, reader, "The Sunday crossing matters more than the fares.")
    published(thread, boris, "It does, for those who work on Saturdays.", root)
    send_due(now=morning)
    message, html = letter()
    assert words in message.subject
    assert message.extra_headers["Content-Language"] == language
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert '<blockquote dir="auto">' in html
    assert "\u2068Boris\u2069" in html, "a name does not turn the words around it"
    if language != "en":
        english = ("replied", "Your page", "Hello", "letters", "Read it")
        assert not [word for word in english if word in (message.body + html).replace("/me/#letters", "")]


def test_a_published_opinion_is_told_to_its_author(known, thread, editor):
    author = known("Nare", language="en")
    opinion = discussion.post_opinion(actor=author, thread=thread, text="A boat at six, please.").opinion
    discussion.change_state(opinion=opinion, state="pending", held_for="mode")
    desk.approve_opinion(actor=editor, opinion=opinion)
    send_due(now=timezone.now() + timedelta(minutes=1))
    message, _ = letter()
    assert message.subject == "Fairsay: your opinion is published"
    assert "> A boat at six, please." in message.body
    assert f"/opinions/{opinion.pk}/" in message.body
