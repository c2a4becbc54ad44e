"""`fairsay import`: counts on standard output, mistakes in one line."""

import pytest

from fairsay.discussion.models import Opinion
from fairsay.imports.commands import COMMANDS
from tests.imports.conftest import SAMPLES

pytestmark = pytest.mark.django_db


def run(*words):
    from argparse import ArgumentParser

    (command,) = COMMANDS
    parser = ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words))


def test_it_imports_and_tells(capsys):
    assert run("--from", "disqus", str(SAMPLES / "disqus.xml")) == 0
    told = capsys.readouterr().out
    assert "read                       9  opinions, 3 discussions" in told
    assert "created                    5  opinions" in told
    assert "was spam there" in told
    assert Opinion.objects.count() == 5


def test_a_dry_run_says_so(capsys):
    assert run("--from", "facebook", str(SAMPLES / "facebook.json"), "--dry-run") == 0
    assert "would be created" in capsys.readouterr().out
    assert not Opinion.objects.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "disqus", "nothing.xml"), "no such file"),
        (("--from", "disqus", str(SAMPLES / "facebook.json")), "well-formed"),
        (("--from", "facebook", str(SAMPLES / "disqus.xml")), "not JSON"),
        (("--from", "disqus", str(SAMPLES / "disqus.xml"), "--site", "elsewhere"), "no site 'elsewhere'"),
        (("--from", "disqus", str(SAMPLES / "disqus.xml"), "--language", "xx"), "language 'xx'"),
    ],
)
def test_mistakes_are_told(words, said):
    from fairsay.errors import Refusal

    with pytest.raises(Refusal, match=said):
        run(*words)
    assert not Opinion.objects.exists()
