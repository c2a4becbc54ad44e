"""The desk as Django sees it."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DeskConfig(AppConfig):
    """Fills the rolls of the parts below, and keeps the audit log's guard in the database."""

    name = "fairsay.desk"
    label = "desk"
    verbose_name = "Desk"

    def ready(self) -> None:
        """Register hooks, holdings and panels; see that the guard stands after every migration."""
        from fairsay.desk import guard, holdings, panels, records

        records.register()
        holdings.register()
        panels.register()
        post_migrate.connect(guard.restore, sender=self)
