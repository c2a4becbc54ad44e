"""The examples of docs/embedding.md work as they are written."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fairsay.embed import services
from tests.embed.test_signing_in import ask

DOCS = Path(__file__).resolve().parents[2] / "docs" / "embedding.md"


def example(language: str, holding: str) -> str:
    blocks = re.findall(rf"```{language}\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    [found] = [block for block in blocks if holding in block]
    return found.replace("https://opinions.example", "http://testserver")


def test_python_signs_a_reader_on(site):
    secret = services.set_sign_on(site=site).secret
    known: dict = {}
    exec(example("python", "fairsay_token"), known)
    assert ask("sso", jwt=known["fairsay_token"](secret, "42", "Ani")).json()["name"] == "Ani"


@pytest.mark.parametrize(
    ("program", "language", "holding", "call", "switch"),
    [
        (
            "node",
            "js",
            "fairsayToken",
            "console.log(fairsayToken(SECRET, '42', 'Անի'))",
            "--input-type=module",
        ),
        ("php", "php", "fairsay_token", "echo fairsay_token(SECRET, '42', 'Անի');", ""),
    ],
)
def test_other_languages_sign_a_reader_on(site, program, language, holding, call, switch):
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"no {program} on this machine")
    secret = services.set_sign_on(site=site).secret
    code = example(language, holding) + "\n" + call.replace("SECRET", repr(secret))
    words = [found, *([switch, "-e"] if switch else ["-r"]), code]
    token = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    assert ask("sso", jwt=token).json()["name"] == "Անի"
