"""Addresses in a text: links, numbers and handles, hidden ones among them, and what only looks like one."""

import time

import pytest

from fairsay.houserules.contacts import Contact, find

pytestmark = pytest.mark.plain


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("see https://www.bbc.com/news/1 please", Contact.LINK, "https://www.bbc.com/news/1"),
        ("see nytimes.com for more", Contact.LINK, "nytimes.com"),
        ("join t.me/example_channel now", Contact.MESSENGER, "t.me/example_channel"),
        ("join t . me / example_channel", Contact.MESSENGER, "t . me / example_channel"),
        ("https://chat.whatsapp.com/AbC", Contact.MESSENGER, "https://chat.whatsapp.com/AbC"),
        ("bit.ly/3abc", Contact.SHORT_LINK, "bit.ly/3abc"),
        ("shop.example.com/?ref=123", Contact.REFERRAL, "shop.example.com/?ref=123"),
        ("мойсайт точка ру", Contact.SHORT_LINK, "мойсайт точка ру"),
        ("+7 (916) 555-01-47", Contact.PHONE, "+7 (916) 555-01-47"),
        ("091 55 50 12", Contact.PHONE, "091 55 50 12"),
        (
            "eight nine one six five five five zero one",
            Contact.SPELT_PHONE,
            "eight nine one six five five five zero one",
        ),
        (
            "восемь девятьсот шестнадцать двести тридцать сорок пять",
            Contact.SPELT_PHONE,
            "восемь девятьсот шестнадцать двести тридцать сорок пять",
        ),
        ("write to @example_shop", Contact.HANDLE, "@example_shop"),
        ("mail me@example.org", Contact.MAIL, "me@example.org"),
    ],
)
def test_addresses_are_found_where_they_stand(text, kind, passage):
    (one,) = find(text)
    assert (one.kind, text[one.start : one.end]) == (kind, passage)


@pytest.mark.parametrize(
    "text",
    [
        "in 2019-2020 there were 1 000 000 tourists",
        "on 12.05.2026 at 10:30",
        "1,500,000,000 roubles",
        "I agree.me too",
        "Конец.Начало",
        "one, two, three and go",
        "U.S. and U.K. officials",
        "51-49 in the vote",
    ],
)
def test_what_only_looks_like_an_address(text):
    assert find(text) == []


def test_own_hosts_and_their_subdomains_are_known():
    found = find(
        "https://paper.example.com/1 https://m.paper.example.com/2 https://notpaper.example.com/3",
        ["paper.example.com"],
    )
    assert [one.kind for one in found] == [Contact.OWN_LINK, Contact.OWN_LINK, Contact.LINK]


@pytest.mark.parametrize(
    "piece", ["1 ", "a.", "one ", "http://", "(1", "@", "a-", "1.2.", "[PHONE]", "a", "w.w.", "t . "]
)
def test_hostile_texts_take_no_time(piece):
    text = (piece * 20_000)[:20_000]
    started = time.perf_counter()
    find(text)
    # A tenth of this on a quiet machine.
    assert time.perf_counter() - started < 1.0
