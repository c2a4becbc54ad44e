"""Words and times in the desk's templates: `{% when … %}`, `{% at … %}`, `{% word "ground" … %}`."""

from datetime import datetime

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from fairsay.accounts.models import Ban
from fairsay.config.words import say
from fairsay.desk.moments import shortly as in_short
from fairsay.desk.moments import when as in_words
from fairsay.desk.scopes import BanScope, say_scope, scope_of
from fairsay.discussion.markup import tame
from fairsay.discussion.models import Ground, Opinion

register = template.Library()


@register.simple_tag(takes_context=True)
def when(context: Context, moment: datetime | None) -> SafeString | str:
    """A <time> element with day and time in full; nothing for None."""
    return _time(moment, in_words(context.get("language"), moment)) if moment else ""


@register.simple_tag(takes_context=True)
def at(context: Context, moment: datetime | None) -> SafeString | str:
    """The same, shorter, for lists and tables."""
    return _time(moment, in_short(context.get("language"), moment)) if moment else ""


def _time(moment: datetime, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', moment.isoformat(timespec="seconds"), words)


@register.simple_tag(takes_context=True)
def word(context: Context, family: str, value: str) -> str:
    """The word for one value of a family: `{% word "ground" "off_topic" %}` says `desk-ground-off-topic`.

    A ground may also be the reason for which an opinion is held: `mode`, `failed`, `reported`.
    """
    if family == "held" and value in Ground.values:
        family = "ground"
    return say(context.get("language"), f"desk-{family}-{value.replace('_', '-') or 'none'}")


@register.simple_tag(takes_context=True)
def say_group(context: Context, name: str, opinions: list[Opinion]) -> str:
    """What an act would do to so many: `{% say_group "reject" opinions %}`."""
    return say(context.get("language"), f"desk-plan-{name}", count=len(opinions))


@register.simple_tag(takes_context=True)
def say_notice_kind(context: Context, kind: str) -> str:
    """What a notice says that the law forbids."""
    return say(context.get("language"), f"notice-kind-{kind.replace('_', '-')}")


@register.simple_tag(takes_context=True)
def say_notice_outcome(context: Context, outcome: str) -> str:
    """How a notice ended, for whoever gave it."""
    return say(context.get("language"), f"letter-notice-{outcome}-body")


@register.simple_tag(takes_context=True)
def say_where(context: Context, ban: Ban) -> str:
    """Where a ban holds."""
    return say_scope(context.get("language"), scope_of(ban))


@register.simple_tag(takes_context=True)
def say_choice(context: Context, scope: BanScope) -> str:
    """A scope that a form offers."""
    return say_scope(context.get("language"), scope)


@register.filter
def shown(text: str) -> str:
    """Somebody's text without control and direction-changing characters, to be escaped like any other."""
    return tame(text)


@register.filter
def percent(score: float | None) -> str:
    """A score in [0, 1] as whole per cent."""
    return "" if score is None else f"{round(score * 100)} %"


@register.simple_tag
def pair(before: float | None, after: float | None) -> SafeString:
    """Two shares as two bars, the former above the latter, for the eye: the numbers stand beside them."""
    return format_html(
        '<svg class="plot-pair" viewBox="0 0 100 14" width="100" height="14" focusable="false">'
        '<rect class="before" width="{}" height="6"></rect><rect y="8" width="{}" height="6"></rect></svg>',
        round((before or 0) * 100),
        round((after or 0) * 100),
    )


@register.simple_tag
def say_part(part: str, language: str) -> str:
    """The heading of a part of the statement, in the statement's own language."""
    return say(language, f"statement-{part}")
