"""What the law may not ask of a newsroom can be switched off, and is then neither offered nor taken."""

import pytest

from fairsay.desk import services
from fairsay.desk.models import Notice
from fairsay.errors import NotFound, TooLate

NOTICE = {
    "kind": "defamation",
    "reasons": "It names me as a thief, which no court has said.",
    "name": "Karen",
    "email": "karen@example.org",
    "good_faith": "yes",
}


def test_without_notices_the_form_is_neither_offered_nor_taken(
    client, published, thread, reader, monkeypatch
):
    opinion = published(thread, reader, "A perfectly ordinary word about the fares.")
    assert client.get("/notices/").status_code == 200
    assert 'href="/notices/"' in client.get("/rules/en/").content.decode()
    monkeypatch.setenv("FAIRSAY_NOTICES", "no")
    assert client.get("/notices/").status_code == 404
    assert client.post("/notices/", NOTICE | {"place": str(opinion.pk)}).status_code == 404
    assert not Notice.objects.exists()
    assert 'href="/notices/"' not in client.get("/rules/ru/").content.decode()


def test_without_appeals_the_statement_offers_none(client_for, editor, held, reader, monkeypatch):
    monkeypatch.setenv("FAIRSAY_APPEAL_DAYS", "0")
    decision = services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    statement = decision.statement
    assert statement.redress.startswith("You can turn to a court.")
    assert "appeal" not in statement.text.lower()
    page = client_for(reader).get(f"/me/decisions/{decision.pk}/").content.decode()
    assert "You can turn to a court." in page
    assert 'name="words"' not in page
    with pytest.raises(TooLate):
        services.appeal_decision(actor=reader, decision=decision, words="I was right.")


def test_without_appeals_the_answer_to_a_notice_stands(
    client, editor, published, thread, reader, monkeypatch
):
    monkeypatch.setenv("FAIRSAY_UNDO_SECONDS", "0")
    monkeypatch.setenv("FAIRSAY_APPEAL_DAYS", "0")
    opinion = published(thread, reader, "A perfectly ordinary word about the fares.")
    notice = services.file_notice(
        **(NOTICE | {"good_faith": True, "place": str(opinion.pk), "language": "en"})  # type: ignore[arg-type] # as a form has them
    )
    services.approve_opinion(actor=editor, opinion=opinion)
    notice.refresh_from_db()
    page = client.get(f"/notices/{notice.reference}/").content.decode()
    assert "You can also turn to a court." in page
    assert 'name="words"' not in page
    with pytest.raises(NotFound):
        services.complain(notice=notice, words="Look again.")
