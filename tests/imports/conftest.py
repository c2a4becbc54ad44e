from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fairsay.imports.report import Report

SAMPLES = Path(__file__).parent / "samples"
FILES = {"disqus": "disqus.xml", "wordpress": "wordpress.xml", "facebook": "facebook.json"}


@pytest.fixture
def load() -> Callable[..., "Report"]:
    """Import a sample, or a file: `load("disqus")`, `load("facebook", path, dry_run=True)`."""

    def run(system: str, path: Path | None = None, **options: Any) -> "Report":
        # Here, since this file is read before Django starts.
        from fairsay.discussion.services import get_own_site
        from fairsay.imports.loader import Loader
        from fairsay.imports.readers import find_reader
        from fairsay.imports.source import open_export

        options = {"site": get_own_site(), "language": "en", "languages": ("en", "ru")} | options
        with open_export(path or SAMPLES / FILES[system]) as file:
            report = Loader(system=system, **options).load(find_reader(system)(file))
        assert report.balanced
        return report

    return run
