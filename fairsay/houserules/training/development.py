"""Where to hold: the rule on abuse on rows that were trained on, each judged by models that had not seen it.

The rows kept back for testing choose no threshold. This tells, for each language and threshold, what share of
people's civil texts is held and what share of breaches is caught, so that a threshold is chosen here and only
measured there. The models are fitted on two thirds of the data: what ships is a little better.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fairsay.houserules.abusemodel import FAMILIES, squashed
from fairsay.houserules.training.net import Floats
from fairsay.houserules.training.passage import Passage

# The civil rows nearest to what a newspaper's readers write, by whose share held a threshold is chosen.
CIVIL: dict[str, tuple[str, ...]] = {
    "en": ("en_offtopic_news_debate",),
    "ru": ("ru_clean_social", "ru_clean_wiki", "ru_offtopic_news", "mixed_spam_chat"),
    "hy": ("hy_clean_treebank", "hyw_clean_treebank"),
}
# At most these shares of them may be held: the rule book's thresholds are the lowest that keep to ALLOWED.
SHARES = (0.03, 0.02, 0.01, 0.005)
ALLOWED = {"en": 0.01, "ru": 0.01, "hy": 0.03}


def lines(those: Sequence[Passage], held: Floats, arrays: Mapping[str, Any]) -> list[str]:
    """A table as lines: language, share of civil texts, the threshold that keeps to it, breaches caught."""
    probabilities = _probabilities(those, held, arrays)
    scores = _scores(those, probabilities, float(arrays["thinning"]))
    told = ["abusive, out of fold | civil held at most | threshold | breaches caught"]
    for family, sources in CIVIL.items():
        civil = np.array([score for one, score in scores if one.source in sources and not one.breach])
        broken = np.array([score for one, score in scores if one.language == family and one.breach])
        if not len(broken):
            # Armenian has no labelled breaches: those of our grammars stand in.
            mine = [one.language == family and one.breach and not one.latin for one in those]
            broken = probabilities[np.array(mine)]
        for share in SHARES if len(civil) and len(broken) else ():
            kept = threshold(civil, share)
            chosen = ", chosen" if ALLOWED[family] == share else ""
            told.append(f"  {family} | {share:.1%} | {kept:.2f}{chosen} | {(broken >= kept).mean():.3f}")
    return told


def threshold(civil: Any, share: float) -> float:
    """The lowest hundredth from which at most `share` of the civil scores are held."""
    return next(step / 100 for step in range(101) if (civil >= step / 100).mean() <= share)


def _probabilities(those: Sequence[Passage], held: Floats, arrays: Mapping[str, Any]) -> Floats:
    families = np.array([one.language for one in those])
    made = np.zeros(len(those), dtype=np.float32)
    for family in FAMILIES:
        mode = f"{family}_full" if f"join_{family}_full" in arrays else f"{family}_quick"
        weights, table = arrays[f"join_{mode}"], arrays[f"calibration_{mode}"]
        mine = families == family
        logits = squashed(held[mine][:, : len(weights) - 1]) @ weights[:-1] + weights[-1]
        made[mine] = np.interp(logits, table[0], table[1])
    return made


def _scores(those: Sequence[Passage], probabilities: Floats, thinning: float) -> list[tuple[Passage, float]]:
    """The score of each labelled text, from those of its passages and sentences; none in Latin letters."""
    rows: dict[str, list[int]] = {}
    for place, one in enumerate(those):
        if one.row and not one.latin:
            rows.setdefault(f"{one.source}:{one.row}", []).append(place)
    scores = []
    for places in rows.values():
        mine = probabilities[places]
        worst, more = float(mine.max()), max(0, those[places[0]].of - len(places))
        others = float((1 - mine / worst).sum()) + more
        logit = np.log(worst / (1 - worst)) - thinning * np.log1p(others)
        scores.append((those[places[0]], float(1 / (1 + np.exp(-logit)))))
    return scores
