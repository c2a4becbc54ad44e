"""Many decisions in one act: what the plan says, what it does, what it leaves alone, and both ways back."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import chain, services
from fairsay.desk.models import AuditEntry, BulkAct, Decision, Letter, StatementOfReasons
from fairsay.desk.refusals import ExplanationMissing, GroundMissing
from fairsay.desk.selectors.acts import find_plan, unpack
from fairsay.desk.selectors.cases import seen_of
from fairsay.desk.services import sharing
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, Story
from fairsay.errors import Conflict, Invalid, NotAllowed, TooLarge, TooLate


@pytest.fixture
def many(held, make_reader):
    """Six held opinions by three readers."""
    people = [make_reader(name) for name in ("Ani", "Boris", "Cara")]
    return [held(f"Liar number {n}, that harbour man is.", author=people[n % 3]) for n in range(6)]


def items(opinions):
    return [(one.pk, seen_of(one)) for one in opinions]


def states(opinions):
    return [
        state
        for _, state in sorted(
            Opinion.objects.filter(pk__in=[o.pk for o in opinions]).values_list("pk", "state")
        )
    ]


def test_one_act_is_a_decision_a_statement_a_letter_and_an_entry_for_each(editor, many):
    act = services.act_on_many(
        actor=editor, outcome="reject", ground="abusive", items=items(many), reason="A flood of insults."
    )
    assert (act.asked, act.decided, act.refused) == (6, 6, 0)
    assert states(many) == ["rejected"] * 6
    decisions = Decision.objects.filter(act=act)
    assert {one.editor for one in decisions} == {editor}
    assert decisions.count() == StatementOfReasons.objects.filter(decision__act=act).count() == 6
    assert Letter.objects.filter(decision__act=act, kind="statement").count() == 6
    entries = AuditEntry.objects.filter(action="decision.reject")
    assert [entry.words["act"] for entry in entries] == [act.pk] * 6
    assert [e.action for e in AuditEntry.objects.filter(object_type="bulkact")] == ["act.begun", "act.ended"]
    assert chain.verify().good


@pytest.mark.parametrize("undoing", [False, True])
def test_an_act_asks_once_for_all_what_it_would_ask_for_each(
    editor, many, django_assert_max_num_queries, undoing
):
    """Five statements for each opinion and some for all; one by one each took thirty, and five hundred 13 s."""

    def act():
        return services.act_on_many(
            actor=editor, outcome="reject", ground="abusive", items=items(many), reason="A flood."
        )

    done = act() if undoing else None
    with django_assert_max_num_queries(6 * 5 + 40):
        done = services.undo_act(actor=editor, act=done) if done else act()
    assert (done.restored if undoing else done.decided) == 6


def test_the_plan_tells_each_group_apart(editor, chief, many, published, thread, make_reader, other_reader):
    seen_by_all = published(thread, make_reader("Dora"), "A word about the fares that all can read.")
    discussion.report_opinion(actor=other_reader, opinion=seen_by_all, ground="abusive")
    services.reject_opinion(actor=chief, opinion=many[0], ground="filthy")
    discussion.delete_opinion(actor=many[1].author, opinion=many[1])
    ids = [one.pk for one in (*many, seen_by_all)]

    plan = find_plan(reader=editor, ids=[*ids, 10**9, ids[0]], outcome="reject")
    assert [(name, [one.pk for one in group]) for name, group in plan.groups] == [
        ("reject", ids[2:6]),
        ("delete", [seen_by_all.pk]),
        ("standing", [many[0].pk]),
        ("withdrawn", [many[1].pk]),
    ]
    assert (plan.missing, plan.decided_before) == (1, 0)
    assert unpack(plan.packed) == plan.items == items([*many[2:], seen_by_all])

    assert plan.open_elsewhere == 0
    sharing.take_lease(actor=chief, opinion=many[3])
    plan = find_plan(reader=editor, ids=ids, outcome="approve")
    assert plan.open_elsewhere == 1
    assert [(name, len(group)) for name, group in plan.groups] == [
        ("publish", 5),
        ("keep", 1),
        ("withdrawn", 1),
    ]
    assert plan.decided_before == 1


def test_what_changed_since_the_plan_is_left_alone(editor, chief, many):
    confirmed = items(many)
    services.approve_opinion(actor=chief, opinion=many[0])
    Opinion.objects.filter(pk=many[1].pk).update(edited_at=timezone.now())
    act = services.act_on_many(
        actor=editor, outcome="reject", ground="abusive", items=confirmed, reason="A flood."
    )
    assert (act.decided, act.refused) == (4, 2)
    assert states(many) == ["published", "pending"] + ["rejected"] * 4


def test_the_whole_act_is_taken_back_and_its_letters_do_not_leave(editor, many):
    act = services.act_on_many(actor=editor, outcome="approve", items=items(many), reason="All good.")
    assert states(many) == ["published"] * 6
    services.release_letters(now=timezone.now() + timedelta(seconds=60))
    assert not Letter.objects.filter(decision__act=act).exclude(sent_at=None).exists()
    services.undo_act(actor=editor, act=act, now=timezone.now() + timedelta(minutes=5))
    assert act.restored == 6
    assert states(many) == ["pending"] * 6
    assert many[0].thread.opinions.filter(state="published").count() == 0
    many[0].thread.refresh_from_db()
    assert many[0].thread.count == 0
    assert not Letter.objects.filter(decision__act=act, cancelled_at=None).exists()
    with pytest.raises(Conflict):
        services.undo_act(actor=editor, act=act)
    assert chain.verify().good


def test_taking_back_leaves_what_a_colleague_decided_since(editor, chief, many):
    act = services.act_on_many(
        actor=editor, outcome="reject", ground="abusive", items=items(many), reason="Flood."
    )
    services.approve_opinion(actor=chief, opinion=many[0])
    services.undo_act(actor=editor, act=act)
    assert act.restored == 5
    assert states(many) == ["published"] + ["pending"] * 5


def test_only_its_editor_and_only_in_time(editor, chief, many):
    act = services.act_on_many(actor=editor, outcome="approve", items=items(many), reason="All good.")
    with pytest.raises(NotAllowed):
        services.undo_act(actor=chief, act=act)
    with pytest.raises(TooLate):
        services.undo_act(actor=editor, act=act, now=timezone.now() + timedelta(minutes=11))
    assert states(many) == ["published"] * 6


def test_the_same_page_sent_twice_is_one_act(editor, many):
    first = services.act_on_many(actor=editor, outcome="approve", items=items(many), reason="All good.")
    again = services.act_on_many(
        actor=editor, outcome="approve", items=items(many), reason="All good.", key=first.key
    )
    assert again.pk == first.pk
    assert (BulkAct.objects.count(), Decision.objects.count()) == (1, 6)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"outcome": "ban"}, Invalid),
        ({"outcome": "delete"}, Invalid),
        ({"outcome": "reject"}, GroundMissing),
        ({"outcome": "reject", "ground": "illegal"}, ExplanationMissing),
        ({"reason": "  "}, ExplanationMissing),
        ({"items": [(1, "x")] * 1001}, TooLarge),
    ],
)
def test_what_is_not_offered(editor, many, change, refusal):
    wanted = {"outcome": "approve", "items": items(many), "reason": "All good."} | change
    with pytest.raises(refusal):
        services.act_on_many(actor=editor, **wanted)
    assert not BulkAct.objects.exists()


def test_other_sections_stay_untouched(make_reader, many):
    stranger = make_reader("Stranger", role="section_editor", sections=["culture"])
    assert find_plan(reader=stranger, ids=[one.pk for one in many], outcome="approve").missing == 6
    act = services.act_on_many(actor=stranger, outcome="approve", items=items(many), reason="Mine?")
    assert (act.decided, act.refused) == (0, 6)
    assert states(many) == ["pending"] * 6


def fields(page):
    return dict(
        re.findall(
            r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.split('class="card confirm"')[1]
        )
    )


def test_from_the_queue_to_the_act_and_back(client_for, editor, many):
    desk = client_for(editor)
    page = desk.get("/desk/").content.decode()
    assert page.count('name="tick"') == 6
    plan = desk.post("/desk/acts/plan/", {"tick": [many[0].pk, many[1].pk], "outcome": "reject", "queue": ""})
    words = plan.content.decode()
    assert "2 held opinions are rejected" in words
    assert "Decide 2 opinions" in words
    assert states(many) == ["pending"] * 6
    form = fields(words) | {"ground": "abusive", "reason": "A flood."}
    refused = desk.post("/desk/acts/do/", form | {"reason": ""})
    assert refused.status_code == 422
    assert form["items"] in refused.content.decode()
    done = desk.post("/desk/acts/do/", form, follow=True)
    act = BulkAct.objects.get()
    assert done.redirect_chain == [(f"/desk/acts/{act.pk}/", 302)]
    assert "Decided: 2." in done.content.decode()
    assert states(many) == ["rejected"] * 2 + ["pending"] * 4
    assert f"/desk/acts/{act.pk}/" in desk.get("/desk/acts/").content.decode()
    back = desk.post(f"/desk/acts/{act.pk}/undo/", follow=True)
    assert "has been taken back" in back.content.decode()
    assert states(many) == ["pending"] * 6


def test_all_that_fit_the_choice(client_for, editor, many, held, make_reader):
    other = held("Something filthy about quays, liar.", author=make_reader("Dora"), rule="filthy")
    plan = client_for(editor).post(
        "/desk/acts/plan/", {"all": "1", "outcome": "approve", "queue": "rule=abusive"}
    )
    chosen = dict(unpack(fields(plan.content.decode())["items"]))
    assert set(chosen) == {one.pk for one in many}
    assert other.pk not in chosen


def test_later_the_chief_reverses_it_by_decisions(client_for, editor, chief, many):
    act = services.act_on_many(
        actor=editor, outcome="reject", ground="abusive", items=items(many), reason="Flood."
    )
    BulkAct.objects.filter(pk=act.pk).update(made_at=timezone.now() - timedelta(days=1))
    with pytest.raises(NotAllowed):
        services.act_on_many(actor=editor, outcome="approve", items=items(many), reason="No.", reverses=act)
    desk = client_for(chief)
    page = desk.get(f"/desk/acts/{act.pk}/").content.decode()
    assert 'name="reverses"' in page
    plan = desk.post("/desk/acts/plan/", {"reverses": act.pk, "outcome": "approve"}).content.decode()
    assert "6 opinions are published" in plan
    desk.post("/desk/acts/do/", fields(plan) | {"reason": "They were not insults."})
    assert states(many) == ["published"] * 6
    assert BulkAct.objects.get(reverses=act).decided == 6
    assert Decision.objects.count() == 12


def test_a_section_editor_sees_what_touched_their_section(client_for, editor, make_reader, many):
    act = services.act_on_many(actor=editor, outcome="approve", items=items(many), reason="All good.")
    here = make_reader("Here", role="section_editor", sections=["harbour"])
    there = make_reader("There", role="section_editor", sections=["culture"])
    assert client_for(here).get(f"/desk/acts/{act.pk}/").status_code == 200
    assert client_for(there).get(f"/desk/acts/{act.pk}/").status_code == 404
    Story.objects.update(section="culture")
    assert client_for(there).get(f"/desk/acts/{act.pk}/").status_code == 200
