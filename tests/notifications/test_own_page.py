"""The reader's own page: replies with the new ones marked, reports, people hidden, notices, letters; page by page."""

import re
from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import has_proven_address
from fairsay.accounts.services import export_reader, register_reader
from fairsay.desk import services as desk
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Hiding, Opinion, State
from fairsay.notifications.models import Notification, Preference
from fairsay.notifications.selectors import preference_of
from fairsay.notifications.services import look, send_due


@pytest.fixture
def page(client_for):
    """The text of one of a reader's own pages."""

    def show(reader, path="/me/"):
        answer = client_for(reader).get(path)
        assert answer.status_code == 200
        return answer.content.decode()

    return show


def section(page, name):
    found = re.search(rf'<section id="{name}".*?</section>', page, re.DOTALL)
    return found[0] if found else ""


def visit(reader, moment):
    look(actor=reader, now=moment)


def test_a_new_reader_finds_every_section_and_what_it_is_for(page, ani):
    shown = page(ani)
    for name in ("opinions", "replies", "reports", "people", "letters"):
        assert section(shown, name), name
        assert f'href="#{name}"' in shown
    for words in (
        "You have not placed an opinion yet.",
        "Nobody has replied to you yet.",
        "You have reported nothing.",
        "You hide nobody.",
    ):
        assert words in shown
    assert not section(shown, "decisions"), "what there is none of, and is no use to know of"
    assert not section(shown, "notices")


def test_replies_lead_to_their_place(page, published, thread, ani, boris, root):
    reply = published(thread, boris, "It does, for those who work on Saturdays.", root)
    published(thread, ani, "Thank you.", reply)
    published(thread, boris, "By the way, the kiosk is shut.")
    shown = section(page(ani), "replies")
    assert f'href="/opinions/{reply.pk}/"' in shown
    assert "<bdi>Boris</bdi>" in shown
    assert "matters more than the fares" in shown, "what was answered"
    assert "Thank you." not in shown
    assert "kiosk" not in shown
    assert "Thank you." in section(page(boris), "replies")


def test_new_replies_are_marked_for_a_visit(page, published, thread, ani, boris, root):
    published(thread, boris, "The first answer, of long ago.", root)
    assert "1 new" in section(page(ani), "replies")
    assert "1 new" in section(page(ani), "replies"), "turning pages is one visit"
    # An hour passes, in which somebody answers again.
    an_hour = timedelta(hours=1)
    Opinion.objects.update(posted_at=F("posted_at") - an_hour)
    Notification.objects.update(made_at=F("made_at") - an_hour)
    Preference.objects.update(looked_at=F("looked_at") - an_hour + timedelta(seconds=1))
    published(thread, boris, "The second answer, while she was away.", root)
    shown = section(page(ani), "replies")
    assert "1 new" in shown
    new, old = shown.split("second answer")
    assert '<span class="chip new">new</span>' in new
    assert '<span class="chip new">new</span>' not in old
    visit(ani, timezone.now() + timedelta(hours=2))
    visit(ani, timezone.now() + timedelta(hours=4))
    assert '<span class="chip new">' not in section(page(ani), "replies")


def test_a_reply_that_was_held_is_new_when_it_can_be_read(page, thread, ani, boris, root, editor):
    held = discussion.post_opinion(
        actor=boris, thread=thread, text="A boat at six, please.", parent=root
    ).opinion
    discussion.change_state(opinion=held, state=State.PENDING, held_for="mode")
    Notification.objects.all().delete()  # It was never published.
    assert "at six" not in section(page(ani), "replies")
    visit(ani, timezone.now() + timedelta(hours=1))
    desk.approve_opinion(actor=editor, opinion=held, now=timezone.now() + timedelta(hours=2))
    visit(ani, timezone.now() + timedelta(hours=3))
    preference = preference_of(ani)
    assert preference.new_since > held.posted_at
    Preference.objects.update(looked_at=timezone.now())
    assert "1 new" in section(page(ani), "replies")


def test_replies_of_people_whom_one_hides_are_not_there(page, published, thread, ani, boris, root):
    published(thread, boris, "It does, for those who work on Saturdays.", root)
    discussion.hide_person(actor=ani, person=boris)
    shown = page(ani)
    assert "Saturdays" not in shown
    assert "<bdi" in section(shown, "people")
    assert "Boris" in section(shown, "people")


def test_replies_under_a_hidden_article_are_not_there(page, published, thread, ani, boris, root):
    published(thread, boris, "It does, for those who work on Saturdays.", root)
    discussion.hide_story(story=thread.story, hidden=True)
    assert "Nobody has replied to you yet." in section(page(ani), "replies")


def test_somebody_is_shown_again_from_here_and_by_nobody_else(client_for, page, ani, boris, known):
    discussion.hide_person(actor=ani, person=boris)
    path = f"/me/people/{boris.pk}/show/"
    assert client_for(known("Vera")).post(path).status_code == 404
    assert client_for(ani).get(path).status_code == 405
    assert Hiding.objects.exists()
    answer = client_for(ani).post(path)
    assert answer["Location"] == "/me/#people"
    assert "You hide nobody." in page(ani)


def test_what_came_of_a_report_and_nothing_of_anybody_else(
    page, published, thread, ani, boris, known, editor
):
    theirs = published(thread, boris, "Something about another thing altogether.")
    other = known("Vera")
    discussion.report_opinion(actor=ani, opinion=theirs, ground="off_topic", words="It is about lunches.")
    discussion.report_opinion(actor=other, opinion=theirs, ground="abusive", words="Rude, too.")
    shown = section(page(ani), "reports")
    assert "The editors have not decided yet." in shown
    assert "It is about lunches." in shown
    desk.delete_opinion_by_desk(actor=editor, opinion=theirs, ground="off_topic")
    shown = section(page(ani), "reports")
    assert "The editors agreed with you." in shown
    for hidden in ("Vera", "Rude, too.", "Edith", "Boris", "another thing", f"/opinions/{theirs.pk}/"):
        assert hidden not in shown, hidden


def test_notices_stand_here_under_a_proven_address(page, published, thread, ani, boris, make_reader):
    theirs = published(thread, boris, "Something about another thing altogether.")
    notice = desk.file_notice(
        place=str(theirs.pk), kind="defamation", reasons="It is a lie.", name="Ani", email="Ani@Example.org",
        good_faith=True, language="en",
    )  # fmt: skip
    shown = section(page(ani), "notices")
    assert f"/notices/{notice.reference}/" in shown
    assert "It is a lie." not in shown
    impostor = make_reader("Impostor", email="ani@example.org")
    assert notice.reference not in page(impostor), "an address that was only typed"


@pytest.mark.parametrize("name", ["opinions", "replies", "reports", "people"])
def test_sections_have_pages(page, published, thread, ani, boris, known, root, name):
    for number in range(12):
        text = f"Words with number {number:02}, one of a dozen."
        if name == "opinions":
            published(thread, ani, text)
        elif name == "replies":
            published(thread, boris, text, root)
        elif name == "reports":
            discussion.report_opinion(
                actor=ani, opinion=published(thread, boris, text), ground="off_topic", words=text
            )
        else:
            discussion.hide_person(actor=ani, person=known(f"Words with number {number:02}"))
    first, last = section(page(ani), name), section(page(ani, f"/me/{name}/?page=2"), name)
    assert f'href="/me/{name}/?page=2"' in first
    assert f'href="/me/{name}/?page=1"' in last
    numbers = [set(re.findall(r"number (\d\d)", text)) for text in (first, last)]
    assert [len(found) for found in numbers] == [10, 2]
    assert not numbers[0] & numbers[1]
    assert numbers[1] == {"00", "01"}, "newest first"


def test_letters_are_chosen_here(client_for, page, ani):
    shown = section(page(ani), "letters")
    chosen = re.findall(r'name="(\w+)">.*?value="(\w+)" selected', shown, re.DOTALL)
    assert chosen == [("replies", "daily"), ("opinions", "at_once"), ("reports", "at_once")]
    assert ani.email in shown
    client = client_for(ani)
    answer = client.post(
        "/me/letters/", {"replies": "weekly", "opinions": "never", "reports": "daily"}, follow=True
    )
    assert "Letters come as you chose." in answer.content.decode()
    chosen = re.findall(r'name="(\w+)">.*?value="(\w+)" selected', section(page(ani), "letters"), re.DOTALL)
    assert chosen == [("replies", "weekly"), ("opinions", "never"), ("reports", "daily")]
    assert (
        client.post(
            "/me/letters/", {"replies": "hourly", "opinions": "never", "reports": "daily"}
        ).status_code
        == 422
    )
    assert (
        client_for(ani, enforce_csrf_checks=True).post("/me/letters/", {"replies": "never"}).status_code
        == 403
    )


def test_who_has_no_proven_address_is_told_so(page, make_reader):
    for reader in (make_reader("Typed"), make_reader("None", email="")):
        shown = section(page(reader), "letters")
        assert "only to an address that you have shown to be yours" in shown
        assert "/accounts/email/" in shown


def test_a_copy_holds_what_was_chosen_noted_and_sent(
    published, thread, ani, boris, root, client_for, morning
):
    client_for(ani).post("/me/letters/", {"replies": "daily", "opinions": "never", "reports": "daily"})
    reply = published(thread, boris, "It does, for those who work on Saturdays.", root)
    send_due(now=morning)
    kinds = {row["kind"]: row for row in export_reader(ani)["notifications"]}
    assert kinds["letters wanted"]["opinions"] == "never"
    assert kinds["reply"]["opinion"] == reply.pk
    assert kinds["letter"]["sent_at"]
    assert export_reader(boris)["notifications"] == []


@pytest.mark.parametrize(
    "path", ["opinions", "replies", "reports", "people", "notices", "decisions", "letters"]
)
def test_a_guest_signs_in_first(client, path):
    answer = client.get(f"/me/{path}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("language", ["en", "ru", "hy", "ar"])
def test_nothing_that_anybody_wrote_becomes_markup(page, published, thread, known, language):
    crook, reader = known("<b>Crook</b>"), known("Nare", language=language)
    root = published(thread, reader, "<i>Mine</i>, and nothing else.")
    published(thread, crook, "<script>alert(1)</script> as an answer.", root)
    discussion.hide_person(actor=known("Vera"), person=crook)
    for shown in (page(reader), page(reader, "/me/replies/"), page(Reader.objects.get(name="Vera"))):
        for markup in ("<b>Crook", "<i>Mine", "<script>alert"):
            assert markup not in shown


def test_an_address_that_another_site_gave_is_proved_by_one_press_and_a_code(client_for, mailoutbox):
    reader = register_reader(
        name="Cleo", email="cleo@example.org", provider="facebook", uid="c-1", language="en", proven=False
    )
    client = client_for(reader)
    letters = section(client.get("/me/").content.decode(), "letters")
    assert "Send a code to" in letters
    assert not has_proven_address(reader)
    asked = client.post("/accounts/email/", {"email": "cleo@example.org", "action_add": "yes"})
    assert asked.status_code == 302
    [letter] = mailoutbox
    assert letter.to == ["cleo@example.org"]
    found = re.search(r"^[A-Z0-9]{4,}(?:-[A-Z0-9]+)*$", letter.body, re.MULTILINE)
    assert found is not None, letter.body
    client.post(asked["Location"], {"code": found[0]})
    assert has_proven_address(reader)
    letters = section(client.get("/me/").content.decode(), "letters")
    assert "Send a code to" not in letters
    assert "cleo@example.org" in letters
