"""Whoever gave a notice and was refused objects to it: once, in time, answered by another editor; Art. 20 DSA."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.chain import verify
from fairsay.desk.models import AuditEntry, AuditSalt, Complaint, Decision, Notice, StatementOfReasons
from fairsay.desk.refusals import AlreadyAnswered, AlreadyAppealed, GroundMissing, SameEditor
from fairsay.desk.selectors.queue import count_waiting
from fairsay.desk.transparency.parts import as_csv_parts
from fairsay.desk.transparency.report import make_report
from fairsay.desk.transparency.statements import as_database_entry, find_faults
from fairsay.desk.transparency.template import ABOUT_NOTICE
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.errors import Invalid, NotAllowed, NotFound, TooLate

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def nobody_has_sent_any():
    cache.clear()


@pytest.fixture
def opinion(thread, reader, published):
    return published(thread, reader, "The deputy minister took money for the ferries.")


@pytest.fixture
def notice(opinion):
    return services.file_notice(
        place=str(opinion.pk),
        kind="defamation",
        reasons="It says that I took money. I did not.",
        name="Nora Petrosyan",
        email="nora@example.org",
        good_faith=True,
        language="en",
    )


@pytest.fixture
def later():
    """When the answer has left."""
    return timezone.now() + timedelta(minutes=1)


@pytest.fixture
def refused(notice, editor):
    return services.answer_notice(actor=editor, notice=notice, outcome="kept")


def letter_about(subject, address="nora@example.org"):
    """The one letter to whoever gave the notice whose subject holds these words."""
    services.release_letters(now=timezone.now() + 400 * DAY, most=None)
    (letter,) = [one for one in mail.outbox if one.to == [address] and subject in one.subject]
    return letter.body


def test_a_notice_is_the_source_of_the_decision_and_of_what_is_told(notice, opinion, editor):
    discussion.report_opinion(actor=editor, opinion=opinion, ground="abusive", words="")
    notice = services.answer_notice(
        actor=editor, notice=notice, outcome="removed", ground="illegal", explanation="Defamation, § 186."
    )
    assert notice.decision.source == "notice", (
        "of a report and a notice the notice is what the law asks after"
    )
    statement = StatementOfReasons.objects.get()
    assert "gave notice that it is illegal" in statement.facts
    assert "Nora" not in statement.text
    entry = as_database_entry(statement)
    assert entry["source_type"] == "SOURCE_ARTICLE_16"
    assert "notice" in entry["decision_facts"]
    assert find_faults(entry) == []


def test_a_report_alone_is_another_notification(opinion, other_reader, editor):
    discussion.report_opinion(actor=other_reader, opinion=opinion, ground="abusive", words="")
    services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="abusive")
    assert (
        as_database_entry(StatementOfReasons.objects.get())["source_type"] == "SOURCE_TYPE_OTHER_NOTIFICATION"
    )


def test_from_the_page_of_the_notice_to_the_end(refused, opinion, chief, client_for, later, monkeypatch):
    monkeypatch.setenv("FAIRSAY_UNDO_SECONDS", "0")
    guest = Client()
    address = f"/notices/{refused.reference}/"
    page = guest.get(address).content.decode()
    assert "You can object until" in page
    assert "<script" not in page
    answer = guest.post(f"{address}complaint/", {"words": "He names me. Read the second sentence."})
    assert (answer.status_code, answer["Location"]) == (303, address)
    page = guest.get(address).content.decode()
    assert "Another editor will answer it" in page
    assert "second sentence" not in page, "whoever finds the number reads nobody's words"
    assert 'name="words"' not in page, "once"
    assert count_waiting(chief)["complaints"] == 1
    desk = client_for(chief)
    complaint = Complaint.objects.get()
    assert "second sentence" in desk.get("/desk/complaints/").content.decode()
    case = f"/desk/complaints/{complaint.pk}/"
    assert "second sentence" in desk.get(case).content.decode()
    done = desk.post(
        f"{case}answer/",
        {"answer": "You are right: it states a crime.", "ground": "illegal", "explanation": "Defamation."},
    )
    assert done.status_code == 302
    complaint.refresh_from_db()
    opinion.refresh_from_db()
    assert (complaint.outcome, complaint.answered_by, complaint.same_editor) == ("overturned", chief, False)
    assert opinion.state == State.REJECTED
    assert (complaint.decision.source, complaint.decision.outcome) == ("notice", "delete")
    assert StatementOfReasons.objects.get().decision == complaint.decision
    told = letter_about("the answer to your objection")
    for words in ("agrees with you", "You are right: it states a crime.", "court", refused.reference):
        assert words in told, words
    assert "You are right" in guest.get(address).content.decode()
    assert [
        entry.action for entry in AuditEntry.objects.filter(object_type="complaint").order_by("number")
    ] == [
        "complaint.made",
        "complaint.overturned",
    ]
    assert verify().good


def test_upheld_with_reasons_by_letter(refused, opinion, chief, later):
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    services.answer_complaint(
        actor=chief, complaint=complaint, outcome="upheld", answer="It is an opinion on a public office."
    )
    opinion.refresh_from_db()
    assert opinion.state == State.PUBLISHED
    assert "Another editor than the first" in letter_about("your objection has arrived")
    assert "public office" in letter_about("the answer to your objection")
    with pytest.raises(AlreadyAnswered):
        services.answer_complaint(actor=chief, complaint=complaint, outcome="upheld", answer="Again.")


def test_the_first_editor_does_not_answer_while_there_is_another(refused, editor, chief, client_for, later):
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    with pytest.raises(SameEditor):
        services.answer_complaint(
            actor=editor, complaint=complaint, outcome="upheld", answer="No.", now=later + 2 * DAY
        )
    page = client_for(editor).get(f"/desk/complaints/{complaint.pk}/").content.decode()
    assert "another editor must answer" in page
    assert 'name="answer"' not in page


def test_in_a_newsroom_of_one_the_same_after_a_day(refused, editor, later):
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    give = {"actor": editor, "complaint": complaint, "outcome": "upheld", "answer": "It stands."}
    with pytest.raises(SameEditor):
        services.answer_complaint(**give, now=later + timedelta(hours=2))
    assert services.answer_complaint(**give, now=later + DAY).same_editor
    assert "No other editor could answer" in letter_about("the answer to your objection")


def test_against_a_closed_notice_the_one_who_closed_it_is_the_first(
    notice, opinion, reader, editor, chief, later
):
    discussion.delete_opinion(actor=reader, opinion=opinion)
    notice.refresh_from_db()
    closed = services.answer_notice(actor=editor, notice=notice, outcome="closed", explanation="It is gone.")
    complaint = services.complain(notice=closed, words="I can still read it.", now=later)
    with pytest.raises(SameEditor):
        services.answer_complaint(actor=editor, complaint=complaint, outcome="upheld", answer="No.")
    done = services.answer_complaint(
        actor=chief, complaint=complaint, outcome="overturned", answer="It is gone now."
    )
    assert (done.outcome, done.decision) == ("overturned", None), "nothing was left to remove"


def test_what_cannot_be_objected_to(notice, opinion, editor, later):
    with pytest.raises(NotFound):
        services.complain(notice=notice, words="Nobody has answered yet.", now=later)
    answered = services.answer_notice(actor=editor, notice=notice, outcome="kept")
    with pytest.raises(NotFound):
        services.complain(notice=answered, words="It can still be taken back.", now=answered.decided_at)
    with pytest.raises(TooLate):
        services.complain(notice=answered, words="Years later.", now=later + 184 * DAY)
    services.complain(notice=answered, words="In time.", now=later + 182 * DAY)
    with pytest.raises(AlreadyAppealed):
        services.complain(notice=Notice.objects.get(), words="Once more.", now=later)


def test_a_removal_is_the_authors_to_challenge(notice, editor, later):
    removed = services.answer_notice(actor=editor, notice=notice, outcome="removed", ground="abusive")
    with pytest.raises(NotFound):
        services.complain(notice=removed, words="More!", now=later)
    assert "Send the objection" not in Client().get(f"/notices/{removed.reference}/").content.decode()


def test_a_refusal_changes_nothing(refused, chief, client_for, later, monkeypatch):
    monkeypatch.setenv("FAIRSAY_UNDO_SECONDS", "0")
    guest = Client()
    address = f"/notices/{refused.reference}/complaint/"
    assert guest.post(address, {"words": " "}).status_code == 422
    assert guest.post(address, {"words": "a" * 4001}).status_code == 413
    assert guest.get(address).status_code == 405
    assert guest.post("/notices/aaaaa-aaaaa-aaaaa-aaaaa/complaint/", {"words": "x"}).status_code == 404
    assert Client(enforce_csrf_checks=True).post(address, {"words": "x"}).status_code == 403
    assert not Complaint.objects.exists()
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    with pytest.raises(GroundMissing):
        services.answer_complaint(actor=chief, complaint=complaint, outcome="overturned", answer="Yes.")
    with pytest.raises(Invalid):
        services.answer_complaint(actor=chief, complaint=complaint, outcome="perhaps", answer="Yes.")
    answer = client_for(chief).post(
        f"/desk/complaints/{complaint.pk}/answer/", {"ground": "illegal", "answer": "Y."}
    )
    assert answer.status_code == 422
    complaint.refresh_from_db()
    assert complaint.answered_at is None
    assert Decision.objects.filter(outcome="delete").count() == 0


def test_other_sections_and_section_editors_do_not_answer(refused, make_reader, later):
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    critic = make_reader("Critic", role="section_editor", sections=["culture"])
    assert count_waiting(critic)["complaints"] == 0
    with pytest.raises(NotAllowed):
        services.answer_complaint(actor=critic, complaint=complaint, outcome="upheld", answer="No.")


def test_html_is_shown_as_it_was_typed(refused, chief, client_for, later):
    hostile = '"><script>alert(1)</script>'
    complaint = services.complain(notice=refused, words=hostile, now=later)
    desk = client_for(chief)
    for address in ("/desk/complaints/", f"/desk/complaints/{complaint.pk}/"):
        assert "<script>alert" not in desk.get(address).content.decode(), address


def test_it_can_be_reached_until_its_objection_is_answered_and_is_then_forgotten(refused, chief, later):
    services.forget_what_is_due(now=later + 181 * DAY)
    refused.refresh_from_db()
    assert refused.email, "they can still object"
    complaint = services.complain(notice=refused, words="Read it again.", now=later + 182 * DAY)
    services.forget_what_is_due(now=later + 300 * DAY)
    refused.refresh_from_db()
    assert refused.email, "an answer is owed"
    services.answer_complaint(
        actor=chief, complaint=complaint, outcome="upheld", answer="No.", now=later + 301 * DAY
    )
    services.forget_what_is_due(now=later + 400 * DAY)
    refused.refresh_from_db()
    assert refused.email, "the answer can still be read by whoever knows the number"
    services.forget_what_is_due(now=later + 482 * DAY)
    refused.refresh_from_db()
    complaint.refresh_from_db()
    assert (refused.email, complaint.words, complaint.answer, complaint.outcome) == ("", "", "", "upheld")
    assert not AuditSalt.objects.filter(entry__object_type="complaint").exists()
    assert verify().good


def test_the_transparency_report_counts_them(refused, chief, later):
    complaint = services.complain(notice=refused, words="Read it again.", now=later)
    period = (timezone.now() - DAY, timezone.now() + DAY)
    assert make_report(*period).complaints.waiting == 1
    services.answer_complaint(
        actor=chief, complaint=complaint, outcome="overturned", answer="Yes.", ground="abusive"
    )
    report = make_report(*period)
    counted = report.complaints
    assert (counted.made, counted.upheld, counted.overturned, counted.waiting) == (1, 0, 1, 0)
    assert report.challenges.made == 0, "an author's appeal is another thing"
    assert f"{ABOUT_NOTICE},Decisions reversed,1" in as_csv_parts(report)["07_appeals_and_recidivism.csv"]
    assert report.imposed == 1
