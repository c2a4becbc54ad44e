"""Which caught breaches are still caught once the passage that gave them away is disguised."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from fairsay.houserules.evaluation.attacks import LATIN, NAMES, disguise
from fairsay.houserules.evaluation.judging import Answer
from fairsay.houserules.evaluation.measures import SEED, share
from fairsay.houserules.evaluation.rows import Row
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.tables import Table
from fairsay.houserules.verdict import Rule, Submission

# Of fewer caught breaches nothing can be said.
LEAST_CASES = 4
# Another subject is not hidden by another spelling.
ATTACKED = (Rule.FILTHY, Rule.ABUSIVE, Rule.ADVERTISEMENT)


def caught(run: Run, rule: Rule, language: str, most: int) -> list[tuple[Row, Answer]]:
    """Breaches held under the rule in a language: all, or a seeded sample of `most`; none where few are."""
    found = [
        (row, answer)
        for row, answer in run.labelled(rule)
        if row.labels[rule]
        and rule in answer.held
        and rule not in answer.failed
        and run.language(row, answer) == language
    ]
    if len(found) <= most:
        return found if len(found) >= LEAST_CASES else []
    return random.Random(f"{SEED}:{rule}:{language}").sample(found, most)  # noqa: S311 - a sample


def survival(run: Run, judge: Callable[[Sequence[Submission]], list[Answer]], most: int) -> Table:
    """Disguise, judge again, count. At most `most` caught breaches of a rule and language are attacked."""
    table = Table(
        "survival",
        "Caught breaches still caught under attack",
        ("rule", "language", "attack", "cases", "still held", "held by any rule"),
        f"The passage that the strongest finding names is disguised (of a long one four words, those that "
        f"the finding names first);\nat most {most} cases a rule and language, one seed. Latin letters: the "
        f"whole text, its language untold.",
    )
    plan: list[tuple[Rule, str, str]] = []
    asked: list[Submission] = []
    for rule in (rule for rule in ATTACKED if rule in run.rules):
        for language in run.languages:
            cases = caught(run, rule, language, most)
            for attack in NAMES:
                for row, answer in cases:
                    passage = answer.passages.get(rule)
                    span = passage.span if passage else (0, len(row.text))
                    words = passage.words if passage else ()
                    text = disguise(row.text, span, words, attack, language, f"{SEED}:{row.id}")
                    if text != row.text:
                        told = None if attack == LATIN else row.language
                        asked.append(replace(row.submission, text=text, language=told))
                        plan.append((rule, language, attack))
    outcomes: dict[tuple[Rule, str, str], list[tuple[bool, bool]]] = {}
    for key, answer in zip(plan, judge(asked), strict=True):
        outcomes.setdefault(key, []).append((key[0] in answer.held, bool(answer.held)))
    for (rule, language, attack), held in outcomes.items():
        of = len(held)
        table.add(
            str(rule), language, attack, of,
            share(sum(own for own, _ in held), of), share(sum(any_ for _, any_ in held), of),
        )  # fmt: skip
    return table
