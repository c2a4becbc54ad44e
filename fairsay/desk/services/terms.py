"""Changes the terms of a site, a section or a story, by somebody who may."""

from collections.abc import Mapping

from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.desk.permissions import Permission, require
from fairsay.desk.services.audit import Words, record
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Policy, Site, Story


def set_terms(
    *,
    actor: Reader,
    site: Site,
    section: str = "",
    story: Story | None = None,
    mode: str = "",
    close_after_days: int | None = None,
    slow_seconds: int | None = None,
    actions: Mapping[str, str] | None = None,
    dislikes: bool | None = None,
) -> Policy:
    """Set the terms, and leave an entry in the record that says which. Raises what `set_policy` raises."""
    require(actor, Permission.POLICY_EDIT, story)
    with transaction.atomic():
        policy = discussion.set_policy(
            site=site,
            section=section,
            story=story,
            mode=mode,
            close_after_days=close_after_days,
            slow_seconds=slow_seconds,
            actions=actions,
            dislikes=dislikes,
        )
        words: Words = {
            "site": site.key,
            "section": policy.section,
            "story": policy.story_id,
            "mode": policy.mode,
            "close_after_days": policy.close_after_days,
            "slow_seconds": policy.slow_seconds,
            "dislikes": policy.dislikes,
        }
        record(
            actor=actor,
            action="policy.changed",
            about=policy,
            words=words | {f"on_{rule}": action for rule, action in sorted(policy.actions.items())},
        )
    return policy
