"""The pages of the news site and the Editor's choice. Written by services and by Wagtail's own screens."""

from fairsay.publication.models.article import ArticlePage, Byline, Correction, RelatedArticle, Source
from fairsay.publication.models.choice import ChosenArticle, EditorsChoice
from fairsay.publication.models.front import FrontPage
from fairsay.publication.models.news import NewsPage
from fairsay.publication.models.section import SectionPage

__all__ = [
    "ArticlePage",
    "Byline",
    "ChosenArticle",
    "Correction",
    "EditorsChoice",
    "FrontPage",
    "NewsPage",
    "RelatedArticle",
    "SectionPage",
    "Source",
]
