"""A network with one hidden layer, trained with numpy alone: small enough, and the same bytes every time."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.training.archive import small_integers

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Net:
    """Weights of inputs → hidden (ReLU) → one logit."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: float

    def logits(self, rows: Floats) -> Floats:
        """One logit a row."""
        hidden = np.maximum(rows @ self.inner + self.inner_bias, 0)
        logits: Floats = (hidden @ self.outer + self.outer_bias).astype(np.float32)
        return logits


def joined(nets: list[Net]) -> Net:
    """One network whose logit is the mean of theirs."""
    share = np.float32(1 / len(nets))
    return Net(
        np.concatenate([one.inner for one in nets], axis=1),
        np.concatenate([one.inner_bias for one in nets]),
        np.concatenate([one.outer * share for one in nets]),
        float(np.mean([one.outer_bias for one in nets])),
    )


def fit(
    rows: Floats,
    labels: Floats,
    weights: Floats,
    *,
    hidden: int,
    epochs: int,
    seed: int,
    rate: float = 2e-3,
    decay: float = 1e-4,
    drop: float = 0.25,
    batch: int = 256,
) -> Net:
    """Fit by Adam with decoupled weight decay on weighted log loss; `drop` of the hidden units rest a step.

    `rows` is (n, inputs), `labels` and `weights` (n,). The same arguments give the same weights.
    """
    rng = np.random.default_rng(seed)
    count, inputs = rows.shape
    parameters = [
        (rng.standard_normal((inputs, hidden)) * np.sqrt(1.0 / inputs)).astype(np.float32),
        np.zeros(hidden, dtype=np.float32),
        (rng.standard_normal(hidden) * np.sqrt(1.0 / hidden)).astype(np.float32),
        np.zeros(1, dtype=np.float32),
    ]
    first = [np.zeros_like(value) for value in parameters]
    second = [np.zeros_like(value) for value in parameters]
    steps_total = epochs * ((count + batch - 1) // batch)
    step = 0
    for _ in range(epochs):
        order = rng.permutation(count)
        for start in range(0, count, batch):
            step += 1
            some = order[start : start + batch]
            x, y, w = rows[some], labels[some], weights[some]
            keep = (rng.random((len(some), hidden), dtype=np.float32) >= drop) / np.float32(1 - drop)
            z = x @ parameters[0] + parameters[1]
            active = np.maximum(z, 0) * keep
            logit = active @ parameters[2] + parameters[3]
            error = (1 / (1 + np.exp(-logit)) - y) * w / max(1e-6, float(w.sum()))
            back = np.outer(error, parameters[2]) * keep * (z > 0)
            slopes = [x.T @ back, back.sum(0), active.T @ error, np.array([error.sum()], dtype=np.float32)]
            speed = rate * (1 - step / (steps_total + 1))
            for place, slope in enumerate(slopes):
                first[place] += 0.1 * (slope - first[place])
                second[place] += 0.001 * (slope * slope - second[place])
                move = (first[place] / (1 - 0.9**step)) / (np.sqrt(second[place] / (1 - 0.999**step)) + 1e-8)
                parameters[place] -= (speed * (move + decay * parameters[place])).astype(np.float32)
    return Net(parameters[0], parameters[1], parameters[2], float(parameters[3][0]))


def stored(name: str, model: Net) -> dict[str, Any]:
    """The arrays of a network for an archive: inner weights in small integers."""
    inner, scale = small_integers(model.inner)
    return {
        f"{name}_inner": inner,
        f"{name}_inner_scale": scale,
        f"{name}_inner_bias": model.inner_bias,
        f"{name}_outer": model.outer,
        f"{name}_outer_bias": np.float32(model.outer_bias),
    }
