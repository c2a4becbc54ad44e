"""The Editor's choice of a language."""

from collections.abc import Sequence

from django.db import transaction
from wagtail.models import Locale

from fairsay.accounts.models import Reader
from fairsay.errors import Invalid, NotAllowed
from fairsay.publication.models import ArticlePage, ChosenArticle, EditorsChoice
from fairsay.publication.services.stories import forget_pages


@transaction.atomic
def set_editors_choice(
    *, actor: Reader | None, locale: Locale, articles: Sequence[ArticlePage]
) -> EditorsChoice:
    """Make these articles, in this order, the Editor's choice of a language.

    Raises NotAllowed for who may not, and Invalid for an article in another language or named twice.
    """
    if actor is not None and not actor.has_perm("publication.change_editorschoice"):
        raise NotAllowed("You may not change the Editor's choice.")
    if any(article.locale_id != locale.pk for article in articles):
        raise Invalid("An article of the Editor's choice is in another language.", field="articles")
    if len({article.pk for article in articles}) != len(articles):
        raise Invalid("An article is named twice.", field="articles")
    choice, _ = EditorsChoice.objects.get_or_create(locale=locale)
    ChosenArticle.objects.filter(choice=choice).delete()
    ChosenArticle.objects.bulk_create(
        ChosenArticle(choice=choice, article=article, sort_order=at) for at, article in enumerate(articles)
    )
    forget_pages()
    fresh: EditorsChoice = EditorsChoice.objects.get(pk=choice.pk)
    return fresh
