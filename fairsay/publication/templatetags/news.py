"""Dates in the article's language and its first picture, for templates."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from wagtail.blocks import StructValue

from fairsay.publication import dates, story_text
from fairsay.publication.models import ArticlePage

register = template.Library()


@register.filter
def day(moment: date | datetime | None, language: str) -> str:
    """The day, in words of the language."""
    return dates.day(moment, language) if moment else ""


@register.filter
def minute(moment: datetime | None, language: str) -> str:
    """The day and the time, in words of the language."""
    return dates.minute(moment, language) if moment else ""


@register.filter
def machine(moment: date | datetime | None) -> str:
    """The same for machines, as <time datetime> wants it, with the newsroom's offset."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).isoformat(timespec="minutes")
    return moment.isoformat() if moment else ""


@register.filter
def lead_picture(article: ArticlePage) -> StructValue | None:
    """The first picture of an article's body, or None."""
    return story_text.lead_picture(article)


@register.filter
def teaser(article: ArticlePage, length: int = 180) -> str:
    """A sentence or two of an article."""
    return story_text.summary(article, length)


@register.filter
def paragraphs(text: str) -> list[str]:
    """Plain text at its blank lines."""
    return story_text.split(text)
