"""Promise: every setting has help and is read through `fairsay.config.env`.

Seen to fail: with `os.environ.get("FAIRSAY_X")` planted in fairsay/http.py, and with a Setting of
empty help planted in the table.
"""

import ast
from pathlib import Path

import pytest

from fairsay.config import env
from fairsay.config.words import LANGUAGES

pytestmark = pytest.mark.plain

PACKAGE = Path(env.__file__).resolve().parents[1]
DOCS = PACKAGE.parent / "docs" / "operating.md"
# The command and the two entry points name the settings module, which is Django's own variable.
# The encoder tells the BLAS library, which reads nothing but the environment, to use one thread.
ALLOWED = {
    "config/env.py",
    "site/cli.py",
    "site/wsgi.py",
    "houserules/encoder.py",
    "houserules/training/__main__.py",
}


def reads_environment(path: Path) -> bool:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv"):
            return True
    return False


def test_only_env_reads_the_environment():
    offenders = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if str(path.relative_to(PACKAGE)) not in ALLOWED and reads_environment(path)
    ]
    assert offenders == []


@pytest.mark.parametrize("setting", env.SETTINGS, ids=lambda setting: setting.name)
def test_setting_is_told(setting):
    assert len(setting.help) > 20
    assert setting.help.endswith((".", ").")) or setting.help[-1] == "."
    assert setting.kind in env.READERS
    assert setting.name in DOCS.read_text(encoding="utf-8"), (
        f"{setting.name} is missing from docs/operating.md"
    )


@pytest.mark.parametrize("setting", env.SETTINGS, ids=lambda setting: setting.name)
def test_default_can_be_read(setting, monkeypatch):
    monkeypatch.delenv(setting.name, raising=False)
    env.read(setting.name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FAIRSAY_THREADS", "many"),
        ("FAIRSAY_THREADS", "0"),
        ("FAIRSAY_PROXIES", "-1"),
        ("FAIRSAY_STAFF_SECOND_FACTOR", "perhaps"),
        ("FAIRSAY_MODE", "live"),
        ("FAIRSAY_LANGUAGES", "en,fr"),
        ("FAIRSAY_LANGUAGES", " , "),
        ("FAIRSAY_BIND", "8000"),
        ("FAIRSAY_BIND", "127.0.0.1:70000"),
        ("FAIRSAY_TIME_ZONE", "Mars/Olympus"),
        ("FAIRSAY_TIME_ZONE", "../etc/passwd"),
        ("FAIRSAY_TIME_ZONE", ""),
    ],
)
def test_mistake_names_the_setting(name, value, monkeypatch):
    monkeypatch.setenv(name, value)
    with pytest.raises(env.SettingError, match=name):
        env.read(name)


def test_the_languages_to_choose_from_are_those_that_have_words():
    offered = next(setting.choices for setting in env.SETTINGS if setting.name == "FAIRSAY_LANGUAGES")
    assert offered == LANGUAGES
