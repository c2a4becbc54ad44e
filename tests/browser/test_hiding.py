"""A reader hides a person: folded up wherever the reader is signed in, and nothing changes for anybody else."""

import re

from playwright.sync_api import expect

from tests.browser.walker import LIBRARY


def test_a_person_is_folded_up_for_one_reader_and_shown_again(walker, scripts):
    words = f"The night library needs its lamps {'with' if scripts else 'without'} a reading room."
    number = walker(reader="Orla Fenwick", scripts=scripts).publish(LIBRARY, words)
    reader = walker(reader="Nora Stile", scripts=scripts)
    page = reader.page
    said = page.locator(f"#opinion-{number}")
    fold = said.locator("details.folded")

    reader.goto(LIBRARY)
    expect(said.locator(".words")).to_be_visible()
    if scripts:
        said.get_by_role("link", name="Hide person").click()
        expect(fold.locator("summary")).to_be_focused()
    else:
        reader.follow(said.get_by_role("link", name="Hide person"))
        expect(page.locator("blockquote")).to_contain_text(words)
        reader.follow(page.locator("main").get_by_role("button", name="Hide"))
        # Back at the opinion, on a page that leads on to pages like it.
        assert page.url.endswith(f"?for=me#opinion-{number}")
    expect(fold.locator("summary")).to_have_text("Hidden by you · show")
    expect(said.locator(".words")).to_be_hidden()

    # Under the article, too, and after coming back; nobody else is any the wiser.
    reader.goto(LIBRARY)
    expect(fold).to_have_count(1)
    count = page.locator("h2[id^=opinions-]").text_content()
    other = walker(scripts=scripts)
    other.goto(LIBRARY)
    expect(other.page.locator(f"#opinion-{number} .words")).to_be_visible()
    expect(other.page.locator("details.folded")).to_have_count(0)
    assert other.page.locator("h2[id^=opinions-]").text_content() == count

    # It opens by hand, and is shown again from there.
    fold.locator("summary").press("Enter")
    expect(said.locator(".words")).to_be_visible()
    again = said.get_by_role("link", name="Show person again")
    if scripts:
        again.click()
    else:
        reader.follow(again)
        reader.follow(page.locator("main").get_by_role("button", name="Show again"))
    expect(fold).to_have_count(0)
    expect(said.locator(".words")).to_be_visible()
    expect(said.get_by_role("link", name=re.compile("^Hide person$"))).to_be_visible()
