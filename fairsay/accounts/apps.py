"""The Django app of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Connects the receivers once all models are loaded, and signs the roll of chores."""

    name = "fairsay.accounts"
    label = "accounts"
    verbose_name = "Readers and staff"

    def ready(self) -> None:
        """Listen to allauth, and register what accounts holds on a reader and shows to one."""
        from fairsay.accounts import panel, receivers
        from fairsay.accounts.services import drop_expired, drop_marks, holdings
        from fairsay.config.chores import register_chore

        receivers.connect()
        holdings.register()
        panel.register()
        register_chore("sessions", drop_expired)
        register_chore("marks", drop_marks)
