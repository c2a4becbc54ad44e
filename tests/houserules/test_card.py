"""The model card quotes what was measured: the stored figures, word for word, of the weights that ship."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.about import about, table
from fairsay.houserules.rulebook import HERE, shipped

pytestmark = pytest.mark.plain
CARD = json.loads((HERE / "card.json").read_text(encoding="utf-8"))
DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_figures_are_of_the_weights_and_the_rule_book_that_ship():
    assert about(shipped())["card_is_of_these_weights"]
    assert CARD["measured"]["rule book"] == shipped().version


def test_the_model_card_quotes_every_figure_as_it_was_written_down():
    told = (DOCS / "judge-model-card.md").read_text(encoding="utf-8")
    assert len(CARD["figures"]) >= 30
    assert "\n".join(table(CARD)) in told


def test_the_plots_that_the_docs_show_exist():
    told = (DOCS / "judge-model-card.md").read_text(encoding="utf-8")
    shown = {part.split(")")[0].split('"')[0] for part in told.split("](judge/")[1:]}
    shown |= {part.split('"')[0] for part in told.split('src="judge/')[1:]}
    assert len(shown) >= 4
    assert all((DOCS / "judge" / name).is_file() for name in shown)
