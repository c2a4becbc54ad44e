"""The embed, as Django knows it."""

from django.apps import AppConfig


class EmbedConfig(AppConfig):
    """Carries threads to other sites. Keeps nothing of its own."""

    name = "fairsay.embed"
    label = "embed"
