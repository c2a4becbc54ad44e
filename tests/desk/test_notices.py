"""Notices of illegal content: filed by anybody, answered at the desk, forgotten in time; and what abuses them."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.chain import verify
from fairsay.desk.models import AuditEntry, AuditSalt, Decision, Letter, Notice, StatementOfReasons
from fairsay.desk.refusals import AlreadyAnswered
from fairsay.desk.selectors.queue import Filters, count_waiting, find_queue
from fairsay.desk.services import notices as module
from fairsay.desk.transparency.report import make_report
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.errors import Empty, Invalid, NotFound, TooLarge, TooMany

LATER = timedelta(days=1)
FIELDS = {
    "kind": "defamation",
    "reasons": "The second sentence says that I took money. I did not.",
    "name": "Nora Petrosyan",
    "email": "nora@example.org",
    "good_faith": True,
    "language": "en",
}


@pytest.fixture(autouse=True)
def nobody_has_sent_any():
    cache.clear()


@pytest.fixture
def opinion(thread, reader, published):
    return published(thread, reader, "The deputy minister took money for the ferries.")


@pytest.fixture
def file(opinion):
    def give(**fields):
        return services.file_notice(**({"place": str(opinion.pk)} | FIELDS | fields))

    return give


def sent_to(address, now=None):
    services.release_letters(now=(now or timezone.now()) + LATER, most=None)
    return [letter for letter in mail.outbox if letter.to == [address]]


def form(opinion, **fields):
    typed = {name: value for name, value in FIELDS.items() if name != "language"}
    return typed | {"place": f"http://testserver/opinions/{opinion.pk}/", "good_faith": "yes"} | fields


def test_a_guest_files_one_without_scripts_and_finds_its_state(opinion):
    client = Client()
    page = client.get(f"/notices/?opinion={opinion.pk}").content.decode()
    assert f'value="http://testserver/opinions/{opinion.pk}/"' in page
    assert "<script" not in page
    answer = client.post("/notices/", form(opinion))
    assert answer.status_code == 303
    notice = Notice.objects.get()
    assert answer["Location"] == f"/notices/{notice.reference}/"
    assert (notice.opinion, notice.kind, notice.good_faith) == (opinion, "defamation", True)
    state = client.get(answer["Location"])
    assert state["Cache-Control"] == "private, no-store"
    shown = state.content.decode()
    assert notice.reference in shown
    assert "waits for an editor" in shown
    for private in ("Nora", "nora@", "took money"):
        assert private not in shown, "whoever finds the number reads nobody's words"
    (receipt,) = sent_to("nora@example.org")
    assert notice.reference in receipt.body
    assert "money" not in receipt.body + receipt.subject, "nobody writes to strangers by our hand"
    entry = AuditEntry.objects.get(action="notice.filed")
    assert entry.words == {"opinion": opinion.pk, "kind": "defamation"}
    assert entry.commitment


def test_the_link_stands_where_people_look(client_for, other_reader, opinion):
    report = client_for(other_reader).get(f"/opinions/{opinion.pk}/report/").content.decode()
    assert f'href="/notices/?opinion={opinion.pk}&amp;language=en"' in report
    assert 'href="/notices/"' in Client().get("/rules/en/").content.decode()


@pytest.mark.parametrize("language", ["ru", "hy", "ar"])
def test_the_form_is_said_in_the_readers_language(language):
    page = Client().get(f"/notices/?language={language}").content.decode()
    assert f'<html lang="{language}"' in page
    assert "good faith" not in page


@pytest.mark.parametrize(
    ("fields", "error", "field"),
    [
        ({"place": " "}, Empty, "place"),
        ({"place": "the one about ferries"}, Invalid, "place"),
        ({"place": "javascript:alert(1)"}, Invalid, "place"),
        ({"place": "http://[broken"}, Invalid, "place"),
        ({"place": "https://example.org/" + "a" * 2000}, TooLarge, "place"),
        ({"kind": "rude"}, Invalid, "kind"),
        ({"reasons": "\u3164 "}, Empty, "reasons"),
        ({"reasons": "a\x00b"}, Invalid, "reasons"),
        ({"reasons": "a" * 5001}, TooLarge, "reasons"),
        ({"name": ""}, Empty, "name"),
        ({"name": "N" * 101}, TooLarge, "name"),
        ({"email": ""}, Empty, "email"),
        ({"email": "nora"}, Invalid, "email"),
        ({"email": "nora@example.org\nBcc: all@example.org"}, Invalid, "email"),
        ({"email": "nora@example.org, all@example.org"}, Invalid, "email"),
        ({"good_faith": False}, Invalid, "good_faith"),
    ],
)
def test_what_is_missing_or_broken_is_refused_by_its_field(file, fields, error, field):
    with pytest.raises(error) as refused:
        file(**fields)
    assert refused.value.field == field
    assert not Notice.objects.exists()
    assert not Letter.objects.exists()


def test_a_refused_form_keeps_what_was_typed_and_names_the_fault(opinion):
    answer = Client().post("/notices/", form(opinion, email="nora"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Give an e-mail address" in page
    assert "The second sentence says that I took money." in page
    assert 'aria-invalid="true"' in page


def test_child_abuse_is_reported_without_a_name(file):
    notice = file(kind="child_abuse", name="", email="")
    assert (notice.name, notice.email) == ("", "")
    assert not Letter.objects.exists()


@pytest.mark.parametrize(
    "place",
    [
        "{pk}",
        "#{pk}",
        "http://testserver/opinions/{pk}/",
        "http://testserver/opinions/{pk}/report/",
        "{url}#opinion-{pk}",
    ],
)
def test_an_opinion_is_found_by_its_place(opinion, place):
    written = place.format(pk=opinion.pk, url=opinion.thread.story.url)
    assert module.find_place(written) == opinion


def test_another_sites_address_is_none_of_ours(opinion, file):
    for place in (
        f"https://example.org/opinions/{opinion.pk}/",
        f"https://example.org/story#opinion-{opinion.pk}",
    ):
        assert module.find_place(place) is None
        assert file(place=place).opinion is None


def test_a_line_break_in_a_name_becomes_no_header(file):
    notice = file(name="Nora\r\nBcc: all@example.org")
    assert notice.name == "Nora Bcc: all@example.org"
    (receipt,) = sent_to("nora@example.org")
    assert "Bcc" not in receipt.message().as_string()


def test_html_is_shown_as_it_was_typed(opinion, client_for, editor):
    hostile = '"><script>alert(1)</script>'
    again = (
        Client().post("/notices/", form(opinion, reasons=hostile, name=hostile, email="no")).content.decode()
    )
    assert "<script>alert" not in again
    Client().post(
        "/notices/", form(opinion, reasons=hostile, name=hostile, place=f"http://testserver/?{hostile}")
    )
    notice = Notice.objects.get()
    desk = client_for(editor)
    for address in (f"/desk/notices/{notice.pk}/", "/desk/notices/", f"/notices/{notice.reference}/"):
        assert "<script>alert" not in desk.get(address).content.decode(), address


def test_a_form_without_its_token_or_from_elsewhere_is_refused(opinion):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/notices/", form(opinion)).status_code == 403
    page = strict.get("/notices/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    typed = form(opinion) | {"csrfmiddlewaretoken": token}
    assert strict.post("/notices/", typed, headers={"Origin": "https://evil.example"}).status_code == 403
    assert not Notice.objects.exists()
    assert strict.post("/notices/", typed, headers={"Origin": "http://testserver"}).status_code == 303


def test_references_are_not_guessed(file):
    first, second = file(), file()
    assert re.fullmatch(r"([a-z2-9]{5}-){3}[a-z2-9]{5}", first.reference)
    assert len(module.LETTERS) ** 20 > 2**96
    assert first.reference != second.reference
    for guess in (
        str(first.pk),
        first.reference[:-1],
        first.reference.upper(),
        first.reference[:-1] + "0",
        "a" * 300,
    ):
        assert Client().get(f"/notices/{guess}/").status_code == 404, guess


def test_too_many_from_one_place_are_refused(opinion):
    client = Client()
    codes = [
        client.post("/notices/", form(opinion, email=f"n{number}@example.org")).status_code
        for number in range(module.MOST_AN_HOUR + 1)
    ]
    assert codes == [303] * module.MOST_AN_HOUR + [429]


def test_nobody_is_flooded_with_receipts(file):
    for number in range(module.MOST_TO_ONE):
        file(client=f"192.0.2.{number}")
    with pytest.raises(TooMany):
        file(client="192.0.2.99", email="NORA@example.org")
    file(now=timezone.now() + timedelta(hours=2))


def test_a_removal_settles_it_and_says_what_can_be_done(file, opinion, client_for, editor):
    notice = file()
    desk = client_for(editor)
    page = desk.get(f"/desk/notices/{notice.pk}/").content.decode()
    assert "Nora Petrosyan" in page
    answer = desk.post(f"/desk/notices/{notice.pk}/answer/", {"ground": "illegal", "explanation": "§ 186."})
    assert answer.status_code == 302
    notice.refresh_from_db()
    opinion.refresh_from_db()
    assert (notice.outcome, opinion.state) == ("removed", State.REJECTED)
    assert notice.decision.ground == "illegal"
    told = sent_to("nora@example.org")[-1]
    for words in ("can no longer be read", "made by a person", "court", notice.reference):
        assert words in told.body, words
    statement = StatementOfReasons.objects.get()
    assert "Nora" not in statement.text, "the author is not told who gave the notice"
    entry = AuditEntry.objects.get(action="notice.removed")
    assert (entry.actor_id, entry.words["decision"]) == (editor.pk, notice.decision_id)
    state = Client().get(f"/notices/{notice.reference}/").content.decode()
    assert "can no longer be read" in state
    with pytest.raises(AlreadyAnswered):
        services.answer_notice(actor=editor, notice=notice, outcome="kept")
    assert verify().good


def test_illegal_needs_an_explanation_and_a_refusal_keeps_what_was_typed(file, opinion, client_for, editor):
    notice = file()
    answer = client_for(editor).post(f"/desk/notices/{notice.pk}/answer/", {"ground": "illegal"})
    assert answer.status_code == 422
    notice.refresh_from_db()
    assert notice.decided_at is None
    assert not Decision.objects.exists()


def test_letting_a_published_opinion_stand_answers_it(file, opinion, editor):
    notice = services.answer_notice(actor=editor, notice=file(), outcome="kept")
    opinion.refresh_from_db()
    assert (notice.outcome, opinion.state) == ("kept", State.PUBLISHED)
    assert notice.decision.source == "notice"
    assert "no reason to remove" in sent_to("nora@example.org")[-1].body


def test_deciding_the_case_settles_every_notice_on_it(file, opinion, editor):
    notices = [file(), file(email="ole@example.org")]
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="abusive")
    for notice in notices:
        notice.refresh_from_db()
        assert (notice.decision, notice.outcome) == (decision, "removed")
    assert sent_to("ole@example.org")


def test_an_undone_decision_lets_it_wait_again_and_nobody_is_told(file, opinion, editor):
    notice = services.answer_notice(actor=editor, notice=file(), outcome="removed", ground="abusive")
    services.undo_decision(actor=editor, decision=notice.decision)
    notice.refresh_from_db()
    assert (notice.decided_at, notice.outcome, notice.decision) == (None, "", None)
    (receipt,) = sent_to("nora@example.org")
    assert "has arrived" in receipt.subject
    assert count_waiting(editor)["notices"] == 1


def test_the_answer_to_an_appeal_settles_none(file, opinion, editor, chief, reader):
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="abusive")
    appeal = services.appeal_decision(actor=reader, decision=decision, words="It is true.")
    notice = file()
    services.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="It may stand.")
    notice.refresh_from_db()
    assert notice.decided_at is None


def test_what_leaves_nothing_to_decide_is_closed_with_words(file, opinion, reader, editor):
    notice = file()
    with pytest.raises(Invalid):
        services.answer_notice(actor=editor, notice=notice, outcome="closed", explanation="No.")
    discussion.delete_opinion(actor=reader, opinion=opinion)
    notice.refresh_from_db()
    notice = services.answer_notice(
        actor=editor, notice=notice, outcome="closed", explanation="Its author took it back."
    )
    assert (notice.outcome, notice.decision) == ("closed", None)
    assert "Its author took it back." in sent_to("nora@example.org")[-1].body
    nowhere = file(place="https://example.org/elsewhere")
    with pytest.raises(Invalid):
        services.answer_notice(actor=editor, notice=nowhere, outcome="removed", ground="abusive")


def test_it_is_counted_and_comes_up_in_the_queue(file, opinion, editor, make_reader, client_for):
    assert count_waiting(editor)["notices"] == 0
    notice = file()
    now = timezone.now()
    assert count_waiting(editor)["notices"] == 1
    for kind in ("all", "noticed"):
        (found,) = find_queue(reader=editor, filters=Filters(kind=kind), now=now)
        assert found == opinion
        assert found.urgency == pytest.approx(1.2)
    case = client_for(editor).get(f"/desk/opinions/{opinion.pk}/").content.decode()
    assert f"/desk/notices/{notice.pk}/" in case
    assert "/approve/" in case, "it can be left standing from its case"
    elsewhere = make_reader("Critic", role="section_editor", sections=["culture"])
    assert count_waiting(elsewhere)["notices"] == 0
    file(place="https://example.org/")
    with pytest.raises(NotFound):
        services.answer_notice(actor=elsewhere, notice=notice, outcome="kept")


def test_an_auditor_sees_no_name(file, make_reader, client_for):
    notice = file()
    page = (
        client_for(make_reader("Audra", role="auditor")).get(f"/desk/notices/{notice.pk}/").content.decode()
    )
    assert "took money" in page
    for private in ("Nora", "nora@"):
        assert private not in page


def test_who_gave_it_is_forgotten_in_time(file, opinion, editor):
    waits = file(email="ole@example.org")
    notice = file()
    Notice.objects.filter(pk=waits.pk).update(opinion=None)
    services.answer_notice(actor=editor, notice=notice, outcome="kept")
    sent_to("nora@example.org")
    services.forget_what_is_due()
    notice.refresh_from_db()
    assert notice.name, "not before its time"
    services.forget_what_is_due(now=timezone.now() + timedelta(days=200))
    notice.refresh_from_db()
    waits.refresh_from_db()
    assert (notice.name, notice.email, notice.reasons) == ("", "", "")
    assert (notice.outcome, notice.kind) == ("kept", "defamation")
    assert waits.name, "what waits is not forgotten"
    assert not Letter.objects.filter(address="nora@example.org").exists()
    assert not AuditSalt.objects.filter(entry__object_type="notice", entry__object_id=str(notice.pk)).exists()
    assert verify().good


def test_the_transparency_report_counts_them(file, opinion, editor):
    start = timezone.now() - LATER
    services.answer_notice(actor=editor, notice=file(), outcome="kept")
    file()
    counted = make_report(start, timezone.now() + LATER).notices
    assert (counted.made, counted.kept, counted.removed, counted.waiting) == (2, 1, 0, 1)
