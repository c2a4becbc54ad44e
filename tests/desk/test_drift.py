"""Judge and desk drift apart: seen where there is enough to see, told once, over when it is over."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import AuditEntry, Decision, DriftAlert, DriftCheck, Letter
from fairsay.desk.selectors.drift import find_falls, find_rule_weeks
from fairsay.desk.services.drift import take_note, tell
from fairsay.desk.shares import Share, fall
from fairsay.errors import NotAllowed
from fairsay.houserules.verdict import Rule

DAY = timedelta(days=1)
HELD = {"outcome": "hold", "findings": []}
CLEAR = {"outcome": "clear", "findings": []}


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def decided(reader, editor, now):
    """Make so many decisions that many days ago: (restricted of whole) that the judge held for a rule."""

    def make(part, whole, days, *, rule="abusive", verdict=HELD, **fields):
        Decision.objects.bulk_create(
            Decision(
                reader=reader,
                editor=editor,
                outcome="reject" if number < part else "approve",
                ground=rule if number < part else "",
                state_before="pending",
                held_for=rule,
                verdict=verdict,
                source="judge",
                made_at=now - timedelta(days=days),
                **fields,
            )
            for number in range(whole)
        )

    return make


def alerts():
    return [(one.rule, one.measure) for one in DriftAlert.objects.filter(ended_at=None)]


def test_an_interval_is_newcombes():
    """His example (1998, table II): 56 of 70 beside 48 of 80; at 95 % from 0.0524 to 0.3339."""
    from fairsay.desk import shares

    before, shares.SURE = shares.SURE, 1.959964
    try:
        fell, low, high = fall(Share(56, 70), Share(48, 80))
    finally:
        shares.SURE = before
    assert (round(fell, 4), round(low, 4), round(high, 4)) == (0.2, 0.0524, 0.3339)


def test_of_nothing_nothing_is_said():
    assert fall(Share(0, 0), Share(1, 2)) is None
    assert Share(0, 0).value is None


def test_a_fall_opens_one_alert_and_tells_the_chiefs_once(decided, make_reader, chief, editor, now):
    make_reader("Adam", role="administrator")
    make_reader("Audra", role="auditor")
    decided(160, 200, 30)
    decided(30, 60, 2)
    assert services.watch_drift(now=now) == 1
    (alert,) = DriftAlert.objects.all()
    assert (alert.rule, alert.measure) == ("abusive", "held")
    assert (alert.before_part, alert.before_whole, alert.after_part, alert.after_whole) == (160, 200, 30, 60)
    assert 0 < alert.low < 0.3 < alert.high
    services.release_letters(now=now + DAY)
    told = {letter.to[0]: letter for letter in mail.outbox}
    assert set(told) == {"clara@example.org", "adam@example.org"}
    assert "30, that is 50 %" in told["clara@example.org"].body
    assert "80 %" in told["clara@example.org"].body
    assert AuditEntry.objects.get(action="drift.found").words["after"] == "30/60"
    for hours in (1, 7, 14):
        assert services.watch_drift(now=now + timedelta(hours=hours)) == 0
    assert Letter.objects.filter(kind="drift").count() == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((160, 200), (20, 40)),  # forty decisions are too few
        ((32, 40), (30, 60)),  # so are forty before
        ((160, 200), (44, 60)),  # seven points are less than the margin
        ((40, 50), (33, 50)),  # fourteen points, but chance alone could do that
        ((120, 200), (60, 60)),  # better than before
        ((0, 0), (0, 60)),  # a new rule
    ],
)
def test_no_alert(decided, chief, now, before, after):
    decided(*before, 30)
    decided(*after, 2)
    assert services.watch_drift(now=now) == 0
    assert not DriftAlert.objects.exists()
    assert not Letter.objects.exists()


def test_what_the_judge_misses_is_seen_too(decided, chief, now):
    decided(200, 200, 30)
    decided(40, 40, 2)
    decided(30, 30, 2, verdict=CLEAR)
    assert services.watch_drift(now=now) == 1
    assert alerts() == [("abusive", "caught")]


def test_what_machines_did_alone_what_was_undone_and_appeals_do_not_count(decided, now):
    decided(160, 200, 30)
    decided(0, 60, 2, automated_decision=True)
    decided(0, 60, 2, undone_at=now)
    Decision.objects.filter(made_at__gt=now - 7 * DAY, automated_decision=False, undone_at=None).update(
        source="appeal"
    )
    assert find_falls(now) == []


def test_it_ends_when_it_has_recovered_and_may_come_again(decided, chief, now):
    decided(160, 200, 30)
    decided(30, 60, 2)
    services.watch_drift(now=now)
    decided(240, 250, 1)
    assert services.watch_drift(now=now + timedelta(hours=7)) == 1
    assert alerts() == []
    assert DriftAlert.objects.get().ended_at is not None


def test_two_workers_look_once(decided, chief, now):
    services.watch_drift(now=now)
    assert DriftCheck.objects.count() == 1
    decided(160, 200, 30)
    decided(30, 60, 2)
    assert services.watch_drift(now=now + timedelta(minutes=5)) == 0, "somebody has just looked"
    assert services.watch_drift(now=now + timedelta(hours=6)) == 1


@pytest.mark.parametrize("language", ["en", "ru", "hy"])
def test_the_desk_shows_it_until_a_chief_takes_note(decided, chief, editor, client_for, now, language):
    decided(160, 200, 30)
    decided(30, 60, 2)
    services.watch_drift(now=now)
    alert = DriftAlert.objects.get()
    chief.language = language
    chief.save()
    said = tell(alert, language)
    desk = client_for(chief)
    for address in ("/desk/", "/desk/figures/"):
        assert said in desk.get(address).content.decode(), address
    assert "desk/drift/" not in client_for(editor).get("/desk/").content.decode(), "editors have no figures"
    with pytest.raises(NotAllowed):
        take_note(actor=editor, alert=alert)
    assert desk.post(f"/desk/drift/{alert.pk}/seen/").status_code == 302
    assert said not in desk.get("/desk/").content.decode()
    assert services.watch_drift(now=now + DAY) == 0, "the same fall is not told twice"


def test_weeks_by_rule(decided, now):
    decided(3, 4, 0)
    decided(1, 2, 0, rule="filthy")
    decided(5, 5, 14)
    weeks = find_rule_weeks(now + timedelta(minutes=1))
    assert len(weeks) == 12
    assert weeks[-1][1][Rule.ABUSIVE] == Share(3, 4)
    assert weeks[-1][1][Rule.FILTHY] == Share(1, 2)
    assert weeks[-3][1][Rule.ABUSIVE] == Share(5, 5)
    assert weeks[0][1][Rule.OFF_TOPIC] == Share(0, 0)
