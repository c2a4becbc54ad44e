"""FrontPage: the front page of the newsroom in one language."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel, PageChooserPanel

from fairsay.publication.models.news import NewsPage


class FrontPage(NewsPage):
    """One per language, under the root, with sections as its children. `title` is the newsroom's name."""

    tagline = models.CharField(max_length=200, blank=True, help_text="Under the name of the newsroom.")
    lead_article = models.ForeignKey(
        "publication.ArticlePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="The article at the top. Empty: the newest one.",
    )
    about = models.TextField(
        blank=True, help_text="A few words about the newsroom, paragraphs parted by blank lines."
    )

    content_panels: ClassVar = [
        *NewsPage.content_panels,
        FieldPanel("tagline"),
        PageChooserPanel("lead_article", "publication.ArticlePage"),
        FieldPanel("about"),
    ]
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["publication.SectionPage"]

    class Meta:
        verbose_name = "front page"
