"""Promise: every route of the desk refuses guest, reader, wrong role, and staff without a second factor.

The URL table is walked, so a route that is not in `permissions.ROUTES`, or whose view is not behind
`desk_view`, fails here. Those who may are let in, which shows that the refusals are not of something
else. Seen to fail: with `path("desk/new/", queue.show_queue, name="desk-new")` planted in urls.py,
with `@desk_view` taken from `records.show_letters`, with OPINION_APPROVE added to the auditor's set,
and with the second-factor middleware taken out of the settings.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from fairsay.accounts.roles import Role
from fairsay.desk import services
from fairsay.desk.models import DriftAlert, Letter, RuleBookVersion
from fairsay.desk.permissions import ROLES, ROUTES, Permission
from fairsay.desk.selectors.cases import seen_of
from fairsay.desk.services import sharing
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.houserules import judge
from fairsay.houserules.rulebook import shipped

READS_ONLY = {name for name, permission in ROUTES.items() if permission.endswith(":view")}


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        place = prefix + str(pattern.pattern).lstrip("^")
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, place)
        else:
            yield place, pattern


def desk_routes() -> list[URLPattern]:
    return [pattern for place, pattern in routes(get_resolver().url_patterns) if place.startswith("desk")]


@pytest.fixture(autouse=True)
def judged_as_before():
    """Walking the routes adopts a rule book."""
    before = judge.shipped_judge().rulebook
    yield
    judge.adopt(before)


@pytest.fixture
def addresses(thread, make_reader):
    """Every route's address, with an object behind it that exists."""
    author, first, second = (
        make_reader("Author"),
        make_reader("First", role="chief"),
        make_reader("Second", role="chief"),
    )
    opinion = discussion.post_opinion(
        actor=author, thread=thread, text="The fares, once again, are too high."
    ).opinion
    discussion.change_state(opinion=opinion, state=State.PENDING, held_for="mode")
    decision = services.reject_opinion(actor=first, opinion=opinion, ground="off_topic")
    appeal = services.appeal_decision(actor=author, decision=decision, words="They are on topic.")
    ends = timezone.now() + timedelta(days=1)
    ban = services.ban_reader_from_desk(
        actor=second, reader=author, ground="abusive", reason="No.", ends_at=ends
    ).ban
    another = discussion.post_opinion(actor=second, thread=thread, text="A ferry on Sundays, please.").opinion
    another = discussion.change_state(opinion=another, state=State.PENDING, held_for="mode")
    act = services.act_on_many(
        actor=first, outcome="approve", items=[(another.pk, seen_of(another))], reason="A walk."
    )
    assert act.decided == 1
    view = sharing.keep_view(actor=first, name="All", query="", shared=True)
    notice = services.file_notice(
        place=str(opinion.pk),
        kind="defamation",
        reasons="It is a lie about me.",
        name="Nora",
        email="nora@example.org",
        good_faith=True,
        language="en",
    )
    refused = services.file_notice(
        place=str(another.pk),
        kind="other",
        reasons="It is against the law.",
        name="Nora",
        email="nora@example.org",
        good_faith=True,
        language="en",
    )
    refused = services.answer_notice(actor=first, notice=refused, outcome="kept")
    complaint = services.complain(notice=refused, words="It is.", now=timezone.now() + timedelta(hours=1))
    numbers = {
        "complaint_id": complaint.pk,
        "alert_id": DriftAlert.objects.create(
            rule="abusive",
            measure="held",
            before_part=9,
            before_whole=10,
            after_part=5,
            after_whole=10,
            low=0.1,
            high=0.6,
        ).pk,
        "act_id": act.pk,
        "view_id": view.pk,
        "story_id": thread.story_id,
        "opinion_id": opinion.pk,
        "decision_id": decision.pk,
        "reader_id": author.pk,
        "colleague_id": first.pk,
        "ban_id": ban.pk,
        "appeal_id": appeal.pk,
        "notice_id": notice.pk,
        "letter_id": Letter.objects.first().pk,
        "kept_id": RuleBookVersion.objects.create(
            version=f"{shipped().version}+walk.1", parent=shipped().version, document=shipped().as_dict()
        ).pk,
    }
    return {
        pattern.name: reverse(pattern.name, kwargs={key: numbers[key] for key in pattern.pattern.converters})
        for pattern in desk_routes()
    }


def ask(client: Client, name: str, address: str) -> int:
    answer = client.get(address) if name in READS_ONLY else client.post(address, {})
    if answer.status_code == 302 and "/accounts/" in answer["Location"]:
        return 401
    return answer.status_code


def test_every_route_is_listed_and_behind_its_permission():
    found = {pattern.name: getattr(pattern.callback, "permission", None) for pattern in desk_routes()}
    assert found == dict(ROUTES)


def test_every_role_has_its_set():
    assert set(ROLES) == set(Role.values)
    assert ROLES[Role.READER] == frozenset()
    assert all(permission.endswith(":view") for permission in ROLES[Role.AUDITOR])


def test_guests_are_refused(addresses):
    for name, address in addresses.items():
        assert ask(Client(), name, address) == 401, name


@pytest.mark.parametrize("role", Role.values)
def test_roles_are_refused_what_is_not_theirs_and_let_in_to_what_is(addresses, make_reader, client_for, role):
    somebody = make_reader("Somebody", role=role, sections=["harbour"])
    client = client_for(somebody)
    client.raise_request_exception = False
    for name, address in addresses.items():
        status = ask(client, name, address)
        if ROUTES[name] in ROLES[role]:
            # 403 is also the answer to an act that is somebody else's, such as undoing another's decision.
            others = ("desk-undo", "desk-act-undo", "desk-view-drop", "desk-lift")
            assert status in ((200,) if name in READS_ONLY else (200, 302, 403, 409, 422)), (name, status)
            assert name in others or status != 403, name
        else:
            assert status == 403, (name, status)


def test_a_role_without_the_staff_mark_is_a_reader(addresses, make_reader, client_for):
    client = client_for(make_reader("Former", role="chief", is_staff=False))
    for name, address in addresses.items():
        assert ask(client, name, address) == 403, name


def test_staff_without_a_second_factor_are_refused(addresses, make_reader):
    client = Client()
    client.force_login(make_reader("Careless", role="administrator"))
    for name, address in addresses.items():
        assert ask(client, name, address) in (401, 403), name


@pytest.mark.parametrize(
    "own",
    [
        {"sections": ["culture"]},
        {"languages": ["hy"]},
        {"sections": ["harbour"], "languages": ["hy"]},
        {"sections": ["culture"], "languages": ["en"]},
        {},
    ],
)
def test_the_other_sections_and_languages_are_not_there(addresses, make_reader, client_for, own):
    client = client_for(make_reader("Elsewhere", role="section_editor", **own))
    for name, address in addresses.items():
        if "opinion" in address or any(
            part in address for part in ("decisions/", "appeals/", "notices/", "stories/")
        ):
            status = ask(client, name, address)
            lists = name in ("desk-decisions", "desk-appeals", "desk-notices")
            assert status == (200 if lists else 403 if ROUTES[name] == Permission.APPEAL_ANSWER else 404), (
                name
            )
