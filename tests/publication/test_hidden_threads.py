"""An article that the public cannot read any more takes its thread along, everywhere, and brings it back."""

import json

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from fairsay.api import selectors as api
from fairsay.discussion import selectors as talk
from fairsay.discussion import services as discussion
from fairsay.embed import selectors as embed
from fairsay.embed.services import access_story
from fairsay.errors import NotFound


@pytest.fixture
def article(publish):
    made = publish("Fares")
    made.refresh_from_db()
    return made


@pytest.fixture
def opinion(article, reader, published):
    made = published(article.story.thread, reader, "The fares are too high for islanders, I think.")
    discussion.set_picked(opinion=made, picked=True)
    published(article.story.thread, reader, "They have been for years.", made)
    return made


def addresses(opinion):
    thread = opinion.thread_id
    return [
        f"/threads/{thread}/",
        f"/threads/{thread}/pages/1/",
        f"/threads/{thread}/feed.atom",
        f"/threads/{thread}/feed.json",
        f"/opinions/{opinion.pk}/",
        f"/embed/opinions/{opinion.pk}",
        f"/api/v1/threads/{thread}",
        f"/api/v1/threads/{thread}/opinions",
        f"/api/v1/opinions/{opinion.pk}/replies",
    ]


def statuses(opinion):
    return {address: Client().get(address).status_code for address in addresses(opinion)}


def hide(article, how):
    if how == "unpublished":
        article.unpublish()
        return lambda: article.save_revision().publish()
    page = article if how == "private" else article.get_parent()
    limit = PageViewRestriction.objects.create(page=page, restriction_type="login")
    return limit.delete


@pytest.mark.parametrize("how", ["private", "section made private", "unpublished"])
def test_hidden_and_back(article, opinion, reader, how):
    before = statuses(opinion)
    assert set(before.values()) <= {200, 301, 302}, before
    site, url = article.story.site, article.story.url
    bring_back = hide(article, how)
    assert set(statuses(opinion).values()) == {404}, statuses(opinion)
    assert embed.find_counts(site, [url]) == {}
    assert api.find_counts(site.key, [url]) == {}
    assert talk.find_picks(site, article.language, 10) == []
    with pytest.raises(NotFound):
        access_story(site_key=site.key, address=url, origin="")
    with pytest.raises(NotFound):
        embed.get_thread(site, opinion.thread_id)
    assert talk.access_opinion(reader=reader, opinion_id=opinion.pk) == opinion, "it is still its author's"
    bring_back()
    assert statuses(opinion) == before
    assert embed.find_counts(site, [url]) == {url: 2}


def test_nobody_places_opinions_there(article, opinion, other_reader, client_for):
    hide(article, "private")
    fields = {"thread": opinion.thread_id, "text": "May I still say something here?"}
    answer = client_for(other_reader).post("/opinions/", fields, headers={"Accept": "application/json"})
    assert (answer.status_code, json.loads(answer.content)["error"]["code"]) == (404, "not_found")


def test_the_desk_still_sees_it(article, opinion, make_reader, client_for):
    hide(article, "private")
    desk = client_for(make_reader("Edith", role="editor"))
    assert desk.get(f"/desk/opinions/{opinion.pk}/").status_code == 200


def test_an_article_that_was_private_from_the_start_hides_its_thread(article):
    limit = PageViewRestriction.objects.create(page=article.get_parent(), restriction_type="login")
    article.save_revision().publish()
    article.refresh_from_db()
    assert article.story.hidden_at is not None
    limit.delete()
    article.story.refresh_from_db()
    assert article.story.hidden_at is None
