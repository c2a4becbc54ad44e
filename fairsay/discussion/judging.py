"""An opinion before the judge: what it is shown, and what becomes of its verdict."""

import logging
import re

from fairsay.accounts.models import Reader
from fairsay.discussion import selectors
from fairsay.discussion.models import Mode, Opinion, State, Story, Thread
from fairsay.discussion.policies import Terms
from fairsay.houserules import likeness, normalise
from fairsay.houserules.judge import judge
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, StoryText, Submission, Verdict

log = logging.getLogger(__name__)
HELD_BY_MODE = "mode"
LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|net|org|info|ru|am|рф|su|biz|shop|site|online)\b", re.I)
HELD_BY_FAILURE = "failed"
ASKED_TO_REWORD = "reword"
REWORDED = "reworded"


def fingerprint(text: str) -> str:
    """How the text is known again, nearly the same, elsewhere; empty for a short reaction."""
    return likeness.fingerprint(normalise.fold(text).text).hex()


def story_text(story: Story) -> StoryText:
    """The story as the judge needs it. Hosts of the story, of its own address and of its site are trusted."""
    text = "\n\n".join(part for part in (story.lead, story.body) if part)
    hosts = (story.host, *story.hosts, *story.site.trusted_hosts)
    return StoryText(title=story.title, text=text, language=story.language, hosts=tuple(dict.fromkeys(hosts)))


def judge_text(text: str, *, thread: Thread, parent: Opinion | None, own: Opinion | None = None) -> Verdict:
    """The judge's verdict on a text in its place. Where the judge itself breaks, every rule failed.

    `own` is the opinion that the text is to replace, which is no copy of it.
    """
    submission = Submission(
        text=text,
        story=story_text(thread.story),
        parent=parent.text if parent else None,
        seen_elsewhere=selectors.count_copies(fingerprint(text), thread=thread, besides=own),
    )
    try:
        return judge(submission)
    except Exception:
        log.exception("The judge failed; the opinion is held.")
        failures = tuple(Finding(rule=rule, score=1.0, evidence=Evidence.FAILED) for rule in Rule)
        return Verdict(outcome=Outcome.HOLD, scores=dict.fromkeys(Rule), findings=failures)


def state_after(verdict: Verdict, terms: Terms, *, text: str, author: Reader) -> tuple[State, str]:
    """What the opinion becomes, and what it is held for: a rule, `failed`, `mode`, or nothing."""
    if holding := terms.holding(verdict):
        judged = [finding.rule for finding in holding if not finding.failed]
        return State.PENDING, str(judged[0]) if judged else HELD_BY_FAILURE
    if verdict.outcome is Outcome.HOLD and not verdict.findings:
        return State.PENDING, HELD_BY_FAILURE  # held, and nothing says why: somebody must look
    if _waits_by_mode(terms.mode, text, author):
        return State.PENDING, HELD_BY_MODE
    return State.PUBLISHED, ""


def _waits_by_mode(mode: Mode, text: str, author: Reader) -> bool:
    if mode == Mode.HELD_NEW:
        return not selectors.has_published(author)
    return mode == Mode.HELD_FIRST or (mode == Mode.HELD_LINKS and bool(LINK.search(text)))


def take_verdict(opinion: Opinion, verdict: Verdict) -> None:
    """Write the verdict onto the opinion (not saved)."""
    opinion.verdict = verdict.as_dict()
    opinion.language = verdict.language
    opinion.score = max((score for score in verdict.scores.values() if score is not None), default=0.0)
    opinion.fingerprint = fingerprint(opinion.text)
