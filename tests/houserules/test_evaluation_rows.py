"""Labelled rows: what is read, what is refused and where, and that samples are seeded."""

import gzip
import json

import pytest

from fairsay.houserules.evaluation import rows
from fairsay.houserules.verdict import Rule

pytestmark = pytest.mark.plain
GOOD = {"text": "The bridge is late.", "labels": {"abusive": 0, "filthy": None}}


def written(folder, *values, name="some.jsonl"):
    path = folder / name
    lines = "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(lines, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["some.jsonl", "some.jsonl.gz"])
def test_a_row_is_read_with_what_is_known_of_it(tmp_path, name):
    value = {
        **GOOD, "id": 7, "language": "hyw", "story": {"title": "Bridges", "text": None}, "parent": "Late?",
        "weak": ["abusive"], "group": {"template": 3, "identity": None},
    }  # fmt: skip
    (row,) = rows.read(written(tmp_path, value, name=name))
    assert row.labels == {Rule.ABUSIVE: False}
    assert (row.file, row.id, row.language, row.split) == ("some", "7", "hy", "test")
    assert (row.submission.parent, row.submission.story.title) == ("Late?", "Bridges")
    assert row.weak == {Rule.ABUSIVE}
    assert row.group == {"template": "3"}
    assert row.tie == "some:3"
    assert row.civil


@pytest.mark.parametrize("name", ["expect", "holds", "broken"])
def test_expectations_and_decisions_are_labels_too(tmp_path, name):
    none, one = rows.read(
        written(tmp_path, {"text": "a", name: []}, {"text": "b", name: ["filthy"], "group": "ru"})
    )
    assert none.labels == dict.fromkeys(Rule, False)
    assert one.labels == {Rule.FILTHY: True}  # of the other rules nothing is known
    assert one.group == {"group": "ru"}


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'{"text": "a"', "not JSON"),
        (b"[]", "not an object"),
        (b'{"text": "\xff"}', "byte 10 is not UTF-8"),
        (b'{"text": "", "labels": {}}', "text must be"),
        (b'{"text": "a"}', "labels must be an object"),
        (b'{"text": "a", "labels": {"rude": 1}}', "labels.rude: there is no such rule"),
        (b'{"text": "a", "labels": {"abusive": "yes"}}', "labels.abusive: 'yes' is neither 1, 0 nor null"),
        (b'{"text": "a", "expect": ["rude"]}', "expect must be a list of rules"),
        (b'{"text": "a", "labels": {}, "weak": "abusive"}', "weak must be a list of rules"),
        (b'{"text": "a", "labels": {}, "story": "b"}', "story must be an object"),
        (b'{"text": "a", "labels": {}, "group": 3}', "group must be"),
        (b'{"text": "a", "labels": {}, "spans": [[0, 1]]}', "spans must be a list"),
        (b'{"text": "a", "labels": {}, "spans": [[0, 2, "filthy"]]}', "spans must lie within the text"),
        (b'{"text": "a", "labels": {}, "language": 3}', "language must be"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line(tmp_path, bad, reason):
    path = tmp_path / "some.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b"\n\n" + bad + b"\n")
    with pytest.raises(rows.LabelError, match=reason) as refused:
        list(rows.read(path))
    assert str(refused.value).startswith(f"{path}, line 3: ")


def test_a_broken_archive_is_named_too(tmp_path):
    path = written(tmp_path, *[GOOD] * 500, name="some.jsonl.gz")
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(rows.LabelError, match=r"some\.jsonl\.gz, line \d+: the gzip"):
        list(rows.read(path))


def test_files_of_a_folder_come_in_the_order_of_their_names(tmp_path):
    for name in ("b.jsonl", "a.jsonl.gz", "notes.txt"):
        written(tmp_path, GOOD, name=name)
    assert [path.name for path in rows.find_files([tmp_path])] == ["a.jsonl.gz", "b.jsonl"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match=r"holds no \.jsonl"):
        rows.find_files([tmp_path / "empty"])
    with pytest.raises(FileNotFoundError, match="there is no"):
        rows.find_files([tmp_path / "nowhere"])


def test_rows_are_chosen_by_split_rule_and_language(tmp_path):
    path = written(
        tmp_path,
        {**GOOD, "id": "a", "split": "train", "language": "en"},
        {**GOOD, "id": "b", "language": "ru"},
        {"text": "c", "id": "c", "labels": {"filthy": 1}, "language": "en"},
        {"text": "d", "id": "d", "labels": {}, "language": "en"},
    )

    def ids(**wanted):
        return [row.id for row in rows.chosen([path], **wanted)]

    assert ids() == ["b", "c"]  # nothing is known of the last
    assert ids(split="all") == ["a", "b", "c"]
    assert ids(split="train") == ["a"]
    assert ids(rules=frozenset([Rule.FILTHY])) == ["c"]
    assert ids(languages=frozenset(["ru"])) == ["b"]


def test_a_sample_is_the_same_again_and_no_other_file_moves_it(tmp_path):
    first = written(tmp_path, *({**GOOD, "id": number} for number in range(100)), name="a.jsonl")
    other = written(tmp_path, *({**GOOD, "id": number} for number in range(100)), name="b.jsonl")
    alone = [row.id for row in rows.chosen([first], limit=10)]
    beside = [row.id for row in rows.chosen([other, first], limit=10) if row.file == "a"]
    assert len(alone) == 10
    assert alone == beside
    assert alone != [row.id for row in rows.chosen([other], limit=10)]


def test_the_fingerprint_tells_bytes_and_names_not_folders(tmp_path):
    (tmp_path / "x").mkdir()
    one, two = written(tmp_path, GOOD), written(tmp_path / "x", GOOD)
    assert rows.fingerprint([one]) == rows.fingerprint([two])
    changed = written(tmp_path / "x", GOOD, GOOD)
    assert rows.fingerprint([one]) != rows.fingerprint([changed])
