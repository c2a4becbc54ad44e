"""The Django app of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Connects the receivers once all models are loaded."""

    name = "fairsay.accounts"
    label = "accounts"
    verbose_name = "Readers and staff"

    def ready(self) -> None:
        """Listen to allauth, and register what accounts holds on a reader and shows to one."""
        from fairsay.accounts import panel, receivers
        from fairsay.accounts.services import holdings

        receivers.connect()
        holdings.register()
        panel.register()
