"""The newsroom at work in Wagtail: the Editor's choice reordered, wire copy pasted or sent by the shell."""

from pathlib import Path

from playwright.sync_api import expect

CHIEF = "ingrid.hallowell"
SAMPLES = Path(__file__).resolve().parents[1] / "publication" / "wire"
COPY = """OLD LIGHTHOUSE OPENS TO VISITORS AFTER THIRTY YEARS

MIRRA /Riverbank/. The lighthouse of Mirra opens to visitors on Saturday, thirty years\
 after its lamp went out.

The stairs have 208 steps, and every one of them was replaced by hand.

“We kept the lamp. We did not keep the damp, the mice or the smell of paraffin, which nobody misses. The \
keeper's room stays as he left it, with the kettle on the stove and the log open at the last page.

“Whoever climbs up there will see both banks of the river and understand why this town has two newspapers \
and one ferry,” Odile Brannock, head of the harbour museum, told Riverbank on Friday.

The museum expects four thousand visitors in the first year. -0-
"""


def titles(page) -> list[str]:
    return page.locator(".choice-list").first.locator("a").all_inner_texts()


def test_the_editors_choice_is_put_in_another_order(walker):
    stranger = walker(scripts=False)
    stranger.goto("/ru/")
    before = titles(stranger.page)
    assert len(before) >= 3

    editor = walker()
    editor.sign_in_as_staff(CHIEF, "/cms/")
    page = editor.page
    editor.goto("/cms/snippets/publication/editorschoice/")
    editor.follow(page.locator("main table a", has_text="Русский"))
    # The buttons beside each article, for those who do not drag.
    first = page.locator("[data-inline-panel-child]").nth(0)
    expect(first).to_contain_text(before[0])
    first.get_by_role("button", name="Move down").click()
    expect(page.locator("[data-inline-panel-child]").nth(0)).to_contain_text(before[1])
    editor.follow(page.locator("form footer button", has_text="Save").first)
    expect(page.locator(".messages .success")).to_be_visible()

    after = [before[1], before[0], *before[2:]]
    stranger.goto("/ru/")
    assert titles(stranger.page) == after
    stranger.goto("/ru/transport/posledniy-parom/")
    assert titles(stranger.page) == after


def test_pasted_wire_copy_becomes_an_article(walker):
    editor = walker()
    editor.sign_in_as_staff(CHIEF, "/cms/")
    page = editor.page
    editor.goto("/cms/wire/")
    page.locator("select[name=section]").select_option(label="Culture and sport")
    page.locator("textarea[name=text]").fill(COPY)
    editor.follow(page.locator("button[name=read]"))
    # What was recognised can be looked at, and put right, before it is saved.
    expect(page.locator("[name=headline]")).to_have_value(
        "OLD LIGHTHOUSE OPENS TO VISITORS AFTER THIRTY YEARS"
    )
    expect(page.locator("[name=place]")).to_have_value("MIRRA")
    page.locator("[name=headline]").fill("Old lighthouse opens to visitors after thirty years")
    page.locator("[name=place]").fill("Mirra")
    editor.follow(page.locator("button[name=publish]"))
    expect(page.locator(".messages .success")).to_contain_text("Old lighthouse")

    visitor = walker(scripts=False)
    visitor.goto("/en/culture/")
    page = visitor.page
    visitor.follow(page.get_by_role("link", name="Old lighthouse opens to visitors after thirty years").last)
    expect(page.locator("h1")).to_have_text("Old lighthouse opens to visitors after thirty years")
    expect(page.locator(".lead .dateline")).to_have_text("Mirra /Riverbank/.")
    quotation = page.locator("figure.quotation")
    expect(quotation.locator("blockquote p")).to_have_count(2)
    expect(quotation.locator(".speaker")).to_have_text("Odile Brannock")
    expect(quotation.locator(".office")).to_have_text("Head of the harbour museum")
    expect(page.locator(".thread .rules")).to_be_visible()


def test_copy_sent_by_the_shell_is_at_the_address_that_is_printed(walker, newsroom):
    for sample, language in (("en-harbour-fares", "en"), ("hy-library", "hy")):
        done = newsroom.run("publish", str(SAMPLES / f"{sample}.txt"), "--language", language)
        assert done.returncode == 0, done.stderr
        address = done.stdout.strip().splitlines()[-1]
        assert address.startswith(newsroom.url)
        visitor = walker(scripts=False)
        visitor.goto(address)
        article = visitor.page.locator("article.article")
        expect(article).to_have_attribute("lang", language)
        headline = next(line for line in done.stderr.splitlines() if line.startswith("Headline:"))
        expect(article.locator("h1")).to_have_text(headline.partition(":")[2].strip())
        expect(article.locator("figure.quotation blockquote").first).to_be_visible()
        expect(article.locator(".thread form.place")).to_be_visible()
