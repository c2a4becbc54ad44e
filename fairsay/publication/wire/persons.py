"""Named persons and their offices in running text: "Deputy Harbour Minister Ilse Varda", «глава комитета
Лидия Староверова», «փոխքաղաքապետ Անուշ Վարդերեսյանը»."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from fairsay.publication.wire.offices import TOKEN, is_office, office_after, office_before
from fairsay.publication.wire.vocabulary import Vocabulary, fold

_RU_PATRONYMIC = re.compile(r".+(?:вич|вна|ична|оглы|кызы)а?$")
_HY_SURNAME = re.compile(r"(.+յան[ցս]?)(?:ն|ը|ի|ին|ից|ով|ում)$")


@dataclass(frozen=True, slots=True)
class Person:
    """One mention: the name in its base form, the office as written, and where the mention stands."""

    name: str
    office: str
    start: int
    end: int

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return fold(self.name.rsplit(" ", 1)[-1])


def capital_first(text: str) -> str:
    """The text with its first letter a capital and the rest as written."""
    return text[:1].upper() + text[1:]


def base_name(name: str, language: str, *, oblique: bool = False) -> str:
    """A name as it is written on a page: without the Armenian article or case, in the Russian nominative."""
    words = name.split(" ")
    if language == "hy":
        words[-1] = _hy_base(words[-1])
    elif language == "ru" and oblique:
        words = _ru_base(words)
    return " ".join(words)


def _hy_base(word: str) -> str:
    surname = _HY_SURNAME.match(word)
    if surname:
        return surname.group(1)
    if word.endswith("ը"):
        return word[:-1]
    if word.endswith("ն") and len(word) > 3 and not word.endswith(("յան", "ուն")):
        # The article after a vowel, or before a word that begins with one; names in -an take -ը as subjects.
        return word[:-1]
    return word


def _ru_base(words: list[str]) -> list[str]:
    """From the genitive, by the endings of common names; a name with another ending stays as written."""
    first, last = words[0], words[-1]
    woman = last.endswith(("ой", "ей")) or (
        first.endswith(("ии", "ы")) and not last.endswith(("ого", "ова", "ева", "ина"))
    )
    if first.endswith(("ии", "ьи")):
        first = first[:-1] + "я"
    elif first.endswith(("ы", "и")):
        first = first[:-1] + "а"
    elif first.endswith("я") and not woman:
        first = first[:-1] + ("ь" if first.endswith("оря") else "й")
    elif first.endswith("а") and not woman:
        first = first[:-1]
    if last.endswith("ской"):
        last = last[:-2] + "ая"
    elif woman and last.endswith(("овой", "евой", "ёвой", "иной", "ыной")):
        last = last[:-2] + "а"
    elif last.endswith("ского"):
        last = last[:-3] + "ий"
    elif not woman and re.search("[^аеёиоуыэюя]а$", last):
        last = last[:-1]
    middle = [re.sub(r"вича$", "вич", re.sub(r"вны$", "вна", word)) for word in words[1:-1]]
    return [first, *middle, last]


def _is_name_word(word: str, known: Vocabulary, *, shouted: bool) -> bool:
    if not word[0].isupper():
        return False
    if len(word) > 1 and word.isupper() and not shouted and "." not in word and known.language != "en":
        return False
    folded = fold(word)
    return folded not in known.weekdays and folded not in known.stops and not known.saying.fullmatch(folded)


def _runs(text: str, known: Vocabulary) -> list[list[re.Match[str]]]:
    """Runs of capitalised words with nothing but one space between them; particles may stand inside."""
    shouted = text.isupper()
    runs: list[list[re.Match[str]]] = []
    current: list[re.Match[str]] = []
    waiting: list[re.Match[str]] = []
    for token in TOKEN.finditer(text):
        previous = waiting[-1] if waiting else current[-1] if current else None
        adjacent = previous is not None and text[previous.end() : token.start()] == " "
        if not adjacent:
            if current:
                runs.append(current)
            current, waiting = [], []
        if _is_name_word(token.group(), known, shouted=shouted):
            current += [*waiting, token]
            waiting = []
        elif current and fold(token.group()) in known.particles:
            waiting.append(token)
        else:
            if current:
                runs.append(current)
            current, waiting = [], []
    if current:
        runs.append(current)
    return runs


def find_persons(
    text: str, known: Vocabulary, *, quoted: list[tuple[int, int, int, int]] | None = None
) -> list[Person]:
    """The persons named in a text, in order. Names inside `quoted` pairs of marks are not looked for."""
    found: list[Person] = []
    openings = [pair[0] for pair in quoted or ()]
    for run in _runs(text, known):
        if quoted:
            nearest = bisect_right(openings, run[0].start()) - 1
            if nearest >= 0 and run[0].start() < quoted[nearest][3]:
                continue
        person = _person(text, run, known)
        if person is not None:
            found.append(person)
    return found


def _person(text: str, run: list[re.Match[str]], known: Vocabulary) -> Person | None:
    heads = [
        index
        for index, token in enumerate(run)
        if is_office(token.group(), known) or fold(token.group()) in known.titles
    ]
    name = run[heads[-1] + 1 :] if heads else run
    if not name:
        return None
    if not heads or len(name) > (3 if known.language == "en" else 2):
        name = _last_words(name, known)
    start = name[0].start()
    office = office_before(text, start, known, alone=len(name) == 1)
    if not office:
        office = office_after(text, name[-1].end(), known)
    titled = bool(heads) and fold(run[heads[-1]].group()) in known.titles
    if len(name) == 1 and not office and not titled:
        return None
    head = fold(office.split(" ", 1)[0]) if office else ""
    oblique = head in known.office_forms or bool(
        re.search(r"по словам\W*$", fold(text[max(0, start - 20) : start]))
    )
    if head in known.office_forms:
        office = known.office_forms[head] + office[len(head) :]
    written = " ".join(token.group() for token in name)
    return Person(
        base_name(written, known.language, oblique=oblique), capital_first(office), start, name[-1].end()
    )


def _last_words(name: list[re.Match[str]], known: Vocabulary) -> list[re.Match[str]]:
    """The given name and surname at the end of a longer run of capitalised words."""
    if len(name) <= 2:
        return name
    middle = name[-2].group()
    if middle.endswith(".") or fold(middle) in known.particles:
        return name[-3:] if not (len(name) > 3 and fold(name[-3].group()) in known.particles) else name[-4:]
    if known.language == "ru" and (
        _RU_PATRONYMIC.match(fold(middle)) or _RU_PATRONYMIC.match(fold(name[-1].group()))
    ):
        return name[-3:]
    if known.language == "en" and len(name) == 3 and name[0].group().endswith("."):
        return name
    return name[-2:]
