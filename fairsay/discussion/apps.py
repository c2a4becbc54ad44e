"""The discussion part, as Django knows it."""

from django.apps import AppConfig


class DiscussionConfig(AppConfig):
    """Stories, threads, opinions."""

    name = "fairsay.discussion"
    label = "discussion"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config import env
        from fairsay.discussion import holdings
        from fairsay.houserules import judge

        holdings.register()
        judge.set_deadline(env.read("FAIRSAY_JUDGE_DEADLINE") / 1000)
