"""An editor who looks after a language sees, decides and counts what is in it, in whichever section."""

import pytest

from fairsay.desk import services
from fairsay.desk.models import Decision
from fairsay.desk.permissions import own, sees
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, Story
from fairsay.errors import NotFound


@pytest.fixture
def elsewhere(thread):
    """A thread in Armenian, in another section."""
    site = thread.story.site
    url = "https://news.example/hy/"
    return discussion.register_story(
        site=site, url=url, title="Նավը", language="hy", section="culture"
    ).thread


@pytest.fixture
def hasmik(make_reader):
    return make_reader("Hasmik", role="section_editor", languages=["hy"])


def test_the_queue_holds_what_is_in_the_language(client_for, hasmik, held, elsewhere):
    english, armenian = held(), held("Նավապետը ստախոս է ու գող։", where=elsewhere)
    desk = client_for(hasmik)
    page = desk.get("/desk/").content.decode()
    assert f"/desk/opinions/{armenian.pk}/" in page
    assert f"/desk/opinions/{english.pk}/" not in page
    assert desk.get("/desk/numbers.json").json()["held"] == 1
    assert desk.get(f"/desk/opinions/{english.pk}/").status_code == 404
    case = desk.get(f"/desk/opinions/{armenian.pk}/").content.decode()
    assert 'name="ends_on"' not in case, "a ban holds in a place, whatever is spoken there"
    with pytest.raises(NotFound):
        services.approve_opinion(actor=hasmik, opinion=english)
    services.approve_opinion(actor=hasmik, opinion=armenian)
    log = desk.get("/desk/decisions/").content.decode()
    assert Decision.objects.get().opinion == armenian
    assert f"/desk/opinions/{armenian.pk}/" in log


@pytest.mark.parametrize(
    ("confined", "seen"),
    [
        ({}, set()),
        ({"sections": ["city"]}, {"city-en", "city-hy"}),
        ({"languages": ["hy"]}, {"city-hy", "sea-hy"}),
        ({"sections": ["city"], "languages": ["hy"]}, {"city-hy"}),
        (
            {"sections": ["city", "sea"], "languages": ["hy", "en"]},
            {"city-en", "city-hy", "sea-en", "sea-hy"},
        ),
    ],
)
def test_the_condition_and_the_question_agree(thread, make_reader, confined, seen):
    for place in ("city", "sea"):
        for language in ("en", "hy"):
            discussion.register_story(
                site=thread.story.site,
                url=f"https://news.example/{place}-{language}",
                title=f"{place}-{language}",
                language=language,
                section=place,
            )
    editor = make_reader("Somebody", role="section_editor", **confined)
    stories = Story.objects.filter(section__in=("city", "sea"))
    assert {one.title for one in stories if sees(editor, one)} == seen
    assert {one.title for one in stories.filter(own(editor))} == seen
    assert not Opinion.objects.filter(own(editor, "thread__story__")).exists()
    everybody = make_reader("Edgar", role="editor", **confined)
    assert len(stories.filter(own(everybody))) == 4 == sum(sees(everybody, one) for one in stories)
