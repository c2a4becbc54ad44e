"""A newsroom's own words in its statements: said from then on, in their language, and taken back by an empty field."""

import pytest

from fairsay.desk import services
from fairsay.desk.models import AuditEntry, StatementOfReasons
from fairsay.desk.services.wordings import set_wording
from fairsay.errors import Invalid, NotAllowed, TooLarge

OWN = "Our rule since 1998: no names are called here."
ORIGIN = {"origin": "http://testserver"}


def statement_on(held, editor, text="The minister is a liar, they all say."):
    return services.reject_opinion(actor=editor, opinion=held(text), ground="abusive").statement


def test_own_words_are_said_from_the_next_decision_on(held, editor, chief):
    before = statement_on(held, editor)
    set_wording(actor=chief, key="statement-why-abusive", language="en", text=OWN)
    after = statement_on(held, editor, "What a liar he is, our minister.")
    assert OWN in after.ground_text
    assert OWN in after.text
    assert "House rule" in after.ground_text, "which rule it was is said whatever the newsroom's words"
    before = StatementOfReasons.objects.get(pk=before.pk)
    assert OWN not in before.text
    set_wording(actor=chief, key="statement-why-abusive", language="en", text=" ")
    assert OWN not in statement_on(held, editor, "A liar, and a bad one.").text
    assert AuditEntry.objects.filter(action__startswith="wording.").count() == 2


def test_names_are_filled_in_and_nothing_else_is_read_from_the_text(held, editor, chief, monkeypatch):
    monkeypatch.setenv("FAIRSAY_APPEAL_DAYS", "200")
    text = "Appeal within {days} days. {newsroom} {0} %s { $days }"
    set_wording(actor=chief, key="statement-redress-text", language="en", text=text)
    assert "Appeal within 200 days. {newsroom} {0} %s { $days }" in statement_on(held, editor).redress


def test_another_language_keeps_the_shipped_words(held, editor, chief, reader):
    set_wording(actor=chief, key="statement-why-abusive", language="ru", text="Свои слова.")
    assert "Свои слова" not in statement_on(held, editor).text


def test_only_known_texts_by_who_may(chief, editor):
    with pytest.raises(NotAllowed):
        set_wording(actor=editor, key="statement-why-abusive", language="en", text=OWN)
    for key, language in (("desk-title", "en"), ("statement-why-abusive", "xx")):
        with pytest.raises(Invalid):
            set_wording(actor=chief, key=key, language=language, text=OWN)
    with pytest.raises(TooLarge):
        set_wording(actor=chief, key="statement-opening", language="en", text="x" * 2001)


def test_the_page_keeps_what_was_typed(client_for, chief):
    client = client_for(chief)
    form = {"language": "hy", "key": "statement-opening", "text": "Մեր խոսքերը"}
    assert client.post("/desk/wordings/change/", form, headers=ORIGIN).status_code == 302
    assert "Մեր խոսքերը" in client.get("/desk/wordings/?in=hy").content.decode()
    assert "Մեր խոսքերը" not in client.get("/desk/wordings/?in=en").content.decode()
    refused = client.post("/desk/wordings/change/", form | {"text": "յ" * 2001}, headers=ORIGIN)
    assert refused.status_code == 413
    assert "յ" * 2001 in refused.content.decode()
