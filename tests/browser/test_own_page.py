"""A reader's own page: a reply arrives there and by letter, letters are chosen, and left with one click."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.people import address_of
from tests.browser.walker import LIBRARY, until

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_a_reply_on_the_page_by_letter_and_the_way_out(walker, crowd):
    ann = walker(reader="Xanthe Moss", scripts=False, size=PHONE)
    page = ann.page
    ann.goto("/me/")
    expect(page.locator("#replies")).to_contain_text("Nobody has replied to you yet")
    expect(page.locator("#people")).to_contain_text("You hide nobody")
    expect(page.locator("#reports")).to_contain_text("You have reported nothing")
    page.locator("nav.sections a", has_text="Letters").click()
    expect(page.locator("#letters-replies")).to_have_value("daily")
    page.locator("#letters-replies").select_option("at_once")
    ann.follow(page.locator("#letters button"))
    expect(page.locator(".note.success")).to_contain_text("Letters come as you chose")
    expect(page.locator("#letters-replies")).to_have_value("at_once")

    number = ann.publish(LIBRARY, "The library at night is for readers who work all day, and that is enough.")
    answer = "A library that closes at eight is of no use to readers on the late shift."
    friend = walker(reader="Yorick Dale", scripts=False)
    friend.goto(LIBRARY)
    friend.follow(friend.page.locator(f"#opinion-{number} a.reply"))
    friend.page.locator("form.write textarea").fill(answer)
    friend.follow(friend.page.locator("form.write [type=submit]"))
    expect(friend.page.locator(".fate")).to_have_attribute("data-state", "published")
    theirs = friend.page.locator(".fate").get_attribute("data-opinion")

    # Before anything else is done with it: what is hidden when its letter is due is not told by letter.
    mine = f"To: {address_of('Xanthe Moss')}"
    until(lambda: mine in crowd.letters(), "the letter")
    letter = crowd.letters().rpartition(mine)[2]
    assert answer in letter
    leave = re.search(r"http://[^\s>]+/unsubscribe/[^\s>]+/", letter)
    assert leave is not None

    ann.goto("/me/")
    reply = page.locator("#replies li", has_text=answer)
    expect(reply.locator(".chip.new")).to_have_text("new")
    expect(reply.locator("bdi")).to_have_text("Yorick Dale")
    assert page.evaluate(SIDEWAYS) == 0
    ann.follow(reply.get_by_role("link", name="Read it in its discussion"))
    expect(page.locator(".said", has_text=answer)).to_be_in_viewport()
    ann.follow(page.locator(f"a.hide[href='/opinions/{theirs}/hide/']"))
    ann.follow(page.get_by_role("button", name="Hide", exact=True))
    ann.goto("/me/")
    expect(page.locator("#replies li", has_text=answer)).to_have_count(0)
    person = page.locator("#people li", has_text="Yorick Dale")
    ann.follow(person.get_by_role("button", name="Show again"))
    expect(page.locator("#people")).to_contain_text("You hide nobody")
    expect(page.locator("#replies li", has_text=answer)).to_have_count(1)

    stranger = walker(scripts=False)
    stranger.goto(leave[0])
    stranger.follow(stranger.page.get_by_role("button", name="No more letters"))
    expect(stranger.page.locator("h1")).to_have_text("No more letters will come")
    ann.goto("/me/")
    for kind in ("replies", "opinions", "reports"):
        expect(page.locator(f"#letters-{kind}")).to_have_value("never")
