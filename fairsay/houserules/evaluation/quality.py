"""How well the rules judge: by rule, language and file; calibration; what is caught where few are flagged."""

import numpy as np

from fairsay.houserules.evaluation import measures
from fairsay.houserules.evaluation.measures import share
from fairsay.houserules.evaluation.run import BOTH, EVERY_FILE, JUDGED, Run, Slice
from fairsay.houserules.evaluation.tables import Table
from fairsay.houserules.verdict import Rule

# A calibration error of fewer rows says more of chance than of the judge.
LEAST_CALIBRATED = 300
_HOSTILE = frozenset((Rule.ABUSIVE, Rule.FILTHY))


def quality(run: Run) -> Table:
    """Every slice: shares held of breaches and of civil rows, precision, F1s, balanced accuracy, AUC."""
    table = Table(
        "quality",
        "By rule, language and file, at the rule book's thresholds",
        ("rule", "language", "file", "labels", "rows", "breaches", "recall", "civil held", "precision", "F1",
         "macro F1", "balanced", "AUC", "held"),
        "Recall: share of breaches held. Labels: judged by people, weak (a word list, a swapped story, a "
        "wider label), or both.\nIntervals are 95 %: Wilson for shares; DeLong for AUC and a seeded "
        "bootstrap for the rest, both by cluster (template, pair, document, story).",
    )  # fmt: skip
    for one in run.slices:
        table.add(*_quality(one))
    return table


def _quality(one: Slice) -> tuple[measures.Estimate | float | int | str | None, ...]:
    labels, held = one.labels, one.held
    caught = int((labels & held).sum())
    return (
        str(one.rule), one.language, one.file, one.kind, len(labels), int(labels.sum()),
        share(caught, int(labels.sum())),
        share(int((~labels & held).sum()), int((~labels).sum())),
        share(caught, int(held.sum())) if labels.any() else None,
        *(measures.bootstrapped(measure, labels, held, one.ties)
          for measure in (measures.f1, measures.macro_f1, measures.balanced)),
        measures.area(labels, one.scores, one.ties),
        share(int(held.sum()), len(held)),
    )  # fmt: skip


def calibration(run: Run, prior: float) -> Table:
    """Calibration errors per rule, and per language with enough rows."""
    table = Table(
        "calibration",
        "Calibration: expected error of the scores (ten bins)",
        ("rule", "language", "labels", "rows", "breaches", "ECE", "ECE at prior", "mean score",
         "share of breaches"),
        f"Scores are probabilities for a page where about {prior:.0%} of opinions break a rule. “At prior”: "
        f"rows weighed so that\nbreaches make up {prior:.0%}, as there; “ECE” is unweighed, and is moved "
        f"by how many breaches a file happens to hold.",
    )  # fmt: skip
    for rule in run.rules:
        for language in (None, *run.languages):
            every = run.whole(rule, language)
            judged = run.whole(rule, language, JUDGED)
            alike = every is None or judged is None or len(every.labels) == len(judged.labels)
            for kind, one in ((BOTH, every), (JUDGED, None if alike else judged)):
                if one is None or len(one.labels) < LEAST_CALIBRATED:
                    continue
                two = 0 < one.labels.sum() < len(one.labels)
                table.add(
                    str(rule), one.language, kind, len(one.labels), int(one.labels.sum()),
                    measures.calibration_error(one.labels, one.scores),
                    measures.calibration_estimate(one.labels, one.scores, prior, one.ties) if two else None,
                    float(one.scores.mean()), float(one.labels.mean()),
                )  # fmt: skip
    return table


def caught_at(run: Run, reference: str, most: float) -> Table:
    """Recall of each file at the threshold that flags the share `most` of the reference file's civil rows."""
    table = Table(
        "caught_at",
        f"Caught where {most:.0%} of the civil rows of {reference} are flagged",
        ("rule", "language", "file", "threshold", "breaches", "recall"),
    )
    for rule in run.rules:
        chosen = [(row, answer) for row, answer in run.labelled(rule) if row.file == reference]
        base = run.slice(rule, chosen, "", reference)
        civil = base.scores[~base.labels]
        if len(civil) < 1 / most:
            continue
        languages = {run.language(row, answer) for row, answer in chosen}
        threshold = measures.threshold_at(civil, most)
        for one in run.slices:
            if one.rule is rule and one.language in languages and one.labels.any() and one.file != reference:
                mine = one.labels & (one.scores >= threshold)
                if one.kind != BOTH:  # what is both is told apart beside it
                    table.add(
                        str(rule), one.language, f"{one.file} ({one.kind})", threshold,
                        int(one.labels.sum()), share(int(mine.sum()), int(one.labels.sum())),
                    )  # fmt: skip
    return table


def hostile(run: Run) -> Table:
    """Abusive or filthy as one question, for sets that do not tell the two apart."""
    table = Table(
        "hostile",
        "Abusive or filthy, whichever",
        ("language", "file", "rows", "breaches", "recall", "civil held", "balanced", "AUC"),
        "Held by either rule; the score is the higher of the two. A row is civil where it is known not to be "
        "abusive, and filthy is not known.",
    )
    places: dict[tuple[str, str], list[tuple[bool, float, bool, str]]] = {}
    for row, answer in run:
        labels = [row.labels[rule] for rule in _HOSTILE if rule in row.labels]
        if Rule.ABUSIVE not in row.labels and not any(labels):
            continue
        score = max(answer.scores.get(rule, 1.0) for rule in _HOSTILE)
        held = not answer.held.isdisjoint(_HOSTILE)
        places.setdefault((run.language(row, answer), row.file), []).append(
            (any(labels), score, held, row.tie)
        )
    for (language, file), those in sorted(places.items()):
        labels_, scores, held_, ties = (np.array(column) for column in zip(*those, strict=True))
        if labels_.all() or not labels_.any():
            continue
        civil = ~labels_
        table.add(
            language, file, len(labels_), int(labels_.sum()),
            share(int((labels_ & held_).sum()), int(labels_.sum())),
            share(int((civil & held_).sum()), int(civil.sum())),
            measures.bootstrapped(measures.balanced, labels_, held_, ties),
            measures.area(labels_, scores, ties),
        )  # fmt: skip
    return table


def combined(run: Run) -> Table:
    """Civil opinions held by the four rules together."""
    table = Table(
        "combined",
        "Civil opinions held by the four rules together",
        ("language", "file", "rows", "held by any", *(str(rule) for rule in Rule)),
        "Civil: labelled as no abuse and as breaking no other rule that the row is labelled for; judged with "
        "the story that it stands under, if any.",
    )
    places: dict[tuple[str, str], list[frozenset[Rule]]] = {}
    for row, answer in run:
        if row.civil:
            for file in (EVERY_FILE, row.file):
                places.setdefault((run.language(row, answer), file), []).append(answer.held)
    for (language, file), held in sorted(places.items()):
        of = len(held)
        table.add(
            language, file, of, share(sum(map(bool, held)), of),
            *(share(sum(rule in one for one in held), of) for rule in Rule),
        )  # fmt: skip
    return table


def speed(run: Run, processes: int, memory: float) -> Table:
    """How long a verdict took in this run."""
    table = Table(
        "speed",
        "Speed of this run, one verdict at a time",
        ("texts", "characters, median", "ms, median", "ms, p99", "a second, one process", "a second, in all",
         "MiB, this process"),
        f"{processes} process{'es' if processes > 1 else ''} on this machine, with whatever else it did.",
    )  # fmt: skip
    times = np.array([answer.milliseconds for answer in run.answers])
    table.add(
        len(times), float(np.median([len(row.text) for row in run.rows])),
        float(np.median(times)), float(np.quantile(times, 0.99)), float(1000 / times.mean()),
        len(times) / run.seconds if run.seconds else None, memory,
    )  # fmt: skip
    return table
