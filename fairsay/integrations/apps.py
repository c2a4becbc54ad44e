"""The integrations, as Django knows them."""

from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    """Listens to the discussion, and signs the roll of chores."""

    name = "fairsay.integrations"
    label = "integrations"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config.chores import register_chore
        from fairsay.integrations import listening
        from fairsay.integrations.services import send_deliveries

        listening.register()
        register_chore("webhooks", lambda: len(send_deliveries()))
