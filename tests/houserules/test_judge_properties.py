"""Whatever is typed: a verdict, without failures, the same each time, alone or among others."""

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairsay.houserules.explain import LANGUAGES, explain
from fairsay.houserules.judge import shipped_judge
from fairsay.houserules.verdict import Outcome, Rule, StoryText, Submission, Verdict

pytestmark = pytest.mark.plain
SLOW_START = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

# Pieces from which readers build: words of the three languages, addresses, stars, emoji, marks, controls.
PIECES = st.sampled_from(
    [
        "the",
        "bridge",
        "is",
        "late",
        "You",
        "fool",
        "f*ol",
        "f.o.o.l",
        "ты",
        "дурак",
        "дур@к",
        "д",
        "у",
        "р",
        "а",
        "к",
        "դու",
        "հիմար",
        "ես",
        "apush",
        "es",
        "du",
        "durak",
        "t.me/primer_kanal",
        "8(900)555-01-90",
        "call",
        "me!",
        "“quoted",
        "words”",
        "«слова»",
        "he",
        "said,",
        "no;",
        "50%",
        "👍🏽",
        "👩\u200d👩\u200d👧",
        "🇦🇲",
        "ééé",
        "\u202ereversed\u202c",
        "zero\u200bwidth",
        "ｆｕｌｌ",
        "𝕞𝕒𝕥𝕙",
        "\x00",
        "\t",
        "\n",
        "...",
        "?!",
        "https://example.org/a?b=c#d",
        "loan",
        "без",
        "залога",
        "վարկ",
        "casino",
        "bonus",
        "ёж",
        "и՛նչ",
        "։",
        "՞",
        "ßẞ",
        "ŉ",
        "ﷺ",
    ]
)
ANYTHING = st.text(max_size=120)
TYPED = st.one_of(
    ANYTHING,
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=20).map("".join),
)
STORY = st.one_of(
    st.none(),
    st.builds(
        StoryText,
        title=st.one_of(st.just("The bridge is closed for repairs"), st.text(max_size=30)),
        text=st.one_of(st.just("Мост закрыт на ремонт до осени, сообщили в мэрии."), ANYTHING),
        language=st.sampled_from([None, "en", "ru", "hy", "de"]),
    ),
)
SUBMISSION = st.builds(
    Submission,
    text=TYPED,
    language=st.sampled_from([None, None, "en", "ru", "hy", "uk", "xx"]),
    story=STORY,
    parent=st.one_of(st.none(), TYPED),
    seen_elsewhere=st.integers(0, 5),
)


def edges(text):
    """The places between what readers see as characters, and the two ends."""
    return {0, len(text), *(found.end() for found in regex.finditer(r"\X", text))}


@SLOW_START
@given(SUBMISSION)
def test_any_text_gets_a_verdict_whose_findings_name_true_passages(submission):
    verdict = shipped_judge().judge(submission)
    assert not [finding for finding in verdict.findings if finding.failed]
    assert (verdict.outcome is Outcome.HOLD) == bool(verdict.findings)
    assert set(verdict.scores) == set(Rule)
    for rule, score in verdict.scores.items():
        assert score is None or 0 <= score <= 1
        assert score is not None or rule is Rule.OFF_TOPIC
    whole = edges(submission.text)
    for finding in verdict.findings:
        assert 0 <= finding.score <= 1
        if finding.span:
            start, end = finding.span
            assert 0 <= start < end <= len(submission.text)
            assert {start, end} <= whole
        for language in LANGUAGES:
            for audience in ("reader", "editor"):
                assert explain(finding, submission.text, language, audience, verdict.findings)
    assert Verdict.from_dict(verdict.as_dict()).outcome is verdict.outcome


@SLOW_START
@given(SUBMISSION)
def test_the_same_submission_gets_the_same_verdict(submission):
    assert shipped_judge().judge(submission) == shipped_judge().judge(submission)


@settings(SLOW_START, max_examples=25)
@given(st.lists(SUBMISSION, min_size=2, max_size=12))
def test_opinions_judged_together_get_the_verdicts_they_get_alone(submissions):
    together = list(shipped_judge().judge_all(submissions))
    assert len(together) == len(submissions)
    for submission, one in zip(submissions, together, strict=True):
        alone = shipped_judge().judge(submission)
        assert one.language == alone.language
        # The encoder rounds a little otherwise in a batch, which pads to its longest text.
        for rule in Rule:
            assert one.scores[rule] == pytest.approx(alone.scores[rule], abs=1e-3)
        near = any(
            score is not None and abs(score - shipped_judge().rulebook.threshold(rule, alone.language)) < 1e-3
            for rule, score in alone.scores.items()
        )
        assert near or one.outcome is alone.outcome
        assert near or [f.evidence for f in one.findings] == [f.evidence for f in alone.findings]
