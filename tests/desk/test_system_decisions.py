"""Rejection by the system: a decision like any other, with a statement, an appeal, and people to answer it."""

import pytest

from fairsay.desk import services
from fairsay.desk.models import AppealOutcome, AuditEntry, Decision, Letter
from fairsay.discussion import judging
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.houserules.verdict import Verdict
from tests.desk.conftest import WORDS, a_verdict


@pytest.fixture
def rejected(thread, reader, monkeypatch):
    kept = a_verdict(WORDS)
    monkeypatch.setattr(judging, "judge", lambda submission: Verdict.from_dict(kept))
    discussion.set_policy(site=thread.story.site, actions={"abusive": "reject"})
    return discussion.post_opinion(actor=reader, thread=thread, text=WORDS).opinion


def test_the_system_is_the_actor_and_the_author_is_told_so(rejected, reader):
    assert rejected.state == State.REJECTED
    decision = Decision.objects.get()
    assert decision.editor is None
    assert (decision.automated_decision, decision.automated_detection) == (True, True)
    assert (decision.ground, decision.passage) == ("abusive", "liar")
    assert "automatically" in decision.statement.automation_text
    assert Letter.objects.get().reader == reader
    actions = list(AuditEntry.objects.order_by("number").values_list("action", "actor_id"))
    assert actions == [("opinion.held", None), ("decision.reject", None)]


def test_a_person_answers_the_appeal_and_overturning_publishes(rejected, reader, editor, thread):
    appeal = services.appeal_decision(actor=reader, decision=Decision.objects.get(), words="It is no insult.")
    services.answer_appeal(
        actor=editor, appeal=appeal, outcome=AppealOutcome.OVERTURNED, answer="You are right."
    )
    rejected.refresh_from_db()
    thread.refresh_from_db()
    assert (rejected.state, thread.count) == (State.PUBLISHED, 1)


def test_the_reader_is_shown_why_after_posting(rejected, reader, client_for):
    page = client_for(reader).get(f"/opinions/{rejected.pk}/placed/", follow=True)
    assert page.status_code == 200
    me = client_for(reader).get("/me/").content.decode()
    assert f"/me/decisions/{Decision.objects.get().pk}/" in me
