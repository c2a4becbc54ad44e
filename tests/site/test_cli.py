"""The `fairsay` command: every subcommand has help, mistakes are one line, and settings are told."""

import contextlib
import socket
import sqlite3
import subprocess
import sys

import pytest

from fairsay.site.cli import gather, main
from tests.template import copy_tables

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
        ({"FAIRSAY_PUBLIC_URL": "https://news.example/opinions"}, "FAIRSAY_PUBLIC_URL"),
        ({"FAIRSAY_FACEBOOK_APP_ID": "123"}, "FAIRSAY_FACEBOOK_SECRET"),
        ({"FAIRSAY_MAIL_URL": "mail.example"}, "FAIRSAY_MAIL_URL"),
        ({"DATABASE_URL": "mysql://news:secret@db/news"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgres://news:secret@127.0.0.1:1/news"}, "the database cannot be opened"),
        ({"FAIRSAY_DATA": "/proc/nowhere"}, "FAIRSAY_DATA"),
        ({"FAIRSAY_DATA": "/etc/passwd"}, "FAIRSAY_DATA"),
    ],
)
def test_a_mistake_in_the_settings_is_one_line(settings, named, tmp_path):
    done = run(tmp_path, "migrate", **settings)
    assert_one_line(done, named)
    assert "secret@" not in done.stderr


def run(data, *words, **settings):
    """A command in a process of its own, with these settings and no others."""
    ours = {"PATH": "/usr/bin:/bin", "FAIRSAY_DATA": str(data), "PYTHONPATH": ":".join(sys.path)}
    return subprocess.run(
        [sys.executable, "-m", "fairsay.site.cli", *words],
        env=ours | settings,
        capture_output=True,
        text=True,
    )


def assert_one_line(done, named):
    assert done.returncode == 1
    assert named in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_one_line_and_nothing_is_touched(command, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run(tmp_path, command, FAIRSAY_BIND=f"127.0.0.1:{port}")
    assert_one_line(done, f"127.0.0.1:{port}")
    assert not (tmp_path / "fairsay.sqlite3").exists()


def test_a_new_database_gets_its_tables_and_an_old_one_is_left_alone(tmp_path):
    done = run(tmp_path, "create-editor", "--email", "edith@news.example", "--name", "Edith", "--link")
    assert done.returncode == 0, done.stderr
    assert "/accounts/password/reset/key/" in done.stdout
    with contextlib.closing(sqlite3.connect(tmp_path / "fairsay.sqlite3")) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'integrations'")
        database.commit()
    assert_one_line(run(tmp_path, "site", "list"), "fairsay migrate")


def test_a_file_that_is_no_database_is_one_line(tmp_path):
    (tmp_path / "fairsay.sqlite3").write_text("Ferry timetable, winter. " * 200)
    assert_one_line(run(tmp_path, "audit", "verify"), "the database cannot be opened")


def test_empty_lists_speak(tmp_path):
    copy_tables(tmp_path)
    for words in (("site", "list"), ("webhook", "list")):
        done = run(tmp_path, *words)
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        assert "yet" in done.stderr


def test_a_misspelt_setting_is_told(tmp_path):
    done = run(tmp_path, "settings", FAIRSAY_PUBLIC_ULR="https://news.example")
    assert "FAIRSAY_PUBLIC_ULR is no setting" in done.stderr


def test_the_list_of_commands_starts_no_framework():
    asked = "import sys; from fairsay.site.cli import gather; gather(); print('django' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"
