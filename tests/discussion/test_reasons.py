"""Reasons in a reader's language: what they quote keeps its own direction."""

import pytest

from fairsay.discussion.reasons import reasons_of
from fairsay.houserules.verdict import Evidence, Finding, Rule

pytestmark = pytest.mark.plain

TEXT = "احجزوا الآن: +1 555 010 0133"
NUMBER = "+1 555 010 0133"


@pytest.mark.parametrize(("language", "quoted"), [("ar", f"«\u2068{NUMBER}\u2069»"), ("ru", f"«{NUMBER}»")])
def test_a_quoted_number_is_set_apart_where_words_run_from_right_to_left(language: str, quoted: str) -> None:
    start = TEXT.index(NUMBER)
    found = Finding(Rule.ADVERTISEMENT, 0.9, Evidence.CONTACT, (start, len(TEXT)), (NUMBER,))
    (reason,) = reasons_of([found], TEXT, language)
    assert quoted in reason.sentence
