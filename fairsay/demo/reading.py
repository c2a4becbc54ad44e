"""The invented newsroom's files, read: the paper, its people, its articles and their threads."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parent / "newsroom"
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Newsroom:
    """All files as read. `today` is the midnight that every relative time counts from.

    `articles` is by slug; `threads` is by slug too, each a list of opinions, and lacks articles that
    nobody has said anything about.
    """

    paper: Table
    articles: Mapping[str, Table]
    threads: Mapping[str, list[Table]]
    today: datetime

    def published_at(self, slug: str) -> datetime:
        """When an article appeared."""
        dateline = self.articles[slug]["dateline"]
        hour, minute = dateline["time"].split(":")
        day = self.today - timedelta(days=dateline["days_ago"])
        return datetime.combine(day.date(), time(int(hour), int(minute)), tzinfo=self.today.tzinfo)

    def moment(self, slug: str, minutes: int) -> datetime:
        """So many minutes after an article appeared."""
        return self.published_at(slug) + timedelta(minutes=minutes)

    def picture(self, name: str) -> Path:
        """The raster of a drawn picture."""
        return FOLDER / "pictures" / f"{name}.jpg"


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def read_newsroom(now: datetime) -> Newsroom:
    """Everything in the newsroom's folder, with times relative to the day of `now`."""
    paper = _read(FOLDER / "newsroom.toml")
    local = now.astimezone(ZoneInfo(paper["time_zone"]))
    articles = {path.stem: _read(path) for path in sorted((FOLDER / "articles").glob("*/*.toml"))}
    threads = {path.stem: _read(path)["opinions"] for path in sorted((FOLDER / "threads").glob("*/*.toml"))}
    return Newsroom(paper, articles, threads, local.replace(hour=0, minute=0, second=0, microsecond=0))
