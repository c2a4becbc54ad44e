"""Planning: whatever stands in a file, each opinion is counted once and parents come before children."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairsay.imports.planning import make_plan
from fairsay.imports.records import Author, Opinion, Standing

pytestmark = pytest.mark.plain

KEYS = st.sampled_from("abcdefgh")


@st.composite
def files(draw):
    keys = draw(st.lists(KEYS, unique=True))
    start = datetime(2020, 1, 1, tzinfo=UTC)
    return [
        Opinion(
            key=key,
            story="s",
            author=Author("", ""),
            text=draw(st.sampled_from(["Words.", "", " "])),
            posted_at=start + timedelta(minutes=draw(st.integers(0, 5))),
            parent=draw(KEYS | st.just("")),
            standing=draw(st.sampled_from(Standing)),
        )
        for key in keys
    ]


@given(opinions=files(), known=st.sets(KEYS), here=st.sets(KEYS))
def test_each_is_counted_once_and_no_parent_is_missing(opinions, known, here):
    here &= known
    plan = make_plan(opinions, known=known, here=here)
    coming = {opinion.key for opinion in plan.opinions + plan.placeholders}
    assert len(opinions) == len(coming) + plan.already + plan.left_out.total()
    assert not coming & known
    assert set(plan.parents) == coming
    for key in coming:
        path = [key]
        while (parent := plan.parents.get(path[-1], "")) and parent not in here:
            assert parent in coming
            assert parent not in path, "a circle"
            path.append(parent)


@given(opinions=files())
def test_a_placeholder_is_always_answered(opinions):
    plan = make_plan(opinions, known=(), here=())
    answered = set(plan.parents.values())
    # A circle that was cut may have left one of its placeholders unanswered; no other may be.
    if not plan.remarks:
        assert {one.key for one in plan.placeholders} <= answered
