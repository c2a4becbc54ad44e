"""Sessions whose time is over leave nothing behind."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from fairsay.accounts.services import drop_expired
from fairsay.config.chores import find_chores


def test_an_expired_session_goes_with_the_address_noted_of_it(client_for, reader, other_reader):
    for person in (reader, other_reader):
        key = client_for(person).session.session_key
        UserSession.objects.get_or_create(user=person, session_key=key, defaults={"ip": "192.0.2.7"})
    old = UserSession.objects.get(user=reader).session_key
    Session.objects.filter(session_key=old).update(expire_date=timezone.now() - timedelta(seconds=1))
    assert drop_expired() == 1
    assert [row.user for row in UserSession.objects.all()] == [other_reader]
    assert Session.objects.count() == 1
    assert drop_expired() == 0


def test_the_background_worker_does_it():
    assert dict(find_chores())["sessions"] is drop_expired
