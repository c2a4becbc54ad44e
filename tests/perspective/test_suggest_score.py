"""comments:suggestscore: what editors elsewhere decided is checked, acknowledged, and not kept."""

import json

import pytest

from fairsay.discussion.models import Opinion
from tests.perspective.conftest import SUGGEST

pytestmark = pytest.mark.django_db

# As Coral sends it after an editor has rejected a comment.
PLACE = {"url": "https://news.example/ferry", "reply_to_id_Coral_comment_id": "", "Coral_comment_id": "7c1e"}
FROM_CORAL = {
    "comment": {"text": "You are an idiot."},
    "context": {"entries": [{"text": json.dumps(PLACE)}]},
    "attributeScores": {"TOXICITY": {"summaryScore": {"value": 1}}},
    "languages": ["en"],
    "communityId": "Coral:https://talk.example",
    "clientToken": "comment:7c1e",
}  # fmt: skip


@pytest.mark.parametrize("address", [SUGGEST, "/v1alpha1/comments:suggestcommentscore"])
def test_it_is_acknowledged(call, address, django_assert_num_queries, caplog):
    caplog.set_level("DEBUG")
    with django_assert_num_queries(0):
        response = call(FROM_CORAL, address)
    assert response.status_code == 200
    assert response.json() == {
        "clientToken": "comment:7c1e", "requestedLanguages": ["en"], "detectedLanguages": ["en"],
    }  # fmt: skip
    assert response["Fairsay-Feedback"] == "checked, not kept"
    assert "idiot" not in caplog.text
    assert not Opinion.objects.exists()


def test_coral_asks_and_is_answered(call):
    asked = {
        "comment": {"text": "You are an idiot."},
        "doNotStore": True,
        "languages": ["en"],
        "requestedAttributes": {"TOXICITY": {}},
    }
    answer = call(asked).json()
    assert answer["attributeScores"]["TOXICITY"]["summaryScore"]["value"] > 0.5
    whole = call(asked | {"requestedAttributes": {"HOUSE_RULES": {}}}).json()
    assert whole["attributeScores"]["HOUSE_RULES"]["summaryScore"]["value"] > 0.5
