"""The front page, a section, an article."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from fairsay.publication import json_ld, selectors
from fairsay.publication.models import ArticlePage, FrontPage, NewsPage, SectionPage
from fairsay.publication.story_text import dateline, lead_picture, summary
from fairsay.publication.views.keeping import kept, read_anew

A_PAGE = 20  # articles on a page of a section
TEASERS = 4  # articles under each section's name on the front page
SECONDS = 2  # articles below the lead story
LATEST = 8


@dataclass(frozen=True, slots=True)
class Edition:
    """The same page in one language, or that language's front page where there is no translation."""

    language: str
    name: str
    path: str
    title: str
    translated: bool
    current: bool


def connect() -> None:
    """Put the views behind the page models."""
    FrontPage.view = staticmethod(show_front)
    SectionPage.view = staticmethod(show_section)
    ArticlePage.view = staticmethod(show_article)


def show_front(page: FrontPage, request: HttpRequest) -> HttpResponse:
    """The front page: the lead story, beside it the Editor's choice and the latest, below the sections."""

    def build() -> HttpResponse:
        front = read_anew(page, request)
        common = _common(front, front, request)
        lead = selectors.find_lead(front)
        shown = [lead.pk] if lead else []
        seconds = selectors.find_latest(front, SECONDS, shown)
        newer = [*shown, *(article.pk for article in seconds)]
        departments = [
            (section, selectors.find_latest(section, TEASERS, shown)) for section in common["sections"]
        ]
        context = {
            "lead": lead,
            "seconds": seconds,
            "latest": selectors.find_latest(front, LATEST, newer),
            "departments": [(section, articles) for section, articles in departments if articles],
            "description": front.tagline or front.search_description,
        }
        return render(request, "publication/front.html", common | context)

    return kept(request, build)


def show_section(page: SectionPage, request: HttpRequest) -> HttpResponse:
    """A section, newest first, twenty to a page; `?page=2` and on are not kept."""

    def build() -> HttpResponse:
        section = read_anew(page, request)
        front = selectors.front_of(section)
        paginator = Paginator(selectors.live_articles(section), A_PAGE)
        try:
            listing = paginator.page(int(request.GET.get("page", "1")))
        except (ValueError, EmptyPage) as error:
            raise Http404("There is no such page of this section.") from error
        common = _common(section, front, request)
        context = {"section": section, "listing": listing, "description": section.introduction}
        if listing.number > 1:
            common["canonical"] += f"?page={listing.number}"
        return render(request, "publication/section.html", common | context)

    return kept(request, build)


def show_article(page: ArticlePage, request: HttpRequest) -> HttpResponse:
    """An article with its thread."""
    story = page.story if page.pk else None

    def build() -> HttpResponse:
        article = read_anew(page, request)
        section = selectors.section_of(article)
        front = selectors.front_of(section) if section else selectors.get_front(article.language)
        picture = lead_picture(article)
        context = {
            "article": article,
            "section": section,
            "story": article.story,
            "dateline": dateline(article),
            "description": summary(article),
            "related": selectors.find_related(article),
            "corrections": list(article.corrections.all()),
            "sources": list(article.sources.all()),
            "authors": list(article.bylines.all()),
            "json_ld": json_ld.script(json_ld.news_article(article, front, section)) if article.live else "",
            "shared_image": json_ld.shared_image(picture["image"]) if picture else None,
            "shared_alt": picture["image"].contextual_alt_text if picture else "",
            "edit_path": _edit_path(article, request),
        }
        common = _common(article, front, request)
        context["other_editions"] = [
            edition for edition in common["editions"] if edition.translated and not edition.current
        ]
        return render(request, "publication/article.html", common | context)

    return kept(request, build, thread=story.thread if story else None)


def _common(page: NewsPage, front: FrontPage, request: HttpRequest) -> dict[str, Any]:
    """What the masthead and the foot of every page show."""
    translation.activate(page.language)
    return {
        "page": page,
        "front": front,
        "language": page.language,
        "canonical": page.full_url or "",
        "editions": find_editions(page),
        "sections": selectors.find_sections(front),
        "choice": selectors.find_editors_choice(front.locale),
        "preview": getattr(request, "is_preview", False),
    }


def find_editions(page: NewsPage) -> list[Edition]:
    """One for each language of the site, in its order."""
    same = {other.language: other for other in selectors.find_translations(page)} | {page.language: page}
    fronts = {front.language: front for front in selectors.find_fronts()}
    editions = []
    for language, name in settings.SITE_LANGUAGES:
        other = same.get(language) or fronts.get(language)
        if other is not None:
            editions.append(
                Edition(
                    language,
                    name,
                    other.path_on_site,
                    other.title,
                    language in same,
                    language == page.language,
                )
            )
    return editions


def _edit_path(page: ArticlePage, request: HttpRequest) -> str:
    """The way to the editing screen, for those who may use it."""
    user = request.user
    if page.pk and user.is_authenticated and user.is_staff and page.permissions_for_user(user).can_edit():
        return f"/cms/pages/{page.pk}/edit/"
    return ""
