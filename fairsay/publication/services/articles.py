"""Publishing, correcting and taking down an article."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page

from fairsay.accounts.models import Reader
from fairsay.discussion.models import Mode
from fairsay.errors import Conflict, Empty, Invalid, NotAllowed
from fairsay.publication.content import Part, as_stream
from fairsay.publication.models import (
    ArticlePage,
    Byline,
    Correction,
    RelatedArticle,
    SectionPage,
    Source,
)
from fairsay.publication.slugs import make_slug

HEADLINE_LENGTH = 255  # Wagtail's own limit for the title of a page.


@transaction.atomic
def publish_article(
    *,
    actor: Reader | None,
    section: SectionPage,
    headline: str,
    lead: str = "",
    body: Sequence[Part] = (),
    standfirst: str = "",
    place: str = "",
    agency: str = "",
    date_line: str = "",
    authors: Iterable[str] = (),
    sources: Iterable[tuple[str, str]] = (),
    related: Iterable[ArticlePage] = (),
    translation_of: ArticlePage | None = None,
    thread_mode: Mode = Mode.OPEN,
    source_copy: str = "",
    left_out: Sequence[dict[str, Any]] = (),
    slug: str = "",
    published_at: datetime | None = None,
    updated_at: datetime | None = None,
    draft: bool = False,
) -> ArticlePage:
    """An article in a section, published at once or kept as a draft; its thread opens with it.

    `actor` is None for the command line and the demo. `sources` are pairs of title and address.
    `slug` is made from the headline where it is empty, and numbered where it is taken. Raises Empty
    without a headline, NotAllowed where the actor may not write (or publish) in the section,
    Conflict where `translation_of` already has a translation in the section's language, and Invalid
    where a name is too long or a source's address is none.
    """
    headline = " ".join(headline.split())
    if not headline:
        raise Empty("An article needs a headline.", field="headline")
    _check(actor, section, publish=not draft)
    section = _lock(section)
    title, standfirst = _fit(headline, standfirst)
    article = ArticlePage(
        title=title,
        slug=_free_slug(section, slug or make_slug(headline)),
        locale=section.locale,
        live=False,
        has_unpublished_changes=True,
        owner=actor,
        first_published_at=published_at,
        standfirst=standfirst,
        dateline_place=place,
        dateline_agency=agency,
        dateline_date=date_line,
        lead=lead,
        body=as_stream(body),
        thread_mode=thread_mode,
        source_copy=source_copy,
        left_out=list(left_out),
        updated_at=updated_at,
    )
    if translation_of is not None:
        _join(article, translation_of)
    article.bylines = [Byline(name=name, sort_order=at) for at, name in enumerate(authors)]
    article.sources = [Source(title=title, url=url, sort_order=at) for at, (title, url) in enumerate(sources)]
    article.related_links = [RelatedArticle(related=other, sort_order=at) for at, other in enumerate(related)]
    _validate(article, "slug", "dateline_place", "dateline_agency", "dateline_date", "thread_mode")
    for byline in article.bylines.all():
        _validate(byline, "name")
    for source in article.sources.all():
        _validate(source, "title", "url")
    section.add_child(instance=article)
    revision = article.save_revision(user=actor, log_action="wagtail.create")
    if not draft:
        revision.publish(user=actor, skip_permission_checks=True)  # checked above, for the command line too
    article.refresh_from_db()
    return article


@transaction.atomic
def correct(*, actor: Reader | None, article: ArticlePage, note: str, **changes: Any) -> ArticlePage:
    """Change fields of a published article and say so below it. Raises Empty without a note."""
    if not note.strip():
        raise Empty("Say what was wrong and has been put right.", field="note")
    _check(actor, article, publish=True)
    for name, value in changes.items():
        setattr(article, name, value)
    article.corrections.add(Correction(text=note.strip(), made_at=timezone.now()))
    article.save_revision(user=actor).publish(user=actor, skip_permission_checks=True)
    article.refresh_from_db()
    return article


@transaction.atomic
def relate(*, actor: Reader | None, article: ArticlePage, others: Iterable[ArticlePage]) -> ArticlePage:
    """Set the related articles of an article, first to last."""
    _check(actor, article, publish=article.live)
    article.related_links = [RelatedArticle(related=other, sort_order=at) for at, other in enumerate(others)]
    revision = article.save_revision(user=actor)
    if article.live:
        revision.publish(user=actor, skip_permission_checks=True)
    article.refresh_from_db()
    return article


@transaction.atomic
def take_down(*, actor: Reader | None, article: ArticlePage) -> ArticlePage:
    """Unpublish: readers find nothing at the address any more, and the thread takes no new opinions."""
    _check(actor, article, publish=True)
    article.unpublish(user=actor, log_action="wagtail.unpublish")
    article.refresh_from_db()
    return article


def _check(actor: Reader | None, page: SectionPage | ArticlePage, *, publish: bool) -> None:
    if actor is None:
        return
    may = page.permissions_for_user(actor)
    if isinstance(page, SectionPage):
        allowed = may.can_add_subpage() and (may.can_publish_subpage() or not publish)
    else:
        allowed = may.can_edit() and (may.can_publish() or not publish)
    if not allowed:
        raise NotAllowed("You may not write in this section.")


def _lock(section: SectionPage) -> SectionPage:
    """The section as it is now, held until the article stands, so that no other gets its place."""
    Page.objects.select_for_update().get(pk=section.pk)
    fresh: SectionPage = SectionPage.objects.select_related("locale").get(pk=section.pk)
    return fresh


def _validate(row: models.Model, *fields: str) -> None:
    """Raises Invalid for a value that its column cannot hold. Adding a page to the tree does not ask."""
    try:
        row.clean_fields(exclude={field.name for field in row._meta.fields} - set(fields))
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Invalid(f"{field}: {' '.join(messages)}", field=field) from error


def _fit(headline: str, standfirst: str) -> tuple[str, str]:
    """A headline too long for a title is cut, and kept whole in the standfirst: no word is lost."""
    if len(headline) <= HEADLINE_LENGTH:
        return headline, standfirst
    cut = headline[: HEADLINE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return cut, "\n\n".join(part for part in (headline, standfirst) if part)


def _free_slug(section: SectionPage, wanted: str) -> str:
    taken = set(
        ArticlePage.objects.child_of(section).filter(slug__startswith=wanted).values_list("slug", flat=True)
    )
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug


def _join(article: ArticlePage, original: ArticlePage) -> None:
    language = article.locale
    if ArticlePage.objects.filter(translation_key=original.translation_key, locale=language).exists():
        raise Conflict("This article already has a translation in that language.", field="translation_of")
    article.translation_key = original.translation_key
