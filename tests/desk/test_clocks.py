"""What is forgotten, when, and what is kept: texts that are shown to nobody, words of reports, letters."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.chain import verify
from fairsay.desk.models import AppealOutcome, AuditEntry, AuditSalt, Letter
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, OpinionRevision, Report, State
from fairsay.errors import Conflict

YEAR = timedelta(days=366)
TEXT = "The minister is a liar, ask anybody on the quay."


@pytest.fixture
def rejected(held, editor):
    opinion = held(TEXT)
    services.reject_opinion(
        actor=editor,
        opinion=opinion,
        ground="abusive",
        passage=services.Passage(16, 20),
        explanation="Insult.",
    )
    opinion.refresh_from_db()
    return opinion


def in_a_year():
    return timezone.now() + YEAR


def test_a_rejected_text_goes_when_its_time_has_come_and_the_decision_stays(rejected):
    assert services.forget_what_is_due() == 0
    assert services.forget_what_is_due(now=in_a_year()) > 0
    opinion = Opinion.objects.get(pk=rejected.pk)
    assert (opinion.text, opinion.fragment, opinion.state) == ("", "", State.REJECTED)
    assert "liar" not in str(opinion.verdict)
    assert opinion.verdict["scores"]["abusive"] == rejected.verdict["scores"]["abusive"]
    decision = opinion.decisions.get()
    assert (decision.ground, decision.passage, decision.explanation) == ("abusive", "", "")
    assert decision.statement.text == decision.statement.facts == ""
    assert decision.statement.ground_text, "the ground is no word of the reader's"
    assert not AuditSalt.objects.filter(
        entry__object_type="opinion", entry__object_id=str(opinion.pk)
    ).exists()
    assert AuditEntry.objects.filter(action="opinion.forgotten").count() == 1
    assert verify().good
    assert services.forget_what_is_due(now=in_a_year()) == 0, "nothing is forgotten twice"


def test_former_versions_go_with_a_text_its_author_took_back(thread, reader, published):
    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    discussion.edit_opinion(actor=reader, opinion=opinion, text="The Sunday crossing matters most of all.")
    discussion.delete_opinion(actor=reader, opinion=opinion)
    services.forget_what_is_due(now=in_a_year())
    opinion.refresh_from_db()
    assert opinion.text == ""
    assert not OpinionRevision.objects.filter(opinion=opinion).exists()


def test_a_published_text_is_never_forgotten(thread, reader, published):
    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    services.forget_what_is_due(now=in_a_year())
    opinion.refresh_from_db()
    assert opinion.text
    with pytest.raises(Conflict):
        discussion.forget_text(opinion=opinion)


def test_an_open_appeal_stops_the_clock_until_it_is_answered(rejected, reader, chief):
    decision = rejected.decisions.get()
    appeal = services.appeal_decision(actor=reader, decision=decision, words="It was meant of the ferry.")
    services.forget_what_is_due(now=in_a_year())
    rejected.refresh_from_db()
    assert rejected.text == TEXT
    services.answer_appeal(actor=chief, appeal=appeal, outcome=AppealOutcome.UPHELD, answer="It was not.")
    services.forget_what_is_due(now=in_a_year())
    rejected.refresh_from_db()
    appeal.refresh_from_db()
    assert (rejected.text, appeal.words, appeal.answer) == ("", "", "")
    assert appeal.outcome == AppealOutcome.UPHELD


def test_what_can_still_be_appealed_is_kept_however_short_the_clock(rejected, monkeypatch):
    monkeypatch.setenv("FAIRSAY_KEEP_TEXT_DAYS", "1")
    services.forget_what_is_due(now=timezone.now() + timedelta(days=100))
    rejected.refresh_from_db()
    assert rejected.text == TEXT


def test_a_clock_set_to_nought_never_strikes(rejected, monkeypatch):
    for name in ("TEXT", "REPORT", "LETTER"):
        monkeypatch.setenv(f"FAIRSAY_KEEP_{name}_DAYS", "0")
    assert services.forget_what_is_due(now=in_a_year()) == 0


def test_words_of_settled_reports_and_letters_go(thread, reader, other_reader, editor, published):
    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    report = discussion.report_opinion(
        actor=other_reader, opinion=opinion, ground="off_topic", words="He always writes this."
    )
    services.forget_what_is_due(now=in_a_year())
    report.refresh_from_db()
    assert report.words, "an open report is still read"
    services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="off_topic")
    services.release_letters(now=timezone.now() + timedelta(minutes=1))
    assert Letter.objects.exists()
    services.forget_what_is_due(now=in_a_year())
    report = Report.objects.get(pk=report.pk)
    assert (report.words, report.ground, report.upheld) == ("", "off_topic", True)
    assert not Letter.objects.exists()
