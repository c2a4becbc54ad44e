"""How near an opinion's vector is to its story's, beside how near it is to everything else.

A similarity alone means little: an opinion in general words is near to everything, a story on taxes nearer
to most opinions than one on beetles. So the similarity is also compared with a company of remarks on some
four hundred other subjects (the standard scores that speaker recognition calls cohort normalisation), which
makes scores comparable between stories.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

NAMES = (
    "whole", "best", "mean", "title", "gist", "parent", "standing", "outranked",
    "subject", "beyond", "subject_here", "remark", "remark_beyond", "sharp_best", "sharp_gist",
)  # fmt: skip
# Stories whose nearness to the company is kept; about 20 kB each, 80 for the longest.
_KEPT_STORIES = 128


class Nearness(NamedTuple):
    """The values of NAMES; which sentence of the story is nearest, and which of the opinion is furthest."""

    values: list[float]
    nearest: int
    furthest: int


@dataclass(slots=True)
class Company:
    """Vectors of remarks on many subjects, and of remarks that belong to none; unit length, one space.

    `sharpening` (d, k) evens out the directions in which opinions differ most, whatever their subject.
    """

    subjects: Floats
    remarks: Floats
    sharpening: Floats
    _near: "OrderedDict[int, tuple[Floats, Floats, Floats]]"

    @classmethod
    def of(cls, subjects: Floats, remarks: Floats, sharpening: Floats) -> "Company":
        """A company with nothing remembered yet."""
        return cls(subjects, remarks, sharpening, OrderedDict())

    def near(self, key: int, story: Floats) -> tuple[Floats, Floats, Floats]:
        """How near each subject is to its nearest sentence of the story, the gist, and the sharpened story.

        The last has the sharpened gist as its last row. Remembered by `key`.
        """
        if key not in self._near:
            gist = _unit(story.mean(axis=0)[None])
            sharp = _unit(np.concatenate([story, gist]) @ self.sharpening)
            self._near[key] = ((self.subjects @ story.T).max(axis=1), gist[0], sharp)
            while len(self._near) > _KEPT_STORIES:
                self._near.popitem(last=False)
        return self._near[key]


def _unit(rows: Floats) -> Floats:
    unit: Floats = rows / np.maximum(1e-6, np.sqrt((rows * rows).sum(axis=1, keepdims=True)))
    return unit


def nearness(company: Company, opinion: Floats, story: Floats, key: int, parent: Floats | None) -> Nearness:
    """Compare an opinion with its story.

    `opinion` is (n, d): the whole and then each sentence, `story` (m, d): title and sentences, known by
    `key`; `parent` (d,) or None. All of unit length, or zero where nothing is known.
    """
    near = opinion @ story.T
    best = near.max(axis=1)
    nearest = int(near[0].argmax())
    here, gist, sharp = company.near(key, story)
    sharply = sharp @ _unit(opinion[:1] @ company.sharpening)[0]
    mine = company.subjects @ opinion[0]
    with_parent = 0.0
    if parent is not None:
        with_parent = float(opinion[0] @ parent)
        here = np.maximum(here, company.subjects @ parent)
    most = max(float(best[0]), with_parent)
    subject = int(mine.argmax())
    remark = float((company.remarks @ opinion[0]).max())
    values = [
        float(best[0]),
        float(best[1:].max()),
        float(best[1:].mean()),
        float(near[:, 0].max()),
        float(opinion[0] @ gist),
        with_parent,
        (most - float(mine.mean())) / max(0.02, float(mine.std())) / 3,
        float(np.log1p((mine > most).sum())) / 3,
        float(mine[subject]),
        float((mine - here).max()),
        float(here[subject]),
        remark,
        remark - float(mine[subject]),
        float(sharply[:-1].max()),
        float(sharply[-1]),
    ]
    return Nearness(values, nearest, int(best[1:].argmin()))
