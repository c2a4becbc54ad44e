"""The article as schema.org's NewsArticle, for search engines. Says only what a reader can see."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from wagtail.images.models import Image

from fairsay.discussion.schema_org import discussion, script
from fairsay.publication.models import ArticlePage, FrontPage, SectionPage
from fairsay.publication.story_text import lead_picture, summary

__all__ = ["SHARED_WIDTH", "news_article", "script", "shared_image"]

SHARED_WIDTH = "width-1200"  # The least width that search engines and social networks ask for.


def news_article(article: ArticlePage, front: FrontPage, section: SectionPage | None) -> dict[str, Any]:
    """The data of one published article."""
    url = article.full_url
    published = article.published_at
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{url}#article",
        "headline": article.title,
        "description": summary(article),
        "url": url,
        "mainEntityOfPage": url,
        "inLanguage": article.language,
        "isAccessibleForFree": True,
        "author": _authors(article, front),
        "publisher": _publisher(front),
    }
    if published:
        data["datePublished"] = published.isoformat()
        data["dateModified"] = (article.updated_at or published).isoformat()
    if section is not None:
        data["articleSection"] = section.title
    if article.dateline_place:
        data["contentLocation"] = {"@type": "Place", "name": article.dateline_place}
    picture = lead_picture(article)
    if picture is not None:
        data["image"] = [_image(picture["image"])]
    data |= _notes(article)
    return data | _discussion(article)


def shared_image(image: Image) -> tuple[str, int, int]:
    """Absolute address, width and height of the picture shown where the article is shared."""
    rendition = image.get_rendition(SHARED_WIDTH)
    return settings.PUBLIC_URL + rendition.url, rendition.width, rendition.height


def _authors(article: ArticlePage, front: FrontPage) -> list[dict[str, str]]:
    names = [byline.name for byline in article.bylines.all()]
    if names:
        return [{"@type": "Person", "name": name} for name in names]
    return [{"@type": "NewsMediaOrganization", "name": article.dateline_agency or front.title}]


def _publisher(front: FrontPage) -> dict[str, Any]:
    logo = settings.PUBLIC_URL + static("site/icon.svg")
    return {
        "@type": "NewsMediaOrganization",
        "name": front.title,
        "url": front.full_url,
        "logo": {"@type": "ImageObject", "url": logo},
    }


def _image(image: Image) -> dict[str, Any]:
    url, width, height = shared_image(image)
    return {"@type": "ImageObject", "url": url, "width": width, "height": height}


def _notes(article: ArticlePage) -> dict[str, Any]:
    notes: dict[str, Any] = {}
    corrections = list(article.corrections.all())
    if corrections:
        notes["correction"] = [
            {"@type": "CorrectionComment", "text": note.text, "datePublished": note.made_at.isoformat()}
            for note in corrections
        ]
    sources = list(article.sources.all())
    if sources:
        notes["citation"] = [
            {"@type": "CreativeWork", "name": source.title} | ({"url": source.url} if source.url else {})
            for source in sources
        ]
    return notes


def _discussion(article: ArticlePage) -> dict[str, Any]:
    if article.story is None:
        return {}
    discussed: dict[str, Any] = {"discussionUrl": f"{article.full_url}#opinions"}
    return discussed | discussion(article.story.thread)
