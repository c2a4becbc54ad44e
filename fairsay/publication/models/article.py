"""ArticlePage and what hangs on it: bylines, sources, related articles, corrections."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from fairsay.discussion.models import Mode, Story
from fairsay.publication.blocks import BodyBlock
from fairsay.publication.models.news import NewsPage


class ArticlePage(NewsPage):
    """An article. `title` is the headline, the parent its section, the story its thread's side of it.

    `story` and `updated_at` belong to the article and not to a revision of it: bringing back an old
    revision must not bring back an old thread.
    """

    standfirst = models.TextField(blank=True, help_text="A line or two between headline and text.")
    dateline_place = models.CharField(max_length=120, blank=True)
    dateline_agency = models.CharField(max_length=120, blank=True)
    dateline_date = models.CharField(
        max_length=80, blank=True, help_text="As the copy words it, such as “3 September”."
    )
    lead = models.TextField(blank=True, help_text="The first paragraph, after the dateline.")
    body = StreamField(BodyBlock(), blank=True)
    thread_mode = models.CharField(max_length=20, choices=Mode.choices, default=Mode.OPEN)
    source_copy = models.TextField(
        blank=True, help_text="The whole text as the agency sent it. Never shown to readers."
    )
    left_out = models.JSONField(
        default=list, blank=True, help_text="Lines of the copy left out: [{line, text, reason}]."
    )
    updated_at = models.DateTimeField(null=True, blank=True, editable=False)
    story = models.OneToOneField(
        Story, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="article"
    )

    content_panels: ClassVar = [
        *NewsPage.content_panels,
        FieldPanel("standfirst"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("dateline_place"), FieldPanel("dateline_agency"), FieldPanel("dateline_date")]
                )
            ],
            heading="Dateline",
        ),
        FieldPanel("lead"),
        FieldPanel("body"),
        InlinePanel("bylines", label="author", heading="Authors"),
        InlinePanel("sources", label="source", heading="Sources"),
        InlinePanel("related_links", label="article", heading="Related articles"),
        InlinePanel("corrections", label="correction", heading="Corrections"),
    ]
    settings_panels: ClassVar = [FieldPanel("thread_mode"), *NewsPage.settings_panels]
    wire_panels: ClassVar = [
        HelpPanel(content="The copy as it came, and the lines that were left out. Kept for the record."),
        FieldPanel("source_copy", read_only=True),
        FieldPanel("left_out", read_only=True),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading="Article"),
            ObjectList(NewsPage.promote_panels, heading="Promote"),
            ObjectList(settings_panels, heading="Settings"),
            ObjectList(wire_panels, heading="Wire copy"),
        ]
    )
    search_fields: ClassVar = [
        *NewsPage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("first_published_at"),
    ]
    parent_page_types: ClassVar = ["publication.SectionPage"]
    subpage_types: ClassVar[list[str]] = []
    exclude_fields_in_copy: ClassVar = ["story", "updated_at"]

    class Meta:
        verbose_name = "article"

    def with_content_json(self, content: dict[str, Any]) -> "ArticlePage":
        """As Wagtail's, keeping what belongs to the article and not to a revision."""
        article: ArticlePage = super().with_content_json(content)
        article.story_id = self.story_id
        article.updated_at = self.updated_at
        return article

    @property
    def published_at(self) -> datetime | None:
        """When it was first published."""
        published: datetime | None = self.first_published_at
        return published


class Byline(Orderable):
    """The name of an author, as printed."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="bylines")
    name = models.CharField(max_length=120)

    panels: ClassVar = [FieldPanel("name")]

    def __str__(self) -> str:
        return self.name


class Source(Orderable):
    """Where the news comes from: a document, a broadcast, another outlet."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(max_length=300)
    url = models.URLField(max_length=1000, blank=True, verbose_name="address")

    panels: ClassVar = [FieldPanel("title"), FieldPanel("url")]

    def __str__(self) -> str:
        return self.title


class RelatedArticle(Orderable):
    """Another article that is shown below this one."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_links")
    related = models.ForeignKey(ArticlePage, on_delete=models.CASCADE, related_name="+")

    panels: ClassVar = [PageChooserPanel("related", "publication.ArticlePage")]

    def __str__(self) -> str:
        return str(self.related)


class Correction(models.Model):
    """What was wrong in an article and has been put right, said openly below it."""

    article = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="corrections")
    made_at = models.DateTimeField(default=timezone.now)
    text = models.TextField(max_length=2000)

    panels: ClassVar = [FieldPanel("text"), FieldPanel("made_at")]

    class Meta:
        ordering: ClassVar = ["made_at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
