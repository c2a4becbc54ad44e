"""A discussion in the words of schema.org, for search engines. Says only what everybody can see."""

import json
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from fairsay.discussion.layout import front_path, permalink
from fairsay.discussion.markup import tame
from fairsay.discussion.models import Opinion, State, Thread
from fairsay.discussion.selectors import find_visible

FIRST_OPINIONS = 10


def story(thread: Thread) -> dict[str, Any]:
    """The story of a thread with its discussion, for the thread's own page."""
    about = thread.story
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": tame(about.title),
        "url": about.url,
        "mainEntityOfPage": about.url,
        "inLanguage": about.language,
        "datePublished": about.published_at.isoformat(),
        "discussionUrl": settings.PUBLIC_URL + front_path(thread.pk),
    }
    return data | discussion(thread)


def discussion(thread: Thread) -> dict[str, Any]:
    """How many opinions there are, and the newest of them: the part of a NewsArticle that is the readers'."""
    data: dict[str, Any] = {
        "commentCount": thread.count,
        "interactionStatistic": {
            "@type": "InteractionCounter",
            "interactionType": {"@type": "CommentAction"},
            "userInteractionCount": thread.count,
        },
    }
    opinions = find_visible(thread, FIRST_OPINIONS)
    if opinions:
        data["comment"] = [_comment(opinion) for opinion in opinions]
    return data


def script(data: dict[str, Any]) -> SafeString:
    """A data block for the page. `<`, `>` and `&` are escaped, so no headline can close the element."""
    text = json.dumps(data, ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped just above


def _comment(opinion: Opinion) -> dict[str, Any]:
    url = settings.PUBLIC_URL + permalink(opinion.pk)
    data: dict[str, Any] = {
        "@type": "Comment",
        "@id": url,
        "url": url,
        "text": tame(opinion.text),
        "dateCreated": opinion.posted_at.isoformat(),
        "author": {"@type": "Person", "name": tame(opinion.author.name) if opinion.author else "—"},
        "upvoteCount": opinion.likes,
    }
    if opinion.edited_at:
        data["dateModified"] = opinion.edited_at.isoformat()
    if opinion.parent is not None and opinion.parent.state == State.PUBLISHED:
        data["parentItem"] = {"@type": "Comment", "@id": settings.PUBLIC_URL + permalink(opinion.parent.pk)}
    return data
