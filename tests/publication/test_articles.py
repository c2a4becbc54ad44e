"""Publishing, changing, moving and taking down an article, and what its thread makes of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from fairsay.discussion.models import Mode, State, Story
from fairsay.errors import Conflict, Empty, Invalid, NotAllowed, NotFound
from fairsay.publication.models import ArticlePage, EditorsChoice
from fairsay.publication.selectors import get_section
from fairsay.publication.services import (
    correct,
    found_newsroom,
    keep_schedule,
    publish_article,
    relate,
    set_editors_choice,
    take_down,
)
from fairsay.publication.slugs import make_slug


def test_story_is_the_article_in_plain_text(full_article: ArticlePage) -> None:
    story = full_article.story
    assert story is not None
    assert story.url == full_article.full_url
    assert (story.title, story.language, story.section) == (full_article.title, "en", "harbour")
    assert story.lead == "Fares stay as they are, the ministry says."
    assert story.body.split("\n\n") == [
        "The Heron at the Lower Quay",
        "The vessels entered service in September & nobody <b>complained</b>.",
        "As you know, both vessels sail.",
        "Fares depend on fuel.",
        "Ilse Varda, Deputy Harbour Minister",
    ]
    assert story.hosts == ["harbour.example.org"]
    assert story.published_at == full_article.published_at
    assert story.mode == Mode.OPEN
    assert story.thread.count == 0


def test_publishing_again_changes_the_story_and_says_updated(publish: Any) -> None:
    article = publish("Fares")
    assert article.updated_at is None
    article.save_revision().publish()
    article.refresh_from_db()
    assert article.updated_at is None, "nothing changed"
    article.title = "Fares stay"
    article.save_revision().publish()
    article.refresh_from_db()
    assert article.updated_at is not None
    assert Story.objects.get().title == "Fares stay"


def test_an_old_revision_does_not_bring_back_an_old_thread(publish: Any) -> None:
    article = publish("Fares")
    first = article.revisions.order_by("pk").first()
    article.title = "Fares stay"
    article.save_revision().publish()
    article.refresh_from_db()
    story, updated = article.story_id, article.updated_at
    first.publish()
    article.refresh_from_db()
    assert article.title == "Fares"
    assert article.story_id == story
    assert article.updated_at > updated


def test_a_changed_address_keeps_its_opinions(client: Any, publish: Any, published: Any, reader: Any) -> None:
    article = publish("Fares")
    opinion = published(article.story.thread, reader, "The Sunday crossing is what the islands need.")
    article.slug = "ferry-fares"
    article.save_revision().publish()
    article.move(get_section("en", "city"), pos="last-child")
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.path_on_site == "/en/city/ferry-fares/"
    opinion.refresh_from_db()
    assert opinion.thread.story.url == "http://testserver/en/city/ferry-fares/"
    assert opinion.thread.story.section == "city"
    assert Story.objects.count() == 1
    assert "Sunday crossing" in client.get(article.path_on_site).content.decode()


def test_a_renamed_section_takes_its_stories_along(publish: Any) -> None:
    publish("Fares")
    section = get_section("en", "harbour")
    section.slug = "port"
    section.save_revision().publish()
    assert Story.objects.get().url == "http://testserver/en/port/fares/"
    assert Story.objects.get().section == "port"


def test_taken_down_the_thread_takes_nothing_new(client: Any, publish: Any) -> None:
    article = publish("Fares")
    assert client.get(article.path_on_site).status_code == 200
    take_down(actor=None, article=article)
    assert client.get(article.path_on_site).status_code == 404
    assert Story.objects.get().mode == Mode.READ_ONLY
    article.refresh_from_db()
    article.save_revision().publish()
    assert Story.objects.get().mode == Mode.OPEN
    assert client.get(article.path_on_site).status_code == 200


def test_a_deleted_article_leaves_its_opinions_and_frees_its_address(publish, published, reader) -> None:
    article = publish("Fares")
    opinion = published(article.story.thread, reader, "The Sunday crossing is what the islands need.")
    article.delete()
    opinion.refresh_from_db()
    assert opinion.state == State.PUBLISHED
    assert opinion.thread.story.mode == Mode.READ_ONLY
    again = publish("Fares")
    assert again.story.pk != opinion.thread.story.pk
    assert again.story.thread.count == 0


@pytest.mark.parametrize("mode", list(Mode))
def test_thread_mode_is_the_articles(publish: Any, mode: Mode) -> None:
    assert publish("Fares", thread_mode=mode).story.mode == mode


def test_what_is_set_for_later_is_done_when_its_time_has_come(
    client: Any, publish: Any, monkeypatch: Any
) -> None:
    article = publish("Fares", draft=True)
    now = timezone.now()
    article.go_live_at = now + timedelta(hours=1)
    article.expire_at = now + timedelta(hours=5)
    article.save_revision().publish()

    def status() -> int:
        status: int = client.get(article.path_on_site).status_code
        return status

    assert (keep_schedule(now=now), status()) == (0, 404)
    assert Story.objects.count() == 0
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(hours=2))
    assert (keep_schedule(), status()) == (1, 200)
    assert keep_schedule() == 0
    assert Story.objects.get().mode == Mode.OPEN
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(hours=6))
    assert (keep_schedule(), status()) == (1, 404)
    assert Story.objects.get().mode == Mode.READ_ONLY


def test_same_headline_twice_is_two_addresses(publish: Any) -> None:
    assert [publish("Fares stay").slug for _ in range(3)] == ["fares-stay", "fares-stay-2", "fares-stay-3"]


@pytest.mark.parametrize("headline", ["", "   ", "\n"])
def test_no_headline_no_article(publish: Any, headline: str) -> None:
    with pytest.raises(Empty):
        publish(headline)


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ({"authors": ["x" * 121]}, "name"),
        ({"sources": [("x" * 301, "")]}, "title"),
        ({"sources": [("A source", "javascript:alert(1)")]}, "url"),
        ({"place": "x" * 121}, "dateline_place"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(publish: Any, what: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        publish("Fares", **what)
    assert refusal.value.field == field
    assert not ArticlePage.objects.exists()


def test_no_word_of_overlong_copy_is_lost(harbour: Any) -> None:
    from fairsay.publication.services import publish_wire
    from fairsay.publication.wire import Dateline, WireCopy
    from fairsay.publication.wire import Source as WireSource

    long = "long " * 70
    copy = WireCopy(
        source_copy="…",
        language="en",
        headline="Fares",
        byline=f"By {long}",
        dateline=Dateline(text=f"{long}/Coastline/.", place=long, agency="Coastline"),
        lead="They stay.",
        sources=(WireSource(long, long, "", 9), WireSource("www.example.org/x", "", "www.example.org/x", 10)),
    )
    article = publish_wire(actor=None, copy=copy, section=harbour)
    assert article.standfirst == f"By {long}"
    assert article.lead == f"{long}/Coastline/. They stay."
    assert long.strip() in article.body[0].value.source
    assert [(source.title, source.url) for source in article.sources.all()] == [
        ("www.example.org/x", "https://www.example.org/x")
    ]


def test_a_section_in_hand_may_be_old(harbour: Any) -> None:
    """Another process may have published below the section since it was read."""
    old = get_section("en", "harbour")
    publish_article(actor=None, section=harbour, headline="One")
    publish_article(actor=None, section=old, headline="Two")
    assert ArticlePage.objects.count() == 2


def test_a_very_long_headline_loses_no_word(publish: Any) -> None:
    headline = " ".join(f"word{number}" for number in range(80))
    article = publish(headline, standfirst="Below it.")
    assert len(article.title) <= 255
    assert article.standfirst == f"{headline}\n\nBelow it."


def test_one_translation_a_language(publish: Any) -> None:
    english = publish("Fares")
    publish("Паром", "ru", translation_of=english)
    with pytest.raises(Conflict):
        publish("Паром ещё раз", "ru", translation_of=english)


def test_correcting_needs_a_word_about_it(publish: Any) -> None:
    with pytest.raises(Empty):
        correct(actor=None, article=publish("Fares"), note=" ", lead="Other.")


def test_unknown_section_names_the_known_ones(newsroom: None) -> None:
    with pytest.raises(NotFound, match="harbour, city"):
        get_section("en", "zoo")


def test_related_survive_the_next_edit(publish: Any) -> None:
    one, two = publish("One"), publish("Two")
    relate(actor=None, article=one, others=[two])
    latest = ArticlePage.objects.get(pk=one.pk).get_latest_revision_as_object()
    latest.lead = "Changed."
    latest.save_revision().publish()
    assert [link.related_id for link in ArticlePage.objects.get(pk=one.pk).related_links.all()] == [two.pk]


def test_editors_choice_refuses_doubles_and_other_languages(publish: Any) -> None:
    one, other = publish("One"), publish("Один", "ru")
    for wrong in ([one, one], [one, other]):
        with pytest.raises(Invalid):
            set_editors_choice(actor=None, locale=one.locale, articles=wrong)
    assert not EditorsChoice.objects.get(locale=one.locale).items.exists()


def test_founding_twice_changes_nothing(newsroom: None) -> None:
    from wagtail.models import Page

    before = list(Page.objects.order_by("path").values_list("path", "slug", "title"))
    found_newsroom()
    assert list(Page.objects.order_by("path").values_list("path", "slug", "title")) == before


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Harbour ministry: “will not rise”", "harbour-ministry-will-not-rise"),
        ("Мост откроют «до первого снега»", "most-otkroyut-do-pervogo-snega"),
        ("Գրադարանը կբացվի ամռան սկզբին", "gradarany-kbatsvi-amran-skzbin"),
        ("Ուժ և ժամանակ", "uzh-ev-zhamanak"),
        ("وزارة الموانئ: «لا زيادة»", "wzarh-almwany-la-zyadh"),
        ("ليلًا ونهارًا", "lyla-wnhara"),
        ("日本", "article"),
        ("…", "article"),
        ("a" * 200, "a" * 70),
        ("word " * 30, "-".join(["word"] * 14)),
    ],
)
def test_slug(headline: str, slug: str) -> None:
    assert make_slug(headline) == slug


class TestWhoMay:
    """Every service refuses who may not, by role and section."""

    @pytest.fixture
    def people(self, make_reader: Any, newsroom: None) -> dict[str, Any]:
        found_newsroom()
        return {
            "reader": make_reader("Mariam"),
            "auditor": make_reader("Aud", role="auditor"),
            "of_city": make_reader("Ciara", role="section_editor", sections=["city"]),
            "of_harbour": make_reader("Hana", role="section_editor", sections=["harbour"]),
            "editor": make_reader("Edith", role="editor"),
            "chief": make_reader("Clara", role="chief"),
            "administrator": make_reader("Ada", role="administrator"),
        }

    @pytest.mark.parametrize("who", ["reader", "auditor", "of_city"])
    def test_refused(self, people: dict[str, Any], publish: Any, who: str) -> None:
        article = publish("Fares")
        actor = people[who]
        with pytest.raises(NotAllowed):
            publish("Another", actor=actor)
        with pytest.raises(NotAllowed):
            publish("Another", actor=actor, draft=True)
        with pytest.raises(NotAllowed):
            correct(actor=actor, article=article, note="No.")
        with pytest.raises(NotAllowed):
            take_down(actor=actor, article=article)
        with pytest.raises(NotAllowed):
            relate(actor=actor, article=article, others=[])
        assert ArticlePage.objects.count() == 1

    @pytest.mark.parametrize("who", ["of_harbour", "editor", "chief", "administrator"])
    def test_allowed(self, people: dict[str, Any], publish: Any, who: str) -> None:
        article = publish("Fares", actor=people[who])
        assert article.owner == people[who]
        correct(actor=people[who], article=article, note="Yes.")
        take_down(actor=people[who], article=article)

    @pytest.mark.parametrize(
        ("who", "may"),
        [("reader", False), ("auditor", False), ("of_harbour", False), ("editor", True), ("chief", True)],
    )
    def test_editors_choice(self, people: dict[str, Any], publish: Any, who: str, may: bool) -> None:
        article = publish("Fares")
        if may:
            set_editors_choice(actor=people[who], locale=article.locale, articles=[article])
        else:
            with pytest.raises(NotAllowed):
                set_editors_choice(actor=people[who], locale=article.locale, articles=[article])

    def test_a_lost_role_loses_its_groups(self, people: dict[str, Any], publish: Any) -> None:
        editor = people["editor"]
        editor.role, editor.is_staff = "", False
        editor.save()
        assert not editor.groups.exists()

    def test_a_group_given_by_hand_stays(self, people: dict[str, Any]) -> None:
        from django.contrib.auth.models import Group

        editor = people["editor"]
        editor.groups.add(Group.objects.create(name="Photo desk"))
        editor.role = "chief"
        editor.save()
        assert {group.name for group in editor.groups.all()} == {"Photo desk", "Fairsay: chief"}
