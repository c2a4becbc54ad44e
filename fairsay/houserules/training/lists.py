"""Builds the lists that are taken from public data: `python -m fairsay.houserules.training.lists --data DIR`.

The hand-written lists stay as they are. A public term is left out where they find it already,
where it occurs in a row that people judged clean (a word that newspaper readers use in good faith
is no proof of anything), and where it is a pattern, a leet spelling or too short. Terms under
CC BY-SA go into files of their own.
"""

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fairsay.houserules import normalise
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE
from fairsay.houserules.termlist import load_list
from fairsay.houserules.terms import TermIndex
from fairsay.houserules.verdict import Submission

# Which public lists are taken, by language: (list file, source, rule, shipped file, licence).
TAKEN = (
    ("terms_en", "surge-ai/profanity", "filthy", "filthy_en_public.txt", "MIT"),
    ("terms_en", "dsojevic/profanity-list", "filthy", "filthy_en_public.txt", "MIT"),
    ("terms_en", "surge-ai/profanity", "abusive", "abusive_en_public.txt", "MIT"),
    ("terms_en", "dsojevic/profanity-list", "abusive", "abusive_en_public.txt", "MIT"),
    (
        "terms_hy",
        "rosasalberto/automatic_translation_server",
        "filthy",
        "filthy_hy_toxicity200.txt",
        "CC-BY-SA-4.0",
    ),
    (
        "terms_hy",
        "rosasalberto/automatic_translation_server",
        "abusive",
        "abusive_hy_toxicity200.txt",
        "CC-BY-SA-4.0",
    ),
)
HAND_WRITTEN = ("filthy_en.txt", "filthy_ru.txt", "filthy_hy.txt", "filthy_uk.txt")
# Severities as the two English lists write them, and the strength they get. Milder terms stay out.
_STRENGTH = {"Severe": 3, "Strong": 2, 4: 3, 3: 2, "4": 3, "3": 2}
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
# Rows in which no obscene or hostile word is expected, for each rule: file and label.
_CLEAN = ("en_abuse_news_spans", "en_filth_paradetox", "en_offtopic_news_debate", "en_offtopic_arguments",
          "en_spam_sms",
          "en_abuse_hatecheck", "hy_clean_treebank", "hyw_clean_treebank",
          "en_abuse_identity_templates")  # fmt: skip
# Names of crimes, of things and of countries' possessives that the public lists hold too, and words of
# love and medicine that newspapers print.
_TOPICS = frozenset(
    (
        "bareback",
        "bater",
        "bdsm",
        "bestiality",
        "collared",
        "cumming",
        "date rape",
        "daterape",
        "dominatrix",
        "domme",
        "ejaculate",
        "ejaculated",
        "ejaculating",
        "ejaculation",
        "fellatio",
        "fingering",
        "grope",
        "higg",
        "homoerotic",
        "humping",
        "jailbait",
        "jigger",
        "love making",
        "lovemaking",
        "mongrel",
        "nigers",
        "nudity",
        "orgasm",
        "orgasms",
        "paedo bear",
        "paedobear",
        "paedophile",
        "paedophilia",
        "pedo",
        "pedobear",
        "pegging",
        "poon",
        "rape",
        "shota",
        "threesome",
        "topless",
        "viagra",
        "vibrator",
    )
)
_NOTICE = """# Adapted from Toxicity-200 (NLLB team, facebookresearch/flores), https://github.com/facebookresearch/flores
# This file alone stands under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
# Changes: terms sorted into filthy and abusive, harmless ones left out.
"""


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of one gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def clean_lines(data: Path, rule: str) -> list[str]:
    """The folded text of every row that breaks `rule` not, each as " word word "."""
    lines = []
    for name in _CLEAN:
        for row in read_rows(data / f"{name}.jsonl.gz"):
            if row["labels"].get(rule) == 0 or name.startswith("hy"):
                lines.append(normalise.plain(row["text"]).text)
    return lines


def occurring(terms: Iterable[str], lines: Iterable[str]) -> set[str]:
    """Those of `terms` that stand as whole words or phrases in any of `lines`."""
    wanted = set(terms)
    longest = max((term.count(" ") + 1 for term in wanted), default=0)
    found = set()
    for line in lines:
        words = line.split()
        for first in range(len(words)):
            for length in range(1, longest + 1):
                phrase = " ".join(words[first : first + length])
                if phrase in wanted:
                    found.add(phrase)
    return found


def build(data: Path, target: Path) -> dict[str, int]:
    """Write the public list files into `target`; returns the number of terms by file."""
    known = TermIndex(load_list(target / name) for name in HAND_WRITTEN)
    chosen: dict[str, dict[str, int]] = defaultdict(dict)
    headers: dict[str, tuple[str, str, set[str], str]] = {}
    for file, source, rule, shipped, licence in TAKEN:
        language = file.removeprefix("terms_")
        _, _, sources, _ = headers.setdefault(shipped, (language, rule, set(), licence))
        sources.add(source)
        for row in read_rows(data / "lists" / f"{file}.jsonl.gz"):
            if row["source"] != source or row["rule"] != rule or row.get("kind") == "regex":
                continue
            strength = _STRENGTH.get(row.get("severity"), 0) if language == "en" else 2
            term = normalise.plain(row["term"]).text.strip()
            if not strength or len(term) < 4 or term in _TOPICS or not _WORDS.fullmatch(term):
                continue
            if any(
                hit.term.strength >= 2 for hit in known.search(Reading(Submission(term, language=language)))
            ):
                continue
            chosen[shipped][term] = max(strength, chosen[shipped].get(term, 0))
    counts = {}
    for shipped, terms in chosen.items():
        language, rule, sources, licence = headers[shipped]
        clean = occurring(terms, clean_lines(data, rule))
        kept = {term: strength for term, strength in terms.items() if term not in clean}
        (target / shipped).write_text(_render(language, rule, sources, licence, kept), encoding="utf-8")
        counts[shipped] = len(kept)
    return counts


def _render(language: str, rule: str, sources: set[str], licence: str, terms: dict[str, int]) -> str:
    head = _NOTICE if licence.startswith("CC-BY-SA") else ""
    head += f"# language: {language}\n# rule: {rule}\n# source: {', '.join(sorted(sources))}\n"
    head += f"# licence: {licence}\n"
    parts = [head]
    for strength in (3, 2):
        for kind, spaced in (("word", False), ("phrase", True)):
            chosen = sorted(
                term for term, own in terms.items() if own == strength and (" " in term) is spaced
            )
            if chosen:
                parts.append(f"[{kind} {strength}]\n" + "\n".join(chosen) + "\n")
    return "".join(parts)


def main() -> None:
    """Rebuild the shipped files from the data folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder with the labelled data and its lists/"
    )
    arguments = parser.parse_args()
    for name, count in build(arguments.data, HERE / "lists").items():
        sys.stdout.write(f"{name}: {count} terms\n")


if __name__ == "__main__":
    main()
