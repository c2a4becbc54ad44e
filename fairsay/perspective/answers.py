"""What is sent back, in the wire's own field names and offsets."""

from itertools import accumulate
from typing import Any

from fairsay.houserules import language, normalise
from fairsay.perspective.attributes import Attribute
from fairsay.perspective.calls import PROBABILITY, Analysis, Suggestion
from fairsay.perspective.faults import JudgeFailed
from fairsay.perspective.scoring import Judged, Part


def answer_analysis(call: Analysis, judged: Judged) -> dict[str, Any]:
    """The answer to `comments:analyze`. Raises JudgeFailed where a wanted attribute has no score."""
    places = utf16_places(judged.text)
    scores = {}
    for attribute, threshold in call.wanted.items():
        if judged.failed(*attribute.rules) and not attribute.survives_failure:
            raise JudgeFailed
        value = attribute.value(judged)
        # Below its threshold an attribute is left out whole, as clients that set one expect.
        if value >= threshold:
            spans = _spans(attribute, judged, value, threshold) if call.spans else _whole(judged, value)
            scores[attribute.name] = {
                "summaryScore": _score(value),
                "spanScores": [_span(part, places) for part in spans],
            }
    detected = [judged.verdict.language]
    languages = list(call.languages) or detected
    answer = {"attributeScores": scores, "languages": languages, "detectedLanguages": detected}
    return answer | ({"clientToken": call.token} if call.token else {})


def answer_suggestion(call: Suggestion) -> dict[str, Any]:
    """The answer to `comments:suggestscore`: that it was understood."""
    detected = [language.detect(normalise.fold(call.submission.text).text).code]
    answer = {"requestedLanguages": list(call.languages), "detectedLanguages": detected}
    return answer | ({"clientToken": call.token} if call.token else {})


def utf16_places(text: str) -> list[int]:
    """For every index of the text, its end included, the same place counted in UTF-16 units."""
    return [0, *accumulate(2 if letter > "\uffff" else 1 for letter in text)]


def _whole(judged: Judged, value: float) -> list[Part]:
    """One span over all: some clients read spans only, and have them even where none was asked for."""
    return [Part(0, len(judged.text), value)]


def _spans(attribute: Attribute, judged: Judged, value: float, threshold: float) -> list[Part]:
    """The passages in the order of the text, each once with its highest score; else the whole."""
    found: dict[tuple[int, int], Part] = {}
    for part in attribute.parts(judged):
        place = (part.start, part.end)
        if part.score >= threshold and (place not in found or part.score > found[place].score):
            found[place] = part
    return [found[place] for place in sorted(found)] or _whole(judged, value)


def _span(part: Part, places: list[int]) -> dict[str, Any]:
    return {"begin": places[part.start], "end": places[part.end], "score": _score(part.score)}


def _score(value: float) -> dict[str, Any]:
    return {"value": round(value, 6), "type": PROBABILITY}
