"""Off-topic: the opinion against the article's title and text, and against the opinion it answers.

Without a story the rule does not apply. Words and letters are compared first; where they do not show that
the opinion is on topic, the sentence encoder is asked. Reactions, thanks, remarks on the newspaper and on
politics are at home everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.topic.features import (
    Pair,
    encoded_features,
    encoded_texts,
    gist_features,
    letter_features,
    read_pair,
    word_features,
)
from fairsay.houserules.topic.model import TopicModel, model
from fairsay.houserules.topic.nearness import Nearness
from fairsay.houserules.verdict import Evidence, Finding, Rule

WORTH_EXPLAINING = 0.1
# Languages whose words are known one by one; in "und" there are hardly any words.
READ = ("en", "ru", "uk", "hy", "und")
_MOST_WORDS = 4
_LONGEST_PASSAGE = 160
# More of what is left is not read again: the rule itself reads half of it.
_LONGEST_REST = 4_000
_KEPT = "off_topic"


@dataclass(slots=True)
class _Looked:
    """What words and letters say of a pair."""

    pair: Pair
    features: list[float]
    own: list[str]
    gist: Nearness
    quick: float
    wants_encoder: bool


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score how surely the opinion speaks of something else; None where there is nothing to compare with."""
    story = reading.story
    if story is None or not (story.title.strip() or story.text.strip()):
        return Detection(None)
    weighing = model(book)
    looked = _looked(reading, weighing)
    if looked is None:
        return Detection(None)
    score, near = _weighed(looked, weighing)
    if score < WORTH_EXPLAINING:
        return Detection(score)
    closest = looked.pair.told.sentences[near.nearest]
    finding = Finding(
        Rule.OFF_TOPIC,
        score,
        Evidence.NOTHING_SHARED,
        _strayed(reading, looked, weighing, score, near.furthest)
        if score >= book.threshold(Rule.OFF_TOPIC, reading.language)
        else None,
        tuple(looked.own[:_MOST_WORDS]),
        closest if len(closest) <= _LONGEST_PASSAGE else closest[: _LONGEST_PASSAGE - 1].rstrip() + "…",
    )
    return Detection(score, (finding,))


def wanted(reading: Reading, book: RuleBook) -> Sequence[str]:
    """What `detect` will hand to the encoder for this opinion, so that many can be encoded at once."""
    story = reading.story
    if story is None or not (story.title.strip() or story.text.strip()):
        return []
    weighing = model(book)
    looked = _looked(reading, weighing)
    if looked is None or not looked.wants_encoder:
        return []
    return encoded_texts(looked.pair, weighing.tables)


def warm(book: RuleBook) -> None:
    """Load the weights and the encoder."""
    ready = model(book)
    if ready.encoder is not None:
        ready.encoder.warm()


def _looked(reading: Reading, weighing: TopicModel) -> _Looked | None:
    """What the quick parts make of the opinion, computed once a reading; None: nothing to compare."""
    kept = reading.__dict__.setdefault("_off_topic", {})
    if _KEPT not in kept:
        kept[_KEPT] = _look(reading, weighing)
    found: _Looked | None = kept[_KEPT]
    return found


def _look(reading: Reading, weighing: TopicModel) -> _Looked | None:
    understood = _is_understood(reading.language, weighing)
    if not understood or not _is_understood(reading.story_language or "und", weighing):
        return None
    pair = read_pair(reading)
    if not pair.told.sentences:
        return None
    letters, own = letter_features(pair, weighing.tables)
    gist = gist_features(pair, weighing.tables)
    words = word_features(pair, weighing.tables, weighing.tables.associations.get(pair.family))
    features = [*letters, *words, *gist.values]
    quick = weighing.score(features, pair.family, full=False)
    # Words of other languages are not known one by one: only the encoder can tell.
    sure = reading.language in READ and weighing.is_sure(quick, pair.family)
    return _Looked(pair, features, own, gist, quick, weighing.encoder is not None and not sure)


def _is_understood(language: str, weighing: TopicModel) -> bool:
    """Whether words (the three languages) or the encoder (its own) can make sense of a text."""
    return language in READ or (weighing.encoder is not None and weighing.encoder.knows(language))


def _weighed(looked: _Looked, weighing: TopicModel) -> tuple[float, Nearness]:
    """The score, and what is nearest and furthest by the best means that were used."""
    if not looked.wants_encoder or weighing.encoder is None:
        return looked.quick, looked.gist
    encoded = encoded_features(looked.pair, weighing.tables, weighing.encoder)
    return weighing.score([*looked.features, *encoded.values], looked.pair.family, full=True), encoded


def _strayed(
    reading: Reading, looked: _Looked, weighing: TopicModel, score: float, furthest: int
) -> tuple[int, int] | None:
    """The sentence furthest from the story, if the opinion is nearer to the story without it."""
    spans = looked.pair.spans
    if len(spans) < 2:
        return None
    rest = _looked(_without(reading, *spans[furthest]), weighing)
    return spans[furthest] if rest is not None and _weighed(rest, weighing)[0] < score else None


def _without(reading: Reading, start: int, end: int) -> Reading:
    text = (reading.text[:start] + reading.text[end:])[:_LONGEST_REST]
    return Reading(replace(reading.submission, text=text))
