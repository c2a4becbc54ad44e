"""The embed, as Django knows it."""

from django.apps import AppConfig


class EmbedConfig(AppConfig):
    """Carries threads to other sites, and keeps who is signed in there."""

    name = "fairsay.embed"
    label = "embed"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config.chores import register_chore
        from fairsay.embed import holdings, panel
        from fairsay.embed.services import drop_stale, drop_used_tokens, read_stories

        holdings.register()
        panel.register()
        register_chore("stories", lambda: len(read_stories()))
        register_chore("sign-ins", drop_stale)
        register_chore("sign-on", drop_used_tokens)
