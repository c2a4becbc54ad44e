"""A sentence encoder exported to ONNX, run by `onnxruntime` (the extra fairsay[onnx]).

The folder holds `model.onnx`, `tokenizer.json` (Hugging Face tokenizers) and `fairsay.json`:

    {"languages": ["en", "ru", "hy"], "pooling": "mean", "max_length": 128, "prefix": ""}

`languages` are the codes whose texts mean something to the model; `pooling` is how token vectors become one:
"mean", "cls", or "none" where the model gives one vector a text itself; `prefix` is put before each text, as
some models want ("query: "). Rows come out with unit length.
"""

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules.encoder import REMEMBERED_SENTENCES, EncoderError, Vectors

FILES = ("model.onnx", "tokenizer.json", "fairsay.json")
POOLINGS = ("mean", "cls", "none")
_AT_ONCE = 16
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def check(folder: Path) -> None:
    """Whether the extra is installed and the folder complete, without loading it. Raises EncoderError."""
    for library in ("onnxruntime", "tokenizers"):
        if find_spec(library) is None:
            raise EncoderError(f"an ONNX encoder needs the extra fairsay[onnx]: {library} is not installed")
    for name in FILES:
        if not (folder / name).is_file():
            raise EncoderError(f"{folder} holds no {name}")
    _read(folder / "fairsay.json")


class OnnxEncoder:
    """A plugged-in encoder: safe to share between threads, one thread a call."""

    def __init__(self, folder: Path, *, remembered: int = REMEMBERED_SENTENCES) -> None:
        """Load the model in `folder` and run it once. Raises EncoderError."""
        check(folder)
        import onnxruntime
        import tokenizers

        self.folder = folder
        self._languages, self._pooling, longest, self._prefix = _read(folder / "fairsay.json")
        try:
            self._tokens = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # the library raises bare exceptions
            raise EncoderError(f"{folder / 'tokenizer.json'}: {error}") from error
        self._tokens.enable_truncation(longest)
        self._tokens.enable_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # its errors have no common ancestor
            raise EncoderError(f"{folder / 'model.onnx'} cannot be loaded: {error}") from error
        self._inputs = [one.name for one in self._session.get_inputs()]
        if unknown := [name for name in self._inputs if name not in _INPUTS]:
            raise EncoderError(
                f"{folder / 'model.onnx'} asks for {', '.join(unknown)}; known are {', '.join(_INPUTS)}"
            )
        # Weights trained for one model's vectors mean nothing with another's.
        self.name = f"onnx-{_digest(folder)}"
        self._lock = threading.Lock()
        self._kept: OrderedDict[bytes, Vectors] = OrderedDict()
        self._limit = remembered
        self.dimensions = int(self._run(["ready"]).shape[1])

    def knows(self, language: str) -> bool:
        """True for the languages that fairsay.json names."""
        return language in self._languages

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text: float32, (len(texts), dimensions); the last rows are kept."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        keys = [
            hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest() for text in texts
        ]
        with self._lock:
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._kept}
            waiting = sorted(missing.items(), key=lambda one: len(one[1]))
            fresh: dict[bytes, Vectors] = {}
            for start in range(0, len(waiting), _AT_ONCE):
                some = waiting[start : start + _AT_ONCE]
                fresh.update(
                    zip((key for key, _ in some), self._run([text for _, text in some]), strict=True)
                )
            rows = [fresh[key] if key in fresh else self._kept[key] for key in keys]
            for key, row in zip(keys, rows, strict=True):
                self._kept[key] = row
                self._kept.move_to_end(key)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        return np.stack(rows)

    remember = encode

    def warm(self) -> None:
        """Nothing is left to load."""

    def _run(self, texts: list[str]) -> Vectors:
        coded = self._tokens.encode_batch([self._prefix + text for text in texts])
        mask = np.array([one.attention_mask for one in coded], dtype=np.int64)
        given = {
            "input_ids": np.array([one.ids for one in coded], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.array([one.type_ids for one in coded], dtype=np.int64),
        }
        try:
            out: Any = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        except Exception as error:  # its errors have no common ancestor
            raise EncoderError(f"{self.folder / 'model.onnx'} cannot be run: {error}") from error
        rows = self._pooled(np.asarray(out, dtype=np.float32), mask)
        unit: Vectors = rows / np.maximum(1e-9, np.linalg.norm(rows, axis=1, keepdims=True))
        return unit

    def _pooled(self, out: Vectors, mask: Any) -> Vectors:
        wanted, shape = (
            (2, "(texts, numbers)") if self._pooling == "none" else (3, "(texts, tokens, numbers)")
        )
        if out.ndim != wanted or out.shape[0] != len(mask):
            raise EncoderError(
                f"{self.folder / 'model.onnx'} gives {out.shape} for {len(mask)} texts; pooling "
                f"{self._pooling!r} in fairsay.json needs {shape}"
            )
        if self._pooling == "none":
            return out
        if self._pooling == "cls":
            return out[:, 0]
        weights = mask[:, :, None].astype(np.float32)
        pooled: Vectors = (out * weights).sum(axis=1) / np.maximum(1, weights.sum(axis=1))
        return pooled


def _read(path: Path) -> tuple[frozenset[str], str, int, str]:
    """Languages, pooling, longest text in tokens, and prefix. Raises EncoderError naming the field."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise EncoderError(f"{path} is not JSON: {error}") from error
    if not isinstance(told, dict):
        raise EncoderError(f"{path} is not an object")
    languages = told.get("languages")
    if not isinstance(languages, list) or not languages or not all(isinstance(one, str) for one in languages):
        raise EncoderError(f'{path}: languages must be a list of codes such as ["en", "hy"]')
    pooling = told.get("pooling", "mean")
    if pooling not in POOLINGS:
        raise EncoderError(f"{path}: pooling {pooling!r} is none of {', '.join(POOLINGS)}")
    longest = told.get("max_length", 128)
    if not isinstance(longest, int) or isinstance(longest, bool) or not 8 <= longest <= 8192:
        raise EncoderError(f"{path}: max_length {longest!r} is no whole number from 8 to 8192")
    prefix = told.get("prefix", "")
    if not isinstance(prefix, str):
        raise EncoderError(f"{path}: prefix {prefix!r} is no text")
    return frozenset(languages), pooling, longest, prefix


def _digest(folder: Path) -> str:
    """Sixteen letters that change with anything that changes a vector."""
    digest = hashlib.sha256()
    for name in FILES:
        with (folder / name).open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    return digest.hexdigest()[:16]
