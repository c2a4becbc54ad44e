"""SectionPage: a section of the newspaper in one language."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from fairsay.publication.models.news import NewsPage


class SectionPage(NewsPage):
    """A section such as Transport. The same slug in every language makes them one section."""

    introduction = models.TextField(blank=True, help_text="A sentence or two at the top of the section.")

    content_panels: ClassVar = [*NewsPage.content_panels, FieldPanel("introduction")]
    parent_page_types: ClassVar = ["publication.FrontPage"]
    subpage_types: ClassVar = ["publication.ArticlePage"]

    class Meta:
        verbose_name = "section"
