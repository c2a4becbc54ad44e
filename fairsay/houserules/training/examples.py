"""What the rule on abuse is trained on: passages of the labelled data, and sentences of our grammars."""

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fairsay.houserules.passages import passages, sentences
from fairsay.houserules.training import reworked
from fairsay.houserules.training.belittled import belittled
from fairsay.houserules.training.dataset import Row, rows
from fairsay.houserules.training.grammar import Example, grammars
from fairsay.houserules.training.latin import to_latin
from fairsay.houserules.training.passage import Passage
from fairsay.houserules.training.rewriting import Rewriter, obscene_words

# How much a row of each file counts, and how many of its civil and hostile passages are taken at most.
# Files whose label is a guess count less; files of one kind only are held down, or their register is
# learned instead of their subject.
SHARES: dict[str, tuple[float, int, int]] = {
    "en_abuse_hatecheck": (2.0, 5_000, 5_000),
    "en_abuse_emoji": (1.0, 8_000, 8_000),
    "en_abuse_news_spans": (1.0, 0, 12_000),
    "en_abuse_tweets": (0.8, 4_000, 4_000),
    "en_abuse_sexism": (0.6, 0, 2_500),
    "en_abuse_social": (1.0, 2_000, 2_000),
    "en_abuse_talk_parent": (0.8, 9_000, 500),
    "en_filth_paradetox": (0.6, 6_000, 0),
    "en_offtopic_news_debate": (5.0, 16_000, 0),
    "en_offtopic_arguments": (0.7, 1_500, 0),
    "en_spam_sms": (0.5, 1_500, 0),
    "mixed_spam_chat": (1.0, 500, 0),
    "ru_abuse_social": (1.2, 0, 6_000),
    "ru_clean_social": (2.5, 3_000, 0),
    "ru_clean_wiki": (0.7, 2_000, 0),
    "ru_offtopic_news": (1.0, 2_500, 0),
    "hy_clean_treebank": (1.0, 3_000, 0),
    "hyw_clean_treebank": (0.7, 1_500, 0),
}
# The hostile posts that get civil twins (rewriting.py), and what a twin weighs.
TWINS_OF, TWIN_WEIGHT = "ru_abuse_social", 0.35
# The other rules' sentences: their amount as a multiple of what stands in the files, and what each weighs.
OTHERS_SCALE, OTHERS_WEIGHT = 0.6, 0.5
# How often a sentence of each language is also written in Latin letters.
LATIN_SHARE = {"ru": 0.35, "hy": 0.8}
# Sentences drawn from a grammar, as a multiple of the numbers that stand in it.
SCALE = {
    "en": 2.0, "ru": 1.6, "hy": 1.6, "abuse_scope_en": 1.0, "abuse_kind_en": 1.0, "abuse_debate_en": 1.0,
}  # fmt: skip
# Files of short texts, which are also quoted, and which are also found in the midst of a civil opinion.
REPORTED = frozenset(
    (
        "en_abuse_emoji", "en_abuse_hatecheck", "en_abuse_sexism", "en_abuse_news_spans", "en_abuse_tweets",
        "en_filth_paradetox", "en_abuse_social",
    )
)  # fmt: skip
ACCOMPANIED = frozenset(
    (
        "abuse_en", "abuse_scope_en", "en_abuse_hatecheck", "en_abuse_emoji", "en_abuse_sexism",
        "en_abuse_tweets",
    )
)  # fmt: skip
# Civil passages of debates that get a harsh word on a thing, short judgments on things, the weight of either.
BELITTLED = (3_000, 3_000, 2.0)
EMOJI = ("😡", "🤬", "😂", "🙄", "👏", "👎", "🤦", "😤", "🔥", "❗", "😢", "💔")


def labelled(folder: Path, split: str, seed: int) -> list[Passage]:
    """Passages of the data folder's rows of `split` whose label for abuse is known."""
    rng = random.Random(f"{seed}:labelled")  # noqa: S311 - a sample, not a secret
    chosen: list[Passage] = []
    for name, (weight, most_civil, most_hostile) in SHARES.items():
        found = [one for row in rows(folder, name) if row.split == split for one in _of_row(row, weight)]
        for breach, most in ((False, most_civil), (True, most_hostile)):
            some = [one for one in found if one.breach is breach]
            chosen.extend(rng.sample(some, most) if len(some) > most else some)
    return _with_twins(chosen, folder, split, seed)


def _with_twins(chosen: list[Passage], folder: Path, split: str, seed: int) -> list[Passage]:
    """Russian posts get civil twins; posts in which nothing hostile is found lose their weak label."""
    rewriter = Rewriter(obscene_words(folder))
    kept = [one for one in chosen if one.source != TWINS_OF or rewriter.is_hostile(one.text)]
    for row in rows(folder, TWINS_OF):
        twin = (rewriter.twin(row.text, seed, row.id) if row.split == split else None) or ""
        kept.extend(
            Passage(twin[start:end], "ru", False, False, TWIN_WEIGHT, f"{row.file}:{row.id}", "ru_twins", "")
            for start, end in passages(twin)[:2]
        )
    return kept


def _of_row(row: Row, weight: float) -> Iterator[Passage]:
    label = row.labels["abusive"]
    if label is None or row.language not in ("en", "ru", "hy"):
        return
    group = str(row.group.get("template") or row.group.get("document") or row.group.get("pair") or row.id)
    kind = str(row.group.get("functionality") or row.group.get("category") or "")
    hostile = [(start, end) for start, end, rule in row.spans if rule == "abusive"]
    cut = passages(row.text)
    if label and len(cut) > 1 and not hostile:
        return  # which passage broke the rule is not known
    whole = [(span, sentences(row.text, *span)) for span in cut]
    of = sum(max(1, len(parts)) for _, parts in whole)
    for span, parts in whole[:4]:
        for place, (first, last) in enumerate([span, *(parts if len(parts) > 1 else [])]):
            if hostile and not any(first < stop and begin < last for begin, stop in hostile):
                continue  # not marked is not the same as civil
            if label and not hostile and place:
                continue  # which sentence broke the rule is not known
            yield Passage(
                row.text[first:last], row.language, False, bool(label), weight * (0.7 if place else 1.0),
                f"{row.file}:{group}", row.file, kind, row.id, of,
            )  # fmt: skip


def generated(seed: int) -> list[Passage]:
    """Our own sentences in every register: as drawn, varied, with a sentence beside them."""
    made = _civil_of_other_rules(seed)
    drawn = [
        (grammar, grammar.draw(seed, scale=SCALE.get(grammar.name, SCALE[grammar.language])))
        for grammar in grammars("abuse")
    ]
    company: dict[str, list[str]] = {}
    for grammar, those in drawn:
        company.setdefault(grammar.language, []).extend(
            one.text for one in those if not one.breach and one.kind in ("warm", "criticism", "news")
        )
    for grammar, those in drawn:
        rng = random.Random(f"{seed}:{grammar.name}:registers")  # noqa: S311 - variety, not secrets
        for one in those:
            text = _register(one, company[grammar.language], rng)
            made.append(
                Passage(text, one.language, False, one.breach, 1.0, one.frame, grammar.name, one.kind)
            )
    return made


def _civil_of_other_rules(seed: int) -> list[Passage]:
    """Russian and Armenian sentences of the other rules' grammars: off topic or an offer, but no abuse."""
    return [
        Passage(
            one.text, one.language, False, False, OTHERS_WEIGHT, one.frame, f"grammar_{one.language}", "other"
        )
        for grammar in (*grammars("offtopic"), *grammars("advertising"))
        if grammar.language != "en"
        for one in grammar.draw(seed, scale=OTHERS_SCALE)
    ]


def varied(those: list[Passage], seed: int) -> list[Passage]:
    """The same content in other frames, spellings and company (reworked.py)."""
    rng = random.Random(f"{seed}:varied")  # noqa: S311 - variety, not secrets
    # Enough of strangers' sentences to fill every frame some sixty times.
    made = reworked.reported([one for one in those if one.source in REPORTED], "en", 3_000, rng)
    made += reworked.misspelt([one for one in those if one.language == "en"], 0.07, rng)
    company = [
        one.text for one in those if one.source == "en_offtopic_news_debate" and 25 <= len(one.text) <= 170
    ]
    made += reworked.accompanied(
        [one for one in those if one.source in ACCOMPANIED and len(one.text) > 8], company, 0.16, rng
    )
    debate = [one for one in those if one.source == "en_offtopic_news_debate"]
    return made + belittled(debate, "en", *BELITTLED, rng)


def _register(one: Example, company: list[str], rng: random.Random) -> str:
    text = one.text
    if rng.random() < 0.2:
        other = rng.choice(company)
        joint = rng.choice((". ", "! ", "... ", ", ", "\n"))
        text = (
            f"{text.rstrip('.!։')}{joint}{other}"
            if rng.random() < 0.5
            else f"{other.rstrip('.!։')}{joint}{text}"
        )
    style = rng.random()
    if style < 0.4:
        text = text[:1].upper() + text[1:]
    elif style < 0.7:
        text = text.lower()
    elif style < 0.75:
        text = text.upper()
    if text[-1:].isalnum() and rng.random() < 0.6:
        text += rng.choice(("։", "։", "!!!", "!") if one.language == "hy" else (".", ".", "!", "!!!", "..."))
    if rng.random() < 0.08:
        text += " " + rng.choice(EMOJI)
    if rng.random() < 0.06:
        text = "@user " + text
    return text


def with_latin(those: list[Passage], seed: int) -> list[Passage]:
    """`those`, and beside them a share of the Russian and Armenian ones in Latin letters."""
    rng = random.Random(f"{seed}:latin")  # noqa: S311 - variety, not secrets
    added = []
    for one in those:
        share = LATIN_SHARE.get(one.language, 0)
        if share and rng.random() < share and not re.search(r"[A-Za-z]{4}", one.text):
            added.append(replace(one, text=to_latin(one.text, one.language, rng), latin=True))
    return those + added


def fold_of(group: str, folds: int) -> int:
    """Which of `folds` folds a group belongs to: by hash, so that new data moves nothing else."""
    return hashlib.sha256(group.encode()).digest()[0] % folds
