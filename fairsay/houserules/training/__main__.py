"""`python -m fairsay.houserules.training --data DIR`: rebuild weights/ and print the evaluation.

Every recipe has its seeds, sums run in one thread and one order, and archives hold no times: twice on one
machine gives the same bytes. `--check` rebuilds beside what is shipped and says whether it is the same.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Before numpy loads its BLAS, here and in every child: sums in one order give the same bytes twice.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"

from fairsay.houserules.rulebook import HERE  # noqa: E402 - loads numpy, see above

# What all weights together may weigh, besides the encoder's own wheel: they come with every installation.
MOST_BYTES = 16 * 1024 * 1024
RULES = ("filthy", "abusive", "off_topic", "advertisement")


def main(arguments: list[str] | None = None) -> int:
    """Train what is asked for: 0 done, 1 other bytes than shipped or too many, 2 packages are missing."""
    options = _parser().parse_args(arguments)
    if not options.data.is_dir():
        _parser().error(f"there is no folder {options.data}")
    rules = options.only.split(",")
    if unknown := sorted(set(rules) - set(RULES)):
        _parser().error(f"--only: {unknown[0]!r} is none of {', '.join(RULES)}")
    try:
        if options.check:
            with tempfile.TemporaryDirectory() as folder:
                _train(options.data, Path(folder), rules)
                return _compared(Path(folder), HERE / "weights")
        _train(options.data, options.out, rules)
    except ModuleNotFoundError as missing:
        _say(f"training needs the extra fairsay[train]: {missing}")
        return 2
    if (size := sum(path.stat().st_size for path in options.out.glob("*.npz"))) > MOST_BYTES:
        _say(f"{size:,} bytes of weights are more than {MOST_BYTES:,}")
        return 1
    _say(f"weights: {size:,} of {MOST_BYTES:,} bytes")
    if not options.no_evaluation and options.out == HERE / "weights":
        _evaluate(options.data, options.limit)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m fairsay.houserules.training", description=__doc__)
    parser.add_argument(
        "--data",
        type=Path,
        required=True,
        help="the folder of labelled JSON Lines (see the judge's model card)",
    )
    parser.add_argument(
        "--out", type=Path, default=HERE / "weights", help="where the weights go (default: the package)"
    )
    parser.add_argument(
        "--only", default=",".join(RULES), help="rules to train, by commas (default: %(default)s)"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="rebuild elsewhere and compare with the shipped bytes; writes nothing",
    )
    parser.add_argument(
        "--no-evaluation", action="store_true", help="do not print the figures on the test rows"
    )
    parser.add_argument(
        "--limit", type=int, default=600, help="rows of each file in the evaluation printed (default: 600)"
    )
    return parser


def _train(data: Path, out: Path, rules: list[str]) -> None:
    from fairsay.houserules.training import abuse, advertising, archive, dataset, filth, letters, offtopic
    from fairsay.houserules.training.vectors import StoredEncoder

    fingerprint = dataset.fingerprint(data)
    _say(f"data {fingerprint}")
    if "filthy" in rules:
        # By its letters a text's language is told, which every rule reads it by.
        told = archive.signed(letters.train(data), letters.RECIPE, fingerprint)
        archive.write(out / "letters.npz", told)
        _say(_told(out / "letters.npz"))
        counted = archive.signed(filth.train(data, _say), filth.RECIPE, fingerprint)
        archive.write(out / "filth.npz", counted)
        _say(_told(out / "filth.npz"))
    encoder = StoredEncoder()
    for rule, name, recipe in (
        ("abusive", "abuse", abuse),
        ("off_topic", "offtopic", offtopic),
    ):
        if rule in rules:
            arrays = recipe.train(data, encoder, _say)
            archive.write(out / f"{name}.npz", archive.signed(arrays, recipe.RECIPE, fingerprint))
            _say(_told(out / f"{name}.npz"))
    if "advertisement" in rules:
        advertising.train(data, out, _say)
        _say(_told(out / "advertising.npz"))


def _told(path: Path) -> str:
    return f"{path.name}: {path.stat().st_size:,} bytes, sha256 {_digest(path)}"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _compared(made: Path, kept: Path) -> int:
    """Say of every file whether its bytes are those that are shipped; 1 where one differs."""
    status = 0
    for path in sorted(made.glob("*.npz")):
        same = (kept / path.name).is_file() and _digest(path) == _digest(kept / path.name)
        _say(f"{path.name}: {'the same bytes as shipped' if same else 'NOT the bytes that are shipped'}")
        status |= not same
    return int(status)


def _evaluate(data: Path, limit: int) -> None:
    """Print what `fairsay evaluate` says, in a process that has not seen the old weights."""
    words = ["evaluate", str(data), "--limit", str(limit), "--attacked", "100", "--rivals", "0"]
    subprocess.run([sys.executable, "-m", "fairsay.houserules", *words], check=True)  # noqa: S603 - our own


_started = time.monotonic()


def _say(line: str) -> None:
    print(f"[{time.monotonic() - _started:5.0f} s] {line}", flush=True)  # noqa: T201 - a command speaks


if __name__ == "__main__":
    sys.exit(main())
