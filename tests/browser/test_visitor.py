"""A visitor reads: front page, article, house rules, discussion; on a phone, in the dark, on paper."""

import re

import pytest
from playwright.sync_api import expect

from fairsay.config.words import say
from tests.browser.conftest import PHONE
from tests.browser.walker import FERRY

FRONTS = {"en": "/en/", "ru": "/ru/", "hy": "/hy/"}
ARTICLES = {"en": FERRY, "ru": "/ru/transport/posledniy-parom/", "hy": "/hy/transport/verjin-lastanav/"}
RULES = ("off_topic", "advertisement", "abusive", "filthy")
PLACES = (
    *FRONTS.values(),
    *ARTICLES.values(),
    "/en/culture/",
    "/hy/culture/",
    "/rules/en/",
    "/rules/ru/",
    "/rules/hy/",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/staff/",
    "/en/no-such-page/",
)
# WCAG's contrast of an element's letters against whatever lies behind them.
CONTRAST = """(element) => {
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const read = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const ink = light(read(getComputedStyle(element).color).slice(0, 3));
  let paper = [255, 255, 255];
  for (let at = element; at; at = at.parentElement) {
    const [r, g, b, alpha = 1] = read(getComputedStyle(at).backgroundColor);
    if (alpha === 1) { paper = [r, g, b]; break; }
  }
  const back = light(paper);
  return [(Math.max(ink, back) + 0.05) / (Math.min(ink, back) + 0.05), back];
}"""


def test_from_the_front_page_to_an_article(walker, scripts):
    visitor = walker(scripts=scripts)
    visitor.goto("/")
    page = visitor.page
    assert page.url.endswith("/en/")
    chosen = page.locator(".choice-list a").first
    headline = chosen.inner_text()
    visitor.follow(chosen)
    expect(page.locator("article.article h1")).to_have_text(headline)
    # "Place /Agency/." before the lead, as agencies write it.
    assert re.fullmatch(r"[^/]+ /[^/]+/\.", page.locator(".lead .dateline").inner_text())
    quotation = page.locator("figure.quotation").first
    assert quotation.locator("blockquote p").count() >= 1
    assert quotation.locator("figcaption .speaker").inner_text()
    assert quotation.locator("figcaption .office").inner_text()
    # The Editor's choice stands beside the text, and knows which article this is.
    beside = page.locator(".side .choice-list").bounding_box()
    text = page.locator(".article .text").bounding_box()
    assert beside["x"] >= text["x"] + text["width"]
    expect(page.locator(".side .choice-list a[aria-current=page]")).to_have_text(headline)
    assert page.locator(".side .choice-list li").count() >= 3


@pytest.mark.parametrize("language", FRONTS)
def test_the_house_rules_speak_the_articles_language(walker, language):
    visitor = walker(scripts=False)
    visitor.goto(ARTICLES[language])
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == language
    box = page.locator(".thread .rules")
    for rule in RULES:
        expect(box).to_contain_text(say(language, f"rules-line-{rule}"))
    visitor.follow(box.get_by_role("link", name=say(language, "rules-more")))
    expect(page.locator("h1")).to_have_text(say(language, "rules-page-title"))
    assert page.locator("html").get_attribute("lang") == language
    for rule in RULES:
        expect(page.locator(f"section#{rule}")).to_contain_text(say(language, f"rules-means-{rule}"))


def test_the_language_is_switched_on_the_front_page_and_on_an_article(walker):
    visitor = walker()
    visitor.goto("/en/")
    page = visitor.page
    page.locator(".editions a[lang=hy]").click()
    page.wait_for_url("**/hy/")
    assert page.locator("html").get_attribute("lang") == "hy"
    visitor.goto(FERRY)
    page.locator(".also a[lang=ru]").click()
    page.wait_for_url(f"**{ARTICLES['ru']}")
    expect(page.locator("article.article")).to_have_attribute("lang", "ru")
    page.locator(".editions a[lang=en]").click()
    page.wait_for_url(f"**{FERRY}")


def test_the_thread_is_nested_counted_and_has_permalinks(walker, scripts):
    visitor = walker(scripts=scripts)
    visitor.goto(ARTICLES["ru"])
    page = visitor.page
    root = page.locator(".roots > li > .said").first
    reply = page.locator(".replies .said").first
    assert reply.bounding_box()["x"] > root.bounding_box()["x"]
    told = int(re.search(r"\d+", page.locator(".thread h2").inner_text()).group())
    assert page.locator(".thread .more").count() == 0
    assert told == page.locator(".thread .said:not(.gone)").count() > 5
    reply.locator(".when").click()
    page.wait_for_url("**/threads/**#opinion-*")
    number = page.url.rsplit("-", 1)[-1]
    expect(page.locator(f"#opinion-{number}")).to_be_in_viewport()


@pytest.mark.parametrize("path", PLACES)
def test_nothing_is_wider_than_a_small_phone(open_page, path):
    page = open_page(size=PHONE)
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # Nothing is cut off instead: no text box reaches past the edge, but those that scroll by themselves.
    over = page.evaluate(
        """(width) => [...document.querySelectorAll("h1, h2, h3, p, li, a, button, label, blockquote")]
        .filter((one) => !one.closest(".sections, .visually-hidden, .skip") && one.checkVisibility())
        .filter((one) => one.getBoundingClientRect().right > width + 0.5)
        .map((one) => one.outerHTML.slice(0, 120))""",
        PHONE["width"],
    )
    assert over == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_letters_stand_out_from_the_paper(open_page, dark):
    page = open_page(dark=dark)
    for path, elements in (
        ("/en/", ".nameplate a, .lead-summary, .when, .choice-list a, .teaser-summary, .colophon p"),
        (FERRY, "h1, .dateline, .lead, .meta, figure.quotation p, .office"),
        (FERRY, ".rules li, .said .words, .said .when, .acts a"),
        ("/rules/en/", "h1, .lead, section p, .fine, .not"),
    ):
        page.goto(path)
        for element in page.locator(elements).all():
            ratio, paper = element.evaluate(CONTRAST)
            assert ratio >= 4.5, (path, element.evaluate("(one) => one.outerHTML"), ratio)
            assert (paper < 0.1) is dark, (path, element.evaluate("(one) => one.outerHTML"), paper)


def test_an_article_on_paper_is_the_article(open_page):
    page = open_page(dark=True)
    page.goto(FERRY)
    page.emulate_media(media="print", color_scheme="light")
    for shown in ("article.article h1", ".lead", "figure.quotation blockquote", ".sources"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in (".editions", ".account", ".sections", ".side", ".related", "form.place", ".acts"):
        expect(page.locator(hidden).first).to_be_hidden()
    address = page.locator(".sources a").first
    shown = address.evaluate("(one) => getComputedStyle(one, '::after').content")
    assert address.get_attribute("href") in shown or "attr(href)" in shown
