"""Why a passage counts as abusive: the part of it that carries the score, and the words that tell.

Found by leaving parts out and judging again: first each clause, then inside it the run of hostile words.
"""

from collections.abc import Sequence

from fairsay.houserules import encoder
from fairsay.houserules.abusemodel import KINDS, AbuseModel, PieceScore
from fairsay.houserules.characters import widen
from fairsay.houserules.folded import Span
from fairsay.houserules.passages import clauses
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import HOSTILE, NEGATED, QUOTED, Piece, Scoped, Token, bits_of
from fairsay.houserules.verdict import Evidence, Finding, Rule, Submission

# A part explains a passage if leaving it out takes away this much of the score.
CARRIES = 0.6
# Of a clause's effect so much must remain when only its hostile words are left out.
TELLS = 0.9
MOST_CLAUSES = 8
MOST_WORDS = 4
_THREAT = KINDS.index("threat")
_HOSTILE = bits_of(HOSTILE)
_TARGET = bits_of(("second", "group", "person"))
_INSULT = bits_of(("insult", "slur", "beast", "dismiss"))


def finding(reading: Reading, model: AbuseModel, piece: Piece, judged: PieceScore, score: float) -> Finding:
    """The finding for one judged piece of `reading`, under `score`."""
    start, end = _carrier(model, piece, judged.probability)
    tokens = [token for token in piece.tokens if start <= token.start and token.end <= end]
    live = [token for token in tokens if token.state not in (QUOTED, NEGATED)]
    telling = [token for token in live if token.bits & _HOSTILE]
    span = widen(reading.text, start, end)
    words = tuple(dict.fromkeys(reading.text[one.start : one.end] for one in telling))[:MOST_WORDS]
    evidence = _evidence(live, judged)
    shown = words if evidence is not Evidence.LEARNED else ()
    return Finding(Rule.ABUSIVE, score, evidence, span, shown or (reading.text[slice(*span)],))


def _carrier(model: AbuseModel, piece: Piece, whole: float) -> Span:
    """The clause, or the run of hostile words in it, without which the piece's score falls furthest."""
    parts = clauses(piece.scoped.text, piece.start, piece.end)[:MOST_CLAUSES]
    chosen, left = (piece.start, piece.end), 0.0
    if len(parts) > 1:
        remains = _without(model, piece, parts)
        place = min(range(len(parts)), key=remains.__getitem__)
        if whole - remains[place] >= CARRIES * whole:
            chosen, left = parts[place], remains[place]
    hostile = [
        token
        for token in piece.tokens
        if chosen[0] <= token.start
        and token.end <= chosen[1]
        and token.bits & _HOSTILE
        and token.state != QUOTED
    ]
    if hostile:
        tight = (hostile[0].start, max(token.end for token in hostile))
        if tight != chosen and whole - _without(model, piece, [tight])[0] >= TELLS * (whole - left):
            chosen = tight
    return chosen


def _without(model: AbuseModel, piece: Piece, parts: Sequence[Span]) -> list[float]:
    """The piece's own probability with each part left out."""
    text, scoped = piece.scoped.text, piece.scoped
    left = []
    for start, end in parts:
        rest = Reading(Submission((text[piece.start : start] + text[end : piece.end]).strip()))
        whole = Scoped.of(rest, scoped.language, scoped.latin).whole
        scores = model.score(model.quick([whole]), encoder.shared_encoder()) if whole.last else []
        left.append(scores[0].probability if scores else 0.0)
    return left


def _evidence(tokens: Sequence[Token], judged: PieceScore) -> Evidence:
    every = 0
    for token in tokens:
        every |= token.bits
    threatens = judged.kinds[_THREAT] >= 0.5
    if every & bits_of(("kill",)) and (threatens or every & (_TARGET | bits_of(("will",)))):
        return Evidence.THREAT
    if threatens and every & bits_of(("die", "will", "kill", "body")):
        return Evidence.THREAT
    if every & _INSULT:
        return Evidence.INSULT
    return Evidence.LEARNED
