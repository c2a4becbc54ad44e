"""Named persons and their offices in running text: "Deputy Harbour Minister Ilse Varda", «глава комитета
Лидия Староверова», «փոխքաղաքապետ Անուշ Վարդերեսյանը»."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from fairsay.publication.wire.vocabulary import Vocabulary, fold

_TOKEN = re.compile(r"(?:[A-ZА-ЯЁԱ-Ֆ]\.){1,3}(?=\s)|[^\W_](?:[\w’'՛-]*\w)?")
_BOUNDARY = {"en": re.compile(r"[.,;:!?“”\"()—–«»]"), "ru": re.compile(r"[.,;:!?()—–]|»,|»\s*[—–-]"), "hy": re.compile(r"[,;:!?։()—–՝`]|»,|»\s*[—–-]")}
_ADJECTIVE = re.compile(r".+(?:ый|ий|ой|ая|яя|ого|его)$")
_HY_MODIFIER = re.compile(r".+(?:ի|ու|ան|ոց|յա|ական|ային|երորդ|րորդ|եղեն)$|առաջին|գլխավոր|մամուլի|և|տնօրենի|ավագ|գործադիր|նախկին|նորանշանակ")
_RU_PATRONYMIC = re.compile(r".+(?:вич|вна|ична|оглы|кызы)а?$")
# A verb in the past tense is no part of an office; nouns with the same endings are.
_RU_VERB = re.compile(
    r"(?!филиал|портал|вокзал|канал|отдел|раздел|дел|квартал|тыл|материал|персонал|журнал|зал|арсенал|генерал|терминал|школ|сел|посел|капитал)"
    r".+(?:[аяиеыуё]л[аи]?|л[аи]?с[ья]|л[ао]сь)$"
)
_RU_BREAKS = frozenset("что о об как но а ранее также если когда".split())
_RU_PLACES = frozenset("в во на из у к".split())
_LONGEST_OFFICE = 12  # words
_HY_SURNAME = re.compile(r"(.+յան[ցս]?)(?:ն|ը|ի|ին|ից|ով|ում)$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|our|his|her)\s+", re.I)


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
    woman = last.endswith(("ой", "ей")) or first.endswith(("ии", "ы")) and not last.endswith(("ого", "ова", "ева", "ина"))
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


def _is_office(word: str, known: Vocabulary) -> bool:
    folded = fold(word)
    if folded in known.offices or folded in known.office_forms:
        return True
    if known.language == "hy":
        return any(folded.endswith(office) for office in known.offices if len(office) > 3) or folded == "պետ"
    return "-" in folded and folded.rsplit("-", 1)[1] in known.offices


def _runs(text: str, known: Vocabulary) -> list[list[re.Match[str]]]:
    """Runs of capitalised words with nothing but one space between them; particles may stand inside."""
    shouted = text.isupper()
    runs: list[list[re.Match[str]]] = []
    current: list[re.Match[str]] = []
    waiting: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
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


def find_persons(text: str, known: Vocabulary, *, quoted: list[tuple[int, int, int, int]] | None = None) -> list[Person]:
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
    heads = [index for index, token in enumerate(run) if _is_office(token.group(), known) or fold(token.group()) in known.titles]
    name = run[heads[-1] + 1 :] if heads else run
    if not name:
        return None
    if not heads or len(name) > 3:
        name = _last_words(name, known)
    start = name[0].start()
    office = _office_before(text, start, known, alone=len(name) == 1)
    if not office:
        office = _office_after(text, name[-1].end(), known)
    titled = bool(heads) and fold(run[heads[-1]].group()) in known.titles
    if len(name) == 1 and not office and not titled:
        return None
    head = fold(office.split(" ", 1)[0]) if office else ""
    oblique = head in known.office_forms or bool(re.search(r"по словам\W*$", fold(text[max(0, start - 20) : start])))
    if head in known.office_forms:
        office = known.office_forms[head] + office[len(head) :]
    written = " ".join(token.group() for token in name)
    return Person(base_name(written, known.language, oblique=oblique), capital_first(office), start, name[-1].end())


def _last_words(name: list[re.Match[str]], known: Vocabulary) -> list[re.Match[str]]:
    """The given name and surname at the end of a longer run of capitalised words."""
    if len(name) <= 2:
        return name
    middle = name[-2].group()
    if middle.endswith(".") or fold(middle) in known.particles:
        return name[-3:] if not (len(name) > 3 and fold(name[-3].group()) in known.particles) else name[-4:]
    if known.language == "ru" and (_RU_PATRONYMIC.match(fold(middle)) or _RU_PATRONYMIC.match(fold(name[-1].group()))):
        return name[-3:]
    if known.language == "en" and len(name) == 3 and name[0].group().endswith("."):
        return name
    return name[-2:]


def _office_before(text: str, start: int, known: Vocabulary, *, alone: bool) -> str:
    left = text[max(0, start - 160) : start].rstrip()
    if known.language == "en" and left.endswith(","):
        # "The deputy harbour minister, Ilse Varda, said"
        left = left[:-1]
    cut = max((boundary.end() for boundary in _BOUNDARY[known.language].finditer(left)), default=0)
    segment = left[cut:]
    tokens = list(_TOKEN.finditer(segment))
    if not tokens:
        return ""
    if known.language == "hy":
        begin = _hy_office(tokens, known)
    elif known.language == "ru":
        begin = _ru_office(tokens, known, alone=alone)
    else:
        begin = _en_office(tokens, known)
    return segment[begin:].strip() if begin is not None else ""


def _en_office(tokens: list[re.Match[str]], known: Vocabulary) -> int | None:
    begin: int | None = None
    seen = False
    index = len(tokens) - 1
    while index >= 0 and len(tokens) - index <= _LONGEST_OFFICE:
        word = fold(tokens[index].group())
        before = fold(tokens[index - 1].group()) if index else ""
        if word in ("of", "for") and index:
            index -= 1
            continue
        if word in ("the", "and", "a") and (before in ("of", "for") or word == "and" and index and tokens[index - 1].group()[0].isupper()):
            index -= 1
            continue
        if word in known.stops or known.saying.fullmatch(word) or word in known.weekdays:
            break
        seen = seen or _is_office(tokens[index].group(), known)
        begin = tokens[index].start()
        index -= 1
    return begin if seen else None


def _ru_office(tokens: list[re.Match[str]], known: Vocabulary, *, alone: bool) -> int | None:
    head: int | None = None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _LONGEST_OFFICE), -1):
        word = fold(tokens[index].group())
        names = [token.group() for token in tokens[max(0, index - 2) : index]]
        if _RU_VERB.match(word) or word in _RU_BREAKS or alone and word in _RU_PLACES:
            break
        if known.saying.fullmatch(word) or word == "и" and len(names) == 2 and all(name.istitle() for name in names):
            break  # "директор театра Павел Ветров и художник …": that office is another person's
        if _is_office(tokens[index].group(), known):
            head = index
    if head is None:
        return None
    while head and _ADJECTIVE.match(fold(tokens[head - 1].group())) and fold(tokens[head - 1].group()) not in known.stops:
        head -= 1
    return tokens[head].start()


def _hy_office(tokens: list[re.Match[str]], known: Vocabulary) -> int | None:
    if not _is_office(tokens[-1].group(), known):
        return None
    index = len(tokens) - 1
    while index and len(tokens) - index < _LONGEST_OFFICE:
        word = tokens[index - 1].group()
        folded = fold(word)
        if folded in known.stops or known.saying.fullmatch(folded):
            break
        if not (_HY_MODIFIER.fullmatch(folded) or word.isupper() or word[0].isupper()):
            break
        index -= 1
    return tokens[index].start()


def _office_after(text: str, end: int, known: Vocabulary) -> str:
    """An apposition: "Ilse Varda, the deputy harbour minister, said"; «Անուշ Վարդերեսյանը՝ փոխքաղաքապետը»."""
    following = re.match(r"(?:\s*\(|\s*[,՝]\s+)([^,.;:!?()“”«»\"—–։]{3,110})", text[end : end + 140])
    if not following:
        return ""
    words = following.group(1).split()
    opening = [re.sub(r"[^\w’'-]", "", word) for word in words[:6]]
    head = next((index for index, word in enumerate(opening) if word and _is_office(word, known)), None)
    if head is None:
        return ""
    kept: list[str] = []
    for word in words[:_LONGEST_OFFICE]:
        if known.saying.fullmatch(fold(word)) or fold(word) in ("who", "told", "который", "которая", "է", "ասել"):
            break
        kept.append(word)
    if len(kept) <= head:
        return ""
    return _ARTICLE.sub("", " ".join(kept))
