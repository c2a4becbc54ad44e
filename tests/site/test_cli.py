"""The `fairsay` command: every subcommand has help, mistakes are one line, and settings are told."""

import subprocess
import sys

import pytest

from fairsay.site.cli import gather, main

pytestmark = pytest.mark.plain


@pytest.mark.parametrize("command", gather(), ids=lambda command: command.name)
def test_every_command_has_help(command, capsys):
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert command.help.split()[0].lower() in told.lower() or command.description
    assert len(command.help) > 15


def test_the_commands_of_the_house():
    names = {command.name for command in gather()}
    assert {
        "demo",
        "serve",
        "worker",
        "migrate",
        "create-editor",
        "publish",
        "screen",
        "judge",
        "settings",
    } <= names


def test_settings_are_listed_and_secrets_are_not_shown(capsys, monkeypatch):
    monkeypatch.setenv("FAIRSAY_SECRET_KEY", "sesame")
    assert main(["settings"]) == 0
    told = capsys.readouterr().out
    assert "FAIRSAY_PUBLIC_URL" in told
    assert "sesame" not in told


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"FAIRSAY_MODE": "live"}, "FAIRSAY_MODE"),
        ({"FAIRSAY_PUBLIC_URL": "news.example"}, "FAIRSAY_PUBLIC_URL"),
        ({"FAIRSAY_MODE": "demo", "FAIRSAY_PUBLIC_URL": "https://news.example"}, "FAIRSAY_MODE=demo"),
        ({"FAIRSAY_MODE": "demo", "FAIRSAY_BIND": "0.0.0.0:8000"}, "FAIRSAY_MODE=demo"),
        ({"FAIRSAY_MODE": "test", "FAIRSAY_PUBLIC_URL": "https://news.example"}, "FAIRSAY_MODE=test"),
        ({"FAIRSAY_STAFF_SECOND_FACTOR": "no"}, "FAIRSAY_STAFF_SECOND_FACTOR"),
        ({"FAIRSAY_FETCH_ALLOW": "127.0.0.1:80"}, "FAIRSAY_FETCH_ALLOW"),
        ({"FAIRSAY_THREADS": "many"}, "FAIRSAY_THREADS"),
    ],
)
def test_a_mistake_in_the_settings_is_one_line(settings, named, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "fairsay.site.cli", "migrate"],
        env={"PATH": "/usr/bin:/bin", "FAIRSAY_DATA": str(tmp_path), "PYTHONPATH": ":".join(sys.path)}
        | settings,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
