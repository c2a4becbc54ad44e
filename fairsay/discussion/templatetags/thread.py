"""`{% load thread %}`, then `{% thread_head %}` in the head and `{% thread story %}` under the article."""

from django import template
from django.template.context import Context
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe

from fairsay.accounts.models import Reader
from fairsay.config.words import speakable
from fairsay.discussion import folding, pages, selectors
from fairsay.discussion.models import Story

register = template.Library()


@register.simple_tag
def thread_head() -> SafeString:
    """The thread's style sheet and its small script, for the head of a page."""
    style, script = static("discussion/thread.css"), static("discussion/thread.js")
    # Both addresses come from our own static files.
    return mark_safe(  # noqa: S308
        f'<link rel="stylesheet" href="{style}"><script type="module" src="{script}"></script>'
    )


@register.simple_tag(name="thread", takes_context=True)
def thread_tag(context: Context, story: Story | None) -> SafeString:
    """The finished thread of a story: count, rules, form, newest opinions. Nothing for a hidden one."""
    if story is None or story.hidden_at is not None:
        return SafeString()
    thread = selectors.get_thread(story.thread.pk)
    # Every value in it was escaped or made safe where it entered; see `pieces` and `markup`.
    user = getattr(context.get("request"), "user", None)
    signed_in = user is not None and user.is_authenticated
    html = pages.front_html(thread, signed_in=signed_in)
    if isinstance(user, Reader):
        html = folding.fold(html, thread, user, speakable(story.language))
    return mark_safe(html)  # noqa: S308
