"""Rule books of the newsroom's own: rehearsed, learned, adopted, followed by every process, gone back from."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.commands import COMMANDS
from fairsay.desk.models import AppealOutcome, AuditEntry, LearningRun, RuleBookVersion
from fairsay.desk.rehearsal import rehearse
from fairsay.desk.selectors.examples import find_examples, find_tried
from fairsay.desk.services import rulebooks
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Conflict, Invalid, NotAllowed
from fairsay.houserules import judge
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Rule, Submission
from tests.commands import run_command
from tests.desk.conftest import a_verdict

ORIGIN = {"origin": "http://testserver"}


@pytest.fixture(autouse=True)
def as_at_the_start(monkeypatch):
    """Whatever is adopted in a test is forgotten after it."""
    before = judge.shipped_judge().rulebook
    monkeypatch.setattr(rulebooks, "_at_start", None)
    yield
    judge.adopt(before)


@pytest.fixture
def decided(held, editor):
    """Four decided opinions: scores .9 and .6 rejected, .7 and .4 approved."""
    for score, breaks in ((0.9, True), (0.7, False), (0.6, True), (0.4, False)):
        opinion = held(f"A liar, number {score}.", score=score)
        if breaks:
            services.reject_opinion(actor=editor, opinion=opinion, ground="abusive")
        else:
            services.approve_opinion(actor=editor, opinion=opinion)


def test_a_rehearsal_counts_what_would_flip(decided):
    tried = find_tried()
    at = rehearse(tried, Rule.ABUSIVE, before=0.5, after=0.65)
    assert (at.tried, at.before.held, at.before.right, at.before.breaches) == (4, 3, 2, 2)
    assert (at.before.precision, at.before.recall) == (pytest.approx(2 / 3), 1.0)
    assert (at.after.precision, at.after.recall) == (0.5, 0.5)
    assert [one.score(Rule.ABUSIVE) for one in at.flips] == [0.6]
    nothing = rehearse(tried, Rule.FILTHY, before=0.5, after=0.6)
    assert nothing.after.precision is nothing.after.recall is None


def test_the_last_word_counts_and_the_law_is_no_house_rule(held, editor, chief, reader):
    opinion = held("A liar, they say.")
    decision = services.reject_opinion(actor=editor, opinion=opinion, ground="abusive")
    appeal = services.appeal_decision(actor=reader, decision=decision, words="No.")
    services.answer_appeal(actor=chief, appeal=appeal, outcome=AppealOutcome.OVERTURNED, answer="True.")
    unlawful = held("A liar and worse.")
    services.reject_opinion(actor=editor, opinion=unlawful, ground="illegal", explanation="A threat.")
    assert [(one.decision.opinion_id, one.broken) for one in find_tried()] == [(opinion.pk, frozenset())]


def test_ordinary_opinions_stand_beside_the_decided_ones(decided, thread, other_reader, published):
    fresh = published(thread, other_reader, "The Sunday crossing matters more than fares.")
    old = published(thread, other_reader, "The boats were always full in August, I remember.")
    Opinion.objects.filter(pk=old.pk).update(held_for="", posted_at=timezone.now() - timedelta(days=3))
    examples = {one.id: one for one in find_examples()}
    assert len(examples) == 5
    assert str(fresh.pk) not in examples, "nobody has had the time to report it"
    assert examples[str(old.pk)].broken == frozenset()
    assert examples[str(old.pk)].submission.story.title == thread.story.title


def test_a_threshold_is_kept_followed_and_gone_back_from(decided, chief):
    kept = rulebooks.set_threshold(actor=chief, rule="abusive", language="*", threshold=0.65)
    assert kept.version.startswith(shipped().version)
    assert judge.shipped_judge().rulebook.threshold(Rule.ABUSIVE, "de") == 0.65
    assert kept.report["after"]["held"] == 2
    again = rulebooks.set_threshold(actor=chief, rule="filthy", language="ru", threshold=0.4)
    assert RuleBookVersion.objects.filter(retired_at=None).get() == again
    assert judge.shipped_judge().rulebook.threshold(Rule.ABUSIVE, "de") == 0.65, "one builds on the other"
    assert rulebooks.go_back(actor=chief) == kept
    assert rulebooks.go_back(actor=chief) is None
    assert judge.shipped_judge().rulebook.version == shipped().version
    with pytest.raises(Conflict):
        rulebooks.go_back(actor=chief)
    actions = list(AuditEntry.objects.filter(object_type="rulebookversion").values_list("action", flat=True))
    assert actions == ["rulebook.adopted"] * 2 + ["rulebook.went_back"] * 2


def test_another_process_follows(chief):
    rulebooks.book_at_start()
    kept = rulebooks.set_threshold(actor=chief, rule="abusive", language="*", threshold=0.65)
    judge.adopt(shipped())  # as another process still has it
    assert rulebooks.follow_rulebook() == 1
    assert judge.shipped_judge().rulebook.version == kept.version
    assert rulebooks.follow_rulebook() == 0


def test_a_verdict_names_the_rule_book_by_which_it_was_judged(chief, thread, reader):
    from fairsay.discussion import services as discussion

    kept = rulebooks.set_threshold(actor=chief, rule="abusive", language="*", threshold=0.65)
    opinion = discussion.post_opinion(
        actor=reader, thread=thread, text="The boats are full in August."
    ).opinion
    assert opinion.verdict["rulebook"] == kept.version


@pytest.mark.parametrize(("rule", "threshold"), [("boring", 0.5), ("abusive", 0.0), ("abusive", 1.5)])
def test_nonsense_is_refused(chief, rule, threshold):
    with pytest.raises(Invalid):
        rulebooks.set_threshold(actor=chief, rule=rule, language="*", threshold=threshold)


def test_who_may_not_is_refused(editor):
    for act in (rulebooks.ask_to_learn, rulebooks.go_back):
        with pytest.raises(NotAllowed):
            act(actor=editor)


NEW_WORD = "grobbler"
FRAMES = (
    "What a {} this minister is, once again.",
    "Only a {} would believe these fares.",
    "He is a {} and everybody on the quay knows it.",
    "Go home, you {}, and let others run the ferry.",
    "The deputy minister, that {}, has never seen a winter crossing.",
)
CIVIL = (
    "The winter crossing of the {} was late again.",
    "I would rather have the {} back than new ferries.",
    "Nobody on the islands asked for the {} timetable.",
    "My sister takes the {} every Sunday and is content.",
    "Fares on the {} should follow the price of fuel.",
)
NAMES = ("Aurora", "morning boat", "old pier", "north line", "Linnea", "express", "small ferry", "mail boat")


def a_decided(thread, author, text, broken, editor, at):
    opinion = Opinion.objects.create(
        thread=thread,
        author=author,
        text=text,
        language="en",
        state=State.PENDING,
        held_for="mode",
        verdict=a_verdict(text, score=0.05),
        posted_at=at,
    )
    if broken:
        services.reject_opinion(actor=editor, opinion=opinion, ground="abusive")
    else:
        services.approve_opinion(actor=editor, opinion=opinion)
    return opinion


def test_the_desk_teaches_a_new_word_and_takes_it_back(thread, other_reader, editor, chief):
    """Decisions that call a word nobody listed an insult: then an opinion with it is held, then again not."""
    at = timezone.now() - timedelta(days=9)
    for number in range(100):
        name = f"{NAMES[number % 8]} {number}"
        a_decided(thread, other_reader, CIVIL[number % 5].format(name), False, editor, at)
        insult = FRAMES[number % 5].format(NEW_WORD) + f" That was day {number}."
        a_decided(thread, other_reader, insult, True, editor, at)
    said = Submission(f"Our mayor is a {NEW_WORD}.", language="en")
    assert Rule.ABUSIVE not in {finding.rule for finding in judge.judge(said).findings}
    rulebooks.ask_to_learn(actor=chief)
    assert rulebooks.ask_to_learn(actor=chief).pk == LearningRun.objects.get().pk, "one run at a time"
    assert rulebooks.learn_what_was_asked() == 1
    run = LearningRun.objects.get()
    assert run.state == LearningRun.State.LEARNED, (run.failure, run.report)
    assert run.examples >= 200
    assert NEW_WORD in str(run.report["words"])
    assert Rule.ABUSIVE not in {finding.rule for finding in judge.judge(said).findings}, (
        "not before it is adopted"
    )
    rulebooks.adopt_rulebook(actor=chief, kept=run.made)
    assert Rule.ABUSIVE in {finding.rule for finding in judge.judge(said).findings}
    rulebooks.go_back(actor=chief)
    assert Rule.ABUSIVE not in {finding.rule for finding in judge.judge(said).findings}
    assert rulebooks.learn_what_was_asked() == 0


def test_learning_that_fails_says_so_and_changes_nothing(chief, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(rulebooks, "find_examples", broken)
    rulebooks.ask_to_learn(actor=chief)
    rulebooks.learn_what_was_asked()
    run = LearningRun.objects.get()
    assert (run.state, run.failure) == (LearningRun.State.FAILED, "RuntimeError: out of ink")
    assert not RuleBookVersion.objects.exists()


def test_the_pages_lead_from_rehearsal_to_adoption_and_back(decided, chief, client_for):
    client = client_for(chief)
    assert "rulebook/rehearsal" in client.get("/desk/rulebook/").content.decode()
    query = {"rule": "abusive", "language": "*", "threshold": "65"}
    page = client.get("/desk/rulebook/rehearsal/", query).content.decode()
    assert "A liar, number 0.6." in page or "number 0.4" in page
    assert "65 %" in page
    answer = client.post(
        "/desk/rulebook/threshold/", query | {"threshold": "65 %"}, headers=ORIGIN, follow=True
    )
    assert RuleBookVersion.objects.get().version in answer.content.decode()
    version = client.get(f"/desk/rulebook/{RuleBookVersion.objects.get().pk}/").content.decode()
    assert "65 %" in version
    client.post("/desk/rulebook/back/", headers=ORIGIN)
    assert rulebooks.find_in_force() is None
    for wrong in ("", "0", "101", "many"):
        assert client.get("/desk/rulebook/rehearsal/", query | {"threshold": wrong}).status_code == 422


def test_the_command_lists_adopts_and_goes_back(decided, chief, capsys):
    kept = rulebooks.set_threshold(actor=chief, rule="abusive", language="*", threshold=0.65)
    assert run_command(COMMANDS, "learn", "--list") == 0
    assert f"* {kept.version}" in capsys.readouterr().out
    assert run_command(COMMANDS, "learn", "--back") == 2
    assert run_command(COMMANDS, "learn", "--back", "--as", chief.email) == 0
    assert run_command(COMMANDS, "learn", "--adopt", kept.version, "--as", chief.email) == 0
    assert run_command(COMMANDS, "learn", "--adopt", "9.9.9", "--as", chief.email) == 2
    assert run_command(COMMANDS, "learn", "--as", chief.email) == 1, "four examples teach nothing"
    assert "4 examples" in capsys.readouterr().out
