"""Which kind of abuse a training passage is: insult, threat, attack on an identity; what is known of it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from fairsay.houserules.abusemodel import FAMILIES, KINDS
from fairsay.houserules.features_scope import NAMES
from fairsay.houserules.training import net
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.net import Floats, Net
from fairsay.houserules.training.passage import Passage

_INSULTS = frozenset(("insult", "insult_wide", "roles", "person"))
_THREATS = frozenset(("threat", "threat_wide", "intent", "wish", "wish_wide"))
_GROUPS = frozenset(
    (
        "group",
        "group_wide",
        "opinion",
        "reference",
        "denied",
        "calm",
        "endorsed",
        "endorsed_wide",
        "quoted_endorsed",
    )
)
_HATECHECK_CALM = ("derog", "slur", "profanity")
_VIOLENT = ("kill", "die")
_DEMEANING = ("insult", "beast", "slur", "mild")
# Unknown, in a table of labels.
UNKNOWN = -1
_HIDDEN = 24


def kinds_of(one: Passage, words: Mapping[str, float]) -> tuple[int, int, int]:
    """Labels for KINDS of a breach: 1, 0 or UNKNOWN. `words` counts the categories said in it."""
    violent = any(words[name] for name in _VIOLENT)
    demeaning = any(words[name] for name in _DEMEANING)
    names_group = bool(words["group"] or words["slur"])
    kind = one.kind
    if one.source == "en_abuse_hatecheck":
        if kind == "target_indiv_nh":
            return (UNKNOWN, UNKNOWN, 0)
        if kind.startswith("threat"):
            return (0, 1, 1)
        return (UNKNOWN, 0 if kind.startswith(_HATECHECK_CALM) and not violent else UNKNOWN, 1)
    if one.source == "en_abuse_sexism":
        return (1 if kind.startswith("2") else UNKNOWN, int(kind.startswith("1")), 1)
    if one.source == "en_abuse_emoji":
        return (UNKNOWN, UNKNOWN, 1)
    if kind in _INSULTS:
        return (1, UNKNOWN if violent else 0, int(names_group))
    if kind in _THREATS:
        return (UNKNOWN if demeaning else 0, 1, int(names_group))
    if kind in _GROUPS:
        return (1 if demeaning else UNKNOWN, UNKNOWN if violent else 0, 1)
    return (UNKNOWN, UNKNOWN, UNKNOWN)


def kind_labels(those: list[Passage], scope: Floats) -> Floats:
    """Labels of every passage for KINDS: (n, 3), UNKNOWN for what nobody knows and for what is civil."""
    columns = {name: NAMES.index(name) for name in (*_VIOLENT, *_DEMEANING, "group")}
    labels = np.full((len(those), len(KINDS)), UNKNOWN, dtype=np.float32)
    for place, one in enumerate(those):
        if one.breach:
            words = {name: float(scope[place, column]) for name, column in columns.items()}
            labels[place] = kinds_of(one, words)
    return labels


def fit(those: list[Passage], scope: Floats, vectors: Floats, families: Any, folds: Any) -> dict[str, Any]:
    """The arrays of the networks that tell the kinds of a breach apart, and their calibration."""
    labels = kind_labels(those, scope)
    known = families != FAMILIES.index("hy")
    both = np.concatenate([vectors, scope], axis=1)
    return {
        **_fit_mode("quick", scope, labels, np.ones(len(those), dtype=bool), folds),
        **_fit_mode("full", both, labels, known, folds),
    }


def _fit_mode(mode: str, rows: Floats, labels: Floats, usable: Any, folds: Any) -> dict[str, Any]:
    models, scales = [], np.zeros((2, len(KINDS)), dtype=np.float32)
    for kind in range(len(KINDS)):
        mine = np.flatnonzero(usable & (labels[:, kind] != UNKNOWN))
        held = np.zeros(len(mine), dtype=np.float32)
        for fold in sorted(set(folds[mine].tolist())):
            outside = folds[mine] == fold
            held[outside] = _net(rows, labels[:, kind], mine[~outside], kind).logits(rows[mine[outside]])
        # Platt: two numbers are enough where a network is nearly right already.
        scale = LogisticRegression(C=1e3).fit(held[:, None], labels[mine, kind])
        scales[:, kind] = scale.coef_[0, 0], scale.intercept_[0]
        models.append(_net(rows, labels[:, kind], mine, kind))
    hidden = models[0].inner.shape[1]
    outer = np.zeros((hidden * len(KINDS), len(KINDS)), dtype=np.float32)
    for kind, model in enumerate(models):
        outer[kind * hidden : (kind + 1) * hidden, kind] = model.outer
    inner, scale_of_inner = small_integers(np.concatenate([model.inner for model in models], axis=1))
    return {
        f"kinds_{mode}_inner": inner,
        f"kinds_{mode}_inner_scale": scale_of_inner,
        f"kinds_{mode}_inner_bias": np.concatenate([model.inner_bias for model in models]),
        f"kinds_{mode}_outer": outer,
        f"kinds_{mode}_outer_bias": np.array([model.outer_bias for model in models], dtype=np.float32),
        f"kinds_{mode}_scales": scales,
    }


def _net(rows: Floats, labels: Floats, places: Any, kind: int) -> Net:
    weights = np.ones(len(places), dtype=np.float32)
    return net.fit(
        rows[places], labels[places], weights, hidden=_HIDDEN, epochs=5, seed=kind, decay=5e-3, drop=0.2
    )
