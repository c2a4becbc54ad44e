"""To which agency or outlet something was said: "told Meridian", «сказала она агентству «Меридиан»»."""

import re
from functools import cache

from fairsay.publication.wire.vocabulary import Vocabulary, fold, one_of, vocabulary

_OPENING = r"(?:[«“„”\"]|``)"
_CLOSING = r"(?:[»”“\"]|'')"
_QUOTED = re.compile(rf"{_OPENING}([^«»“”„\"`]{{2,60}}?){_CLOSING}")
_CAPITALS = re.compile(r"[A-ZА-ЯЁԱ-Ֆ][\w.&+’'-]*(?:\s+(?:[A-ZА-ЯЁԱ-Ֆ0-9][\w.&+’'-]*|of|&)(?=\W|$))*")
_RELAYING = frozenset(
    ["передает", "передают", "сообщает", "сообщают", "пишет", "пишут", "цитирует", "приводит"]
)
_END = re.compile(r"[\s.,;:։!?)…]*$")


def told_to(text: str, known: Vocabulary) -> str:
    """The outlet's name as written, without its marks; nothing where none is named."""
    reader = {"en": _english, "ru": _russian, "hy": _armenian}[known.language]
    return reader(text, known).strip(" .,;:։'’")


@cache
def _english_form() -> re.Pattern[str]:
    known = vocabulary("en")
    kinds = one_of(
        known.outlet_kinds
        | {
            "state",
            "local",
            "public",
            "private",
            "national",
            "regional",
            "the",
            "a",
            "an",
            "independent",
            "online",
            "public-service",
            "television",
            "tv",
            "business",
        }
    )
    leads = one_of(known.outlet_leads)
    name = r"[A-Z0-9][\w.&+’'-]*(?:\s+(?:[A-Z0-9][\w.&+’'-]*|of(?=\s+[A-Z])|&))*"
    return re.compile(
        rf"(?<!\w)(?i:{leads})\s+(?:(?:{kinds})\s+)*(?:[«“„\"‘'](?P<quoted>[^«»“”„\"]{{2,60}}?),?[»”“\"’'](?!\w)|(?P<name>{name}))"
    )


def _english(text: str, known: Vocabulary) -> str:
    for found in _english_form().finditer(text):
        if found["quoted"]:
            return found["quoted"]
        name = re.split(r"['’]s(?=\W|$)", found["name"])[0].rstrip(".,")
        words = [
            word
            for word in name.split()
            if fold(word) not in known.weekdays and fold(word.rstrip(".")) not in known.months
        ]
        if words and not any(
            fold(word) in known.offices or fold(word.rstrip(".")) in known.titles for word in words
        ):
            return " ".join(words)
    return ""


def _russian(text: str, known: Vocabulary) -> str:
    for found in _QUOTED.finditer(text):
        if _is_told(text[: found.start()], text[found.end() :], known):
            return found.group(1)
    for found in _CAPITALS.finditer(text):
        before = fold(text[: found.start()]).split()
        if (
            before
            and before[-1].strip('«»",') in _outlet_words(known)
            and before[-1] not in ("с", "для", "радио")
        ):
            return found.group()
    ending = re.search(
        r"(?:^|\s)(?:он|она|[А-ЯЁ][\w-]+|\w+л[аи]?)\s+((?:РИА|ИА|ТАСС|[А-ЯЁA-Z]{3,}|[A-Z][\w.-]+)(?:\s+[А-ЯЁA-Z][\w.-]*)*)[\s.,]*$",
        text,
    )
    if ending:
        return ending.group(1)
    return ""


def _outlet_words(known: Vocabulary) -> set[str]:
    return set(known.outlet_kinds) | {word.split()[-1] for word in known.outlet_leads}


def _is_told(before: str, after: str, known: Vocabulary) -> bool:
    words = [word.strip('«»",') for word in fold(before).split()[-3:]]
    if not words:
        return False
    last = words[-1]
    if last in known.company_words:
        return False
    if last in _outlet_words(known) or any(
        word in ("интервью", "беседе", "эфире", "корреспонденту", "корреспондентом") for word in words
    ):
        return True
    # "сказала она «Меридиану»": nothing stands between, and the name ends the clause.
    if last in _RELAYING:
        return False  # «передаёт «Вестник»»: it passed the words on, they were not said to it
    direct = (
        last in known.subjects
        or last in known.roles
        or bool(known.saying.fullmatch(last))
        or before.split()[-1][:1].isupper()
    )
    return direct and not re.match(r"\s+[А-ЯЁ]", after)


@cache
def _armenian_form() -> re.Pattern[str]:
    kinds = one_of(vocabulary("hy").outlet_kinds)
    name = (
        r"(?:"
        + _OPENING
        + r"(?P<quoted>[^«»“”„\"`]{2,60}?)"
        + _CLOSING
        + r"|(?P<name>[A-ZԱ-Ֆ][\w.’-]*(?:\s+[A-ZԱ-Ֆ][\w.’-]*)*?))"
    )
    return re.compile(
        rf"{name}(?P<case>-?(?:ին|ի))?(?P<kind>\s+(?:\w+\s+)?(?:{kinds})(?!\w))?(?P<talk>\s+(?:հետ|տված|հարցին|եթերում))?"
    )


def _armenian(text: str, known: Vocabulary) -> str:
    for found in _armenian_form().finditer(text):
        quoted, name = found["quoted"], found["name"]
        if found["kind"] or (quoted and found["case"] and (found["case"].endswith("ին") or found["talk"])):
            return quoted or name or ""
        if quoted and (
            found["talk"] or (quoted.endswith("ին") and len(quoted) > 4 and _END.match(text[found.end() :]))
        ):
            return quoted
        if name and found["case"] and "." in name:
            return name
    ending = re.search(r"([A-ZԱ-Ֆ][\w.]*(?:am|info|com|TV|news))-?(?:ի|ին)(?:\s+հետ)?(?!\w)", text)
    return ending.group(1) if ending else ""
