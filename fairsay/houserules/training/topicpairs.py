"""Opinions under stories for the rule on off-topic opinions: their own story, another one, or any.

Real threads hold reactions, thanks and talk about the newspaper, which no swapped pair teaches: the
grammars offtopic_*.txt and the civil sentences of abuse_*.txt stand under random stories as on topic.
"""

import random
import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from fairsay.houserules.passages import passages
from fairsay.houserules.reading import Reading
from fairsay.houserules.training.dataset import Row, rows
from fairsay.houserules.training.examples import fold_of
from fairsay.houserules.training.grammar import grammars
from fairsay.houserules.training.latin import to_latin
from fairsay.houserules.verdict import StoryText, Submission

FILES = (
    "en_offtopic_news_debate",
    "en_offtopic_arguments",
    "ru_offtopic_news",
    "hy_offtopic_treebank",
    "multi_offtopic_flores",
)
PARALLEL = "multi_offtopic_flores"
# Sentences of the grammars on abuse that fit under any story.
AT_HOME = ("criticism", "warm", "negated", "insult", "threat", "angry_wide", "named_civil", "roles")
# What a file's pairs count: stories of one sentence say little about a newspaper's.
WORTH = {"en_offtopic_arguments": 0.6, PARALLEL: 0.5}
# What a sentence of our own counts: of the grammars on off-topic opinions, and of those on abuse. More, and
# the networks tell grammar from prose instead of near from far; in Russian, where all prose is news, fewer
# short remarks are held with more.
OURS = {"en": 0.5, "ru": 0.6, "hy": 0.5}
BORROWED = {"en": 0.3, "ru": 0.6, "hy": 0.4}


@dataclass(frozen=True)
class Pair:
    """An opinion under a story. `off` is the label, `group` the story that it belongs to for the folds.

    `home` is the story under which the opinion was found, empty for sentences of the grammars.
    """

    text: str
    language: str
    title: str
    body: str
    story_language: str
    off: bool
    weight: float
    group: str
    source: str
    home: str
    parent: str | None = None

    @property
    def is_written(self) -> bool:
        """Whether a grammar wrote the opinion."""
        return self.source not in FILES and not self.source.endswith("_across")

    @property
    def latin(self) -> bool:
        """Whether Russian or Armenian is written in Latin letters."""
        return self.reading.latin

    @cached_property
    def reading(self) -> Reading:
        """The pair as the detector reads it."""
        story = StoryText(self.title, self.body, self.story_language)
        return Reading(Submission(self.text, self.language, story, self.parent))


def in_company(group: str) -> bool:
    """Whether a story of the parallel file lends its sentences to the company, and so is not trained on."""
    return fold_of(f"company:{group}", 2) == 0


def company_sentences(folder: Path) -> list[str]:
    """English sentences on many subjects, of the part of the parallel file that is not trained on."""
    return sorted(
        {
            row.story[1]
            for row in rows(folder, PARALLEL)
            if row.split == "train" and row.language == "en" and row.story and in_company(_story_of(row))
        }
    )


def _story_of(row: Row) -> str:
    return str(row.group.get("story") or (row.story[0] if row.story else ""))


def pairs(folder: Path, split: str, seed: int) -> list[Pair]:
    """Labelled pairs of the data folder, and from them other stories, short parts, parents, Latin letters."""
    rng = random.Random(f"{seed}:pairs:{split}")  # noqa: S311 - a sample, not a secret
    chosen: list[Pair] = []
    for name in FILES:
        found = [
            row
            for row in rows(folder, name)
            if row.split == split and row.labels["off_topic"] is not None and row.story
        ]
        if name == PARALLEL:
            company = [
                row for row in found if in_company(_story_of(row)) or in_company(str(row.group.get("from")))
            ]
            found = [row for row in found if row not in company]
        beside = _company(found)
        homes = {row.text: _story_of(row) for row in found if not row.labels["off_topic"]}
        told = sorted({(row.language, *row.story, _story_of(row)) for row in found if row.story})
        for row in found:
            chosen.extend(_of_row(row, name, beside, homes, told, rng))
        if name == PARALLEL:
            chosen.extend(_across(found, rng))
    return chosen


def _of_row(
    row: Row,
    name: str,
    beside: dict[str, list[str]],
    homes: dict[str, str],
    told: list[tuple[str, str, str, str]],
    rng: random.Random,
) -> list[Pair]:
    title, body = row.story or ("", "")
    off = bool(row.labels["off_topic"])
    story = _story_of(row)
    made: list[Pair] = []
    company = [one for one in beside.get(story, []) if one not in row.text and row.text not in one]
    if name == "en_offtopic_news_debate" and len(company) > 6 and rng.random() < 0.5:
        # The set has headlines and one line each; an article's text is stood for by what others said.
        body = "\n".join([body, *rng.sample(company, 5)])
    home = homes.get(row.text, "")
    base = Pair(
        row.text,
        row.language,
        title,
        body,
        row.language,
        off,
        WORTH.get(name, 1.0),
        f"{name}:{story}",
        name,
        home,
    )
    if company and rng.random() < 0.25:
        base = replace(base, parent=rng.choice(company))
    made.append(base)
    answered = [one for one in beside.get(home, []) if one not in row.text]
    if off and answered and rng.random() < 0.2:
        # It leaves the story but follows the opinion that it answers: on topic.
        made.append(replace(base, parent=rng.choice(answered), off=False, weight=0.5))
    if not off and rng.random() < 0.5:
        other = rng.choice([one for one in told if one[0] == row.language])
        if other[3] != story and not _alike(other[1], title):
            made.append(
                replace(base, title=other[1], body=other[2], off=True, parent=None, weight=base.weight * 0.7)
            )
    if title and body and rng.random() < 0.1:
        made.append(replace(base, body="", parent=None, weight=base.weight * 0.4))
    cut = passages(row.text, 140)
    if len(cut) > 1 and rng.random() < 0.6:
        # A sentence on its own says less about its topic: less weight where it is on topic.
        start, end = rng.choice(cut)
        made.append(replace(base, text=row.text[start:end], weight=base.weight * (1.0 if off else 0.7)))
    if row.language != "en" and rng.random() < 0.3:
        made.append(replace(base, text=to_latin(row.text, row.language, rng), weight=base.weight * 0.7))
    return made


def _alike(one: str, other: str) -> bool:
    return len(set(re.findall(r"\w{5,}", one.lower())) & set(re.findall(r"\w{5,}", other.lower()))) > 1


def _across(found: list[Row], rng: random.Random) -> list[Pair]:
    """Opinions of the parallel file under the same story in another language."""
    told = {(row.language, _story_of(row)): row.story for row in found if row.story}
    made = []
    for row in found:
        language = rng.choice([one for one in ("en", "ru", "hy") if one != row.language])
        story, group = told.get((language, _story_of(row))), f"{PARALLEL}:{_story_of(row)}"
        off, source = bool(row.labels["off_topic"]), f"{PARALLEL}_across"
        if story:
            made.append(
                Pair(row.text, row.language, *story, language, off, WORTH[PARALLEL], group, source, "")
            )
    return made


def _company(found: list[Row]) -> dict[str, list[str]]:
    """Passages that stand under each story, by rows that are on topic there."""
    company: dict[str, list[str]] = {}
    for row in found:
        if not row.labels["off_topic"]:
            start, end = passages(row.text)[0]
            company.setdefault(_story_of(row), []).append(row.text[start:end])
    return company


def written(labelled: list[Pair], seed: int) -> list[Pair]:
    """Our own sentences under random stories."""
    rng = random.Random(f"{seed}:written")  # noqa: S311 - a sample, not a secret
    stories = sorted(
        {(one.language, one.title, one.body) for one in labelled if one.language == one.story_language}
    )
    by_language = {
        language: [one for one in stories if one[0] == language] for language in ("en", "ru", "hy")
    }
    made: list[Pair] = []
    for grammar in (*grammars("offtopic"), *grammars("abuse")):
        ours = grammar.name.startswith("offtopic")
        for one in grammar.draw(seed, scale=1.0 if ours else 0.25):
            # Insults and threats are no other subject, whatever else they are.
            if not ours and one.kind not in AT_HOME:
                continue
            off = one.breach and ours
            for _ in range(3 if off else 2):
                language, title, body = rng.choice(by_language[grammar.language])
                latin = language != "en" and rng.random() < 0.25
                text = to_latin(one.text, language, rng) if latin else one.text
                weight = (OURS if ours else BORROWED)[language]
                made.append(
                    Pair(text, language, title, body, language, off, weight, one.frame, grammar.name, "")
                )
    return made
