"""`python -m fairsay.houserules.training --data DIR`: rebuild weights/ and print the evaluation."""

import argparse
import os
import sys
import time
from pathlib import Path

from fairsay.houserules.rulebook import HERE, shipped

# Before numpy loads its BLAS, here and in every child: sums in one order give the same bytes twice.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_variable] = "1"


def main(arguments: list[str] | None = None) -> int:
    """Train what is asked for; see --help."""
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
        "--only",
        default="abusive,off_topic,advertisement",
        help="rules to train, by commas (default: all three)",
    )
    parser.add_argument(
        "--no-evaluation", action="store_true", help="do not print the figures on the test rows"
    )
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        parser.error(f"there is no folder {options.data}")
    try:
        _train(options.data, options.out, options.only.split(","))
    except ModuleNotFoundError as missing:
        print(f"Training needs the extra fairsay[train]: {missing}", file=sys.stderr)  # noqa: T201 - a command speaks
        return 2
    if not options.no_evaluation and options.out == HERE / "weights":
        from fairsay.houserules.training.evaluation import evaluate

        evaluate(options.data, shipped(), _say)
    return 0


def _train(data: Path, out: Path, rules: list[str]) -> None:
    from fairsay.houserules.training import abuse, advertising, archive, dataset, offtopic
    from fairsay.houserules.training.vectors import StoredEncoder

    _say(f"data {dataset.fingerprint(data)}")
    encoder = StoredEncoder()
    for rule, name, recipe in (
        ("abusive", "abuse", abuse),
        ("off_topic", "offtopic", offtopic),
    ):
        if rule in rules:
            arrays = recipe.train(data, encoder, _say)
            size = archive.write(
                out / f"{name}.npz", archive.signed(arrays, recipe.RECIPE, dataset.fingerprint(data))
            )
            _say(f"{name}.npz: {size} bytes")
    if "advertisement" in rules:
        advertising.train(data, out)
        _say("advertising.npz")


_started = time.monotonic()


def _say(line: str) -> None:
    print(f"[{time.monotonic() - _started:5.0f} s] {line}", flush=True)  # noqa: T201 - a command speaks


if __name__ == "__main__":
    sys.exit(main())
