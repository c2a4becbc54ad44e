"""A threshold from decided opinions: the one of least cost, held in place by inertia."""

import numpy as np

from fairsay.houserules.lessons import Bools, Floats

# Fewer examples of either kind say nothing about a threshold.
LEAST_EXAMPLES = 20
# A threshold stays within these: below, the rule holds everything; above, nothing.
LOWEST, HIGHEST = 0.05, 0.98
# As many imagined wrong outcomes a threshold costs for moving by one: evidence must outweigh them.
_INERTIA = 10.0


def cost(held: Bools, broken: Bools, missed_costs: float) -> Floats:
    """Of each opinion: 1 if held needlessly, `missed_costs` if a breach was not held, else 0."""
    costs: Floats = np.where(broken, missed_costs * ~held, held.astype(float))
    return costs


def enough(broken: Bools) -> bool:
    """Whether there are examples of both kinds."""
    return bool(min(broken.sum(), (~broken).sum()) >= LEAST_EXAMPLES)


def best(before: float, scores: Floats, broken: Bools, missed_costs: float) -> float:
    """The threshold of least cost, where moving away from `before` costs too; one pass over sorted scores."""
    order = np.lexsort((broken, scores))
    ordered, is_broken = scores[order], broken[order]
    # After each score the cost of a threshold just above it.
    after = (~is_broken).sum() + np.cumsum(np.where(is_broken, missed_costs, -1.0))
    following = np.append(ordered[1:], 1.0)
    middle = np.clip((ordered + following) / 2, LOWEST, HIGHEST)
    possible = (ordered < middle) & (middle <= following)
    if not possible.any():
        return before
    penalised = np.where(possible, after + _INERTIA * np.abs(middle - before), np.inf)
    place = int(penalised.argmin())
    present = float(cost(scores >= before, broken, missed_costs).sum())
    return float(round(middle[place], 4)) if penalised[place] < present - 1e-9 else before
