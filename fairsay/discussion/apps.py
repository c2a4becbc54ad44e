"""The discussion part, as Django knows it."""

from django.apps import AppConfig


class DiscussionConfig(AppConfig):
    """Stories, threads, opinions."""

    name = "fairsay.discussion"
    label = "discussion"
