"""Abusive language: insults, threats, wishes of harm, contempt for a person or a group.

The text is judged passage by passage, and sentence by sentence inside them, by a trained model
(`abusemodel`), in which quotation, negation and the target of a hostile word have features of their own.
The worst piece gives the score, thinned by how much civil text stands around it. What carried the score
is found by leaving parts out and judging again. A newsroom's own words are looked for beside it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairsay.houserules import abuseparts, encoder, lexicon
from fairsay.houserules.abusemodel import KINDS, AbuseModel, PieceScore, Quick, pieces_of
from fairsay.houserules.folded import Span
from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.scoped import Piece, Scoped, answers_a_quote
from fairsay.houserules.verdict import Evidence, Finding, Rule

# A score below this is under every threshold, so nobody needs to know where it came from.
WORTH_EXPLAINING = 0.1
# A second passage stands under its own score from here.
WORTH_NAMING = 0.5
# A sentence that says nearly as much as its whole passage is named in its stead.
NEARLY = 0.9
# Scores of a newsroom's listed words by their strength.
LISTED = {1: 0.3, 2: 0.8, 3: 0.95}


@dataclass(frozen=True, slots=True)
class _View:
    """The opinion read as one language: every passage's pieces, the passage itself first."""

    passages: tuple[tuple[Piece, ...], ...]
    quick: Quick


@dataclass(frozen=True, slots=True)
class _Judged:
    """A passage: its highest score, every smallest piece's, and the piece to be named with its own."""

    score: PieceScore
    parts: tuple[PieceScore, ...]
    piece: Piece
    told: PieceScore


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Score the opinion and say which passage carried the score. Always applies."""
    listed = _listed(reading, book)
    model = _model(book)
    best: tuple[float, list[_Judged]] = (0.0, [])
    for view in _views(reading, book):
        judged = _judged(view, model)
        score = model.together([one for passage in judged for one in passage.parts], judged[0].score)
        best = max(best, (score, judged), key=lambda found: found[0])
    score, judged = best
    findings = list(listed)
    if score >= WORTH_EXPLAINING:
        # The opinion's score belongs to the worst passage; another one stands under its own.
        worst = [judged[0], *(one for one in judged[1:3] if one.score.probability >= WORTH_NAMING)]
        for place, one in enumerate(worst):
            own = score if not place else min(score, one.score.probability)
            findings.append(abuseparts.finding(reading, model, one.piece, one.told, own))
    subscores = _subscores(score, judged)
    return Detection(max([score, *(one.score for one in listed)]), tuple(findings), subscores)


def wanted(reading: Reading, book: RuleBook) -> list[str]:
    """What `detect` will ask the encoder for, so that several opinions can be encoded at once."""
    model = _model(book)
    return [text for view in _views(reading, book) for text in model.wanted(view.quick)]


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


def _views(reading: Reading, book: RuleBook) -> tuple[_View, ...]:
    """The opinion in every language that it may be written in.

    A few Latin words may be English, Russian or Armenian: unless the story tells, all three are tried.
    """
    kept: dict[Path, tuple[_View, ...]] = reading.__dict__.setdefault("_abuse_views", {})
    if book.folder not in kept:
        if reading.language != "und":
            tried = [(reading.language, reading.latin)]
        else:
            told = reading.story_language
            tried = [(told, True)] if told in ("ru", "hy") else [("en", False), ("ru", True), ("hy", True)]
        views = (_view(reading, book, language, latin) for language, latin in tried)
        kept[book.folder] = tuple(view for view in views if view is not None)
    return kept[book.folder]


def _view(reading: Reading, book: RuleBook, language: str, latin: bool) -> _View | None:
    scoped = Scoped.of(reading, language, latin, _idioms(reading.text))
    cut = (pieces_of(scoped, start, end) for start, end in reading.passages)
    passages = tuple(pieces for pieces in cut if pieces)
    return _View(passages, _model(book).quick(passages)) if passages else None


def _judged(view: _View, model: AbuseModel) -> list[_Judged]:
    """Every passage with its score, its own or that of its worst sentence; the worst passage first.

    A vector pooled over three sentences forgets an insult in the middle one, and a sentence read alone
    loses the reply that makes it a quotation. So both are read, and sentences count unless the passage
    reports somebody's words and refuses them.
    """
    scores = iter(model.score(view.quick, encoder.shared_encoder()))
    judged = []
    for pieces in view.passages:
        mine = [next(scores) for _ in pieces]
        if len(pieces) == 1 or answers_a_quote(pieces[0]):
            judged.append(_Judged(mine[0], (mine[0],), pieces[0], mine[0]))
            continue
        told = max(range(1, len(pieces)), key=lambda place: mine[place].probability)
        if mine[told].probability < NEARLY * mine[0].probability:
            told = 0
        worst = max(mine, key=lambda one: one.probability)
        judged.append(_Judged(worst, tuple(mine[1:]), pieces[told], mine[told]))
    return sorted(judged, key=lambda one: -one.score.probability)


@cache
def _idiom_pattern() -> re.Pattern[str]:
    lines = (lexicon.HERE / "scope" / "idioms.txt").read_text(encoding="utf-8").splitlines()
    phrases = [
        r"\s+".join(map(re.escape, line.split())) for line in lines if line and not line.startswith("##")
    ]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _idioms(text: str) -> list[Span]:
    """The phrases of scope/idioms.txt, which insult nobody though one of their words does elsewhere."""
    return [found.span() for found in _idiom_pattern().finditer(text)]


def _subscores(score: float, judged: list[_Judged]) -> dict[str, float]:
    """The probability of each sub-kind: that of the rule times that of the kind, at its likeliest place."""
    if not judged:
        return dict.fromkeys(KINDS, 0.0)
    worst = judged[0].score.probability
    return {
        kind: max(score * one.score.probability / worst * one.score.kinds[place] for one in judged[:3])
        for place, kind in enumerate(KINDS)
    }


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
