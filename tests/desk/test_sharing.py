"""Two editors over one queue: leases, assignments, views, watch-lists, filters, numbers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import AuditEntry, Decision, Lease, SavedView
from fairsay.desk.selectors.cases import seen_of
from fairsay.desk.selectors.queue import Filters, find_place, find_queue
from fairsay.desk.services import sharing
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Invalid, NotAllowed


@pytest.fixture
def three(held, make_reader):
    return [
        held(f"Liar number {n}, that harbour man is.", author=make_reader(name), score=score)
        for n, (name, score) in enumerate((("Ani", 0.9), ("Boris", 0.7), ("Cara", 0.5)))
    ]


@pytest.fixture
def second(make_reader):
    return make_reader("Simon", role="editor")


def find(who, **filters):
    found = find_queue(reader=who, filters=Filters(**filters), now=timezone.now())
    return [one.pk for one in found]


def test_the_second_editor_sees_who_has_it_open_and_is_asked_once(client_for, editor, second, three):
    first, other, case = client_for(editor), client_for(second), f"/desk/opinions/{three[0].pk}/"
    assert "has this open" not in first.get(case).content.decode()
    assert "Edith has this open." in other.get(case).content.decode()
    assert Lease.objects.get(opinion=three[0]).editor == editor
    asked = other.post(f"{case}approve/", {"seen": seen_of(three[0])})
    assert asked.status_code == 409
    assert "Decide all the same?" in asked.content.decode()
    assert 'name="anyway"' in asked.content.decode()
    assert not Decision.objects.exists()
    seen = seen_of(three[0])
    assert other.post(f"{case}approve/", {"seen": seen, "anyway": "1"}).status_code == 302
    told = first.post(f"{case}lease/", {"seen": seen}).json()
    assert told["words"] == "Simon has just decided this: Approved."
    late = first.post(f"{case}reject/", {"seen": seen, "ground": "abusive"})
    assert late.status_code == 409
    assert "Simon has already decided this" in late.content.decode()
    assert Opinion.objects.get(pk=three[0].pk).state == State.PUBLISHED


def test_a_lease_ends_by_itself_by_closing_and_by_deciding(client_for, editor, second, three):
    now = timezone.now()
    assert sharing.take_lease(actor=editor, opinion=three[0], now=now).editor == editor
    assert (
        sharing.take_lease(actor=second, opinion=three[0], now=now + timedelta(seconds=119)).editor == editor
    )
    assert (
        sharing.take_lease(actor=second, opinion=three[0], now=now + timedelta(seconds=121)).editor == second
    )
    client_for(second).post(f"/desk/opinions/{three[0].pk}/lease/", {"close": "1"})
    assert not Lease.objects.exists()
    desk = client_for(editor)
    desk.get(f"/desk/opinions/{three[1].pk}/")
    desk.post(f"/desk/opinions/{three[1].pk}/approve/", {"seen": seen_of(three[1])})
    assert not Lease.objects.filter(opinion=three[1]).exists()
    assert sharing.drop_stale_leases(now=now + timedelta(hours=1)) == Lease.objects.count() == 0


def test_the_next_case_is_one_that_nobody_has_open(editor, second, three):
    def following():
        return find_place(reader=editor, filters=Filters(), opinion=three[0], now=timezone.now()).following

    assert following() == three[1].pk
    sharing.take_lease(actor=second, opinion=three[1])
    assert following() == three[2].pk
    sharing.take_lease(actor=second, opinion=three[2])
    assert following() == three[1].pk


def test_an_auditor_takes_no_lease(client_for, make_reader, three):
    page = client_for(make_reader("Audrey", role="auditor")).get(f"/desk/opinions/{three[0].pk}/")
    assert page.status_code == 200
    assert not Lease.objects.exists()


def test_a_case_is_given_to_a_colleague(client_for, editor, second, reader, three):
    desk = client_for(editor)
    desk.post(f"/desk/opinions/{three[0].pk}/assign/", {"editor": second.pk})
    assert find(second, whose="mine") == [three[0].pk]
    assert find(editor, whose="mine") == []
    assert find(editor, whose="nobody") == [three[1].pk, three[2].pk]
    assert AuditEntry.objects.get(action="opinion.assigned").words == {"editor": second.pk}
    assert "Simon" in desk.get(f"/desk/opinions/{three[0].pk}/").content.decode()
    desk.post(f"/desk/opinions/{three[0].pk}/assign/", {"editor": ""})
    assert find(second, whose="mine") == []
    with pytest.raises(Invalid):
        sharing.assign_opinion(actor=editor, opinion=three[0], editor=reader)


def test_nobody_is_given_what_lies_outside_their_section(editor, make_reader, three):
    stranger = make_reader("Stranger", role="section_editor", sections=["culture"])
    with pytest.raises(Invalid):
        sharing.assign_opinion(actor=editor, opinion=three[0], editor=stranger)


def test_views_are_ones_own_or_shared(client_for, editor, second, chief, three):
    desk = client_for(editor)
    desk.post("/desk/views/keep/", {"name": " Grave  ones ", "queue": "least=80&nonsense=1&kind=held"})
    view = SavedView.objects.get()
    assert (view.name, view.query, view.shared) == ("Grave ones", "kind=held&least=80", False)
    assert f'href="/desk/?{view.query.replace("&", "&amp;")}"' in desk.get("/desk/").content.decode()
    assert "Grave ones" not in client_for(second).get("/desk/").content.decode()
    with pytest.raises(NotAllowed):
        sharing.keep_view(actor=editor, name="All", query="", shared=True)
    shared = sharing.keep_view(actor=chief, name="Morning", query="age=day", shared=True)
    assert "Morning" in client_for(second).get("/desk/").content.decode()
    assert client_for(second).post(f"/desk/views/{shared.pk}/drop/").status_code == 403
    assert client_for(second).post(f"/desk/views/{view.pk}/drop/").status_code == 404
    assert desk.post(f"/desk/views/{view.pk}/drop/").status_code == 302
    assert list(SavedView.objects.all()) == [shared]


def test_stories_are_followed(client_for, editor, second, story, three):
    client_for(editor).post(f"/desk/stories/{story.pk}/watch/", {"on": "1"})
    assert len(find(editor, whose="watched")) == 3
    assert find(second, whose="watched") == []
    client_for(editor).post(f"/desk/stories/{story.pk}/watch/", {"on": "0"})
    assert find(editor, whose="watched") == []


def test_the_queue_is_narrowed_further(editor, story, three):
    Opinion.objects.filter(pk=three[2].pk).update(posted_at=timezone.now() - timedelta(days=3))
    a, b, c = (one.pk for one in three)
    assert find(editor, least="60") == [a, b]
    assert find(editor, least="60", most="80") == [b]
    assert find(editor, reader=str(three[1].author_id)) == [b]
    assert find(editor, age="day") == [a, b]
    assert find(editor, age="over-day") == [c]
    assert find(editor, age="over-week") == []
    assert find(editor, site=story.site.key, age="hour") == [a, b]
    assert find(editor, site="elsewhere") == []


def test_new_noticed_and_appealed(editor, chief, three, published, thread, make_reader, other_reader):
    fine = published(thread, make_reader("Dora"), "A word about the fares that all can read.")
    assert find(editor, kind="new")[0] == fine.pk
    assert len(find(editor, kind="new")) == 4
    discussion.report_opinion(actor=other_reader, opinion=fine, ground="illegal", words="It is libel.")
    assert find(editor, kind="noticed") == [fine.pk] == find(editor, kind="reported")
    decision = services.reject_opinion(actor=chief, opinion=three[1], ground="abusive")
    services.appeal_decision(actor=three[1].author, decision=decision, words="It is not.")
    assert find(editor, kind="appealed") == [three[1].pk]


def test_numbers_for_the_bar(client_for, editor, three):
    numbers = client_for(editor).get("/desk/numbers.json").json()
    assert {name: numbers[name] for name in ("queue", "held", "reported", "appeals", "notices")} == {
        "queue": 3,
        "held": 3,
        "reported": 0,
        "appeals": 0,
        "notices": 0,
    }


@pytest.mark.parametrize(
    "query",
    ["least=900&most=-1&reader=x&whose=all&age=year", "site=%00&story=9e9", "kind=appealed&whose=mine"],
)
def test_nonsense_in_an_address_is_left_out(client_for, editor, three, query):
    assert client_for(editor).get(f"/desk/?{query}").status_code == 200


def test_old_leases_are_swept_when_a_case_is_opened(editor, second, three):
    now = timezone.now()
    sharing.take_lease(actor=second, opinion=three[0], now=now)
    sharing.take_lease(actor=editor, opinion=three[1], now=now + timedelta(minutes=5))
    assert list(Lease.objects.values_list("opinion", flat=True)) == [three[1].pk]
