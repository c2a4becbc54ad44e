"""The desk as Django sees it."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DeskConfig(AppConfig):
    """Fills the rolls of the parts below, and keeps the audit log's guard in the database."""

    name = "fairsay.desk"
    label = "desk"
    verbose_name = "Desk"

    def ready(self) -> None:
        """Register hooks, holdings, panels and chores; see that the guard stands after every migration."""
        from fairsay.config.chores import register_chore
        from fairsay.desk import guard, holdings, panels, records
        from fairsay.desk.services import forget_what_is_due, release_letters, sign_head_of_day, watch_drift
        from fairsay.desk.services.rulebooks import follow_rulebook, learn_what_was_asked

        records.register()
        holdings.register()
        panels.register()
        register_chore("letters", lambda: len(release_letters()))
        register_chore("heads", lambda: int(sign_head_of_day() is not None))
        register_chore("clocks", forget_what_is_due)
        register_chore("drift", watch_drift)
        register_chore("rulebook", follow_rulebook)
        register_chore("learning", learn_what_was_asked)
        post_migrate.connect(guard.restore, sender=self)
