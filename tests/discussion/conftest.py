"""What the tests of the discussion share: a judge that holds what says so, and a clock to move."""

from collections.abc import Callable

import pytest

from fairsay.discussion import judging
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Submission, Verdict

# The judge has tests of its own; these are about what the discussion does with a verdict. A text
# that names a rule in brackets, such as "[abusive]", is found to break it, there.
asked: list[Submission] = []


def decide(submission: Submission) -> Verdict:
    asked.append(submission)
    findings = []
    for rule in Rule:
        start = submission.text.find(f"[{rule}]")
        if start >= 0:
            span = (start, start + len(rule) + 2)
            findings.append(Finding(rule, 0.9, Evidence.INSULT, span, (submission.text[slice(*span)],)))
    scores = {rule: 0.9 if any(one.rule is rule for one in findings) else 0.1 for rule in Rule}
    outcome = Outcome.HOLD if findings else Outcome.CLEAR
    return Verdict(outcome, scores, tuple(findings), language="en", rulebook="test")


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> list[Submission]:
    """The deciding judge; what it was asked, in order. `@pytest.mark.real_judge` leaves the real one."""
    asked.clear()
    if request.node.get_closest_marker("real_judge") is None:
        monkeypatch.setattr(judging, "judge", decide)
    return asked


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No limit on opinions a minute."""
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "100000")


@pytest.fixture
def place(unhurried: None) -> Callable:
    """Place an opinion by the service and hand it back: `place(thread, reader, "…")`."""
    from fairsay.discussion import services

    def place_one(thread, author, text, parent=None, **more):
        return services.post_opinion(actor=author, thread=thread, text=text, parent=parent, **more).opinion

    return place_one


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "real_judge: asks the shipped judge instead of the deciding one")
