"""Vectors of many texts at once: what the encoder is asked for one by one when serving."""

import multiprocessing
from collections.abc import Sequence

import numpy as np

from fairsay.houserules import encoder
from fairsay.houserules.encoder import Vectors

_CHUNK = 512


class StoredEncoder:
    """An encoder for training: `fill` encodes in two processes, the rest looks up.

    Of another encoder than the shipped one `fill` encodes in this process.
    """

    def __init__(self, other: encoder.SentenceEncoder | None = None) -> None:
        """Nothing is stored yet."""
        self._rows: dict[str, Vectors] = {}
        self._other = other
        used = other or encoder.shared_encoder()
        self.name = used.name
        self.dimensions = used.dimensions

    def knows(self, language: str) -> bool:
        """As the encoder whose vectors are stored."""
        return (self._other or encoder.shared_encoder()).knows(language)

    def fill(self, texts: Sequence[str]) -> None:
        """Encode what is not stored. Texts of like length go together, which is fastest."""
        missing = sorted(
            {text for text in texts if text not in self._rows}, key=lambda text: (len(text), text)
        )
        chunks = [missing[start : start + _CHUNK] for start in range(0, len(missing), _CHUNK)]
        if not chunks:
            return
        if self._other is not None:
            for chunk in chunks:
                self._rows.update(zip(chunk, self._other.encode(chunk).astype(np.float16), strict=True))
            return
        # Fresh processes: a forked copy of a process that has loaded BLAS may hang.
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            for chunk, vectors in zip(chunks, pool.imap(_encoded, chunks), strict=True):
                self._rows.update(zip(chunk, vectors, strict=True))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text: float32, (len(texts), 512)."""
        self.fill(texts)
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        return np.stack([self._rows[text] for text in texts]).astype(np.float32)

    remember = encode

    def warm(self) -> None:
        """Nothing to load."""


class Collector(StoredEncoder):
    """Notes what it is asked for and answers zeros, so that everything can be encoded at once afterwards."""

    def __init__(self, other: encoder.SentenceEncoder | None = None) -> None:
        """Nothing noted yet."""
        super().__init__(other)
        self.asked: set[str] = set()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Zeros."""
        self.asked.update(texts)
        return np.zeros((len(texts), self.dimensions), dtype=np.float32)

    remember = encode


def _encoded(texts: list[str]) -> Vectors:
    # Half precision is enough for a network that is stored in int8, and halves what is sent back.
    # Which chunks a process has had before is chance.
    return encoder.encode_afresh(texts).astype(np.float16)
