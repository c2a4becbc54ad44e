"""The judge's word before posting: told first, then reworded or posted all the same; nothing posted twice."""

import re
import uuid

import pytest
from django.core.cache import cache
from django.db import connection

from fairsay.discussion import services
from fairsay.discussion.models import Nudge, Opinion, State
from fairsay.discussion.nudges import Nudged
from fairsay.errors import TooMany

OFFER = "Cheap tickets here [advertisement] & more."
OTHER = "The Sunday crossing matters more than fares."
JSON = {"headers": {"X-Requested-With": "fetch"}}


@pytest.fixture(autouse=True)
def gentle(story):
    """Advertising is spoken of before posting; the other rules hold as they do."""
    cache.clear()  # Whoever was told in another test has another minute.
    services.set_policy(site=story.site, actions={"advertisement": "nudge"})


def html(answer):
    return answer.content.decode()


def post(thread, reader, text=OFFER, **more):
    return services.post_opinion(actor=reader, thread=thread, text=text, **more)


def nothing_of(text):
    """That no table holds the text."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            assert not any(text in str(row) for row in cursor.fetchall()), table
    return True


def test_the_author_is_told_and_nothing_is_posted_or_kept(thread, reader):
    key = uuid.uuid4()
    with pytest.raises(Nudged) as word:
        post(thread, reader, key=key)
    assert word.value.key == key
    told = word.value.in_words("en").as_dict()["error"]
    assert told["code"] == "nudged"
    (finding,) = told["findings"]
    assert (finding["rule"], finding["title"]) == ("advertisement", "Advertisements")
    assert OFFER[finding["start"] : finding["end"]] == finding["passage"] == "[advertisement]"
    assert finding["means"].startswith("Nothing is sold here")
    assert not Opinion.objects.exists()
    assert nothing_of("Cheap tickets")
    nudge = Nudge.objects.get()
    assert (nudge.key, nudge.rules, nudge.outcome) == (key, ["advertisement"], "")


def test_posted_all_the_same_it_is_published_and_the_desk_sees_what_was_found(thread, reader):
    key = uuid.uuid4()
    with pytest.raises(Nudged):
        post(thread, reader, key=key)
    posted = post(thread, reader, key=key, nudged=True)
    assert (posted.opinion.state, posted.opinion.held_for) == (State.PUBLISHED, "")
    assert [one["rule"] for one in posted.opinion.verdict["findings"]] == ["advertisement"]
    again = post(thread, reader, key=key, nudged=True)
    assert (again.again, again.opinion) == (True, posted.opinion)
    assert post(thread, reader, key=key).again
    nudge = Nudge.objects.get()
    assert (nudge.outcome, nudge.opinion) == ("anyway", posted.opinion)


def test_reworded_it_is_posted_without_a_further_word(thread, reader):
    key = uuid.uuid4()
    for _ in range(2):
        with pytest.raises(Nudged):
            post(thread, reader, key=key)
    opinion = post(thread, reader, OTHER, key=key).opinion
    nudge = Nudge.objects.get()
    assert (nudge.outcome, nudge.opinion) == ("reworded", opinion)


def test_what_is_held_anyway_is_held_without_a_word(thread, reader):
    opinion = post(thread, reader, "You [abusive] sellers of [advertisement]!").opinion
    assert (opinion.state, opinion.held_for) == (State.PENDING, "abusive")
    assert not Nudge.objects.exists()


def test_a_story_of_its_own_terms_is_not_spoken_of(story, thread, reader):
    services.set_policy(site=story.site, story=story, actions={"advertisement": "hold"})
    assert post(thread, reader).opinion.state == State.PENDING


def test_an_edit_is_published_and_marked(thread, reader):
    opinion = post(thread, reader, OTHER).opinion
    edited = services.edit_opinion(actor=reader, opinion=opinion, text=OFFER)
    assert edited.state == State.PUBLISHED
    assert edited.verdict["findings"]


def test_nobody_tries_words_on_the_judge_without_end(thread, reader, other_reader, monkeypatch):
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "2")
    for number in range(2):
        with pytest.raises(Nudged):
            post(thread, reader, f"{OFFER} {number}")
    with pytest.raises(TooMany):
        post(thread, reader, OFFER)
    with pytest.raises(Nudged):
        post(thread, other_reader, OFFER)


class TestWithoutScripts:
    @pytest.fixture
    def told(self, client, thread, reader):
        """The page with the word, and the key under which the post is known."""
        client.force_login(reader)
        page = html(client.post("/compose/", {"thread": thread.pk, "text": OFFER}))
        key = re.search(r'name="key" value="([^"]+)"', page)[1]
        answer = client.post("/opinions/", {"thread": thread.pk, "text": OFFER, "key": key})
        assert (answer.status_code, answer["Cache-Control"]) == (409, "no-store")
        return html(answer), key

    def test_the_page_says_passage_rule_and_both_ways_on(self, told, thread):
        page, key = told
        assert "<mark>[advertisement]</mark> &amp; more." in page
        assert "Nothing is sold here: no offers" in page
        assert f'name="key" value="{key}"' in page
        assert '<button type="submit" formaction="/compose/">Reword it</button>' in page
        assert 'name="nudged" value="yes">Post it all the same</button>' in page
        assert "script" not in page.split("</head>")[1]
        assert not thread.opinions.exists()

    def test_reword_leads_back_to_the_text_with_its_key(self, told, thread, client):
        _, key = told
        page = html(client.post("/compose/", {"thread": thread.pk, "text": OFFER, "key": key}))
        assert "Cheap tickets here [advertisement] &amp; more.</textarea>" in page
        assert f'name="key" value="{key}"' in page
        client.post("/opinions/", {"thread": thread.pk, "text": OTHER, "key": key})
        assert Nudge.objects.get().outcome == "reworded"

    def test_post_all_the_same_twice_is_one_opinion(self, told, thread, client):
        _, key = told
        form = {"thread": thread.pk, "text": OFFER, "key": key, "nudged": "yes"}
        assert client.post("/opinions/", form)["Location"].endswith("placed/?fresh=yes")
        assert client.post("/opinions/", form)["Location"].endswith("placed/?again=yes")
        assert thread.opinions.get().state == State.PUBLISHED

    def test_a_reply_keeps_what_it_answers(self, thread, reader, other_reader, client):
        root = post(thread, other_reader, OTHER).opinion
        client.force_login(reader)
        page = html(client.post("/opinions/", {"thread": thread.pk, "text": OFFER, "parent": root.pk}))
        assert f'name="parent" value="{root.pk}"' in page
        assert OTHER in page


def test_a_script_is_given_the_word_as_a_card(thread, reader, client):
    client.force_login(reader)
    answer = client.post("/opinions/", {"thread": thread.pk, "text": OFFER, "key": str(uuid.uuid4())}, **JSON)
    assert answer.status_code == 409
    error = answer.json()["error"]
    assert (error["code"], error["field"]) == ("nudged", "text")
    assert "<mark>[advertisement]</mark>" in error["html"]
    assert 'role="group"' in error["html"]
    assert "<form" not in error["html"]
