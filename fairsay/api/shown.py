"""Models as the shapes of the interface."""

from django.conf import settings
from django.utils import timezone

from fairsay.api import schemas
from fairsay.config.words import speakable
from fairsay.discussion import layout, reasons, services
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.models import Opinion, State, Story, Thread
from fairsay.discussion.policies import terms_of


def thread_out(thread: Thread) -> schemas.ThreadOut:
    """A thread with its story."""
    terms = terms_of(thread.story)
    return schemas.ThreadOut(
        id=thread.pk,
        url=settings.PUBLIC_URL + layout.front_path(thread.pk),
        feed=settings.PUBLIC_URL + layout.feed_path(thread.pk, "atom"),
        count=thread.count,
        version=thread.version,
        closed=terms.is_closed(),
        dislikes=terms.dislikes,
        story=story_out(thread.story),
    )


def story_out(story: Story) -> schemas.StoryOut:
    """A story by its address and title."""
    return schemas.StoryOut(
        site=story.site.key,
        url=story.url,
        title=story.title,
        language=story.language,
        section=story.section,
    )


def opinion_out(opinion: Opinion, *, own: bool = False, dislikes: bool = False) -> schemas.OpinionOut:
    """An opinion as everybody may see it; to its author, `own`, with its text while it waits, too.

    `dislikes` says whether readers may dislike, so that how many do is told.
    """
    seen = opinion.state == State.PUBLISHED or (own and opinion.state != State.ERASED)
    author = None
    if opinion.author is not None:
        staff = opinion.author.is_staff
        mark = None if staff else mark_of(opinion.thread_id, opinion.author.pk)
        author = schemas.AuthorOut(name=opinion.author.name, staff=staff, mark=mark)
    return schemas.OpinionOut(
        id=opinion.pk,
        url=settings.PUBLIC_URL + layout.permalink(opinion.pk),
        thread=opinion.thread_id,
        parent=opinion.parent_id,
        root=opinion.root_id,
        state=State(opinion.state),
        posted_at=opinion.posted_at,
        edited_at=opinion.edited_at if seen else None,
        author=author if seen else None,
        text=opinion.text if seen else None,
        html=opinion.fragment if seen else None,
        likes=opinion.likes if seen else 0,
        dislikes=opinion.dislikes if seen and dislikes else None,
        picked=opinion.picked and seen,
        replies=opinion.branch_count,
    )


def fate_out(opinion: Opinion, *, again: bool = False) -> schemas.FateOut:
    """What became of one's own opinion, and why."""
    held = reasons.held_kind(opinion) if opinion.state == State.PENDING else ""
    language = speakable(opinion.thread.story.language)
    said = reasons.reasons_for(opinion, language) if held == "rule" else []
    return schemas.FateOut(
        opinion=opinion_out(opinion, own=True, dislikes=terms_of(opinion.thread.story).dislikes),
        again=again,
        held=held,
        reasons=[schemas.ReasonOut(rule=one.rule, sentence=one.sentence) for one in said],
        may_edit=services.may_edit(opinion, timezone.now()),
    )
