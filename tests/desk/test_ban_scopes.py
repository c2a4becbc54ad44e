"""Scenes: a ban holds everywhere, on one site, or in one section; a section editor keeps to their sections."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import AuditEntry, Decision, Letter, StatementOfReasons
from fairsay.desk.refusals import OtherScope
from fairsay.desk.scopes import BanScope
from fairsay.desk.transparency.statements import as_database_entry, find_faults
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Site
from fairsay.errors import Banned, Invalid, NotAllowed

WORDS = "The {n}. word about the fares, and it is meant well."


@pytest.fixture
def ban(reader, editor):
    """Ban the reader: `ban("main/harbour")`."""

    def do(word="", actor=None, **more):
        return services.ban_reader_from_desk(
            actor=actor or editor,
            reader=reader,
            ground="abusive",
            reason="Three insults in a day.",
            ends_at=timezone.now() + timedelta(days=7),
            scope=BanScope.read(word),
            **more,
        )

    return do


@pytest.fixture
def places(make_thread, story):
    """Threads: in the section of the story, in another of the same site, on another site."""
    return {
        "here": make_thread("here", section=story.section),
        "culture": make_thread("culture", section="culture"),
        "elsewhere": make_thread("elsewhere", section=story.section, site="other"),
    }


@pytest.fixture
def make_thread(story):
    """A thread under a story of its own."""

    def make(word, *, section, site=""):
        where = Site.objects.create(key=site, name="The Other Post") if site else story.site
        address = f"https://{word}.example/"
        made = discussion.register_story(
            site=where, url=address, title=word, language="en", section=section, mode="open"
        )
        return made.thread

    return make


def where_it_holds(reader, places):
    held = set()
    for n, (name, thread) in enumerate(places.items()):
        try:
            discussion.post_opinion(actor=reader, thread=thread, text=WORDS.format(n=n))
        except Banned:
            held.add(name)
    return held


@pytest.mark.parametrize(
    ("scope", "held"),
    [
        ("", {"here", "culture", "elsewhere"}),
        ("{site}", {"here", "culture"}),
        ("{site}/{section}", {"here"}),
        ("{site}/sport", set()),
    ],
)
def test_a_ban_holds_where_it_says(reader, story, places, ban, scope, held):
    ban(scope.format(site=story.site.key, section=story.section))
    assert where_it_holds(reader, places) == held


def test_who_is_banned_in_a_section_cannot_edit_there_either(reader, story, thread, published, ban):
    opinion = published(thread, reader, "The fares are fair, say what you will about them.")
    ban(f"{story.site.key}/{story.section}")
    with pytest.raises(Banned):
        discussion.edit_opinion(actor=reader, opinion=opinion, text="The fares are not fair after all.")


def test_the_statement_and_the_record_say_where(reader, story, ban, client_for):
    decision = ban(f"{story.site.key}/{story.section}")
    statement = StatementOfReasons.objects.get(decision=decision)
    assert f"in the section “{story.section}” of {story.site.name}" in statement.restriction_text
    assert statement.restriction_text in Letter.objects.get().body
    entry = AuditEntry.objects.get(action="decision.ban")
    assert entry.words["ban_scope"] == f"{story.site.key}/{story.section}"
    sent = as_database_entry(statement)
    assert sent["decision_provision"] == "DECISION_PROVISION_PARTIAL_SUSPENSION"
    assert "decision_account" not in sent
    assert find_faults(sent) == []
    page = client_for(reader).get("/me/").content.decode()
    assert f"in the section “{story.section}” of {story.site.name}" in page


def test_overturning_lifts_it(reader, story, places, ban, chief):
    appeal = services.appeal_decision(
        actor=reader, decision=ban(f"{story.site.key}/{story.section}"), words="I was quoting."
    )
    services.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="So it was.")
    assert where_it_holds(reader, places) == set()


def test_a_site_that_is_not_there(ban):
    with pytest.raises(Invalid):
        ban("nowhere")
    assert not Decision.objects.exists()


class TestSectionEditor:
    """What somebody with one section may do to a reader, and may see of one."""

    @pytest.fixture
    def critic(self, make_reader, story):
        return make_reader("Critic", role="section_editor", sections=[story.section])

    def test_bans_in_their_own_section_alone(self, critic, story, ban):
        for word in ("", story.site.key, f"{story.site.key}/culture"):
            with pytest.raises(OtherScope):
                ban(word, actor=critic)
        made = ban(f"{story.site.key}/{story.section}", actor=critic)
        assert services.lift_ban_from_desk(actor=critic, ban=made.ban).outcome == "lift"

    def test_does_not_lift_what_holds_elsewhere_too(self, critic, ban):
        with pytest.raises(NotAllowed):
            services.lift_ban_from_desk(actor=critic, ban=ban().ban)

    def test_the_case_offers_their_section(self, critic, client_for, story, held):
        page = client_for(critic).get(f"/desk/opinions/{held().pk}/").content.decode()
        assert f'<option value="{story.site.key}/{story.section}">' in page
        assert '<option value="">everywhere' not in page

    def test_a_ban_from_the_case(self, critic, client_for, story, held, reader):
        form = {"opinion": held().pk, "ground": "abusive", "reason": "Insults.", "days": "7"}
        desk = client_for(critic)
        assert desk.post(f"/desk/readers/{reader.pk}/ban/", form).status_code == 403
        form["scope"] = f"{story.site.key}/{story.section}"
        assert desk.post(f"/desk/readers/{reader.pk}/ban/", form).status_code == 302
        assert reader.bans.get().section == story.section

    def test_sees_of_a_reader_what_concerns_their_sections(
        self, critic, client_for, editor, reader, places, published, ban, story, held
    ):
        published(places["here"], reader, "Said in the harbour, where it belongs, about the quay.")
        hidden = published(places["culture"], reader, "Said in culture, which is somebody else’s, of a play.")
        services.note_opinion(actor=editor, opinion=hidden, words="A note about the play.")
        services.reject_opinion(actor=editor, opinion=held(), ground="abusive", explanation="Of the harbour.")
        ban(f"{story.site.key}/culture")
        page = client_for(critic).get(f"/desk/readers/{reader.pk}/").content.decode()
        assert "Said in the harbour" in page
        assert "Of the harbour." in page
        for words in ("Said in culture", "A note about the play.", "Three insults in a day."):
            assert words not in page, words
        assert "Said in culture" in client_for(editor).get(f"/desk/readers/{reader.pk}/").content.decode()
