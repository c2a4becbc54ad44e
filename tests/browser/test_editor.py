"""An editor decides what was held or reported, takes it back, bans, answers an appeal; readers are told."""

import re

from playwright.sync_api import expect

from tests.browser.people import address_of
from tests.browser.walker import ADVERTISEMENT, BRIDGE, FERRY, GAUGE, LUNCHES, Walker, until

EDITOR = "tamsin.ordway"
CHIEF = "ingrid.hallowell"


def find_on_desk(editor: Walker, words: str) -> None:
    """From the queue, by search, to the case."""
    editor.goto("/desk/")
    editor.page.locator("input[name=text]").fill(words)
    editor.follow(editor.page.locator("form.filters button"))
    expect(editor.page.locator(".waiting-link")).to_have_count(1)
    editor.follow(editor.page.locator(".waiting-link", has_text=words))
    expect(editor.page.locator(".case-text")).to_contain_text(words)


def press_ground(editor: Walker, ground: str) -> None:
    """Reject for a ground: by keys with scripts, by its button without."""
    button = editor.page.locator(f"form.reject button[value={ground}]")
    if editor.scripts:
        number = button.get_attribute("data-ground")
        editor.page.keyboard.press("r")
        expect(editor.page.locator("[data-grounds]")).to_be_focused()
        editor.page.keyboard.press(number)
    else:
        editor.follow(button)
    expect(editor.page.locator(".note.undo")).to_contain_text("Rejected")


def test_an_editor_signs_in_and_approves_what_was_held(walker, scripts):
    text = ADVERTISEMENT.format(word=f"editor{scripts}".lower())
    walker(reader="Silas Verity", scripts=scripts).hold(LUNCHES, text)
    editor = walker(scripts=scripts)
    editor.sign_in_as_staff(EDITOR)
    find_on_desk(editor, text[:24])
    page = editor.page
    # The passage is marked; the article stands beside, with its first words.
    assert page.locator(".case-text mark").first.inner_text() in text
    beside, words = page.locator("aside.context").bounding_box(), page.locator(".case-text").bounding_box()
    assert beside["x"] >= words["x"] + words["width"]
    expect(page.locator("aside.context .story")).to_contain_text("Free lunch for every pupil")
    expect(page.locator("aside.context .story .lead")).not_to_be_empty()
    expect(page.locator(".findings")).to_contain_text("Advertisement")
    if scripts:
        page.keyboard.press("a")
    else:
        page.locator("button.approve").click()
    expect(page.locator(".note.undo")).to_contain_text("Approved")
    walker(scripts=scripts).sees(LUNCHES, text[:40])
    find_nothing = f"/desk/?text={text[:24].replace(' ', '+')}"
    editor.goto(find_nothing)
    expect(page.locator(".waiting-link")).to_have_count(0)


def test_a_rejected_reader_gets_the_reasons_on_the_page_and_by_letter(walker, scripts, crowd):
    author = "Thea Bramble"
    text = ADVERTISEMENT.format(word=f"reasons{scripts}".lower())
    reader = walker(reader=author, scripts=scripts)
    number = reader.hold(BRIDGE, text)
    letters = crowd.letters().count(f"To: {address_of(author)}")
    editor = walker(editor=EDITOR, scripts=scripts)
    find_on_desk(editor, text[:26])
    press_ground(editor, "advertisement")

    page = reader.page
    reader.goto("/me/")
    row = page.locator("#opinions li", has_text=text[:26])
    expect(row.locator(".chip")).to_have_text("Rejected")
    reader.follow(row.get_by_role("link", name="Why, and what you can do"))
    reasons = page.locator("dl.statement")
    for part in (
        "Your opinion is not published.",
        "House rule: Advertisement.",
        "The passage in question:",
        "An automatic check noticed it.",
        "The decision was made by a person.",
        "You can appeal to the editors",
    ):
        expect(reasons).to_contain_text(part)
    reader.goto(f"/opinions/{number}/placed/")
    expect(page.locator(".fate")).to_contain_text("The editors removed this opinion")
    # The letter waits until the editor can no longer take the decision back.
    assert crowd.letters().count(f"To: {address_of(author)}") == letters
    crowd.end_undo()
    until(lambda: crowd.letters().count(f"To: {address_of(author)}") > letters, "the letter")
    letter = crowd.letters().rpartition(f"To: {address_of(author)}")[2]
    assert "House rule: Advertisement." in letter
    assert "/me/decisions/" in letter
    walker(scripts=scripts).sees(BRIDGE, text[:40], times=0)


def test_a_decision_is_taken_back_and_no_letter_leaves(walker, scripts, crowd):
    text = ADVERTISEMENT.format(word=f"undo{scripts}".lower())
    reader = walker(reader="Una Croft", scripts=scripts)
    number = reader.hold(GAUGE, text)
    editor = walker(editor=EDITOR, scripts=scripts)
    editor.open_case(number)
    press_ground(editor, "advertisement")
    if scripts:
        editor.page.keyboard.press("u")
    else:
        editor.page.locator(".note.undo button").click()
    expect(editor.page.locator(".note.good")).to_contain_text("taken back")
    assert editor.number_here() == number
    expect(editor.page.locator(".case-head .chip.pending")).to_have_text("Held")
    reader.goto("/me/")
    expect(reader.page.locator("#opinions li", has_text=text[:20]).locator(".chip")).to_have_text("Held")
    expect(reader.page.locator("#decisions")).to_have_count(0)
    editor.goto("/desk/letters/")
    letter = editor.page.locator(".letters li", has_text="Una Croft").first
    expect(letter.locator(".chip")).to_have_text("cancelled")
    assert address_of("Una Croft") not in crowd.letters()


def test_a_report_is_settled_and_the_one_who_reported_is_told(walker, scripts):
    author = walker(reader="Lena Harrow", scripts=scripts)
    text = f"Whoever reads the gauge should be paid like a{' ship' * scripts} pilot of the river."
    number = author.publish(GAUGE, text)
    friend = walker(reader="Milo Thorne", scripts=scripts)
    friend.goto(f"/opinions/{number}/report/")
    friend.page.locator("input[name=ground][value=abusive]").check()
    friend.page.locator("textarea[name=words]").fill("It mocks those who read the gauge.")
    friend.follow(friend.page.locator("form.write [type=submit]"))

    editor = walker(editor=EDITOR, scripts=scripts)
    editor.open_case(number)
    expect(editor.page.locator("main")).to_contain_text("It mocks those who read the gauge.")
    if scripts:
        editor.page.keyboard.press("a")
    else:
        editor.page.locator("button.approve").click()
    expect(editor.page.locator(".note.undo")).to_be_visible()
    friend.goto("/me/")
    expect(friend.page.locator("#reports li").first).to_contain_text("The editors let the opinion stand.")
    walker(scripts=scripts).sees(GAUGE, text)


def test_a_banned_reader_is_told_when_posting(walker, scripts):
    name = "Hattie Brook" if scripts else "Dorothea Finch"
    reader = walker(reader=name, scripts=scripts)
    number = reader.hold(FERRY, ADVERTISEMENT.format(word=f"ban{scripts}".lower()))
    editor = walker(editor=EDITOR, scripts=scripts)
    editor.open_case(number)
    page = editor.page
    if scripts:
        page.keyboard.press("b")
        expect(page.locator("#ban-ground")).to_be_focused()
    else:
        page.locator("summary", has_text="Ban").click()
    page.locator("#ban-ground").select_option("advertisement")
    page.locator("#ban-reason").fill("The same advertisement under three articles.")
    page.locator("#ban-days").select_option("7")
    page.locator("form.ban button").click()
    expect(page.locator(".note.undo")).to_contain_text("Banned")

    words = "The island asks for a boat, and it should have one."
    reader.write(FERRY, words)
    form = reader.page.locator("form.place")
    if scripts:
        expect(form.locator(".help")).to_be_hidden()
        form.locator("[type=submit]").click()
        expect(form.locator(".outcome")).to_contain_text("You cannot place opinions for now")
        expect(form.locator("textarea")).to_have_value(words)
    else:
        form.locator("[type=submit]").click()
        reader.page.locator("form.write [type=submit]").click()
        expect(reader.page.locator("[role=alert]")).to_contain_text("You cannot place opinions for now")
        expect(reader.page.locator("form.write textarea")).to_have_value(words)
    reader.goto("/me/")
    ban = reader.page.locator(".me > .note.held")
    expect(ban).to_contain_text("The same advertisement under three articles.")
    expect(ban).to_contain_text(re.compile(r"until .*20\d\d"))


def test_an_appeal_is_answered_by_another_editor_and_the_opinion_comes_back(walker, scripts):
    text = f"The stairs of the lower bridge are{' far' * scripts} too steep for prams."
    reader = walker(reader="Gideon Marsh", scripts=scripts)
    number = reader.publish(BRIDGE, text)
    first = walker(editor=EDITOR, scripts=scripts)
    first.open_case(number)
    first.page.locator("form.reject button[value=off_topic]").click()
    expect(first.page.locator(".note.undo")).to_contain_text("Deleted")
    stranger = walker(scripts=scripts)
    stranger.sees(BRIDGE, text, times=0)

    page = reader.page
    reader.goto("/me/")
    row = page.locator("#opinions li", has_text=text)
    reader.follow(row.get_by_role("link", name="Why, and what you can do"))
    appeal = f"The article is about the bridge{' itself' * scripts}, and so are its stairs."
    page.locator("#appeal textarea").fill(appeal)
    reader.follow(page.locator("#appeal button"))
    expect(page.locator("#appeal")).to_contain_text("Your appeal has arrived")

    # The one who decided may not answer; another may.
    for editor, allowed in ((first, False), (walker(editor=CHIEF, scripts=scripts), True)):
        editor.goto("/desk/appeals/")
        editor.follow(editor.page.locator(".waiting-link", has_text=appeal))
        expect(editor.page.locator("main")).to_contain_text(appeal)
        expect(editor.page.locator("#answer")).to_have_count(int(allowed))
    second = editor.page
    second.locator("#answer").fill("The stairs belong to the bridge: the subject is the same.")
    editor.decide(second.locator("button[value=overturned]"))
    reader.goto("/me/")
    expect(page.locator("#decisions li").first).to_contain_text("The decision is reversed")
    expect(page.locator("#decisions li").first).to_contain_text("The stairs belong to the bridge")
    stranger.sees(BRIDGE, text)


def test_keys_can_be_switched_off(walker):
    text = ADVERTISEMENT.format(word="keys")
    number = walker(reader="Silas Verity").hold(LUNCHES, text)
    editor = walker(editor=EDITOR)
    editor.open_case(number)
    page = editor.page
    page.keyboard.press("?")
    page.locator("[data-keys-on]").uncheck()
    page.keyboard.press("Escape")
    editor.open_case(number)  # remembered
    page.keyboard.press("a")
    expect(page.locator(".case-head .chip.pending")).to_be_visible()
    editor.open_case(number)
    expect(page.locator(".case-head .chip.pending")).to_have_text("Held")
    assert editor.number_here() == number
