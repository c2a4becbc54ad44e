"""The opinions of opinions.jsonl, each under its language's article."""

import json
from pathlib import Path

from fairsay.houserules.verdict import StoryText, Submission


def read_opinions() -> list[Submission]:
    """Forty-eight opinions, sixteen in each of three languages, in that order."""
    stories: dict[str, StoryText] = {}
    opinions = []
    for line in (Path(__file__).parent / "opinions.jsonl").read_text(encoding="utf-8").splitlines():
        value = json.loads(line)
        language = value["language"]
        if "title" in value:
            stories[language] = StoryText(value["title"], value["text"], language)
        else:
            opinions.append(Submission(value["opinion"], story=stories[language]))
    return opinions
