"""Weights as .npz files whose bytes depend on their arrays alone: fixed order, fixed time stamps."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold


def write(path: Path, arrays: Mapping[str, Any]) -> int:
    """Write `arrays` to `path`, sorted by name, compressed, without pickles; the size in bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(arrays):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.asanyarray(arrays[name]), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, buffer.getvalue())
    return path.stat().st_size


def signed(arrays: Mapping[str, Any], recipe: str, data: str) -> dict[str, Any]:
    """`arrays` with the version of their recipe and the hash of the data they were trained from."""
    return {**arrays, "recipe": np.array(recipe), "data": np.array(data)}


def small_integers(values: Any) -> tuple[Any, np.float32]:
    """`values` as int8 and the factor that gives them back to within half a step."""
    scale = np.float32(max(1e-12, float(np.abs(values).max())) / 127)
    return np.round(values / scale).astype(np.int8), scale
