"""Records on disk between reading and loading, so that no file is too long for the memory.

An export has its opinions in any order; loading needs all of a story's together. A file of our own
in a temporary folder sorts them. It is gone when the import ends.
"""

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from fairsay.imports.records import Author, Opinion, Standing, Story


class Spool:
    """Stories and opinions by story, for the time of one import."""

    def __init__(self) -> None:
        """Makes the file; use the spool in a `with`."""
        self._folder = tempfile.TemporaryDirectory(prefix="fairsay-import-")
        self._db = sqlite3.connect(Path(self._folder.name) / "spool.sqlite3", isolation_level=None)
        self._db.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE story (key TEXT PRIMARY KEY, number INTEGER, value TEXT);"
            "CREATE TABLE opinion (key TEXT PRIMARY KEY, story TEXT, number INTEGER, value TEXT);"
            "BEGIN;"
        )
        self._number = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._db.close()
        self._folder.cleanup()

    def add_story(self, story: Story) -> bool:
        """Keep a story; False where its key was there already."""
        return self._insert("story (key, number, value)", (story.key, self._next(), _write(story)))

    def add_opinion(self, opinion: Opinion) -> bool:
        """Keep an opinion; False where its key was there already."""
        values = (opinion.key, opinion.story, self._next(), _write(opinion))
        return self._insert("opinion (key, story, number, value)", values)

    def ready(self) -> None:
        """To be called between the last `add_…` and the first read."""
        self._db.execute("CREATE INDEX by_story ON opinion (story, number)")

    def stories(self) -> Iterator[Story]:
        """Every story, in the order of the file."""
        for (value,) in self._db.execute("SELECT value FROM story ORDER BY number"):
            yield _story(json.loads(value))

    def opinions(self, stories: Iterable[str]) -> list[Opinion]:
        """The opinions of these stories, in the order of the file."""
        found: list[tuple[int, str]] = []
        for story in stories:
            found += self._db.execute("SELECT number, value FROM opinion WHERE story = ?", (story,))
        return [_opinion(json.loads(value)) for _, value in sorted(found)]

    def stories_named(self) -> list[str]:
        """Every story key that an opinion names, whether there is a story of that key or not."""
        return [key for (key,) in self._db.execute("SELECT DISTINCT story FROM opinion ORDER BY story")]

    def _insert(self, into: str, values: tuple[Any, ...]) -> bool:
        marks = ", ".join("?" * len(values))
        done = self._db.execute(f"INSERT OR IGNORE INTO {into} VALUES ({marks})", values)  # noqa: S608 - our own words
        return done.rowcount == 1

    def _next(self) -> int:
        self._number += 1
        return self._number


def _write(record: Story | Opinion) -> str:
    return json.dumps(asdict(record), default=lambda value: value.isoformat())


def _story(value: dict[str, Any]) -> Story:
    published = value.pop("published_at")
    return Story(**value, published_at=datetime.fromisoformat(published) if published else None)


def _opinion(value: dict[str, Any]) -> Opinion:
    value["author"] = Author(**value["author"])
    value["posted_at"] = datetime.fromisoformat(value["posted_at"])
    value["standing"] = Standing(value["standing"])
    return Opinion(**value)
