"""The notifications, as Django knows them."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Listens to the discussion and the desk, shows its panels on /me/, and signs the roll of chores."""

    name = "fairsay.notifications"
    label = "notifications"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config.chores import register_chore
        from fairsay.notifications import holdings, listening, panels
        from fairsay.notifications.services import forget_old, send_due

        listening.register()
        holdings.register()
        panels.register()
        register_chore("notifications", lambda: len(send_due()))
        register_chore("old notifications", forget_old)
