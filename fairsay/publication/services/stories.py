"""What happens when an article is published, changed, moved or taken down: its thread's story follows."""

import logging
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from fairsay.discussion import services as discussion
from fairsay.discussion.models import Mode, Story
from fairsay.discussion.snapshots import bump_epoch
from fairsay.errors import Conflict
from fairsay.publication.models import ArticlePage, SectionPage
from fairsay.publication.selectors import section_of
from fairsay.publication.services.pictures import draw_sizes
from fairsay.publication.story_text import body_text, linked_hosts

log = logging.getLogger(__name__)


def forget_pages() -> None:
    """Let every kept page of the news site be built anew at its next read."""
    bump_epoch()


def register_article(*, article: ArticlePage, now: datetime | None = None) -> Story | None:
    """Tell the discussion about an article as it now stands; its thread is opened or closed with it.

    Returns the story, or None for an article that was never published. A published article whose
    words have changed is marked as updated. A story keeps its opinions when its address changes.
    """
    url = article.full_url
    if not url or (not article.live and article.story is None):
        return None
    before = article.story
    lead, body = article.lead, body_text(article)
    mode = Mode(article.thread_mode) if article.live else Mode.READ_ONLY
    if before is not None and before.url != url:
        before = discussion.move_story(story=before, url=url)
    section = section_of(article)
    changed = before is not None and (before.title, before.lead, before.body) != (article.title, lead, body)
    story = discussion.register_story(
        site=discussion.get_own_site(),
        url=url,
        title=article.title,
        language=article.language,
        lead=lead,
        body=body,
        section=section.slug if section else "",
        hosts=linked_hosts(article),
        published_at=article.published_at or timezone.now(),
        mode=mode,
    )
    discussion.hide_story(story=story, hidden=is_hidden(article))
    if article.live:
        draw_sizes(article)
    article.story = story
    if changed and article.live:
        article.updated_at = now or timezone.now()
    # Not `save`: Wagtail's save would log, index and number the page anew for what no editor did.
    ArticlePage.objects.filter(pk=article.pk).update(story=story, updated_at=article.updated_at)
    return story


def is_hidden(article: ArticlePage) -> bool:
    """Whether the public cannot read the article: it is taken down, or private, perhaps with its section."""
    return not article.live or article.get_view_restrictions().exists()


def follow_restriction(*, page: Page) -> list[Story]:
    """A page was made private or public: the threads of all articles at and below it follow."""
    articles = ArticlePage.objects.descendant_of(page, inclusive=True).filter(story__isnull=False)
    return [
        discussion.hide_story(story=article.story, hidden=is_hidden(article))
        for article in articles.select_related("story__thread")
    ]


def close_thread(*, story: Story) -> Story:
    """The article is deleted: what was said stays and nothing new is taken.

    Its address is given up, so that another article at the same one does not inherit the thread.
    """
    story = discussion.move_story(story=story, url=f"{story.url}#deleted-{story.pk}")
    return discussion.register_story(
        site=story.site,
        url=story.url,
        title=story.title,
        language=story.language,
        lead=story.lead,
        body=story.body,
        section=story.section,
        hosts=story.hosts,
        published_at=story.published_at,
        mode=Mode.READ_ONLY,
    )


def follow_address() -> list[Story]:
    """The installation has another public address than before: the stories of its articles move with it.

    Returns those that moved. One whose new address is another story's already is left where it is.
    """
    elsewhere = ArticlePage.objects.filter(story__isnull=False).exclude(
        story__url__startswith=f"{settings.PUBLIC_URL}/"
    )
    moved = []
    for article in elsewhere.select_related("story__thread"):
        if url := article.full_url:
            try:
                moved.append(discussion.move_story(story=article.story, url=url))
            except Conflict:
                log.warning("another story has the address %s: %s stays", url, article.story.url)
    return moved


def follow_section(*, section: SectionPage) -> list[Story]:
    """Tell the discussion about every article of a section whose address has changed with it."""
    articles = ArticlePage.objects.child_of(section).filter(story__isnull=False).select_related("story")
    stories = (
        register_article(article=article) for article in articles if article.full_url != article.story.url
    )
    return [story for story in stories if story is not None]
