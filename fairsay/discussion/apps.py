"""The discussion part, as Django knows it."""

from django.apps import AppConfig


class DiscussionConfig(AppConfig):
    """Stories, threads, opinions; the judge as the newsroom set it."""

    name = "fairsay.discussion"
    label = "discussion"

    def ready(self) -> None:
        """Imported here because models must be loaded first."""
        from fairsay.config import env
        from fairsay.config.chores import register_chore
        from fairsay.discussion import holdings
        from fairsay.discussion.services import judge_again, shut_due_stories
        from fairsay.houserules import judge

        holdings.register()
        register_chore("closing", shut_due_stories)
        register_chore("judging", judge_again)
        _adopt_rulebook()
        _plug_encoder()
        judge.set_deadline(env.read("FAIRSAY_JUDGE_DEADLINE") / 1000)


def _adopt_rulebook() -> None:
    """Put the newsroom's own rule book in force. Raises SettingError, naming what is wrong with it."""
    from fairsay.config import env
    from fairsay.houserules import judge
    from fairsay.houserules.rulebook import RuleBook, RuleBookError

    if path := env.read("FAIRSAY_RULEBOOK"):
        try:
            judge.adopt(RuleBook.load(path))
        except RuleBookError as error:
            raise env.SettingError(f"FAIRSAY_RULEBOOK: {path}: {error}") from error


def _plug_encoder() -> None:
    """Judge off-topic opinions by the newsroom's own encoder. Raises SettingError, naming what is wrong."""
    from fairsay.config import env
    from fairsay.houserules import encoder

    try:
        encoder.plug(env.read("FAIRSAY_ENCODER"))
    except encoder.EncoderError as error:
        raise env.SettingError(f"FAIRSAY_ENCODER: {error}") from error
