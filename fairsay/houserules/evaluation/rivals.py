"""Packages that a newsroom could install instead, on the same rows in the same run (extra `fairsay[rivals]`).

Chosen because they are known, work without a network, and judge a text by themselves. Each is used as its own
manual shows, with no threshold of ours. What is not installed, or does not load, is named with the reason.
"""

import importlib.metadata
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from fairsay.houserules.evaluation import measures
from fairsay.houserules.evaluation.judging import Answer, Progress
from fairsay.houserules.evaluation.measures import share
from fairsay.houserules.evaluation.rows import Row
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.tables import Table
from fairsay.houserules.verdict import Rule

Flags = Callable[[str, str], bool]  # (text, language) → flagged
LEAST_ROWS = 30
FAIRSAY = "Fairsay"
_TEXTS = (Rule.ABUSIVE, Rule.FILTHY)


@dataclass(frozen=True, slots=True)
class Rival:
    """One package: its name to install, the rules and languages it is meant for, and how it is loaded."""

    package: str
    rules: tuple[Rule, ...]
    languages: tuple[str, ...]
    load: Callable[[], Flags]


def _alt_profanity_check() -> Flags:
    predict = import_module("profanity_check").predict
    return lambda text, language: bool(predict([text])[0])


def _better_profanity() -> Flags:
    filter = import_module("better_profanity").profanity
    filter.load_censor_words()
    return lambda text, language: bool(filter.contains_profanity(text))


def _glin_profanity() -> Flags:
    make = import_module("glin_profanity").Filter
    spoken = {"en": ["english"], "ru": ["english", "russian"]}
    filters = {
        language: make({"languages": names, "detect_leetspeak": True}) for language, names in spoken.items()
    }
    return lambda text, language: bool(filters[language].is_profane(text))


def _hatesonar() -> Flags:
    sonar = import_module("hatesonar").Sonar()
    return lambda text, language: sonar.ping(text=text)["top_class"] in ("hate_speech", "offensive_language")


def _safetext() -> Flags:
    make = import_module("safetext").SafeText
    filters = {language: make(language=language) for language in ("en", "ru")}
    return lambda text, language: bool(filters[language].check_profanity(text=text))


def _antispam() -> Flags:
    detector = import_module("antispam").Detector()
    return lambda text, language: bool(detector.is_spam(text))


RIVALS = (
    Rival("alt-profanity-check", _TEXTS, ("en",), _alt_profanity_check),
    Rival("better-profanity", _TEXTS, ("en",), _better_profanity),
    Rival("glin-profanity", _TEXTS, ("en", "ru"), _glin_profanity),
    Rival("hatesonar", _TEXTS, ("en",), _hatesonar),
    Rival("safetext", _TEXTS, ("en", "ru"), _safetext),
    Rival("antispam", (Rule.ADVERTISEMENT,), ("en",), _antispam),
)


def rivals(run: Run, most: int, those: Sequence[Rival] = RIVALS) -> Table:
    """Fairsay and every installed rival on the same rows: at most `most` of a rule, language and file."""
    table = Table(
        "rivals",
        "Beside packages that could be installed instead",
        ("rule", "language", "file", "package", "rows", "breaches", "recall", "civil held", "macro F1",
         "balanced", "ms a text"),
        f"The same rows for all, at most {most} of a rule, language and file, a seeded sample. A rival "
        "judges the rules and languages\nit is made for; for Fairsay the time is that of all four rules.",
    )  # fmt: skip
    loaded: dict[Rival, Flags] = {}
    for rival in those:
        try:
            version = importlib.metadata.version(rival.package)
            loaded[rival] = rival.load()
            table.findings.append(f"{rival.package} {version}: judged {', '.join(rival.languages)}")
        except importlib.metadata.PackageNotFoundError:
            table.findings.append(f"{rival.package}: not installed (pip install 'fairsay[rivals]')")
        except Exception as error:  # whatever another's package raises while it loads is its own affair
            first = str(error).strip().splitlines()[0][:160] if str(error).strip() else ""
            reason = f"{type(error).__name__}: {first}"
            table.findings.append(f"{rival.package}: installed, but does not load ({reason})")
    plan = _plan(run, most)
    texts = {rival: _texts(rival, plan) for rival in loaded}
    progress = Progress("asked rivals", sum(map(len, texts.values())))
    said = {rival: _asked(loaded[rival], texts[rival], progress) for rival in loaded}
    for (rule, language, file), pairs in sorted(plan.items()):
        labels = np.array([row.labels[rule] for row, _ in pairs], dtype=bool)
        place: tuple[Any, ...] = (str(rule), language, file)
        ties = np.array([row.tie for row, _ in pairs], dtype=str)
        own = np.array([rule in answer.held for _, answer in pairs], dtype=bool)
        spent = float(np.mean([answer.milliseconds for _, answer in pairs]))
        table.add(*place, FAIRSAY, *_figures(labels, own, ties), spent)
        for rival in loaded:
            if rule in rival.rules and language in rival.languages:
                answers = [said[rival][row.text, language] for row, _ in pairs]
                held = np.array([flagged for flagged, _ in answers], dtype=bool)
                table.add(
                    *place, rival.package, *_figures(labels, held, ties),
                    float(np.mean([milliseconds for _, milliseconds in answers])),
                )  # fmt: skip
    return table


Plan = dict[tuple[Rule, str, str], list[tuple[Row, Answer]]]


def _plan(run: Run, most: int) -> Plan:
    plan: Plan = {}
    for rule in (Rule.ABUSIVE, Rule.FILTHY, Rule.ADVERTISEMENT):
        if rule in run.rules:
            for row, answer in run.labelled(rule):
                plan.setdefault((rule, run.language(row, answer), row.file), []).append((row, answer))
    rng = np.random.default_rng(measures.SEED)
    enough = {key: pairs for key, pairs in plan.items() if len(pairs) >= LEAST_ROWS}
    return {
        key: [pairs[place] for place in sorted(rng.permutation(len(pairs))[:most])]
        for key, pairs in sorted(enough.items())
    }


def _texts(rival: Rival, plan: Plan) -> list[tuple[str, str]]:
    wanted = (
        (row.text, language)
        for (rule, language, _), pairs in plan.items()
        if rule in rival.rules and language in rival.languages
        for row, _ in pairs
    )
    return list(dict.fromkeys(wanted))


def _asked(
    flags: Flags, texts: Sequence[tuple[str, str]], progress: Progress
) -> dict[tuple[str, str], tuple[bool, float]]:
    said = {}
    for text, language in texts:
        began = time.perf_counter()
        try:
            flagged = flags(text, language)
        except Exception:  # a rival that raises on a text lets it pass, as its user would see no flag
            flagged = False
        said[text, language] = flagged, (time.perf_counter() - began) * 1000
        progress.step()
    return said


def _figures(labels: measures.Bools, held: measures.Bools, ties: Any) -> tuple[Any, ...]:
    return (
        len(labels), int(labels.sum()),
        share(int((labels & held).sum()), int(labels.sum())),
        share(int((~labels & held).sum()), int((~labels).sum())),
        measures.bootstrapped(measures.macro_f1, labels, held, ties),
        measures.bootstrapped(measures.balanced, labels, held, ties),
    )  # fmt: skip
