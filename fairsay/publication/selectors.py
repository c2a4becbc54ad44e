"""Reads of the news site. `find_*` gives a list, `get_*` may raise NotFound."""

from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from fairsay.accounts.models import Reader
from fairsay.errors import NotFound
from fairsay.publication.models import ArticlePage, EditorsChoice, FrontPage, NewsPage, SectionPage

DEFAULT_SECTION = "news"


def get_front(language: str) -> FrontPage:
    """The front page in a language. Raises NotFound."""
    front: FrontPage | None = (
        FrontPage.objects.live().filter(locale__language_code=language).select_related("locale").first()
    )
    if front is None:
        raise NotFound(f"There is no front page in {language!r} yet.")
    return front


def has_front(language: str) -> bool:
    """Whether the newsroom has been founded in a language."""
    return FrontPage.objects.filter(locale__language_code=language).exists()


def find_fronts() -> list[FrontPage]:
    """Every front page that readers can see, in the order of the tree."""
    return list(FrontPage.objects.live().select_related("locale").order_by("path"))


def front_of(page: Page) -> FrontPage:
    """The front page above a page, or the page itself."""
    front: FrontPage = FrontPage.objects.select_related("locale").ancestor_of(page, inclusive=True).get()
    return front


def get_section(language: str, slug: str | None = None) -> SectionPage:
    """A section by language and slug; without a slug `news`, else the first of the menu.

    Raises NotFound, naming the sections that exist.
    """
    sections = SectionPage.objects.filter(locale__language_code=language).select_related("locale")
    section: SectionPage | None = sections.filter(slug=slug or DEFAULT_SECTION).first()
    if slug is None and section is None:
        section = sections.order_by("path").first()
    if section is None:
        known = ", ".join(sections.order_by("path").values_list("slug", flat=True)) or "none yet"
        raise NotFound(f"There is no section {slug!r} in {language!r}. Sections: {known}.", field="section")
    return section


def get_live_section(front: FrontPage, slug: str) -> SectionPage:
    """A section that readers can see, by slug. Raises NotFound."""
    section: SectionPage | None = (
        SectionPage.objects.child_of(front).live().filter(slug=slug).select_related("locale").first()
    )
    if section is None:
        raise NotFound
    return section


def find_writable_sections(actor: Reader | AnonymousUser) -> list[SectionPage]:
    """The sections in which an actor may write, in the order of the tree."""
    sections = SectionPage.objects.select_related("locale").order_by("path")
    return [section for section in sections if section.permissions_for_user(actor).can_add_subpage()]


def find_sections(front: FrontPage) -> list[SectionPage]:
    """The sections of a front page that readers can see, in the order of the menu."""
    return list(SectionPage.objects.child_of(front).live().select_related("locale").order_by("path"))


def live_articles(under: Page) -> QuerySet[ArticlePage]:
    """Published articles below a front page or section, newest first."""
    return (
        ArticlePage.objects.descendant_of(under)
        .live()
        .public()
        .select_related("locale", "story__thread")
        .prefetch_related("bylines")
        .order_by("-first_published_at", "-pk")
    )


def find_latest(under: Page, limit: int, leaving_out: Sequence[int] = ()) -> list[ArticlePage]:
    """The newest articles below a page, without those whose ids are given."""
    return list(live_articles(under).exclude(pk__in=leaving_out)[:limit])


def find_counts(under: Page, limit: int) -> list[tuple[int, int, int]]:
    """Id, version of the thread and count of opinions of the newest articles: what their feed depends on."""
    rows = live_articles(under).values_list("pk", "story__thread__version", "story__thread__count")
    return list(rows[:limit])


def find_lead(front: FrontPage) -> ArticlePage | None:
    """The article at the top of a front page: the one the editor set, else the newest, if there is any."""
    chosen = live_articles(front).filter(pk=front.lead_article_id).first() if front.lead_article_id else None
    return chosen or live_articles(front).first()


def find_editors_choice(locale: Locale) -> list[ArticlePage]:
    """The Editor's choice of a language, in its order; articles taken down are left out."""
    choice = EditorsChoice.objects.filter(locale=locale).first()
    if choice is None:
        return []
    ids = list(choice.items.order_by("sort_order", "pk").values_list("article_id", flat=True))
    found = {
        article.pk: article
        for article in ArticlePage.objects.filter(pk__in=ids).live().public().select_related("locale")
    }
    return [found[pk] for pk in ids if pk in found]


def find_related(article: ArticlePage) -> list[ArticlePage]:
    """Related articles that readers can see, in the editor's order."""
    # Not sorted in the query: in a preview these are not in the database.
    links = sorted(article.related_links.all(), key=lambda link: link.sort_order or 0)
    return [link.related for link in links if link.related.live]


def find_translations(page: NewsPage) -> list[NewsPage]:
    """The same page in other languages, published ones only, in the order of the tree."""
    if page.pk is None:
        return []
    others = type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return list(others.live().select_related("locale").order_by("path"))


def section_of(article: ArticlePage) -> SectionPage | None:
    """The section an article stands in; None only for an article not yet in the tree."""
    parent = article.get_parent() if article.depth else None
    specific = parent.specific if parent else None
    return specific if isinstance(specific, SectionPage) else None
