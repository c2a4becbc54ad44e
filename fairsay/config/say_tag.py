"""The template tags `{% say "key" name=value %}` and `{% setting "NAME" as name %}`, built in everywhere.

The language is the template variable `language`, else Django's active one.
"""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.translation import get_language

from fairsay.config import env, words

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **values: Any) -> str:
    """Words for `key` in the page's language; escaped on output like any other text."""
    return words.say(context.get("language") or get_language(), key, **values)


@register.simple_tag
def setting(name: str) -> Any:
    """A setting's value, for what a page shows only where the newsroom has it on."""
    return env.read(name)


@register.filter
def direction(language: str | None) -> str:
    """`rtl` or `ltr` for a language code."""
    return words.direction(language)


@register.filter
def comma(language: str | None) -> str:
    """The comma of a language's script."""
    return words.comma(language)


@register.filter
def backwards(language: str | None) -> str:
    """An arrow to where one came from: against the direction in which the language is read."""
    return "→" if words.direction(language) == "rtl" else "←"
