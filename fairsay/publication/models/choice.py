"""EditorsChoice: the articles that the newsroom puts forward, in order, one list per language."""

from typing import ClassVar

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Locale, Orderable

from fairsay.publication.models.article import ArticlePage


class EditorsChoice(ClusterableModel):
    """One list per language."""

    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="editors_choice")

    panels: ClassVar = [InlinePanel("items", label="article", heading="Articles, first to last")]

    class Meta:
        verbose_name = "Editor's choice"
        verbose_name_plural = "Editor's choice"

    def __str__(self) -> str:
        return f"Editor's choice: {self.locale}"


class ChosenArticle(Orderable):
    """One place in the list."""

    choice = ParentalKey(EditorsChoice, on_delete=models.CASCADE, related_name="items")
    article = models.ForeignKey(ArticlePage, on_delete=models.CASCADE, related_name="+")

    panels: ClassVar = [PageChooserPanel("article", "publication.ArticlePage")]

    class Meta(Orderable.Meta):
        constraints: ClassVar = [models.UniqueConstraint(fields=["choice", "article"], name="chosen_once")]

    def __str__(self) -> str:
        return str(self.article)
