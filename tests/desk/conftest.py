"""Opinions as they come before the desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fairsay.accounts.models import Reader
    from fairsay.discussion.models import Opinion, Thread

WORDS = "You are a liar, Mr Minister, and everybody on the ferry knows it."


def a_verdict(text: str, rule: str = "abusive", score: float = 0.91, words: str = "liar") -> dict[str, Any]:
    """A verdict that holds, as the judge writes it down: one passage where `words` stand."""
    start = text.find(words)
    finding = {
        "rule": rule,
        "score": score,
        "evidence": "insult",
        "span": [start, start + len(words)] if start >= 0 else None,
        "words": [words],
        "plain": "",
    }
    scores = {"off_topic": 0.1, "advertisement": 0.02, "abusive": 0.05, "filthy": 0.03} | {rule: score}
    return {
        "outcome": "hold",
        "scores": scores,
        "findings": [finding],
        "language": "en",
        "rulebook": "test-1",
    }


@pytest.fixture
def held(thread: "Thread", reader: "Reader") -> Callable[..., "Opinion"]:
    """An opinion that the judge held, with its verdict: `held()`, `held("…", rule="filthy")`."""
    from fairsay.discussion import services
    from fairsay.discussion.models import Opinion, State

    def hold(
        text: str = WORDS, *, author: "Reader | None" = None, where: "Thread | None" = None, **verdict: Any
    ) -> "Opinion":
        from fairsay.accounts.models import Reader  # noqa: F401 - names the type above

        opinion = services.post_opinion(actor=author or reader, thread=where or thread, text=text).opinion
        kept = a_verdict(text, **verdict)
        services.change_state(opinion=opinion, state=State.PENDING, held_for=verdict.get("rule", "abusive"))
        Opinion.objects.filter(pk=opinion.pk).update(
            verdict=kept, score=kept["findings"][0]["score"], number=None
        )
        opinion.refresh_from_db()
        return opinion

    return hold
