"""A plugged-in encoder: a model of one table that the test builds, its vectors, its mistakes, its place."""

import json

import numpy as np
import pytest

from fairsay.houserules import encoder
from fairsay.houserules.encoder import EncoderError, opened, plug, shared_encoder, topic_encoder
from fairsay.houserules.judge import Judge
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.topic import model as topic_model
from fairsay.houserules.verdict import Rule, StoryText, Submission

onnx = pytest.importorskip("onnx")
tokenizers = pytest.importorskip("tokenizers")
pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.plain

WORDS = ("[PAD]", "[UNK]", "dam", "water", "plain", "goldfish", "spots", "плотину", "poison")
DIMENSIONS = 6
TABLE = np.random.default_rng(5).standard_normal((len(WORDS), DIMENSIONS)).astype(np.float32)
CONFIG = {"languages": ["en", "ru"], "pooling": "mean", "max_length": 16}
STORY = StoryText("Water for the plain", "The dam will be raised. The plain needs water.", "en")


def write_model(folder, config=CONFIG, *, pooled=False, input_name="input_ids"):
    """A model whose token vectors are rows of TABLE; with `pooled` it sums them itself."""
    helper, numbers = onnx.helper, onnx.TensorProto
    table = onnx.numpy_helper.from_array(TABLE, "table")
    nodes = [helper.make_node("Gather", ["table", input_name], ["tokens"])]
    shape = ["texts", "tokens", DIMENSIONS]
    if pooled:
        nodes.append(helper.make_node("ReduceMean", ["tokens"], ["out"], axes=[1], keepdims=0))
        shape = ["texts", DIMENSIONS]
    graph = helper.make_graph(
        nodes,
        "table",
        [helper.make_tensor_value_info(input_name, numbers.INT64, ["texts", "tokens"])],
        [helper.make_tensor_value_info("out" if pooled else "tokens", numbers.FLOAT, shape)],
        [table],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(folder / "model.onnx"))
    level = tokenizers.models.WordLevel({word: number for number, word in enumerate(WORDS)}, "[UNK]")
    tokens = tokenizers.Tokenizer(level)
    tokens.normalizer = tokenizers.normalizers.Lowercase()
    tokens.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokens.save(str(folder / "tokenizer.json"))
    (folder / "fairsay.json").write_text(json.dumps(config), encoding="utf-8")
    return f"onnx:{folder}"


@pytest.fixture
def unplugged():
    yield
    plug("")


def expected(*words):
    mean = TABLE[[WORDS.index(word) for word in words]].mean(axis=0)
    return mean / np.linalg.norm(mean)


def test_vectors_are_the_mean_of_the_tokens_that_are_there(tmp_path):
    used = opened(write_model(tmp_path / "model"))
    rows = used.encode(["Dam water", "goldfish", "dam plain water dam"])
    assert rows.dtype == np.float32
    assert rows.shape == (3, DIMENSIONS)
    assert rows[0] == pytest.approx(expected("dam", "water"), abs=1e-5)
    assert rows[1] == pytest.approx(expected("goldfish"), abs=1e-5)  # padding counts for nothing
    assert rows[2] == pytest.approx(expected("dam", "plain", "water", "dam"), abs=1e-5)
    assert used.encode([]).shape == (0, DIMENSIONS)
    assert used.remember(["goldfish"])[0] == pytest.approx(rows[1], abs=1e-6)
    assert used.knows("ru")
    assert not used.knows("hy")


def test_the_first_token_or_the_models_own_vector_may_stand_for_the_text(tmp_path):
    first = opened(write_model(tmp_path / "cls", {**CONFIG, "pooling": "cls"}))
    assert first.encode(["dam water"])[0] == pytest.approx(expected("dam"), abs=1e-5)
    own = opened(write_model(tmp_path / "own", {**CONFIG, "pooling": "none"}, pooled=True))
    assert own.encode(["dam water"])[0] == pytest.approx(expected("dam", "water"), abs=1e-5)


def test_texts_are_cut_at_the_models_length_and_what_is_kept_is_bounded(tmp_path):
    from fairsay.houserules.encoder_onnx import OnnxEncoder

    write_model(tmp_path / "short", {**CONFIG, "max_length": 8})
    small = OnnxEncoder(tmp_path / "short", remembered=2)
    assert small.encode(["dam " * 8 + "water " * 8])[0] == pytest.approx(expected("dam"), abs=1e-5)
    small.encode(["dam", "water", "plain"])
    assert len(small._kept) == 2


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"languages": []}, "languages"),
        ({"pooling": "max"}, "pooling 'max'"),
        ({"max_length": "128"}, "max_length"),
        ({"prefix": 3}, "prefix"),
        ({"pooling": "none"}, "needs \\(texts, numbers\\)"),
    ],
)
def test_a_description_that_is_wrong_is_told_by_its_field(tmp_path, change, complaint):
    setting = write_model(tmp_path / "model", {**CONFIG, **change})
    with pytest.raises(EncoderError, match=complaint):
        opened(setting)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "fairsay.json"])
def test_a_file_that_is_missing_or_broken_is_named(tmp_path, name):
    setting = write_model(tmp_path / "model")
    (tmp_path / "model" / name).write_text("nonsense", encoding="utf-8")
    with pytest.raises(EncoderError, match=name):
        opened(setting)
    (tmp_path / "model" / name).unlink()
    with pytest.raises(EncoderError, match=f"holds no {name}"):
        plug(setting)


def test_a_model_that_asks_for_something_else_is_refused(tmp_path):
    with pytest.raises(EncoderError, match="pixel_values"):
        opened(write_model(tmp_path / "model", input_name="pixel_values"))


@pytest.mark.parametrize("setting", ["onnx:", "torch:/models/one", "/models/one"])
def test_a_setting_that_names_no_encoder_is_refused(setting):
    with pytest.raises(EncoderError, match="write onnx:"):
        plug(setting)


def test_a_missing_extra_is_told_with_its_name(tmp_path, monkeypatch):
    setting = write_model(tmp_path / "model")
    monkeypatch.setattr("fairsay.houserules.encoder_onnx.find_spec", lambda name: None)
    with pytest.raises(EncoderError, match=r"fairsay\[onnx\]"):
        plug(setting)


def test_networks_of_other_vectors_are_not_used_with_a_plugged_in_encoder(tmp_path, unplugged, caplog):
    setting = write_model(tmp_path / "model")
    plug(setting)
    assert topic_encoder().name.startswith("onnx-")
    assert shared_encoder().name == "use-multilingual-3"  # the rule on abuse goes on with its own
    weighing = topic_model.model(shipped())
    assert weighing.encoder is None
    assert "no offtopic.npz yet" in caplog.text
    off, on = (
        Judge().judge(Submission(text, story=STORY)).scores[Rule.OFF_TOPIC]
        for text in (
            "My goldfish in the aquarium has white spots on its fins and refuses flakes.",
            "Raising the dam gives the plain its water.",
        )
    )
    assert off > on


def test_weights_made_for_another_model_are_refused(tmp_path, unplugged):
    setting = write_model(tmp_path / "model", {**CONFIG, "prefix": "query: "})
    np.savez(tmp_path / "model" / "offtopic.npz", encoder=np.array("onnx-of-somebody-else"))
    plug(setting)
    with pytest.raises(EncoderError, match="another model"):
        topic_model.model(shipped())


def test_the_command_trains_networks_for_the_plugged_in_encoder(tmp_path, unplugged, small_data):
    from fairsay.houserules.training import offtopic

    setting = write_model(tmp_path / "model", {**CONFIG, "prefix": "passage: "})
    assert offtopic.main(["--data", str(small_data), "--encoder", setting]) == 0
    plug(setting)
    weighing = topic_model.model(shipped())
    assert weighing.encoder is topic_encoder()
    assert weighing.tables.encoded_company.subjects.shape[1] == DIMENSIONS
    score = Judge().judge(Submission("Raising the dam gives the plain its water.", story=STORY)).scores
    assert 0 <= score[Rule.OFF_TOPIC] <= 1
    assert encoder.calibration_of(weighing.encoder) == tmp_path / "model" / "offtopic.npz"


@pytest.fixture
def small_data(tmp_path, monkeypatch):
    """A data folder of a few dozen opinions in each language, and no sentences of the grammars."""
    import gzip

    from fairsay.houserules.training import associations, meanings, offtopic, topicpairs

    monkeypatch.setattr(offtopic, "written", lambda labelled, seed: [])
    dictionary = tmp_path / "glosses.tsv"
    dictionary.write_text("ջուր\tջր\twater\nամբարտակ\t\tdam\nձուկ\tձկ\tfish\nև\t-\tand\n", encoding="utf-8")
    monkeypatch.setattr(meanings, "DICTIONARY", dictionary)
    folder = tmp_path / "data"
    folder.mkdir()
    about = {
        "en": (
            ("water for the plain", "the dam gives water to the plain"),
            ("goldfish", "my goldfish has spots"),
        ),
        "ru": (("вода для долины", "плотину строят ради воды"), ("рыбки", "у рыбки белые пятна")),
        "hy": (("ջուր հովտի համար", "ամբարտակը ջուր կտա հովտին"), ("ձկնիկ", "ձուկը բծեր ունի մարմնին")),
    }
    for name in topicpairs.FILES:
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            for language, subjects in about.items():
                for number in range(24):
                    (title, _), (_, text) = subjects[number % 2], subjects[(number // 2) % 2]
                    row = {
                        "id": f"{name}-{language}-{number}", "text": f"{text} {number}", "language": language,
                        "split": "train", "labels": {"off_topic": int(number % 2 != number // 2 % 2)},
                        "story": {"title": title, "text": f"{title} {number % 5}"},
                        "group": {"story": f"{title} {number % 5}"},
                    }  # fmt: skip
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
    for name in associations.PLAIN["hy"]:
        gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8").close()
    return folder
