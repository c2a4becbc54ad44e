"""The judge: all four rules are asked, failures hold, and a verdict survives its JSON."""

import threading

import pytest

from fairsay.houserules import judge as judging
from fairsay.houserules.judge import LONGEST_TEXT, Judge
from fairsay.houserules.reading import Detection
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, StoryText, Submission, Verdict

pytestmark = pytest.mark.plain


def clear(reading, book):
    return Detection(0.01)


# Thresholds of the test's own, whatever the shipped ones are.
BOOK = shipped().derived(
    version="2026.11.1+test", thresholds={rule: {"*": 0.5, "en": 0.5, "ru": 0.5, "hy": 0.5} for rule in Rule}
)


def detectors(**changed):
    chosen = dict.fromkeys(Rule, clear)
    return chosen | {Rule(name): detect for name, detect in changed.items()}


def found(rule, score, span=(0, 3), evidence=Evidence.LISTED_WORD):
    return lambda reading, book: Detection(score, (Finding(rule, score, evidence, span),))


def test_a_civil_opinion_is_clear_and_has_four_scores():
    verdict = Judge(BOOK, detectors=detectors()).judge(Submission("The bridge is late."))
    assert verdict.outcome is Outcome.CLEAR
    assert list(verdict.scores) == list(Rule)
    assert verdict.findings == ()
    assert verdict.rulebook


def test_every_rule_is_asked_and_every_finding_kept_strongest_first():
    judge = Judge(BOOK, detectors=detectors(filthy=found(Rule.FILTHY, 0.8), abusive=found(Rule.ABUSIVE, 0.9)))
    verdict = judge.judge(Submission("One two three."))
    assert [finding.rule for finding in verdict.findings] == [Rule.ABUSIVE, Rule.FILTHY]
    assert verdict.outcome is Outcome.HOLD


def test_a_finding_below_its_threshold_does_not_hold():
    verdict = Judge(BOOK, detectors=detectors(filthy=found(Rule.FILTHY, 0.3))).judge(
        Submission("One two three.")
    )
    assert verdict.outcome is Outcome.CLEAR
    assert verdict.scores[Rule.FILTHY] == 0.3


def test_weak_signs_that_reach_the_threshold_together_are_shown():
    def weak(reading, book):
        one = Finding(Rule.ABUSIVE, 0.3, Evidence.INSULT, (0, 3))
        return Detection(0.7, (one, Finding(Rule.ABUSIVE, 0.4, Evidence.INSULT, (4, 7))))

    verdict = Judge(BOOK, detectors=detectors(abusive=weak)).judge(Submission("One two three."))
    assert [finding.span for finding in verdict.findings] == [(4, 7), (0, 3)]


def test_a_score_without_a_finding_is_still_explained():
    verdict = Judge(BOOK, detectors=detectors(abusive=lambda reading, book: Detection(0.9))).judge(
        Submission("One.")
    )
    assert [finding.evidence for finding in verdict.findings] == [Evidence.LEARNED]


def test_a_detector_that_raises_holds_and_says_so_and_the_others_are_still_asked(caplog):
    def broken(reading, book):
        raise ValueError("no weights")

    judge = Judge(BOOK, detectors=detectors(filthy=broken, abusive=found(Rule.ABUSIVE, 0.9)))
    verdict = judge.judge(Submission("One two three."))
    assert verdict.outcome is Outcome.HOLD
    assert verdict.scores[Rule.FILTHY] is None
    first, second = verdict.findings
    assert (first.rule, first.evidence, first.failed) == (Rule.FILTHY, Evidence.FAILED, True)
    assert second.rule is Rule.ABUSIVE
    assert "filthy detector failed" in caplog.text


def test_a_late_detector_holds_and_says_so(caplog):
    # One reading at either end, and two a detector: the first and the third take five and four seconds.
    ticks = iter([0, 0, 5, 5, 5, 5, 9, 9, 9, 9])
    judge = Judge(BOOK, detectors=detectors(), deadline=2.0, clock=lambda: next(ticks))
    verdict = judge.judge(Submission("One two three."))
    assert [finding.evidence for finding in verdict.findings] == [Evidence.LATE, Evidence.LATE]
    assert verdict.outcome is Outcome.HOLD


def test_a_rule_that_does_not_apply_has_no_score_and_does_not_hold():
    judge = Judge(BOOK, detectors=detectors(off_topic=lambda reading, book: Detection(None)))
    verdict = judge.judge(Submission("One two three."))
    assert verdict.scores[Rule.OFF_TOPIC] is None
    assert verdict.outcome is Outcome.CLEAR


def test_a_text_too_long_to_be_judged_is_held():
    verdict = Judge(BOOK, detectors=detectors()).judge(Submission("word " * LONGEST_TEXT))
    assert verdict.outcome is Outcome.HOLD
    assert all(finding.evidence is Evidence.FAILED for finding in verdict.findings)
    assert Rule.OFF_TOPIC not in {finding.rule for finding in verdict.findings}


@pytest.mark.parametrize(
    "text", ["", " ", "\u0301" * 1000, "\u202e\u202d", "\x00", "👍", "\ud800", "a" * 19_000]
)
def test_whatever_is_typed_gets_a_verdict_from_the_shipped_judge(text):
    verdict = judging.judge(
        Submission(text, story=StoryText("The bridge", "The bridge is closed for repairs."))
    )
    assert verdict.outcome in (Outcome.CLEAR, Outcome.HOLD)


def test_the_shipped_judge_is_built_once_whoever_asks_first():
    seen = []
    threads = [threading.Thread(target=lambda: seen.append(judging.shipped_judge())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(judge) for judge in seen}) == 1


def test_a_verdict_survives_its_json():
    verdict = judging.judge(Submission("Zarabotok bez vlozheniy, pishite v lichku t.me/primer_kanal"))
    assert verdict.findings
    again = Verdict.from_dict(verdict.as_dict())
    assert again.outcome == verdict.outcome
    assert [(one.rule, one.span, one.evidence) for one in again.findings] == [
        (one.rule, one.span, one.evidence) for one in verdict.findings
    ]


def test_warming_loads_every_detector():
    judge = Judge()
    judge.warm()
    assert set(judge._modules) == set(Rule)


def test_a_rule_book_is_adopted_from_the_next_opinion_on_and_going_back_is_adopting_the_former(monkeypatch):
    monkeypatch.setattr(judging, "_shipped_judge", None)
    judging.set_deadline(7.0)
    opinion = Submission("The pumpkin is late.", language="en")
    assert judging.judge(opinion).outcome is Outcome.CLEAR
    own = shipped().derived(version="2026.11.1+own", words={Rule.FILTHY: {"pumpkin": 3}})
    judging.adopt(own)
    held = judging.judge(opinion)
    assert (held.outcome, held.rulebook) == (Outcome.HOLD, "2026.11.1+own")
    assert judging.shipped_judge().deadline == 7.0
    judging.adopt(shipped())
    assert judging.judge(opinion).outcome is Outcome.CLEAR


def test_a_warm_judge_stays_warm_when_a_rule_book_is_adopted(monkeypatch):
    monkeypatch.setattr(judging, "_shipped_judge", None)
    judging.adopt(shipped().derived(version="2026.11.1+cold"))
    assert not judging.is_warm()
    judging.warm()
    judging.adopt(shipped().derived(version="2026.11.1+warm"))
    assert judging.is_warm()


def test_a_newsrooms_part_that_fails_holds_and_says_so(monkeypatch, caplog):
    def broken(detections, reading, book):
        raise ValueError("no words")

    monkeypatch.setattr("fairsay.houserules.newsroom.amend", broken)
    own = BOOK.derived(version="2026.11.1+own", words={Rule.ADVERTISEMENT: {"pumpkin": 3}})
    verdict = Judge(own, detectors=detectors()).judge(Submission("One two three."))
    assert verdict.outcome is Outcome.HOLD
    assert all(finding.failed for finding in verdict.findings)
    assert "newsroom's part" in caplog.text


def test_a_newsrooms_word_for_advertisements_holds_with_its_passage():
    own = BOOK.derived(version="2026.11.1+own", words={Rule.ADVERTISEMENT: {"pumpkin pie": 2}})
    verdict = Judge(own, detectors=detectors()).judge(Submission("Fresh pumpkin pie every day."))
    (finding,) = verdict.findings
    assert (finding.rule, finding.span) == (Rule.ADVERTISEMENT, (6, 17))


@pytest.mark.parametrize("rule", [Rule.ADVERTISEMENT, Rule.ABUSIVE, Rule.FILTHY])
@pytest.mark.parametrize("field", ["words", "taught"])
def test_a_newsrooms_word_counts_by_its_strength_whoever_set_it(rule, field):
    scores = []
    for strength in (1, 2, 3):
        own = BOOK.derived(version="2026.11.1+own", **{field: {rule: {"pumpkin*": strength}}})
        verdict = Judge(own).judge(Submission("The pumpkins are late.", language="en"))
        scores.append(verdict.scores[rule])
        assert (verdict.outcome is Outcome.HOLD) == (strength > 1)
        named = [one for one in verdict.findings if one.span == (4, 12)]
        assert len(named) == bool(verdict.findings)
    assert scores[0] < 0.5
    assert scores[1:] == [pytest.approx(0.8), pytest.approx(0.95)]


def test_many_opinions_are_judged_in_their_order_and_only_as_many_are_read_as_are_wanted():
    read = []

    def submissions():
        for number in range(1000):
            read.append(number)
            yield Submission("One two three." if number % 2 else "Four.")

    judge = Judge(BOOK, detectors=detectors(filthy=lambda reading, book: Detection(len(reading.text) / 100)))
    verdicts = judge.judge_all(submissions())
    scores = [next(verdicts).scores[Rule.FILTHY] for _ in range(130)]
    assert scores == [0.05, 0.14] * 65
    assert len(read) < 300


def test_a_long_parent_and_a_long_article_are_read_in_part():
    seen = []

    def look(reading, book):
        seen.append((len(reading.parent), len(reading.story.title), len(reading.story.text)))
        return Detection(0.01)

    story = StoryText("t" * 200_000, "x" * 1_000_000)
    judge = Judge(BOOK, detectors=detectors(filthy=look))
    judge.judge(Submission("One.", story=story, parent="p" * 1_000_000))
    assert seen == [(judging.LONGEST_PARENT, 1000, judging.LONGEST_STORY)]
