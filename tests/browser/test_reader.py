"""A reader speaks: signs in on the way, is published or held, edits, takes back, likes and reports."""

import re

from playwright.sync_api import expect

from tests.browser.walker import ADVERTISEMENT, BRIDGE, FERRY, GAUGE, LIBRARY, LUNCHES

NEWCOMERS = {True: "Mariam Aghvanyan", False: "Павел Речной"}  # one shares an address, the other has none


def test_what_was_typed_before_signing_in_is_published_after_it(walker, scripts):
    text = (
        f"A nurse who leaves at 21:00 needs a boat after 21:00; the{' winter' * scripts} timetable forgot it."
    )
    guest = walker(scripts=scripts)
    page = guest.page
    guest.write(FERRY, text)
    page.locator("form.place [type=submit]").click()
    page.wait_for_url("**/accounts/login/**")
    guest.choose_at_facebook(NEWCOMERS[scripts])
    page.wait_for_url("**/compose/**")
    expect(page.locator("form.write textarea")).to_have_value(text)
    expect(page.locator("form.write bdi")).to_have_text(NEWCOMERS[scripts])
    page.locator("form.write [type=submit]").click()
    expect(page.locator(".fate")).to_have_attribute("data-state", "published")
    page.get_by_role("link", name="See it in the discussion").click()
    mine = page.locator(".said", has_text=text)
    expect(mine).to_be_in_viewport()
    expect(mine.locator(".by")).to_have_text(NEWCOMERS[scripts])
    walker(scripts=scripts).sees(FERRY, text)


def test_what_breaks_a_rule_is_held_and_the_reader_is_told_what_to_do(walker, scripts):
    text = ADVERTISEMENT.format(word=f"lunch{scripts}".lower())
    reader = walker(reader="Adele Quarry", scripts=scripts)
    number = reader.hold(LUNCHES, text)
    held = reader.held()
    expect(held.locator("li[data-rule=advertisement]").first).to_be_visible()  # which rule
    passage = held.locator("mark").first.inner_text()  # which words
    assert passage
    assert passage in text
    expect(held).to_contain_text("What you can do")
    expect(held.locator("a", has_text="Edit")).to_have_attribute("href", f"/opinions/{number}/edit/")

    stranger = walker(scripts=scripts)
    stranger.sees(LUNCHES, text[:40], times=0)
    assert stranger.page.goto(f"/opinions/{number}/").status == 404
    # The author finds it again in the discussion and on the own page.
    if scripts:
        reader.goto(LUNCHES)
        expect(reader.held()).to_have_count(1)
    reader.goto("/me/")
    mine = reader.page.locator("#opinions li", has_text=text[:40])
    expect(mine.locator(".chip")).to_have_text("Held")
    reader.follow(mine.get_by_role("link", name="Why?"))
    expect(reader.held().locator("mark").first).to_have_text(passage)


def test_a_held_opinion_is_reworded_and_judged_anew(walker, scripts):
    reader = walker(reader="Corin Weir", scripts=scripts)
    reader.hold(GAUGE, ADVERTISEMENT.format(word=f"gauge{scripts}".lower()))
    reader.follow(reader.held().locator("a", has_text="Edit"))
    text = f"The old painted staff was right for eleven years, and nobody{' there' * scripts} read it."
    reader.page.locator("form.write textarea").fill(text)
    reader.follow(reader.page.locator("form.write [type=submit]"))
    expect(reader.page.locator(".fate")).to_have_attribute("data-state", "published")
    walker(scripts=scripts).sees(GAUGE, text)


def test_an_opinion_is_edited_within_the_window(walker, scripts):
    reader = walker(reader="Emil Sander", scripts=scripts)
    first = f"The bridge is shut for fourteen months{' at least' * scripts}; a ferry should run in its place."
    second = (
        f"The bridge is shut for fourteen months{' or more' * scripts}; let a bus cross the lower bridge."
    )
    number = reader.publish(BRIDGE, first)
    own = f"#opinion-{number} .acts a" if scripts else ".fate a"
    reader.follow(reader.page.locator(own, has_text="Edit"))
    expect(reader.page.locator("form.write textarea")).to_have_value(first)
    reader.page.locator("form.write textarea").fill(second)
    reader.follow(reader.page.locator("form.write [type=submit]"))
    expect(reader.page.locator(".fate")).to_have_attribute("data-state", "published")
    stranger = walker(scripts=scripts)
    stranger.sees(BRIDGE, first, times=0)
    stranger.sees(BRIDGE, second)
    expect(stranger.page.locator(f"#opinion-{number} .edited")).to_have_text("edited")


def test_what_one_takes_back_leaves_the_replies_of_others(walker, scripts):
    author = walker(reader="Gideon Marsh", scripts=scripts)
    friend = walker(reader="Ivo Castle", scripts=scripts)
    text = f"Open until midnight, the library{' by the river' * scripts} is the warmest room in town."
    number = author.publish(LIBRARY, text)
    friend.goto(LIBRARY)
    page = friend.page
    reply = page.locator(f"#opinion-{number} .acts a.reply")
    answer = f"And the quietest{' of all' * scripts}, since nobody borrows a book after ten."
    if scripts:
        reply.click()
        form = page.locator(f"form[data-to='{number}']")
        form.locator("textarea").fill(answer)
        expect(form.locator(".help")).to_be_hidden()
        form.locator("[type=submit]").click()
        expect(page.locator(f"#opinion-{number} ~ .replies .said", has_text=answer)).to_be_visible()
    else:
        friend.follow(reply)
        page.locator("form.write textarea").fill(answer)
        friend.follow(page.locator("form.write [type=submit]"))
        expect(page.locator(".fate")).to_have_attribute("data-state", "published")

    if scripts:
        author.follow(author.page.locator(f"#opinion-{number} .acts a", has_text="Delete"))
    else:
        author.follow(author.page.locator(".fate a", has_text="Take it back"))
    author.follow(author.page.locator("main button.danger"))
    expect(author.page.locator(".fate")).to_contain_text("You have taken this opinion back")
    stranger = walker(scripts=scripts)
    stranger.sees(LIBRARY, text, times=0)
    gone = stranger.page.locator(f"#opinion-{number}")
    expect(gone).to_have_text("The author took this opinion back.")
    expect(stranger.page.locator(f"#opinion-{number} ~ .replies .said", has_text=answer)).to_be_visible()


def test_an_opinion_is_liked_once_and_no_longer(walker, scripts):
    author = walker(reader="Juno Alder", scripts=scripts)
    text = f"Lighter bins are the best news in{' all of' * scripts} the report on free lunches."
    number = author.publish(LUNCHES, text)
    friend = walker(reader="Kaspar Reed", scripts=scripts)
    stranger = walker(scripts=scripts)
    for likes in ("1", ""):
        friend.goto(LUNCHES)
        like = friend.page.locator(f"#opinion-{number} a.like")
        if scripts:
            if not likes:
                expect(like).to_have_attribute("aria-pressed", "true")  # the script knows what was liked
            like.click()
            expect(like).to_have_attribute("aria-pressed", "true" if likes else "false")
        else:
            friend.follow(like)
            friend.follow(friend.page.locator("main form button"))
            friend.page.wait_for_url(f"**#opinion-{number}")
        stranger.goto(LUNCHES)
        expect(stranger.page.locator(f"#opinion-{number} a.like .n")).to_have_text(likes)


def test_an_opinion_is_reported_once_with_a_rule_and_words(walker, scripts):
    author = walker(reader="Lena Harrow", scripts=scripts)
    text = f"Eighteen centimetres is{' nearly' * scripts} a cellar full of water."
    number = author.publish(GAUGE, text)
    friend = walker(reader="Milo Thorne", scripts=scripts)
    page = friend.page
    friend.goto(GAUGE)
    friend.follow(page.locator(f"#opinion-{number} a.report"))
    page.locator("input[name=ground][value=off_topic]").check()
    page.locator("textarea[name=words]").fill("This is about cellars, not about the gauge.")
    friend.follow(page.locator("form.write [type=submit]"))
    expect(page.locator(".note.good")).to_contain_text("An editor will look at it")
    friend.goto(f"/opinions/{number}/report/")
    expect(page.locator("form.write")).to_have_count(0)
    friend.goto("/me/")
    expect(page.locator("#reports li").first).to_contain_text("The editors have not decided yet")
    walker(scripts=scripts).sees(GAUGE, text)  # a report hides nothing


def test_the_same_post_twice_is_one_opinion(walker, scripts):
    reader = walker(reader="Nora Stile", scripts=scripts)
    text = f"One side for pedestrians is enough, if the bridge{' itself' * scripts} really opens on time."
    page = reader.page
    number = reader.publish(BRIDGE, text)
    if scripts:
        page.locator("form.place textarea").fill(text)
        with page.expect_response("**/opinions/") as second:
            page.locator("form.place [type=submit]").click()
        assert second.value.json() | {"html": ""} == {
            "id": number, "state": "published", "parent": None, "again": True, "html": ""
        }  # fmt: skip
    else:
        reader.write(BRIDGE, text)
        reader.send()
        expect(page.locator(".note").first).to_contain_text("it was placed once")
        assert reader.number_here() == number
    walker(scripts=scripts).sees(BRIDGE, text)


def test_a_double_click_sends_once(walker):
    reader = walker(reader="Piers Hollow")
    text = "Two clicks, one opinion: the lower bridge has room for a bus lane."
    reader.write(BRIDGE, text)
    expect(reader.page.locator("form.place .help")).to_be_hidden()
    sent = []
    reader.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    reader.page.locator("form.place [type=submit]").dblclick()
    expect(reader.page.locator(".said", has_text=text)).to_have_count(1)
    assert len(sent) == 1
    walker().sees(BRIDGE, text)


def test_a_draft_survives_a_reload_and_goes_when_it_has_arrived(walker):
    text = "Whoever counted the 163 empty seats should count the nurses as well."
    guest = walker()
    page = guest.page
    guest.write(FERRY, text)
    guest.goto(FERRY)
    expect(page.locator("form.place textarea")).to_have_value(text)
    expect(page.locator("form.place .outcome")).to_have_text("This is the draft you left here.")
    page.locator("form.place [type=submit]").click()
    guest.choose_at_facebook("Quentin Moor")
    page.locator("form.write [type=submit]").click()
    expect(page.locator(".fate")).to_have_attribute("data-state", "published")
    guest.goto(FERRY)
    expect(page.locator("form.place textarea")).to_have_value("")


def test_the_own_page_lists_every_state(walker):
    reader = walker(reader="Rosa Lindqvist", scripts=False)
    reader.publish(LIBRARY, "The reading room after ten is for those who have no other desk.")
    reader.hold(LIBRARY, ADVERTISEMENT.format(word="library"))
    reader.publish(LIBRARY, "On second thoughts, midnight is late for the porter.")
    reader.follow(reader.page.locator(".fate a", has_text="Take it back"))
    reader.follow(reader.page.locator("main button.danger"))
    reader.goto("/me/")
    rows = reader.page.locator("#opinions li")
    chips = rows.locator(".chip").all_inner_texts()
    assert sorted(chips) == ["Held", "Published", "Taken back by its author"]
    published = rows.filter(has=reader.page.locator(".chip.published"))
    published.get_by_role("link", name="See it in its discussion").click()
    expect(reader.page).to_have_url(re.compile(r"#opinion-\d+$"))


def test_signing_out_from_the_own_page_leaves_nothing_behind(walker, scripts):
    reader = walker(scripts=scripts)
    reader.sign_in("Kaspar Reed")
    page = reader.page
    reader.follow(page.get_by_role("link", name="Sign out"))
    reader.follow(page.locator("main form button", has_text="Sign out"))
    page.wait_for_url("**/en/")
    page.goto("/me/")
    expect(page).to_have_url(re.compile("/accounts/login/"))
    reader.goto(FERRY)
    expect(page.locator(".account a")).to_have_text("Sign in")
    assert "sessionid" not in [one["name"] for one in page.context.cookies()]
