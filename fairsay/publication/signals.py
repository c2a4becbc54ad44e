"""Listens to Wagtail, and to changes of role, and hands what it hears to the services."""

from typing import Any

from django.db import connection
from django.db.models.signals import post_delete, post_migrate, post_save, pre_save
from wagtail.images.models import Rendition
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from fairsay.accounts.models import Reader
from fairsay.publication.models import (
    ArticlePage,
    ChosenArticle,
    EditorsChoice,
    NewsPage,
    SectionPage,
)
from fairsay.publication.services.roles import join_groups, set_up_roles
from fairsay.publication.services.stories import (
    close_thread,
    follow_restriction,
    follow_section,
    forget_pages,
    register_article,
)


def connect() -> None:
    """Called once, when the application starts."""
    page_published.connect(_published, dispatch_uid="publication-published")
    page_unpublished.connect(_unpublished, dispatch_uid="publication-unpublished")
    post_page_move.connect(_moved, dispatch_uid="publication-moved")
    # After, not before: Wagtail unpublishes a page on its way to deleting it, and that must not come last.
    post_delete.connect(_deleted, sender=ArticlePage, dispatch_uid="publication-article-deleted")
    # A page that was made private must not live on among the kept ones.
    post_save.connect(_restricted, sender=PageViewRestriction, dispatch_uid="publication-restricted")
    post_delete.connect(_restricted, sender=PageViewRestriction, dispatch_uid="publication-opened")
    for model in (EditorsChoice, ChosenArticle, PageViewRestriction):
        post_save.connect(_forget, sender=model, dispatch_uid=f"publication-saved-{model.__name__}")
        post_delete.connect(_forget, sender=model, dispatch_uid=f"publication-gone-{model.__name__}")
    pre_save.connect(_drawn, sender=Rendition, dispatch_uid="publication-drawn")
    post_save.connect(_kept, sender=Rendition, dispatch_uid="publication-kept")
    post_save.connect(_role_changed, sender=Reader, dispatch_uid="publication-role")
    post_migrate.connect(_migrated, dispatch_uid="publication-migrated")


def _published(instance: Page, **_: Any) -> None:
    if isinstance(instance, ArticlePage):
        register_article(article=instance)
    elif isinstance(instance, SectionPage):
        follow_section(section=instance)
    if isinstance(instance, NewsPage):
        forget_pages()


def _unpublished(instance: Page, **_: Any) -> None:
    instance.live = False  # A page about to be deleted is unpublished without being saved so.
    if isinstance(instance, ArticlePage):
        register_article(article=instance)
    if isinstance(instance, NewsPage):
        forget_pages()


def _moved(instance: Page, **_: Any) -> None:
    page = instance.specific
    if isinstance(page, ArticlePage):
        register_article(article=page)
    elif isinstance(page, SectionPage):
        follow_section(section=page)
    if isinstance(page, NewsPage):
        forget_pages()


def _deleted(instance: ArticlePage, **_: Any) -> None:
    if instance.story is not None:
        close_thread(story=instance.story)
    forget_pages()


def _restricted(instance: PageViewRestriction, **_: Any) -> None:
    """Private and public again, for the page and all below it."""
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        follow_restriction(page=page)


def _forget(**_: Any) -> None:
    forget_pages()


def _drawn(instance: Rendition, **_: Any) -> None:
    """Remember the file that Wagtail has drawn a picture into: saving the rendition loses hold of it."""
    if instance.pk is None:
        instance.drawn_into = instance.file.file


def _kept(instance: Rendition, created: bool = False, **_: Any) -> None:
    """Close that file, which would otherwise stay open until it is collected."""
    if created and hasattr(instance, "drawn_into"):
        instance.drawn_into.close()
        del instance.drawn_into


def _role_changed(
    instance: Reader, raw: bool = False, update_fields: frozenset[str] | None = None, **_: Any
) -> None:
    if raw or (
        update_fields is not None and not {"role", "sections", "is_staff", "is_active"} & update_fields
    ):
        return
    join_groups(instance)


def _migrated(sender: Any, **_: Any) -> None:
    """Every table of a full migration is there; one back to zero has taken ours away."""
    if sender.label == "publication" and SectionPage._meta.db_table in connection.introspection.table_names():
        set_up_roles()
