"""The terms at the desk: who may see and change them, what the form keeps, what the record says."""

import pytest

from fairsay.desk.models import AuditEntry
from fairsay.desk.services.terms import set_terms
from fairsay.discussion.models import Policy
from fairsay.discussion.policies import terms_of
from fairsay.errors import NotAllowed

ORIGIN = {"origin": "http://testserver"}
FORM = {
    "mode": "held_new",
    "close_after_days": "30",
    "slow_seconds": "",
    "on_filthy": "reject",
    "on_abusive": "",
    "on_advertisement": "nudge",
    "dislikes": "yes",
}


def test_the_form_sets_the_terms_of_a_section(client_for, chief, story):
    client = client_for(chief)
    page = client.get("/desk/policies/").content.decode()
    assert "section=harbour" in page
    answer = client.post(
        "/desk/policies/change/", FORM | {"site": "main", "section": "harbour"}, headers=ORIGIN
    )
    assert answer.status_code == 302
    terms = terms_of(story)
    assert (terms.mode, terms.slow_seconds) == ("held_new", 0)
    assert terms.actions == {"filthy": "reject", "advertisement": "nudge"}
    assert terms.dislikes
    entry = AuditEntry.objects.get(action="policy.changed")
    assert (entry.actor_id, entry.words["section"], entry.words["on_filthy"]) == (
        chief.pk,
        "harbour",
        "reject",
    )
    shown = client.get("/desk/policies/", {"site": "main", "section": "harbour"}).content.decode()
    assert 'value="30"' in shown
    for chosen in ("held_new", "nudge", "yes"):
        assert f'<option value="{chosen}" selected>' in shown


def test_one_discussion_gets_its_own_from_its_case(client_for, chief, held, story):
    client = client_for(chief)
    case = client.get(f"/desk/opinions/{held().pk}/").content.decode()
    assert f"/desk/policies/?story={story.pk}" in case
    client.post("/desk/policies/change/", {"mode": "closed", "story": str(story.pk)}, headers=ORIGIN)
    assert terms_of(story).is_closed()
    assert story.title in client.get("/desk/policies/").content.decode(), "it is listed from then on"


@pytest.mark.parametrize(
    "wrong",
    [
        {"close_after_days": "soon"},
        {"slow_seconds": "-5"},
        {"mode": "ajar"},
        {"on_filthy": "burn"},
        {"dislikes": "maybe"},
    ],
)
def test_what_was_typed_comes_back_with_what_is_wrong(client_for, chief, story, wrong):
    answer = client_for(chief).post(
        "/desk/policies/change/", FORM | {"site": "main", "section": ""} | wrong, headers=ORIGIN
    )
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert 'value="30"' in answer.content.decode() or "close_after_days" in wrong
    assert not Policy.objects.exists()


def test_unknown_scopes_are_not_found(client_for, chief, story):
    client = client_for(chief)
    for query in (
        {"site": "nowhere"},
        {"site": "main", "section": "moon"},
        {"story": "99999"},
        {"story": "x"},
    ):
        assert client.get("/desk/policies/", query).status_code == 404


def test_who_may_not_is_refused(editor, story):
    with pytest.raises(NotAllowed):
        set_terms(actor=editor, site=story.site, mode="closed")
