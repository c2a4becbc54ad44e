"""What the model card says of training data is counted, not remembered; and the command refuses what it cannot do."""

import pytest

from fairsay.houserules.training.__main__ import main
from fairsay.houserules.training.amounts import Example, amounts

pytestmark = pytest.mark.plain


def test_amounts_are_told_by_language_spelling_and_label():
    those = [Example("ru", False, True, True)] * 3 + [Example("ru", False, True, False)]
    those += [Example("ru", True, False, True), Example("en", False, False, False)]
    assert list(amounts("abusive", those)) == [
        "abusive, trained on | labelled | written by us | share written",
        "  English, civil | 1 | 0 | 0%",
        "  Russian, breaches | 1 | 3 | 75%",
        "  Russian in Latin letters, civil | 0 | 1 | 100%",
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [(["--data", "nowhere"], "there is no folder"), (["--only", "rude"], "'rude' is none of")],
)
def test_training_refuses_what_it_cannot_do(words, reason, tmp_path, capsys):
    words = words if "--data" in words else [*words, "--data", str(tmp_path)]
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert reason in capsys.readouterr().err
