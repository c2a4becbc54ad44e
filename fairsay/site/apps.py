"""The part that puts the others together."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Holds the base templates, the base styles and the command."""

    name = "fairsay.site"
    label = "fairsay_site"
