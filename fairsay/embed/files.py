"""The files that a browser is sent, as written but for comments and indents; the words that go with them."""

import json
import re
from functools import cache
from pathlib import Path

from fairsay.config.words import direction, plural_forms, say, speakable
from fairsay.discussion.models import Ground
from fairsay.discussion.pages import SCRIPT_WORDS
from fairsay.errors import NotFound

HERE = Path(__file__).parent / "browser"
# The opinions look, and forms behave, as they do on our own pages: one file for both.
THREAD = HERE.parents[1] / "discussion" / "static" / "discussion"
SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
READING = {
    "loader.js": (HERE / "loader.js", SCRIPT),
    "element.js": (HERE / "element.js", SCRIPT),
    "element.css": (HERE / "element.css", STYLE),
    "thread.css": (THREAD / "thread.css", STYLE),
    "live.js": (THREAD / "live.js", SCRIPT),
}
WRITING = {
    "write.js": (HERE / "write.js", SCRIPT),
    "panel.js": (HERE / "panel.js", SCRIPT),
    "session.js": (HERE / "session.js", SCRIPT),
    "talk.js": (THREAD / "talk.js", SCRIPT),
}
OTHERS = {
    "count.js": (HERE / "count.js", SCRIPT),
    "frame.js": (HERE / "frame.js", SCRIPT),
    "frame.css": (HERE / "frame.css", STYLE),
    "granted.js": (HERE / "granted.js", SCRIPT),
    "quote.css": (HERE / "quote.css", STYLE),
}
FILES = READING | WRITING | OTHERS
# Comments that have lines of their own: for whoever reads the source. A reader's telephone is sent none.
COMMENT = re.compile(rb"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)$", re.MULTILINE | re.DOTALL)
INDENT = re.compile(rb"^[ \t]+", re.MULTILINE)
WORDS = {
    "failed": "embed-failed",
    "retry": "embed-retry",
    "older": "thread-older",
    "further": "thread-order-next",
}
WRITE_WORDS = {
    **{
        word: f"thread-script-{word}"
        for word in SCRIPT_WORDS
    },
    **{
        word: f"embed-write-{word}"
        for word in (
            "waiting", "again", "stop", "as", "sign-out", "published",
        )
    },
    "my-page": "account-my-page",
    "edit-title": "opinion-edit-title",
    "edit-help": "opinion-edit-help",
    "save": "opinion-edit-save",
    "said": "opinion-said",
    "delete-title": "opinion-delete-title",
    "delete-words": "opinion-delete-words",
    "take-back": "opinion-delete",
    "report-title": "opinion-report-title",
    "report-ground": "opinion-report-ground",
    "report-words": "opinion-report-words",
    "report-send": "opinion-report-send",
    "report-sent": "opinion-report-sent",
}  # fmt: skip


@cache
def read(name: str) -> tuple[bytes, str]:
    """A file's bytes and content type. Raises NotFound.

    Lines of comment are sent empty, so that a browser's console names the lines that the source has. No
    string goes over more than one line, so what a line begins with is an indent.
    """
    if name not in FILES:
        raise NotFound
    path, kind = FILES[name]
    plain = COMMENT.sub(lambda found: b"\n" * found[0].count(b"\n"), path.read_bytes())
    return INDENT.sub(b"", plain), kind


@cache
def words_json(language: str) -> bytes:
    """What the element says by itself, in the nearest language that we speak."""
    spoken = speakable(language)
    news = plural_forms(spoken, "thread-script-news")
    told = {"language": spoken, "dir": direction(spoken), "news": news, **_told(spoken, WORDS)}
    return json.dumps(told, ensure_ascii=False).encode()


@cache
def write_words_json(language: str) -> bytes:
    """What is said while writing."""
    spoken = speakable(language)
    grounds = {ground: say(spoken, f"rules-ground-{ground}") for ground in Ground.values}
    told = {**_told(spoken, WRITE_WORDS), "grounds": grounds}
    return json.dumps(told, ensure_ascii=False).encode()


def _told(language: str, words: dict[str, str]) -> dict[str, str]:
    return {name: say(language, key) for name, key in words.items()}
