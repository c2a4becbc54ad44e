"""What the trained rules do on the data folder's test rows, through the detectors themselves.

Nothing here was trained on: the test split of every file, and the GPL-3.0 file as a whole. Weak labels
(a word list's, or a swapped story's) are marked. Figures carry 95 % Wilson intervals.
"""

import math
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from fairsay.houserules.detectors import abuse, offtopic
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.training.dataset import Row, rows
from fairsay.houserules.verdict import Rule, StoryText, Submission

Say = Callable[[str], None]

ABUSE_FILES = (
    "en_abuse_hatecheck", "en_abuse_emoji", "en_abuse_social",
    "en_abuse_tweets", "en_abuse_identity_templates",
    "en_abuse_talk_parent", "en_offtopic_news_debate",
    "ru_abuse_social", "ru_clean_social", "ru_offtopic_news",
    "ru_spam_telegram_gpl", "hy_clean_treebank", "hyw_clean_treebank",
)  # fmt: skip
TOPIC_FILES = (
    "en_offtopic_news_debate", "en_offtopic_arguments",
    "ru_offtopic_news", "hy_offtopic_treebank", "multi_offtopic_flores",
)  # fmt: skip
_MOST = 600  # rows of one file and language: intervals of ± 4 points, a minute in all


def wilson(hits: int, of: int) -> str:
    """A share with its 95 % interval, as words."""
    if not of:
        return "-"
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{share:.3f} [{max(0.0, middle - half):.3f}, {min(1.0, middle + half):.3f}]"


def area(
    labels: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
    scores: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> float:
    """The area under the ROC curve: how often a breach scores above a civil opinion, ties counting half."""
    order = np.sort(scores)
    ranks = (np.searchsorted(order, scores, "left") + np.searchsorted(order, scores, "right") + 1) / 2
    positive = int(labels.sum())
    negative = len(labels) - positive
    return float((ranks[labels].sum() - positive * (positive + 1) / 2) / (positive * negative))


def evaluate(folder: Path, book: RuleBook, say: Say) -> None:
    """Print both rules' figures for every file and language."""
    say("abusive: file language | rows | breaches held | civil held | AUC")
    for name in ABUSE_FILES:
        _table(name, _sample(rows(folder, name), Rule.ABUSIVE), Rule.ABUSIVE, book, say)
    say("off_topic: file language | rows | off topic held | on topic held | AUC")
    for name in TOPIC_FILES:
        _table(name, _sample(rows(folder, name), Rule.OFF_TOPIC), Rule.OFF_TOPIC, book, say)


def _sample(found: Iterable[Row], rule: Rule) -> dict[str, list[Row]]:
    chosen: dict[str, list[Row]] = {}
    for row in found:
        mine = chosen.setdefault(row.language, [])
        if row.split == "test" and row.labels[rule] is not None and len(mine) < _MOST:
            mine.append(row)
    return {language: mine for language, mine in chosen.items() if mine}


def _table(name: str, found: dict[str, list[Row]], rule: Rule, book: RuleBook, say: Say) -> None:
    detect = abuse.detect if rule is Rule.ABUSIVE else offtopic.detect
    for language, mine in found.items():
        story = [StoryText(*row.story, language) if row.story else None for row in mine]
        scores = np.array(
            [
                detect(Reading(Submission(row.text, language=language, story=told)), book).score or 0.0
                for row, told in zip(mine, story, strict=True)
            ]
        )
        labels = np.array([row.labels[rule] == 1 for row in mine])
        held = scores >= book.threshold(rule, language)
        mark = " (weak)" if any(rule in row.weak for row in mine) else ""
        under = f"{area(labels, scores):.3f}" if 0 < labels.sum() < len(labels) else "-"
        say(
            f"  {name} {language}{mark} | {len(mine)} | {wilson(int(held[labels].sum()), int(labels.sum()))}"
            f" | {wilson(int(held[~labels].sum()), int((~labels).sum()))} | {under}"
        )
