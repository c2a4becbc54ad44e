"""What is refused, in the shape and, where clients match them, in the words of the Perspective API."""

import json

import pytest
from django.test import Client

from fairsay.perspective.calls import LIMIT
from tests.perspective.conftest import ANALYZE, SUGGEST

pytestmark = pytest.mark.plain

WANTED = {"requestedAttributes": {"TOXICITY": {}}}
COMMENT = {"comment": {"text": "The ferry is late."}}
GOOD = COMMENT | WANTED


def asking(name, **parameters):
    return COMMENT | {"requestedAttributes": {name: parameters}}


REFUSED = {
    "nothing": ({}, "COMMENT_EMPTY", "Comment must be non-empty."),
    "blank": ({"comment": {"text": " \n"}} | WANTED, "COMMENT_EMPTY", "Comment must be non-empty."),
    "too long": ({"comment": {"text": "a" * (LIMIT + 1)}} | WANTED, "COMMENT_TOO_LONG", "20 KB"),
    "too long in bytes": ({"comment": {"text": "я" * 10_300}} | WANTED, "COMMENT_TOO_LONG", "20 KB"),
    "no attribute": (COMMENT, "NO_REQUESTED_ATTRIBUTES", "requestedAttributes"),
    "unknown attribute": (asking("NICE"), "INVALID_REQUEST", "Attribute NICE"),
    "not computed": (asking("FLIRTATION"), "INVALID_REQUEST", "FLIRTATION"),
    "language": (
        GOOD | {"languages": ["en", "ja"]},
        "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
        "Attribute TOXICITY does not support request languages: ja",
    ),
    "no article": (asking("OFF_TOPIC"), "INVALID_REQUEST", "article"),
    "percentile": (asking("SPAM", scoreType="PERCENTILE"), "INVALID_REQUEST", "PROBABILITY"),
    "threshold": (asking("SPAM", scoreThreshold=2), "INVALID_REQUEST", "scoreThreshold"),
    "markup": ({"comment": {"text": "<b>x</b>", "type": "HTML"}} | WANTED, "INVALID_REQUEST", "PLAIN_TEXT"),
    "comment is text": ({"comment": "x"} | WANTED, "INVALID_REQUEST", "comment must be an object"),
    "text is a number": ({"comment": {"text": 3}} | WANTED, "INVALID_REQUEST", "text must be a string"),
    "half a pair": ({"comment": {"text": "\ud83d"}} | WANTED, "INVALID_REQUEST", "surrogate"),
    "both contexts": (
        GOOD | {"context": {"entries": [{}], "articleAndParentComment": {"article": {"text": "x"}}}},
        "INVALID_REQUEST",
        "not both",
    ),
    "languages is text": (GOOD | {"languages": "en"}, "INVALID_REQUEST", "languages must be a list"),
    "flag is text": (GOOD | {"doNotStore": "yes"}, "INVALID_REQUEST", "doNotStore"),
    "token is a number": (GOOD | {"clientToken": 3}, "INVALID_REQUEST", "clientToken"),
    "a list": ([GOOD], "INVALID_REQUEST", "JSON object"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "words"), REFUSED.values(), ids=REFUSED)
def test_refused(call, body, kind, words):
    response = call(body)
    assert response.status_code == 400
    error = response.json()["error"]
    assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
    assert words in error["message"]
    assert error["details"][0]["errorType"] == kind
    assert error["details"][0]["@type"].startswith("type.googleapis.com/")


def test_the_language_error_names_attribute_and_languages(call):
    detail = call(GOOD | {"languages": ["ja"]}).json()["error"]["details"][0]
    assert detail["languageNotSupportedByAttributeError"] == {
        "attribute": "TOXICITY",
        "requestedLanguages": ["ja"],
    }


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 5000, b"3"], ids=("empty", "cut", "bytes", "deep", "3")
)
def test_a_body_that_is_no_object_is_refused_with_a_detail(body):
    response = Client().post(ANALYZE, body, content_type="application/octet-stream")
    assert response.status_code == 400
    assert response.json()["error"]["details"][0]["errorType"]


def test_a_body_past_all_limits_is_refused(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    body = json.dumps({"comment": {"text": "a" * 2000}} | WANTED)
    response = Client().post(ANALYZE, body, content_type="application/json")
    assert (response.status_code, response.json()["error"]["details"][0]["errorType"]) == (
        400,
        "COMMENT_TOO_LONG",
    )


@pytest.mark.parametrize(
    "scores",
    [
        None,
        {},
        {"NICE": {"summaryScore": {"value": 1}}},
        {"TOXICITY": {}},
        {"TOXICITY": {"summaryScore": {"value": 7}}},
    ],
    ids=("none", "empty", "unknown", "no value", "no probability"),
)
def test_suggestions_are_checked(call, scores):
    assert call(COMMENT | {"attributeScores": scores}, SUGGEST).status_code == 400
