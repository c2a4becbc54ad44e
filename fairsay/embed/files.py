"""The files that a browser is sent, exactly as they were written, and the words that go with them."""

import json
from functools import cache
from pathlib import Path

from fairsay.config.words import direction, say, speakable
from fairsay.errors import NotFound

HERE = Path(__file__).parent / "browser"
# The opinions look as they do on our own pages: one style sheet for both.
THREAD_CSS = HERE.parents[1] / "discussion" / "static" / "discussion" / "thread.css"
SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
FILES = {
    "loader.js": (HERE / "loader.js", SCRIPT),
    "element.js": (HERE / "element.js", SCRIPT),
    "element.css": (HERE / "element.css", STYLE),
    "thread.css": (THREAD_CSS, STYLE),
}
WORDS = {"failed": "embed-failed", "retry": "embed-retry", "older": "thread-older"}


@cache
def read(name: str) -> tuple[bytes, str]:
    """A file's bytes and content type. Raises NotFound."""
    if name not in FILES:
        raise NotFound
    path, kind = FILES[name]
    return path.read_bytes(), kind


@cache
def words_json(language: str) -> bytes:
    """What the element says by itself, in the nearest language that we speak."""
    spoken = speakable(language)
    words = {name: say(spoken, key) for name, key in WORDS.items()}
    return json.dumps({"language": spoken, "dir": direction(spoken), **words}, ensure_ascii=False).encode()
