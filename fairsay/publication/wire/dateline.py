"""The opening of a report: `Place /Agency/.`, `PLACE, 3 Nov (Agency) —`, `ГОРОД, 3 ноя — Агентство.`"""

import re
from dataclasses import dataclass
from functools import cache

from fairsay.publication.wire.parts import Dateline
from fairsay.publication.wire.vocabulary import LANGUAGES, fold, one_of, vocabulary

_REACH = 200  # characters; no dateline is longer, and the patterns look no further
_LONGEST_SHORT_MONTH = 6  # "сент.", "Sept." with its stop
_TAIL = r"[\s.:։․,–—-]*"
_DASH = r"(?:--+|[–—-])"
_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁԱ-Ֆ"
_LOWER = "a-zß-öø-ÿа-яёա-և"
# A word of a place: "St.", "г.", "Санкт-Петербург", "D.C.", "Nor-Hachn", "al-", "de".
_SMALL = r"г\.|ք\.|գ\.|de|del|la|le|of|the|and|и|на|da|do|sur|upon|am|под"
_PLACE_WORD = rf"(?:[{_UPPER}][\w'’.-]*|{_SMALL}|\[[^\]]{{2,30}}\])"
_PLACE = rf"(?P<place>(?:г\.\s?|ք\.\s?)?[{_UPPER}][\w'’.-]*?(?:[ ,/–-]{{1,2}}{_PLACE_WORD}){{0,6}}?)"
_NAME = rf"[{_UPPER}\d][\w.&’'+-]*"
_CAPS = rf"[{_UPPER}]{{2,}}[{_UPPER}\d.&-]*"

_AGENCY_WORD = (
    r"(?:news|press|media|wire|новости|пресс|агентство|информ|медиа"
    r"|նորություններ|լուրեր|լրատվական|գործակալություն)"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline and the text after it. `sure` where it names an agency between marks of its own."""

    dateline: Dateline
    rest: str
    sure: bool


@cache
def _date() -> str:
    months = one_of(month for language in LANGUAGES for month in vocabulary(language).months)
    weekdays = one_of(day for language in LANGUAGES for day in vocabulary(language).weekdays)
    day = r"\d{1,2}(?:st|nd|rd|th|-ին|-ի|-ое)?"
    year = r"(?:,?\s*\d{4}(?:\s*(?:года?|г\.?|թ\.?|թվական\w*)(?!\w))?)?"
    clock = r"(?:,?\s*\d{1,2}[:.]\d{2}(?:\s*(?:GMT|UTC|MSK|мск))?)?"
    day_first = rf"{day}\s+(?:of\s+)?(?:{months})(?!\w)\.?{year}"
    month_first = rf"(?:\d{{4}}\s*(?:թ\.?|թվական\w*),?\s+)?(?:{months})(?!\w)\.?\s*{day}{year}"
    numbers = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d"
    return rf"(?:(?:{weekdays})(?!\w)\.?,?\s+)?(?:{day_first}|{month_first}|{numbers}){clock}"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The forms, surest first, each with whether it is sure."""
    date = rf"(?P<date>(?i:{_date()}))"
    between = r"[\s.,:։․–—-]*"
    mark = r"[«“”\"„]?"
    slashed = rf"(?<!\w)/\s*(?P<agency>{mark}[^/\n]{{2,60}}?)\s*/(?!\w)"
    bracketed = rf"\(\s*(?P<agency>{mark}[{_UPPER}][^()\n]{{1,50}}?|[{_LOWER}]{{2,5}})\s*\)"
    spelled = rf"{_NAME}(?: \w+)?(?i: {_AGENCY_WORD})\w*"
    bare = rf"(?P<agency>{_CAPS}(?:[ -]{_NAME}){{0,3}}|{_NAME}(?:[ -]{_NAME}){{0,2}}|{spelled})"
    capitals = rf"{mark}(?P<agency>{_CAPS}(?:[ -]{_NAME}){{0,2}}){mark}"
    agency = rf"{mark}(?P<agency>{_CAPS}(?:[ .-]{_CAPS}){{0,2}}){mark}"
    shouted = rf"(?P<place>{_CAPS}(?:[ -]{_CAPS}){{0,2}})\.\s+{agency}"
    stop = rf"\s*(?:{_DASH}+|[.:։])\s+"
    ahead = rf"(?P<date>(?i:{_date()})){between}"
    forms = [
        (rf"{_PLACE}{between}{slashed}[\s,]*{date}{_TAIL}", True),
        (rf"{_PLACE}(?:{between}{date})?{between}{slashed}{_TAIL}", True),
        (rf"{ahead}{_PLACE}{between}{slashed}{_TAIL}", True),
        (rf"(?P<place>){slashed}(?:[\s,.]*{date})?{_TAIL}", True),
        (rf"{_PLACE}[\s.,]*{date}[\s.,]*{bracketed}{_TAIL}", True),
        (rf"{_PLACE}[\s.,]*{bracketed}[\s,]*{date}{_TAIL}", True),
        (rf"{_PLACE}[\s.,]*{bracketed}\s*(?:{_DASH}|[.:։]){_TAIL}", True),
        (rf"{ahead}{_PLACE}[\s.,]*{bracketed}\s*(?:{_DASH}|[.:։]){_TAIL}", True),
        (rf"(?P<place>){bracketed}\s*{_DASH}{_TAIL}", True),
        # "МОСКВА, 3 ноя — Агентство, Иван Петров." and "Москва. 3 ноября. АГЕНТСТВО - "
        (
            rf"{_PLACE}[\s.,]+{date}\s*{_DASH}+\s*{mark}{bare}{mark}(?:,\s+{_NAME}\s+{_NAME})?\s*[.:։]\s+",
            True,
        ),
        (
            rf"{_PLACE}[\s.,]+{date}[\s.,]*{capitals}{stop}",
            True,
        ),
        (rf"{_PLACE}\.\s+{date}\.\s+{mark}{bare}{mark}\s+{_DASH}+\s+", True),
        (
            rf"{shouted}{stop}",
            True,
        ),
        (rf"{date},?\s+{_PLACE}\s*[,.]?\s*{_DASH}+\s*{mark}{bare}{mark}\s*[.:։]\s+", True),
        (rf"{date}[,.]?\s+{_DASH}*\s*{mark}(?P<agency>{_CAPS}){mark}\s*[.:։–—-]+\s+(?P<place>)", True),
        (rf"{_PLACE}[\s.,]+{date}\s*(?:{_DASH}+|[.:։])\s+", False),
        (rf"(?P<place>{_CAPS}(?:[ ,/-]{{1,2}}{_CAPS}){{0,4}})\s*(?:[–—]|--+|\s-)\s+", False),
    ]
    return tuple((re.compile(form), sure) for form, sure in forms)


def _is_place(place: str) -> bool:
    """Whether the words before the agency can name a place: few, none of them a day or a verb of saying."""
    folded = fold(place)
    if len(place) > 70 or place.count(" ") > 7:
        return False
    words = set(re.findall(r"\w+", folded))
    for language in LANGUAGES:
        known = vocabulary(language)
        if words & set(known.weekdays) or known.saying.search(folded):
            return False
    return True


def read_dateline(text: str) -> Opening | None:
    """The dateline that a paragraph opens with, or None."""
    head = text[:_REACH]
    for pattern, sure in _patterns():
        found = pattern.match(head)
        if not found:
            continue
        groups = found.groupdict()
        place = (groups.get("place") or "").strip(" ,.")
        agency = (groups.get("agency") or "").strip(' «»“”„".')
        if place and not _is_place(place):
            continue
        if agency and not any(character.isalpha() for character in agency):
            continue
        if place.endswith((" D.C", " U.S", " N.Y")):
            place += "."
        date = (groups.get("date") or "").strip(" ,")
        if date.endswith(".") and len(date.split()[-1]) > _LONGEST_SHORT_MONTH:
            date = date[:-1]
        written = text[: found.end()].strip()
        rest = text[found.end() :].strip()
        return Opening(Dateline(text=written, place=place, agency=agency, date=date), rest, sure)
    return None
