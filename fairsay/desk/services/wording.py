"""What editors and readers write into decisions and appeals, checked before it is kept."""

from fairsay.desk.refusals import ExplanationMissing
from fairsay.discussion.text import check_text, has_ink

LONGEST_EXPLANATION = 2000
LONGEST_APPEAL = 4000


def check_words(text: str, *, limit: int, field: str, needed: bool) -> str:
    """The words as they are kept, blanks at the ends removed; "" where there are none and none are needed.

    Raises ExplanationMissing, TooLarge, and Invalid for what no database can hold.
    """
    if not has_ink(text):
        if needed:
            raise ExplanationMissing(field=field)
        return ""
    return check_text(text.strip(), limit=limit, field=field)
