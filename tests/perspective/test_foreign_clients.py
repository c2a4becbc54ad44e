"""Real clients, as published, against our server: nothing of theirs is changed but the address."""

import json
import os
import subprocess
import sys

import pytest

from tests.perspective.foreign import CLIENTS, FOLDER

# Which database stands behind the server makes no difference here: once is enough.
pytestmark = [pytest.mark.slow, pytest.mark.plain]

TEXT = "😀 You are an idiot and everybody knows it."

# Each prints one JSON value. URL and KEY are filled in before it runs.
SCRIPTS = {
    "google": """
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
api = build("commentanalyzer", "v1alpha1", developerKey=KEY, static_discovery=False,
            discoveryServiceUrl=URL + "/$discovery/rest?version=v1alpha1")
comment = {"text": TEXT, "type": "PLAIN_TEXT"}
body = {"comment": comment, "requestedAttributes": {"TOXICITY": {}}, "clientToken": "t"}
answer = api.comments().analyze(body=body).execute()
body = {"comment": comment, "attributeScores": {"SPAM": {"summaryScore": {"value": 1}}}, "clientToken": "u"}
taken = api.comments().suggestscore(body=body).execute()
try:
    api.comments().analyze(body={"comment": comment, "requestedAttributes": {"NICE": {}}}).execute()
except HttpError as error:
    refused = [error.resp.status, error.reason]
out({"score": answer["attributeScores"]["TOXICITY"]["summaryScore"]["value"], "token": answer["clientToken"],
     "taken": taken["clientToken"], "refused": refused})
""",
    "perspective": """
from perspective import PerspectiveAPI
client = PerspectiveAPI(KEY)
client.api_client.url = URL + "/v1alpha1/{endpoint}"
answer = client.analyze_comment(TEXT, requested_attributes={"TOXICITY": {}}, span_annotations=True)
out({"score": answer["attributeScores"]["TOXICITY"]["summaryScore"]["value"]})
""",
    "pyperspective": """
from PyPerspective import Perspective as module
module.base_url = URL + "/v1alpha1/comments:analyze"
try:
    module.Perspective("wrong")
except Exception as error:
    refused = type(error).__name__
comment = module.Perspective(KEY).get_score(TEXT, tests=["TOXICITY", "THREAT"], langs=["en"])
toxicity = comment["toxicity"]
spans, detected = len(toxicity.spans), comment.detected_langs
out({"score": toxicity.score, "spans": spans, "detected": detected, "refused": refused})
""",
    "perspectivepy": """
import googleapiclient.discovery as discovery
theirs = discovery.build
def ours(*words, **named):
    return theirs(*words, **(named | {"discoveryServiceUrl": URL + "/$discovery/rest?version=v1alpha1"}))
discovery.build = ours
from perspective import Attributes, Client
answer = Client(KEY).analyze(TEXT, [Attributes.TOXICITY, Attributes.INSULT])
out({"score": answer["TOXICITY"] / 100})
""",
}


def client(name):
    """The client as a parameter, skipped before any server is started where it is not there."""
    reason = f"the client {name} is not there: python -m tests.perspective.foreign fetches it"
    return pytest.param(name, marks=pytest.mark.skipif(not (FOLDER / name).is_dir(), reason=reason))


@pytest.fixture(params=[client(name) for name in CLIENTS])
def said(request, live_server, monkeypatch):
    """What a client printed after its whole conversation with us."""
    name = request.param
    monkeypatch.setenv("FAIRSAY_PERSPECTIVE_KEYS", "sesame")
    words = {"URL": live_server.url, "KEY": "sesame", "TEXT": TEXT}
    script = "import json\n" + "".join(f"{name} = {value!r}\n" for name, value in words.items())
    script += "out = lambda value: print('\\n' + json.dumps(value))\n" + SCRIPTS[name]
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120,
        env={"PATH": os.defpath, "PYTHONPATH": str(FOLDER / name), "HOME": str(FOLDER)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return name, json.loads(done.stdout.strip().splitlines()[-1])


def test_a_real_client_is_answered(said):
    name, value = said
    assert value["score"] > 0.5
    if name == "google":
        assert (value["token"], value["taken"]) == ("t", "u")
        assert value["refused"][0] == 400
        assert "NICE" in value["refused"][1]
    if name == "pyperspective":
        assert value["spans"] == 1
        assert value["detected"] == ["en"]
        assert value["refused"] == "InvalidAuthKey"
