"""Asking for other words: the author is told what, the case waits for them and comes back with them."""

import pytest
from django.utils import timezone

from fairsay.desk import hooks, services
from fairsay.desk.models import Letter, LetterKind
from fairsay.desk.selectors.queue import Filters, count_waiting, find_queue
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.errors import Conflict, Invalid

PLEASE = "Please leave out the word about the minister."
BETTER = "The minister promised a Sunday crossing and there is none."


@pytest.fixture
def asked(held, editor):
    opinion = held()
    decision = services.ask_to_reword(actor=editor, opinion=opinion, explanation=PLEASE)
    opinion.refresh_from_db()
    return opinion, decision


def waiting(editor, **filters):
    return list(find_queue(reader=editor, filters=Filters(**filters), now=timezone.now()))


def test_the_author_hears_what_to_change_and_where(asked, reader, client_for):
    opinion, _ = asked
    letter = Letter.objects.get(kind=LetterKind.REWORD)
    assert PLEASE in letter.body
    assert f"/opinions/{opinion.pk}/edit/" in letter.body
    client = client_for(reader)
    assert f"/opinions/{opinion.pk}/edit/" in client.get("/me/").content.decode()
    assert "in other words" in client.get(f"/opinions/{opinion.pk}/placed/").content.decode()


def test_the_case_leaves_the_queue_until_the_author_answers(asked, reader, editor):
    opinion, _ = asked
    assert waiting(editor) == []
    assert count_waiting(editor)["held"] == 0
    assert waiting(editor, kind="reword") == [opinion]
    discussion.edit_opinion(actor=reader, opinion=opinion, text=BETTER)
    opinion.refresh_from_db()
    assert opinion.state == State.PENDING, "the editor who asked reads it first"
    assert waiting(editor) == [opinion]
    services.approve_opinion(actor=editor, opinion=opinion)
    opinion.refresh_from_db()
    assert opinion.state == State.PUBLISHED


def test_it_can_be_taken_back_until_the_author_has_answered(asked, reader, editor):
    opinion, decision = asked
    services.undo_decision(actor=editor, decision=decision)
    assert waiting(editor) == [opinion]
    assert Letter.objects.get(kind=LetterKind.REWORD).cancelled_at is not None
    again = services.ask_to_reword(actor=editor, opinion=opinion, explanation=PLEASE)
    discussion.edit_opinion(actor=reader, opinion=opinion, text=BETTER)
    with pytest.raises(Conflict):
        services.undo_decision(actor=editor, decision=again)


def test_it_needs_words_and_a_case_that_waits(held, published, thread, reader, editor):
    with pytest.raises(Invalid):
        services.ask_to_reword(actor=editor, opinion=held(), explanation=" ")
    open_one = published(thread, reader, "The Sunday crossing matters more than fares.")
    with pytest.raises(Conflict):
        services.ask_to_reword(actor=editor, opinion=open_one, explanation=PLEASE)


def test_the_form_on_the_case_asks(held, editor, client_for):
    opinion = held()
    client = client_for(editor)
    assert (
        f"/desk/opinions/{opinion.pk}/reword/" in client.get(f"/desk/opinions/{opinion.pk}/").content.decode()
    )
    answer = client.post(
        f"/desk/opinions/{opinion.pk}/reword/", {"words": PLEASE}, headers={"origin": "http://testserver"}
    )
    assert answer.status_code == 302
    opinion.refresh_from_db()
    assert opinion.held_for == "reword"


def test_whoever_listens_hears_of_decisions_and_of_their_undoing(held, editor, monkeypatch):
    heard = []
    monkeypatch.setattr(
        hooks, "on_decided", [lambda decision: heard.append((decision.outcome, bool(decision.undone_at)))]
    )
    decision = services.approve_opinion(actor=editor, opinion=held())
    services.undo_decision(actor=editor, decision=decision)
    assert heard == [("approve", False), ("approve", True)]
