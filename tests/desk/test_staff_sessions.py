"""Scenes: staff sessions are listed, end by themselves, and are ended by the person or an administrator."""

import time
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.urls import reverse
from django.utils import timezone

from fairsay.accounts import services as accounts
from fairsay.accounts.presence import BEGAN, SEEN
from fairsay.accounts.refusals import TokenEnded
from fairsay.accounts.services import end_session, end_sessions
from fairsay.desk.models import AuditEntry
from fairsay.discussion import services as discussion
from fairsay.embed import services as embed
from fairsay.embed.models import SignIn
from fairsay.errors import NotFound

HOUR, DAY = 3600, 86400
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def at_browser(client_for):
    """Somebody at a browser, as sign-in would leave them: `at_browser(editor)`."""

    def sit(person, *, address="192.0.2.77"):
        client = client_for(person)
        UserSession.objects.create(
            user=person, session_key=client.session.session_key, ip=address, user_agent=FIREFOX
        )
        return client

    return sit


def pretend(client, **times):
    """As if the session had begun, or been seen, so many seconds ago."""
    session = client.session
    session.update({name: int(time.time()) - ago for name, ago in times.items()})
    session.save()


def is_let_in(client):
    return client.get("/desk/").status_code == 200


@pytest.mark.parametrize(
    ("times", "stays"),
    [
        ({BEGAN: 6 * DAY, SEEN: 11 * HOUR}, True),
        ({BEGAN: 6 * DAY, SEEN: 12 * HOUR}, False),
        ({BEGAN: 7 * DAY, SEEN: 60}, False),
    ],
)
def test_a_staff_session_ends_when_idle_and_after_days(at_browser, editor, times, stays):
    desk = at_browser(editor)
    assert is_let_in(desk)
    pretend(desk, **times)
    assert is_let_in(desk) == stays
    assert is_let_in(desk) == stays, "what has ended does not come back"


def test_a_staff_session_lives_no_longer_than_its_idle_time(at_browser, editor):
    desk = at_browser(editor)
    desk.get("/desk/")
    assert desk.session.get_expiry_age() == 12 * HOUR
    pretend(desk, **{BEGAN: 7 * DAY - HOUR, SEEN: HOUR})
    desk.get("/desk/")
    assert HOUR - 5 <= desk.session.get_expiry_age() <= HOUR


def test_a_reader_stays_signed_in(at_browser, reader):
    mine = at_browser(reader)
    pretend(mine, **{BEGAN: 30 * DAY, SEEN: 20 * DAY})
    assert mine.get("/me/").status_code == 200
    assert mine.session.get_expiry_age() == 90 * DAY


def test_presence_is_noted_every_few_minutes(at_browser, editor):
    desk = at_browser(editor)
    long_ago = timezone.now() - timedelta(days=1)
    UserSession.objects.update(last_seen_at=long_ago)
    desk.get("/desk/")
    seen = UserSession.objects.get().last_seen_at
    assert seen > long_ago
    desk.get("/desk/")
    assert UserSession.objects.get().last_seen_at == seen


def test_of_an_address_the_network_is_kept(at_browser, editor, chief):
    at_browser(editor)
    at_browser(chief, address="2001:db8:aaaa:bbbb::1")
    assert sorted(UserSession.objects.values_list("ip", flat=True)) == ["192.0.2.0", "2001:db8:aaaa::"]


def test_a_person_sees_and_ends_their_own(at_browser, reader, other_reader):
    here, there = at_browser(reader), at_browser(reader)
    stranger = at_browser(other_reader)
    address = reverse("usersessions_list")
    page = here.get(address).content.decode()
    assert page.count("Firefox, Linux") == 3, "two in the list, one in a button"
    assert "192.0.2.0/24" in page
    assert "192.0.2.77" not in page
    assert here.post(address, {"session": UserSession.objects.get(user=other_reader).pk}).status_code == 404
    key = there.session.session_key
    here.post(address, {"session": UserSession.objects.get(session_key=key).pk})
    assert there.get("/me/").status_code == 302
    assert here.get("/me/").status_code == 200
    assert stranger.get("/me/").status_code == 200


def test_ending_all_others_ends_sign_ins_on_other_sites_too(at_browser, reader, other_reader):
    site = discussion.get_own_site()
    for person in (reader, other_reader):
        embed.sign_in(reader=person, site=site, origin="https://news.example")
    here, there = at_browser(reader), at_browser(reader)
    here.post(reverse("usersessions_list"))
    assert there.get("/me/").status_code == 302
    assert here.get("/me/").status_code == 200
    assert list(SignIn.objects.values_list("reader", flat=True)) == [other_reader.pk]
    assert end_sessions(reader=other_reader) == 1
    assert not SignIn.objects.exists()


def test_tokens_for_programs_end_with_the_sessions_unless_one_unticks_it(at_browser, reader):
    here, address = at_browser(reader), reverse("usersessions_list")
    assert 'name="tokens"' not in here.get(address).content.decode()
    secret = accounts.make_token(actor=reader, name="My script", scope="read", days=30).secret
    assert "Also revoke my tokens for programs (1)" in here.get(address).content.decode()
    here.post(address)
    assert accounts.access_by_token(secret=secret, writing=False) == reader
    here.post(address, {"tokens": "1"})
    with pytest.raises(TokenEnded):
        accounts.access_by_token(secret=secret, writing=False)


def test_a_colleague_who_left_has_no_program_that_speaks_for_them(client_for, chief, editor):
    secret = accounts.make_token(actor=editor, name="My script", scope="write", days=365).secret
    page = client_for(chief).get("/desk/staff/").content.decode()
    assert "tokens for programs: 1" in page
    assert f'action="/desk/staff/{editor.pk}/end/"' in page, (
        "signed in nowhere, and yet there is something to end"
    )
    client_for(chief).post(f"/desk/staff/{editor.pk}/end/")
    with pytest.raises(TokenEnded):
        accounts.access_by_token(secret=secret, writing=False)
    assert AuditEntry.objects.get(action="staff.signed_out").words == {"ended": 0, "tokens": 1, "all": True}


def test_a_session_that_is_over_is_not_there(reader):
    with pytest.raises(NotFound):
        end_session(reader=reader, session_id=1)


def test_an_administrator_signs_a_colleague_out(at_browser, make_reader, editor):
    boss = at_browser(make_reader("Astrid", role="administrator"))
    desk, phone = at_browser(editor), at_browser(editor)
    page = boss.get("/desk/staff/").content.decode()
    for words in ("Edith", "Editor", "Firefox, Linux", "192.0.2.0/24", "Astrid", "here, now"):
        assert words in page, words
    number = UserSession.objects.get(session_key=phone.session.session_key).pk
    assert boss.post(f"/desk/staff/{editor.pk}/end/", {"session": number}).status_code == 302
    assert not is_let_in(phone)
    assert is_let_in(desk)
    boss.post(f"/desk/staff/{editor.pk}/end/")
    assert not is_let_in(desk)
    entries = AuditEntry.objects.filter(action="staff.signed_out").order_by("number")
    assert [entry.words for entry in entries] == [
        {"ended": 1, "tokens": 0, "all": False},
        {"ended": 1, "tokens": 0, "all": True},
    ]


def test_readers_are_not_staff(at_browser, make_reader, reader):
    boss = at_browser(make_reader("Astrid", role="administrator"))
    mine = at_browser(reader)
    assert boss.post(f"/desk/staff/{reader.pk}/end/").status_code == 404
    assert mine.get("/me/").status_code == 200
