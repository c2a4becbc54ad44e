"""Filthy: obscene and sexual words, however they are written.

Listed words are found in every reading of the text (`terms.TermIndex`). The score follows from the
strength of the surest term and how far the passage is from it: see CERTAINTY and docs/judge.md.
"""

from fairsay.houserules.reading import Detection, Reading
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.terms import Disguise, Hit
from fairsay.houserules.verdict import Evidence, Finding, Rule

# P(filthy) for a hit by strength of the term and disguise. Shares measured on the train rows whose
# strongest hit was of that kind: undisguised strength 3, .82 where raters judged each newspaper
# comment (191 rows) and .999 where the label came from lists or wider labels (13,498); strength 2,
# .47 (97) and .999 (10,386). The values lie between, nearer to the second, since the raters often
# passed over a word that the rule names. Disguised hits have 108 judged rows: they are set below the
# undisguised by judgment, torn words lowest.
CERTAINTY: dict[int, dict[Disguise, float]] = {
    3: {
        Disguise.NONE: 0.97,
        Disguise.FOLDED: 0.97,
        Disguise.LATIN: 0.93,
        Disguise.GUESSED: 0.88,
        Disguise.HALVES: 0.80,
        Disguise.MASKED: 0.92,
    },
    2: {
        Disguise.NONE: 0.80,
        Disguise.FOLDED: 0.80,
        Disguise.LATIN: 0.72,
        Disguise.GUESSED: 0.62,
        Disguise.HALVES: 0.55,
        Disguise.MASKED: 0.75,
    },
    1: dict.fromkeys(Disguise, 0.12),
}
# What a text without a single listed word scores: filth that the lists miss.
FLOOR = 0.01


def detect(reading: Reading, book: RuleBook) -> Detection:
    """Find listed words; the score is that of the surest, raised a little by each further one."""
    hits = book.index(Rule.FILTHY).search(reading)
    findings = tuple(_finding(hit) for hit in hits)
    miss = 1.0 - FLOOR
    best = 0.0
    for finding in findings:
        best = max(best, finding.score)
        # Mild words add up slowly: three in one opinion are still no obscenity.
        miss *= 1.0 - finding.score * (0.3 if finding.score < 0.5 else 1.0)
    score = best if best >= 0.5 and len(findings) == 1 else max(best, min(1.0 - miss, 0.99))
    return Detection(round(max(score, FLOOR), 4), findings)


def warm(book: RuleBook) -> None:
    """Build the index before the first opinion comes."""
    _ = book.index(Rule.FILTHY).masks


def _finding(hit: Hit) -> Finding:
    certainty = CERTAINTY[hit.term.strength][hit.disguise] * hit.certainty
    evidence = Evidence.MASKED_WORD if hit.disguised else Evidence.LISTED_WORD
    return Finding(
        rule=Rule.FILTHY,
        score=round(certainty, 4),
        evidence=evidence,
        span=hit.span,
        words=(hit.written,),
        plain=hit.word if hit.disguised else "",
    )
