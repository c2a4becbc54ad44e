"""Why a passage counts as abusive: the part of it that carries the score, and the words that tell.

Found by leaving parts out and judging again: first each clause, then inside it the run of hostile words. The
quick parts of the model do the looking, so that the encoder is asked once.
"""

from collections.abc import Sequence

from fairsay.houserules import encoder
from fairsay.houserules.abusemodel import KINDS, AbuseModel, PieceScore, pieces_of
from fairsay.houserules.characters import widen
from fairsay.houserules.folded import Folded, Span
from fairsay.houserules.passages import clauses
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import HOSTILE, NEGATED, QUOTED, Piece, Scoped, Token, bits_of
from fairsay.houserules.verdict import Evidence, Finding, Rule, Submission

# A part explains a passage if leaving it out takes away this much of the score.
CARRIES = 0.6
# Of a clause's effect so much must remain when only its hostile words are left out.
TELLS = 0.9
MOST_CLAUSES = 6
MOST_WORDS = 4
# Between passages of one text: neither words nor clauses reach over it.
_APART = "\n\n\n\n"
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
    """The clause, or the run of hostile words in it, that the piece's score rests on.

    The quick parts look for it; what they find must stand before the whole model, else a wider part is
    taken.
    """
    nothing, everything = (piece.start, piece.start), (piece.start, piece.end)
    parts = clauses(piece.scoped.text, piece.start, piece.end)[:MOST_CLAUSES]
    parts = parts if len(parts) > 1 else []
    runs = {
        part: run for part in (everything, *parts) if (run := _hostile_run(piece, part)) not in (None, part)
    }
    asked = list(dict.fromkeys([nothing, *parts, *runs.values()]))
    left = dict(zip(asked, _without_each(model, piece, asked), strict=True)) | {everything: 0.0}
    quick, chosen = left[nothing], everything
    if parts:
        part = min(parts, key=left.__getitem__)
        if quick - left[part] >= CARRIES * quick:
            chosen = part
    found = [chosen]
    if (run := runs.get(chosen)) and quick - left[run] >= TELLS * (quick - left[chosen]):
        found.insert(0, run)
    for part in found:
        if whole - _without(model, piece, part) >= CARRIES * whole:
            return part
    return everything


def _hostile_run(piece: Piece, span: Span) -> Span | None:
    """From the first to the last hostile word inside `span` that is not somebody else's; None without one."""
    hostile = [token for token in piece.tokens if _tells(token, span)]
    return (hostile[0].start, max(token.end for token in hostile)) if hostile else None


def _tells(token: Token, span: Span) -> bool:
    """Whether a hostile word stands inside `span` and is not somebody else's."""
    inside = span[0] <= token.start and token.end <= span[1]
    return inside and bool(token.bits & _HOSTILE) and token.state != QUOTED


def _without(model: AbuseModel, piece: Piece, part: Span) -> float:
    """The piece's own probability with `part` left out."""
    text, scoped = piece.scoped.text, piece.scoped
    rest = Reading(Submission((text[piece.start : part[0]] + text[part[1] : piece.end]).strip()))
    pieces = pieces_of(Scoped.of(rest, scoped.language, scoped.latin), 0, len(rest.text))
    return model.score(model.quick([pieces]), encoder.shared_encoder())[0].probability if pieces else 0.0


def _without_each(model: AbuseModel, piece: Piece, parts: Sequence[Span]) -> list[float]:
    """The piece's probability by the quick parts with each of `parts` left out in turn.

    What is left stands in one text, passage under passage, and none of it is folded again.
    """
    pieces = _excerpts(piece, [((piece.start, part[0]), (part[1], piece.end)) for part in parts])
    told = [(one,) for one in pieces if one.first < one.last]
    scores = iter(model.score(model.quick(told), None) if told else ())
    return [next(scores).probability if one.first < one.last else 0.0 for one in pieces]


def _excerpts(piece: Piece, wanted: Sequence[Sequence[Span]]) -> list[Piece]:
    """For each of `wanted` its stretches of the piece's text put together, all of them in one text."""
    scoped = piece.scoped
    written: list[str] = []
    texts: list[str] = []
    places: list[Sequence[int]] = []
    spans: list[Span] = []
    at = 0
    for stretches in wanted:
        begin = at
        for start, end in stretches:
            folded = scoped.folded.piece(start, end)
            texts += folded.texts
            places += [(own[0] - start + at, own[-1] - start + at) for own in folded.places]
            written.append(scoped.text[start:end])
            at += end - start
        spans.append((begin, at))
        written.append(_APART)
        at += len(_APART)
    joined = "".join(written)
    folded = Folded(joined, texts, places)
    whole = Scoped(joined, folded, folded, scoped.language, scoped.latin)
    return [whole.piece(*span) for span in spans]


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
