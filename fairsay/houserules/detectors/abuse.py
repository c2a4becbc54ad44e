"""Abusive language: insults, threats, wishes of harm, contempt for a person or a group.

The text is judged passage by passage by a trained model (`abusemodel`), in which quotation,
negation and the target of a hostile word have features of their own. The strongest passage gives the score;
a second one adds a little. What carried the score is found by leaving parts out and judging again.
A newsroom's own words are looked for beside it.
"""

import math
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairsay.houserules import encoder, lexicon
from fairsay.houserules.abusemodel import AbuseModel
from fairsay.houserules.characters import widen
from fairsay.houserules.features_scope import HOSTILE, Passage, Token, answers_a_quote, bits_of, read_passage
from fairsay.houserules.passages import clauses, passages, sentences
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Evidence, Finding, Rule

# A score below this is under every threshold, so nobody needs to know where it came from.
WORTH_EXPLAINING = 0.12
# What a second passage adds: two insults are a little surer than one, and cutting one out must tell.
SECOND_SHARE = 0.1
# Sentences of one passage that are read alone.
MOST_SENTENCES = 8
# A part explains a passage if leaving it out takes away this much of what leaving all of it out would.
CARRIES = 0.6
# Scores of a newsroom's listed words by their strength.
LISTED = {1: 0.3, 2: 0.8, 3: 0.95}


@dataclass(frozen=True, slots=True)
class _Judged:
    """A passage or sentence: its probability `alone`, and its `score` as one of several."""

    start: int
    end: int
    passage: Passage
    alone: float
    score: float


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score the opinion and say which passage carried the score. Always applies."""
    listed = _listed(reading, book)
    judged = _judge(reading, book)
    if not judged and not listed:
        return Detection(0.0)
    strongest = sorted(judged, key=lambda one: -one.score)
    score = strongest[0].score if strongest else 0.0
    if len(strongest) > 1:
        score = 1 - (1 - score) * (1 - SECOND_SHARE * strongest[1].score)
    findings = list(listed)
    if score >= WORTH_EXPLAINING:
        # The joint score belongs to the strongest passage; a second one stands under its own.
        findings.append(_explained(reading, book, strongest[0], score))
        findings.extend(
            _explained(reading, book, one, one.score) for one in strongest[1:3] if one.score >= 0.5
        )
    return Detection(max([score, *(one.score for one in listed)]), tuple(findings))


def warm(book: RuleBook) -> None:
    """Load the weights and the encoder."""
    _model(book)
    encoder.warm()


_models: dict[Path, AbuseModel] = {}


def _model(book: RuleBook) -> AbuseModel:
    # Two threads that meet here build it twice and keep one: harmless, and cheaper than a lock.
    if book.folder not in _models:
        _models[book.folder] = AbuseModel(book.weights("abuse"))
    return _models[book.folder]


def _judge(reading: Reading, book: RuleBook) -> list[_Judged]:
    """Every passage with its score, in the reading that says most.

    A few Latin words may be English, Russian or Armenian: unless the story tells, all three are tried.
    """
    if reading.language != "und":
        return _judge_as(reading, book, reading.language, reading.latin)
    told = reading.story_language
    tried = [(told, True)] if told in ("ru", "hy") else [("en", False), ("ru", True), ("hy", True)]
    views = [_judge_as(reading, book, language, latin) for language, latin in tried]
    return max(views, key=lambda judged: max((one.score for one in judged), default=0.0))


def _judge_as(reading: Reading, book: RuleBook, language: str, latin: bool) -> list[_Judged]:
    """Every passage with its score: its own, or that of its worst sentence.

    A vector pooled over three sentences forgets an insult in the middle one, and a sentence read alone
    loses the reply that makes it a quotation. So both are read, and sentences count unless the passage
    reports somebody's words and refuses them.
    """
    text = _without_idioms(reading.text)
    places: list[tuple[int, int]] = []
    inside: list[int] = []
    for start, end in passages(text):
        parts = sentences(text, start, end)
        # More than that in a passage are shouts of a word or two, which the passage tells as well.
        parts = parts if 1 < len(parts) <= MOST_SENTENCES else []
        places.extend(((start, end), *parts))
        inside.append(len(parts))
    read = [read_passage(text[start:end], language, latin) for start, end in places]
    scores = _model(book).score(read, encoder.shared_encoder())
    pieces = iter(
        _Judged(start, end, passage, score.probability, _among(score.probability, len(places)))
        for (start, end), passage, score in zip(places, read, scores, strict=True)
    )
    judged = []
    for count in inside:
        whole = next(pieces)
        alone = [next(pieces) for _ in range(count)]
        judged.append(
            whole if answers_a_quote(whole.passage) else max([whole, *alone], key=lambda one: one.score)
        )
    return judged


@cache
def _idioms() -> re.Pattern[str]:
    lines = (lexicon.HERE / "scope" / "idioms.txt").read_text(encoding="utf-8").splitlines()
    phrases = [r"\s+".join(map(re.escape, line.split())) for line in lines if not line.startswith("##")]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _without_idioms(text: str) -> str:
    """`text` with blanks for the phrases of scope/idioms.txt; every other letter keeps its place."""
    return _idioms().sub(lambda found: " " * len(found[0]), text)


def _among(probability: float, pieces: int) -> float:
    """A piece's probability as one of many: every further piece is a further chance of a false alarm.

    The odds are divided by the square root of their number; with the number itself, as if pieces were
    independent, one insult in a long opinion would be forgiven.
    """
    odds = probability / max(1e-9, 1 - probability) / math.sqrt(max(1, pieces))
    return odds / (1 + odds)


def _listed(reading: Reading, book: RuleBook) -> tuple[Finding, ...]:
    if not book.words.get(Rule.ABUSIVE):
        return ()
    return tuple(
        Finding(
            Rule.ABUSIVE,
            LISTED[hit.term.strength],
            Evidence.LISTED_WORD,
            hit.span,
            (reading.text[slice(*hit.span)],),
            hit.term.text if hit.disguised else "",
        )
        for hit in book.index(Rule.ABUSIVE).search(reading)
        if hit.term.strength in LISTED
    )


def _explained(reading: Reading, book: RuleBook, judged: _Judged, score: float) -> Finding:
    start, end = _carrier(book, judged)
    tokens = [
        token
        for token in judged.passage.tokens
        if start <= judged.start + token.start and judged.start + token.end <= end
    ]
    live = [token for token in tokens if not token.quoted and not token.negated]
    evidence = _evidence(live)
    telling = [token for token in live if _is(token, *HOSTILE)] or live
    span = widen(reading.text, start, end)
    words = tuple(
        dict.fromkeys(reading.text[judged.start + one.start : judged.start + one.end] for one in telling)
    )
    shown = words[:4] if evidence is not Evidence.LEARNED else ()
    return Finding(Rule.ABUSIVE, score, evidence, span, shown or (reading.text[slice(*span)],))


def _carrier(book: RuleBook, judged: _Judged) -> tuple[int, int]:
    """The clause, or the run of hostile words in it, without which the passage's score falls furthest."""
    whole = judged.passage.text
    parts = clauses(whole, 0, len(whole))
    chosen = (0, len(whole))
    if len(parts) > 1:
        left = _without(book, judged.passage, parts)
        place = min(range(len(parts)), key=left.__getitem__)
        if judged.alone - left[place] >= CARRIES * judged.alone:
            chosen = parts[place]
    hostile = [
        token
        for token in judged.passage.tokens
        if chosen[0] <= token.start and token.end <= chosen[1] and _is(token, *HOSTILE) and not token.quoted
    ]
    if hostile:
        tight = (hostile[0].start, hostile[-1].end)
        if tight != chosen:
            without_tight, without_chosen = _without(book, judged.passage, [tight, chosen])
            if judged.alone - without_tight >= 0.9 * (judged.alone - without_chosen):
                chosen = tight
    return judged.start + chosen[0], judged.start + chosen[1]


def _without(book: RuleBook, passage: Passage, parts: list[tuple[int, int]]) -> list[float]:
    """The passage's own probability (as one piece) with each part left out."""
    rest = [(passage.text[:start] + passage.text[end:]).strip() for start, end in parts]
    read = [read_passage(text, passage.language, passage.latin) for text in rest]
    scores = _model(book).score(read, encoder.shared_encoder())
    return [score.probability if text else 0.0 for text, score in zip(rest, scores, strict=True)]


def _is(token: Token, *names: str) -> bool:
    return bool(token.bits & bits_of(names))


def _evidence(tokens: list[Token]) -> Evidence:
    target = any(_is(token, "second", "group", "person") for token in tokens)
    if any(_is(token, "kill") for token in tokens) and (
        target or any(_is(token, "will") for token in tokens)
    ):
        return Evidence.THREAT
    if any(_is(token, "insult", "slur", "beast", "dismiss") for token in tokens):
        return Evidence.INSULT
    return Evidence.LEARNED
