"""Whether a finding names what broke the rule: its passage cut out, and beside what people marked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fairsay.houserules.evaluation.judging import Answer
from fairsay.houserules.evaluation.measures import share
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.survival import ATTACKED, caught
from fairsay.houserules.evaluation.tables import Table
from fairsay.houserules.verdict import Rule, Submission

# Scores that differ by less are the same score: the encoder's sums depend on what else was in its batch.
_SAME = 1e-4


def explanations(run: Run, judge: Callable[[Sequence[Submission]], list[Answer]], most: int) -> Table:
    """Of caught breaches whose finding names a passage: how often cutting it out lowers the score, or clears.

    Where people marked passages (`spans`), also how often the named one touches one of theirs, and how
    much of the text is named at all.
    """
    table = Table(
        "explanations",
        "The passage that a finding names",
        ("rule", "language", "caught", "name a passage", "score falls without it", "clear without it",
         "marked by people", "touches a marked one", "share of text named"),
        f"At most {most} caught breaches of a rule and language. “Without it”: the passage cut out, the rest "
        "judged again. A passage\nthat is the whole text leaves nothing to judge, and counts as clear.",
    )  # fmt: skip
    plan: list[tuple[Rule, str, float]] = []
    asked: list[Submission] = []
    for rule in (rule for rule in ATTACKED if rule in run.rules):
        for language in run.languages:
            cases = caught(run, rule, language, most)
            if not cases:
                continue
            named = touched = marked = characters = length = 0
            for row, answer in cases:
                passage = answer.passages.get(rule)
                if passage is None:
                    continue
                start, end = passage.span
                named += 1
                characters, length = characters + end - start, length + len(row.text)
                if spans := [(first, last) for first, last, marks in row.spans if marks is rule]:
                    marked += 1
                    touched += any(first < end and start < last for first, last in spans)
                plan.append((rule, language, answer.scores[rule]))
                asked.append(replace(row.submission, text=row.text[:start] + row.text[end:]))
            table.add(
                str(rule), language, len(cases), share(named, len(cases)), None, None,
                marked, share(touched, marked), characters / length if length else None,
            )  # fmt: skip
    after: dict[tuple[str, str], list[tuple[bool, bool]]] = {}
    for (rule, language, before), answer in zip(plan, judge(asked), strict=True):
        falls = answer.scores.get(rule, 0.0) < before - _SAME
        after.setdefault((str(rule), language), []).append((falls, rule not in answer.held))
    for place, cells in enumerate(table.rows):
        outcomes = after.get((str(cells[0]), str(cells[1])), [])
        falls_, clear = (share(sum(one[which] for one in outcomes), len(outcomes)) for which in (0, 1))
        table.rows[place] = (*cells[:4], falls_, clear, *cells[6:])
    return table
