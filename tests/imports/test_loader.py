"""What an import leaves in the database, and what it tells about it."""

import pytest
from django.test import Client

from fairsay.accounts.models import Reader
from fairsay.accounts.services import erase_reader
from fairsay.discussion import services
from fairsay.discussion.models import Mode, Opinion, Site, State, Story
from fairsay.imports import loader as loading
from fairsay.imports.planning import CIRCLE, NO_WORDS, PARENT_MISSING
from tests.imports.conftest import SAMPLES

pytestmark = pytest.mark.django_db


def opinion(words: str) -> Opinion:
    return Opinion.objects.select_related("author", "parent", "thread__story").get(text__contains=words)


def test_disqus_is_reconciled(load):
    report = load("disqus")
    assert (report.read, report.created, report.placeholders, report.already) == (9, 5, 1, 0)
    assert dict(report.left_out) == {
        "was spam there": 1,
        "its thread was deleted there": 1,
        loading.NO_ADDRESS: 1,
        NO_WORDS: 1,
    }
    assert dict(report.remarks) == {PARENT_MISSING: 1}
    assert report.stories_created == 1
    assert "\n".join(report.lines()).count("5  opinions (1 of them placeholders") == 1


def test_threads_of_one_page_are_one_thread(load):
    load("disqus")
    story = Story.objects.get()
    assert story.url == "https://ferry.example/harbour/fares"
    assert story.title == "Fares & fuel: what the islands pay"
    assert story.mode == Mode.OPEN  # one of its two discussions was open
    assert story.thread.count == 4
    assert story.published_at.isoformat() == "2019-03-04T06:00:00+00:00"


def test_replies_stand_under_what_they_answer(load):
    load("disqus")
    root, reply = opinion("winter boats"), opinion("They sailed")
    assert reply.parent.state == State.DELETED
    assert (reply.parent.text, reply.parent.author) == ("", None)
    assert reply.parent.parent == reply.root == root
    assert opinion("the export forgot").parent is None


def test_the_thread_can_be_read(load):
    load("disqus")
    page = Client().get(f"/threads/{Story.objects.get().thread.pk}/").content.decode()
    assert "They sailed in March" in page
    assert "Petros" in page
    assert "took back" not in page


def test_authors_cannot_sign_in_and_leave_no_address(load):
    load("disqus")
    names = {reader.name for reader in Reader.objects.all()}
    assert {"Anahit", "Petros"} <= names
    assert len(names) == 3  # the third had no name
    assert any(name.startswith("Disqus reader ") for name in names)
    for reader in Reader.objects.all():
        assert not reader.is_active
        assert not reader.has_usable_password()
        assert reader.email == ""
        assert not reader.emailaddress_set.exists()
        assert not reader.socialaccount_set.exists()


def test_wordpress_is_reconciled(load):
    report = load("wordpress")
    assert (report.read, report.created) == (8, 5)
    assert dict(report.left_out) == {"was spam there": 1, "is a pingback": 1, loading.TWICE: 1}
    assert dict(report.remarks) == {CIRCLE: 1}
    assert Story.objects.get().language == "ru"
    waiting = opinion("паромы")
    assert (waiting.state, waiting.held_for) == (State.PENDING, "mode")
    assert opinion("Смету").parent == opinion("три года назад")
    assert opinion("Отвечаю").parent is None
    assert opinion("Круг").parent == opinion("Отвечаю")


def test_one_name_on_one_page_is_one_person(load):
    load("wordpress")
    assert opinion("паромы").author == opinion("Отвечаю").author
    assert Reader.objects.filter(name="Игорь").count() == 1


def test_facebook_is_reconciled(load):
    report = load("facebook")
    assert (report.read, report.created, report.stories_created) == (8, 6, 2)
    assert dict(report.left_out) == {NO_WORDS: 1, "has no time": 1}
    assert dict(report.remarks) == {loading.LIKES: 5}
    assert len(report.notes) == 1
    assert opinion("Until the spring").parent == opinion("Good news")
    assert opinion("other address").author == opinion("Good news").author
    assert opinion("same last year").author.name.startswith("Facebook reader ")
    assert opinion("honey").author.name.startswith("Facebook reader ")  # a name of invisible characters


def test_a_story_that_is_here_is_used_and_not_changed(load):
    ours = services.register_story(
        site=services.get_own_site(),
        url="http://ferry.example/harbour/fares/",
        title="Ours",
        language="en",
        body="Text.",
    )
    report = load("disqus")
    assert report.stories_created == 0
    ours.refresh_from_db()
    assert (ours.title, ours.body, ours.thread.count) == ("Ours", "Text.", 4)


def test_a_closed_discussion_stays_closed(load, tmp_path):
    lone = tmp_path / "lone.xml"
    lone.write_text(
        """<rss><channel><item><title>T</title><link>https://a.example/x</link>
        <comment_status>closed</comment_status><comment><comment_id>1</comment_id>
        <comment_author>A</comment_author><comment_content>Words.</comment_content>
        <comment_date_gmt>2016-01-01 00:00:00</comment_date_gmt><comment_approved>1</comment_approved>
        </comment></item></channel></rss>""",
        encoding="utf-8",
    )
    load("wordpress", lone)
    assert Story.objects.get().mode == Mode.CLOSED


def test_a_dry_run_counts_the_same_and_writes_nothing(load):
    told = load("disqus", dry_run=True)
    assert not Opinion.objects.exists()
    assert not Reader.objects.exists()
    assert not Story.objects.exists()
    assert told == load("disqus")


def test_two_sites_are_kept_apart(load):
    load("disqus")
    other = Site.objects.create(key="other", name="Other")
    assert load("disqus", site=other).created == 5
    assert Story.objects.count() == 2


def test_a_later_export_adds_only_what_is_new(load, tmp_path):
    load("disqus")
    earlier = (SAMPLES / "disqus.xml").read_text(encoding="utf-8")
    later = tmp_path / "later.xml"
    later.write_text(earlier.replace("</disqus>", NEW_POST + "</disqus>"), encoding="utf-8")
    report = load("disqus", later)
    assert (report.created, report.readers_created) == (1, 0)
    assert opinion("A year later").parent == opinion("They sailed")


def test_what_became_of_an_opinion_here_stays(load):
    load("disqus")
    erase_reader(actor=None, reader=opinion("They sailed").author)
    services.change_state(opinion=opinion("winter boats"), state=State.REJECTED)
    readers = Reader.objects.count()
    report = load("disqus")
    assert report.created == 0
    assert not Opinion.objects.filter(text__contains="They sailed").exists()
    assert opinion("winter boats").state == State.REJECTED
    assert Reader.objects.count() == readers


def test_a_moved_story_keeps_its_opinions(load):
    load("disqus")
    services.move_story(story=Story.objects.get(), url="https://ferry.example/elsewhere")
    assert load("disqus").created == 0
    assert Story.objects.count() == 1


@pytest.mark.parametrize("system", ["disqus", "wordpress", "facebook"])
def test_counts_agree_with_what_can_be_read(load, system):
    load(system)
    for story in Story.objects.all():
        assert story.thread.count == story.thread.opinions.filter(state=State.PUBLISHED).count()


NEW_POST = """<post dsq:id="6001"><id></id><message><![CDATA[<p>A year later.</p>]]></message>
<createdAt>2020-03-04T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
<author><name>Anahit</name><isAnonymous>false</isAnonymous><username>anahit_v</username></author>
<thread dsq:id="102" /><parent dsq:id="5003" /></post>"""
