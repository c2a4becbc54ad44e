"""Hiding a person for oneself."""

import re

import pytest
from django.test import Client

from fairsay.accounts.services import erase_reader, export_reader
from fairsay.discussion import folding, layout, pages, selectors, services
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.models import Hiding
from fairsay.discussion.services import hiding
from fairsay.errors import NotAllowed, TooMany

MARKED = re.compile(r'data-opinion="([0-9]+)" data-by="([^"]+)"')
FOLDED = re.compile(r'data-opinion="([0-9]+)"[^>]*><details class="folded">')


def test_hidden_once_and_shown_again(reader, other_reader):
    first = services.hide_person(actor=reader, person=other_reader)
    assert services.hide_person(actor=reader, person=other_reader) == first
    assert [one.person for one in selectors.find_hidings(reader)] == [other_reader]
    assert selectors.hides(reader, other_reader)
    assert not selectors.hides(other_reader, reader), "it is one reader's affair"
    services.show_person(actor=reader, person=other_reader)
    services.show_person(actor=reader, person=other_reader)
    assert selectors.find_hidings(reader) == []


def test_neither_oneself_nor_the_newsroom(reader, editor):
    for person in (reader, editor):
        with pytest.raises(NotAllowed):
            services.hide_person(actor=reader, person=person)


def test_who_joins_the_newsroom_is_shown(reader, other_reader):
    services.hide_person(actor=reader, person=other_reader)
    assert selectors.find_hidden_ids(reader) == [other_reader.pk]
    other_reader.is_staff = True
    other_reader.save()
    assert selectors.find_hidden_ids(reader) == []


def test_there_is_an_end_to_it(reader, make_reader, monkeypatch):
    monkeypatch.setattr(hiding, "MOST_HIDDEN", 2)
    people = [make_reader(f"Person {number}") for number in range(3)]
    for person in people[:2]:
        services.hide_person(actor=reader, person=person)
    with pytest.raises(TooMany):
        services.hide_person(actor=reader, person=people[2])
    assert services.hide_person(actor=reader, person=people[0]), "what was hidden before stays so"


def test_a_copy_names_whom_one_hides_and_never_by_whom_one_is_hidden(reader, other_reader):
    services.hide_person(actor=reader, person=other_reader)
    assert [one["person"] for one in export_reader(reader)["people_hidden"]] == [other_reader.name]
    assert export_reader(other_reader)["people_hidden"] == []


def test_erasing_either_forgets_it(reader, other_reader, make_reader):
    third = make_reader("Third")
    services.hide_person(actor=reader, person=other_reader)
    services.hide_person(actor=other_reader, person=third)
    erase_reader(actor=other_reader, reader=other_reader)
    assert not Hiding.objects.exists()


def test_a_page_tells_whose_opinions_are_one_persons_and_not_whose(
    thread, reader, other_reader, editor, place
):
    first, second = place(thread, reader, "One."), place(thread, reader, "Two.")
    third, staff = place(thread, other_reader, "Three."), place(thread, editor, "Four.")
    html = Client().get(layout.front_path(thread.pk)).content.decode()
    marks = {int(number): mark for number, mark in MARKED.findall(html)}
    assert marks[first.pk] == marks[second.pk] != marks[third.pk]
    assert staff.pk not in marks, "the newsroom cannot be hidden"
    assert f"/opinions/{first.pk}/hide/" in html
    assert f"/opinions/{staff.pk}/hide/" not in html
    assert mark_of(thread.pk, reader.pk) == marks[first.pk] != mark_of(thread.pk + 1, reader.pk)


def test_by_hand_without_scripts(thread, reader, other_reader, place, client_for):
    opinion, answer = place(thread, other_reader, "Loud."), place(thread, reader, "Calm.")
    client = client_for(reader)
    path = f"/opinions/{opinion.pk}/hide/"
    assert "Hide this person?" in client.get(path).content.decode()
    done = client.post(path, {"hidden": "yes"})
    assert done.status_code == 303
    page = client.get(done["Location"])
    assert page["Cache-Control"] == "no-store"
    html = page.content.decode()
    assert FOLDED.findall(html) == [str(opinion.pk)]
    assert "Loud." in html, "it can be opened"
    assert f'data-opinion="{answer.pk}"' in html
    assert "2 opinions" in client.get(layout.front_path(thread.pk)).content.decode(), "no count changes"
    # Everybody else, and the same reader on the page that all are sent, see it as before.
    assert not FOLDED.findall(Client().get(page.request["PATH_INFO"]).content.decode())
    assert not FOLDED.findall(Client().get(page.request["PATH_INFO"] + "?for=me").content.decode())
    assert not FOLDED.findall(client.get(page.request["PATH_INFO"]).content.decode())
    # Links lead on to pages that are folded, too.
    assert 'href="/threads/' in html
    assert all("?for=me" in link for link in re.findall(r'<a [^>]*href="(/threads/[^"]+)', html))
    assert "Show this person again?" in client.get(path).content.decode()
    client.post(path, {"hidden": "no"})
    assert not FOLDED.findall(client.get(page.request["PATH_INFO"] + "?for=me").content.decode())


def test_a_script_is_told_the_marks(thread, reader, other_reader, place, client_for):
    opinion = place(thread, other_reader, "Loud.")
    client, mark = client_for(reader), mark_of(thread.pk, other_reader.pk)
    asked = {"headers": {"Accept": "application/json"}}
    told = client.post(f"/opinions/{opinion.pk}/hide/", {"hidden": "yes"}, **asked)
    assert told.json() == {"id": opinion.pk, "by": mark, "hidden": True}
    assert client.get(f"/threads/{thread.pk}/mine/").json()["hidden"] == [mark]
    own = place(thread, reader, "Mine.")
    assert client.post(f"/opinions/{own.pk}/hide/", {}, **asked).status_code == 403


def test_a_guest_signs_in_first(thread, reader, place):
    opinion = place(thread, reader, "Loud.")
    assert "/accounts/login/" in Client().get(f"/opinions/{opinion.pk}/hide/")["Location"]
    assert Client().post(f"/opinions/{opinion.pk}/hide/", {}).status_code == 401


def test_words_that_look_like_ours_are_no_tags(thread, reader, other_reader, place):
    services.hide_person(actor=reader, person=other_reader)
    mark = mark_of(thread.pk, other_reader.pk)
    opinion = place(thread, other_reader, f'</article><article class="said" data-by="{mark}">')
    html = folding.fold(pages.front_html(thread), thread, reader, "en")
    assert FOLDED.findall(html) == [str(opinion.pk)]
    assert html.count("<details") == html.count("</details>") == 1
