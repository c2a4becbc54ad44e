"""The desk's pages and the reader's own page, as somebody with a browser and no scripts meets them."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import Appeal, Decision, StatementOfReasons
from fairsay.desk.selectors.cases import seen_of
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State


def text_of(response):
    assert response.status_code == 200, response.status_code
    return response.content.decode()


@pytest.fixture
def desk(client_for, editor):
    return client_for(editor)


@pytest.fixture
def three(held, make_reader):
    """Three held opinions, the gravest last to be written."""
    return [
        held(f"{words} liar on the quay, he is.", author=make_reader(name), score=score)
        for words, name, score in (("Some", "Ani", 0.6), ("What a", "Boris", 0.75), ("That", "Cara", 0.95))
    ]


def test_the_queue_begins_with_what_is_gravest(desk, three):
    page = text_of(desk.get("/desk/"))
    places = [page.index(f'href="/desk/opinions/{opinion.pk}/"') for opinion in reversed(three)]
    assert places == sorted(places)


def test_reports_and_age_raise_an_opinion(desk, three, make_reader, published, thread):
    quiet = published(thread, make_reader("Dora"), "A perfectly ordinary word about the fares.")
    for name in ("Eva", "Felix", "Gor"):
        discussion.report_opinion(actor=make_reader(name), opinion=quiet, ground="abusive")
    assert text_of(desk.get("/desk/")).index(f"/desk/opinions/{quiet.pk}/") < text_of(
        desk.get("/desk/")
    ).index(f"/desk/opinions/{three[2].pk}/")
    Opinion.objects.filter(pk=three[0].pk).update(posted_at=timezone.now() - timedelta(days=3))
    page = text_of(desk.get("/desk/?kind=held"))
    assert page.index(f"/desk/opinions/{three[0].pk}/") < page.index(f"/desk/opinions/{three[2].pk}/")
    assert f"/desk/opinions/{quiet.pk}/" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("text=Boris", ["Boris"]),
        ("text=What+a", ["Boris"]),
        ("text=FERRY+FARES", ["Ani", "Boris", "Cara"]),
        ("rule=abusive", ["Ani", "Boris", "Cara"]),
        ("rule=filthy", []),
        ("section=harbour&language=en", ["Ani", "Boris", "Cara"]),
        ("section=culture", []),
        ("language=ru", []),
        ("kind=reported", []),
        ("story=999999", []),
        ("kind=nonsense&rule=nonsense&story=x%00&page=-7", ["Ani", "Boris", "Cara"]),
    ],
)
def test_the_queue_is_narrowed(desk, three, query, found):
    page = text_of(desk.get(f"/desk/?{query}"))
    assert [name for name in ("Ani", "Boris", "Cara") if f"<bdi>{name}</bdi>" in page] == found


def test_an_empty_queue_says_so(desk):
    assert "Nothing waits." in text_of(desk.get("/desk/"))
    assert "fits this choice" in text_of(desk.get("/desk/?rule=filthy"))


def test_a_section_editor_sees_their_own_sections(client_for, make_reader, three):
    client = client_for(make_reader("Critic", role="section_editor", sections=["culture"]))
    assert "Nothing waits." in text_of(client.get("/desk/"))
    assert client.get(f"/desk/opinions/{three[0].pk}/").status_code == 404
    assert client.post(f"/desk/opinions/{three[0].pk}/approve/").status_code == 404


def test_a_case_shows_all_that_it_takes(desk, held, thread, reader, published, other_reader):
    published(thread, other_reader, "An ordinary neighbour of an opinion about fares.")
    page = text_of(desk.get(f"/desk/opinions/{held().pk}/"))
    assert "You are a <mark>liar</mark><sup>1</sup>, Mr Minister" in page
    for words in (
        "91 %",
        "Abusive",
        "test-1",
        thread.story.title,
        thread.story.lead,
        "neighbour of an opinion",
    ):
        assert words in page, words
    assert reader.name in page


def test_approving_goes_on_to_the_next_case_and_offers_undo(desk, three):
    first = three[2]
    answer = desk.post(
        f"/desk/opinions/{first.pk}/approve/", {"seen": seen_of(first), "queue": "rule=abusive"}
    )
    place = urlsplit(answer["Location"])
    assert answer.status_code == 302
    assert place.path == f"/desk/opinions/{three[1].pk}/"
    decision = Decision.objects.get()
    assert parse_qs(place.query) == {"rule": ["abusive"], "decided": [str(decision.pk)]}
    page = text_of(desk.get(answer["Location"]))
    assert f"/desk/decisions/{decision.pk}/undo/" in page
    back = desk.post(f"/desk/decisions/{decision.pk}/undo/", {"queue": "rule=abusive"})
    assert urlsplit(back["Location"]).path == f"/desk/opinions/{first.pk}/"
    assert "has been taken back" in text_of(desk.get(back["Location"]))
    first.refresh_from_db()
    assert first.state == State.PENDING


def test_the_last_decision_leads_to_the_empty_queue(desk, held):
    answer = desk.post(f"/desk/opinions/{held().pk}/approve/")
    page = text_of(desk.get(answer["Location"]))
    assert "Nothing waits." in page
    assert "/undo/" in page


def test_rejecting_cites_what_the_judge_marked(desk, held):
    opinion = held()
    desk.post(f"/desk/opinions/{opinion.pk}/reject/", {"ground": "abusive", "seen": seen_of(opinion)})
    assert Decision.objects.get().passage == "liar"


@pytest.mark.parametrize(
    ("choice", "passage"),
    [("none", ""), ("0-3", "You"), ("5-999", "re a liar"), ("9-2", ""), ("x-y", "liar")],
)
def test_the_passage_that_a_form_cites(desk, held, choice, passage):
    desk.post(f"/desk/opinions/{held().pk}/reject/", {"ground": "abusive", "passage": choice})
    cited = Decision.objects.get().passage
    assert cited == passage if len(passage) < 9 else cited.startswith(passage)


def test_illegal_without_words_comes_back_with_the_form_open(desk, held):
    opinion = held()
    answer = desk.post(f"/desk/opinions/{opinion.pk}/reject/", {"ground": "illegal", "explanation": ""})
    assert answer.status_code == 422
    assert "needs your words" in answer.content.decode()
    assert not Decision.objects.exists()


@pytest.mark.parametrize("words", ["x" * 2001, "half \x00 way"])
def test_words_that_cannot_be_kept(desk, held, words):
    answer = desk.post(f"/desk/opinions/{held().pk}/reject/", {"ground": "illegal", "explanation": words})
    assert answer.status_code in (413, 422)
    assert not Decision.objects.exists()


def test_the_second_editor_is_told_on_the_page(desk, held, chief):
    opinion = held()
    seen = seen_of(opinion)
    services.reject_opinion(actor=chief, opinion=opinion, ground="filthy")
    answer = desk.post(f"/desk/opinions/{opinion.pk}/approve/", {"seen": seen})
    assert answer.status_code == 409
    assert "Clara has already decided this: Rejected." in answer.content.decode()


def test_picking_noting_and_banning_stay_at_the_case(desk, published, thread, reader):
    opinion = published(thread, reader, "The Sunday crossing matters more to the islands than fares.")
    case = f"/desk/opinions/{opinion.pk}/"
    assert urlsplit(desk.post(case + "pick/")["Location"]).path == case
    assert urlsplit(desk.post(case + "note/", {"words": "Knows the islands."})["Location"]).path == case
    ban = {"opinion": opinion.pk, "ground": "abusive", "reason": "Private letters.", "days": "7"}
    assert urlsplit(desk.post(f"/desk/readers/{reader.pk}/ban/", ban)["Location"]).path == case
    page = text_of(desk.get(case))
    for words in ("Editor’s pick", "Knows the islands.", "Banned until", "Private letters."):
        assert words in page, words


@pytest.mark.parametrize(
    "end", [{"days": ""}, {"days": "0"}, {"days": "x"}, {"ends_on": "2020-01-01"}, {"ends_on": "2031-02-31"}]
)
def test_a_ban_without_an_end_comes_back(desk, reader, end):
    answer = desk.post(
        f"/desk/readers/{reader.pk}/ban/", {"ground": "abusive", "reason": "Kept words.", **end}
    )
    assert answer.status_code == 422
    assert "needs an end" in answer.content.decode()
    assert "Kept words." in answer.content.decode()


def test_the_record_of_a_reader_and_lifting_a_ban(desk, held, reader, editor):
    services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    decision = services.ban_reader_from_desk(
        actor=editor,
        reader=reader,
        ground="abusive",
        reason="Insults.",
        ends_at=timezone.now() + timedelta(days=2),
    )
    page = text_of(desk.get(f"/desk/readers/{reader.pk}/"))
    assert "Insults." in page
    assert f"/desk/bans/{decision.ban_id}/lift/" in page
    desk.post(f"/desk/bans/{decision.ban_id}/lift/")
    assert f"/desk/bans/{decision.ban_id}/lift/" not in text_of(desk.get(f"/desk/readers/{reader.pk}/"))


def test_an_appeal_from_the_statement_to_the_answer(client_for, desk, reader, chief, held, editor):
    decision = services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    mine = client_for(reader)
    page = text_of(mine.get(f"/me/decisions/{decision.pk}/"))
    assert StatementOfReasons.objects.get().seen_at is not None
    for heading in (
        "The decision",
        "Where it holds",
        "How long it holds",
        "What it rests on",
        "The ground",
        "Machines and people",
        "What you can do",
    ):
        assert f"<dt>{heading}</dt>" in page, heading
    assert mine.post(f"/me/decisions/{decision.pk}/appeal/", {"words": " "}).status_code == 422
    mine.post(f"/me/decisions/{decision.pk}/appeal/", {"words": "The court said it too."})
    assert "Another editor will answer it." in text_of(mine.get(f"/me/decisions/{decision.pk}/"))
    assert mine.post(f"/me/decisions/{decision.pk}/appeal/", {"words": "Again!"}).status_code == 409
    appeal = Appeal.objects.get()
    assert "The court said it too." in text_of(desk.get("/desk/appeals/"))
    assert 'name="outcome"' not in text_of(desk.get(f"/desk/appeals/{appeal.pk}/")), "the editor who decided"
    second = client_for(chief)
    assert 'name="outcome"' in text_of(second.get(f"/desk/appeals/{appeal.pk}/"))
    second.post(f"/desk/appeals/{appeal.pk}/answer/", {"outcome": "overturned", "answer": "It did."})
    assert "It did." in text_of(mine.get("/me/"))
    assert "The decision is reversed" in text_of(mine.get("/me/"))
    assert "The decision is reversed" in text_of(desk.get("/desk/decisions/"))


def test_my_page_tells_what_became_of_everything(
    client_for, reader, other_reader, editor, held, published, thread
):
    text_of(client_for(reader).get("/me/"))
    published(thread, reader, "A Sunday crossing, please, for those who work on Saturdays.")
    held("The purser is a liar as well, by the way.")
    decision = services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    theirs = published(thread, other_reader, "Fares are what they are, and the sea is wide.")
    discussion.report_opinion(actor=reader, opinion=theirs, ground="off_topic")
    page = text_of(client_for(reader).get("/me/"))
    for words in ("Published", "Held", "Rejected", f"/me/decisions/{decision.pk}/", "have not decided yet"):
        assert words in page, words
    services.approve_opinion(actor=editor, opinion=theirs)
    assert "let the opinion stand" in text_of(client_for(reader).get("/me/"))


def test_nobody_reads_a_strangers_statement(client_for, other_reader, held, editor):
    decision = services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    stranger = client_for(other_reader)
    assert stranger.get(f"/me/decisions/{decision.pk}/").status_code == 404
    assert stranger.post(f"/me/decisions/{decision.pk}/appeal/", {"words": "Mine!"}).status_code == 404


def test_a_guest_is_sent_to_sign_in(client):
    answer = client.get("/me/")
    assert answer.status_code == 302
    assert "next=/me/" in answer["Location"]


def test_pages_of_a_person_are_kept_by_nobody(desk, client_for, reader):
    assert desk.get("/desk/")["Cache-Control"] == "private, no-store"
    assert client_for(reader).get("/me/")["Cache-Control"] == "private, no-store"


def test_the_audit_page_verifies(client_for, chief, held, editor):
    services.approve_opinion(actor=editor, opinion=held())
    client = client_for(chief)
    assert "decision.approve" in text_of(client.get("/desk/audit/"))
    assert "The record is whole" in text_of(client.get("/desk/audit/?verify=1"))


EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>\u202e{{ 7|add:7 }} liar"
PAGES = (
    "/desk/",
    "/desk/?kind=reported",
    "/desk/?text=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/desk/opinions/{opinion}/",
    "/desk/opinions/{other}/",
    "/desk/readers/{reader}/",
    "/desk/decisions/?editor=%22%3E%3Cscript%3E",
    "/desk/appeals/",
    "/desk/appeals/{appeal}/",
    "/desk/audit/?verify=1",
    "/desk/letters/",
)


@pytest.mark.parametrize("language", ["en", "ru", "hy"])
def test_nothing_that_anybody_wrote_becomes_markup(
    client_for, held, reader, other_reader, editor, chief, published, thread, story, language
):
    reader.name = other_reader.name = EVIL
    reader.save(), other_reader.save()
    story.title = story.lead = story.body = story.section = EVIL
    story.save()
    chief.language = reader.language = language
    chief.save(), reader.save()
    other = published(thread, other_reader, f"Fares {EVIL}")
    discussion.report_opinion(actor=reader, opinion=other, ground="abusive", words=EVIL)
    opinion = held(EVIL)
    Opinion.objects.filter(pk=opinion.pk).update(language='"><script>')
    services.note_opinion(actor=editor, opinion=opinion, words=EVIL)
    ends = timezone.now() + timedelta(days=1)
    services.ban_reader_from_desk(actor=editor, reader=reader, ground="abusive", reason=EVIL, ends_at=ends)
    decision = services.reject_opinion(actor=editor, opinion=opinion, ground="illegal", explanation=EVIL)
    appeal = services.appeal_decision(actor=reader, decision=decision, words=EVIL)
    numbers = {"opinion": opinion.pk, "other": other.pk, "reader": reader.pk, "appeal": appeal.pk}
    desk, mine = client_for(chief), client_for(reader)
    for client, address in [(desk, page.format(**numbers)) for page in PAGES] + [
        (mine, "/me/"),
        (mine, f"/me/decisions/{decision.pk}/"),
    ]:
        page = text_of(client.get(address))
        for markup in ("<script>", "<img src=x", '"><b>', "\u202e"):
            assert markup not in page, (address, markup)
        assert "14" not in re.findall(r"7\|add|(?<=\b)14(?= liar)", page), address
        inline = re.findall(r"<[^>]+\s(?:style|on[a-z]+)=", page)
        assert inline == [], address
        assert re.findall(r"<script(?![^>]*\bsrc=)", page) == [], address
