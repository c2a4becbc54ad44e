"""Likes and reports."""

import pytest

from fairsay.discussion import hooks, services
from fairsay.discussion.models import Report, State, Vote
from fairsay.errors import Conflict, Invalid, NotAllowed, TooMany


@pytest.fixture
def opinion(thread, reader, place):
    return place(thread, reader, "The fares are too high.")


def test_liking_twice_is_once_and_can_be_taken_back(thread, other_reader, opinion):
    for liked, likes in ((True, 1), (True, 1), (False, 0), (False, 0)):
        assert services.set_like(actor=other_reader, opinion=opinion, liked=liked).likes == likes
        assert Vote.objects.count() == likes


def test_nobody_likes_or_reports_their_own_or_what_is_not_there(reader, other_reader, opinion):
    with pytest.raises(NotAllowed):
        services.set_like(actor=reader, opinion=opinion, liked=True)
    with pytest.raises(NotAllowed):
        services.report_opinion(actor=reader, opinion=opinion, ground="abusive")
    services.change_state(opinion=opinion, state=State.REJECTED)
    with pytest.raises(Conflict):
        services.set_like(actor=other_reader, opinion=opinion, liked=True)
    with pytest.raises(Conflict):
        services.report_opinion(actor=other_reader, opinion=opinion, ground="abusive")


def test_a_report_reaches_the_roll_once(other_reader, opinion, monkeypatch):
    called = []
    monkeypatch.setattr(hooks, "on_reported", [lambda actor, report: called.append((actor, report))])
    first = services.report_opinion(actor=other_reader, opinion=opinion, ground="abusive", words=" Names. ")
    again = services.report_opinion(actor=other_reader, opinion=opinion, ground="filthy")
    assert first == again == Report.objects.get()
    assert (first.ground, first.words) == ("abusive", " Names. ")
    assert called == [(other_reader, first)]


def test_a_report_names_a_ground(other_reader, opinion):
    with pytest.raises(Invalid) as refused:
        services.report_opinion(actor=other_reader, opinion=opinion, ground="boring")
    assert refused.value.field == "ground"


def test_nobody_reports_a_whole_thread(thread, reader, other_reader, place):
    opinions = [place(thread, reader, f"Opinion {number}.") for number in range(31)]
    for opinion in opinions[:30]:
        services.report_opinion(actor=other_reader, opinion=opinion, ground="off_topic")
    with pytest.raises(TooMany):
        services.report_opinion(actor=other_reader, opinion=opinions[30], ground="off_topic")


def test_settled_and_opened_again(other_reader, opinion):
    report = services.report_opinion(actor=other_reader, opinion=opinion, ground="abusive")
    assert services.settle_reports(opinion=opinion, upheld=True) == [report]
    report.refresh_from_db()
    assert report.upheld is True
    services.reopen_reports(reports=[report])
    report.refresh_from_db()
    assert (report.settled_at, report.upheld) == (None, None)
