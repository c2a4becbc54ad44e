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
    copies: int = 1,
    rate: float = 2e-3,
    decay: float = 1e-4,
    drop: float = 0.25,
    batch: int = 256,
) -> Net:
    """Fit by Adam with decoupled weight decay on weighted log loss; `drop` of the hidden units rest a step.

    `rows` is (n, inputs), `labels` and `weights` (n,). `copies` networks of `hidden` units begin apart, learn
    side by side and come back as one, whose logit is the mean of theirs. Same arguments, same weights.
    """
    rng = np.random.default_rng(seed)
    count, inputs = rows.shape
    parameters = [
        (rng.standard_normal((inputs, copies * hidden)) * np.sqrt(1.0 / inputs)).astype(np.float32),
        np.zeros(copies * hidden, dtype=np.float32),
        (rng.standard_normal((copies, hidden)) * np.sqrt(1.0 / hidden)).astype(np.float32),
        np.zeros(copies, dtype=np.float32),
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
            shape = (len(some), copies, hidden)
            keep = (rng.random(shape, dtype=np.float32) >= drop) * np.float32(1 / (1 - drop))
            z = (x @ parameters[0] + parameters[1]).reshape(shape)
            active = np.maximum(z, 0) * keep
            logit = (active * parameters[2]).sum(axis=2) + parameters[3]
            error = (1 / (1 + np.exp(-logit)) - y[:, None]) * (w / max(1e-6, float(w.sum())))[:, None]
            back = (error[:, :, None] * parameters[2] * keep * (z > 0)).reshape(len(some), -1)
            slopes = [x.T @ back, back.sum(0), (active * error[:, :, None]).sum(0), error.sum(0)]
            speed = np.float32(rate * (1 - step / (steps_total + 1)))
            unbiased = np.float32(1 / (1 - 0.9**step)), np.float32(1 / (1 - 0.999**step))
            for place, slope in enumerate(slopes):
                first[place] += np.float32(0.1) * (slope - first[place])
                second[place] += np.float32(0.001) * (slope * slope - second[place])
                move = first[place] * unbiased[0] / (np.sqrt(second[place] * unbiased[1]) + np.float32(1e-8))
                parameters[place] -= speed * (move + np.float32(decay) * parameters[place])
    share = np.float32(1 / copies)
    return Net(parameters[0], parameters[1], (parameters[2] * share).ravel(), float(parameters[3].mean()))


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
