"""The news site as a Django application."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """Puts the views behind the page models, listens for what Wagtail publishes, keeps its schedule."""

    name = "fairsay.publication"
    label = "publication"
    verbose_name = "Publication"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config.chores import register_chore
        from fairsay.publication import signals
        from fairsay.publication.services import keep_schedule
        from fairsay.publication.views import pages

        pages.connect()
        signals.connect()
        register_chore("schedule", keep_schedule)
