"""Offices and trades beside a name: "the deputy harbour minister", «глава комитета», «փոխքաղաքապետ»."""

import re

from fairsay.publication.wire.vocabulary import Vocabulary, fold

TOKEN = re.compile(r"(?:[A-ZА-ЯЁԱ-Ֆ]\.){1,3}(?=\s)|[^\W_](?:[\w’'՛-]*\w)?")
_BOUNDARY = {
    "en": re.compile(r"[.,;:!?“”\"()—–«»]"),
    "ru": re.compile(r"[.,;:!?()—–]|»,|»\s*[—–-]"),
    "hy": re.compile(r"[,;:!?։()—–՝`]|»,|»\s*[—–-]"),
}
_ADJECTIVE = re.compile(r".+(?:ый|ий|ой|ая|яя|ого|его)$")
_HY_MODIFIER = re.compile(
    r".+(?:ի|ու|ան|ոց|յա|ական|ային|երորդ|րորդ|եղեն)$|առաջին|գլխավոր|մամուլի|և|տնօրենի|ավագ|գործադիր|նախկին|նորանշանակ"
)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|our|his|her)\s+", re.I)
_LONGEST_OFFICE = 12  # words
_RU_BREAKS = frozenset(["что", "о", "об", "как", "но", "а", "ранее", "также", "если", "когда"])
_RU_PLACES = frozenset(["в", "во", "на", "из", "у", "к"])
# A verb in the past tense is no part of an office; nouns with the same endings are.
_RU_VERB = re.compile(
    r"(?!филиал|портал|вокзал|канал|отдел|раздел|дел|квартал|тыл|материал|персонал|журнал|зал|арсенал|генерал|терминал|школ|сел|посел|капитал)"
    r".+(?:[аяиеыуё]л[аи]?|л[аи]?с[ья]|л[ао]сь)$"
)


def is_office(word: str, known: Vocabulary) -> bool:
    """Whether a word names an office, in the nominative or a case that `office_forms` lists."""
    folded = fold(word)
    if folded in known.offices or folded in known.office_forms:
        return True
    if known.language == "hy":
        return any(folded.endswith(office) for office in known.offices if len(office) > 3) or folded == "պետ"
    return "-" in folded and folded.rsplit("-", 1)[1] in known.offices


def office_before(text: str, start: int, known: Vocabulary, *, alone: bool) -> str:
    """The office as written before a name that begins at `start`; `alone` for a mere surname."""
    left = text[max(0, start - 160) : start].rstrip()
    if known.language == "en" and left.endswith(","):
        # "The deputy harbour minister, Ilse Varda, said"
        left = left[:-1]
    cut = max((boundary.end() for boundary in _BOUNDARY[known.language].finditer(left)), default=0)
    segment = left[cut:]
    tokens = list(TOKEN.finditer(segment))
    if not tokens:
        return ""
    if known.language == "hy":
        begin = _hy_office(tokens, known)
    elif known.language == "ru":
        begin = _ru_office(tokens, known, alone=alone)
    else:
        begin = _en_office(tokens, known)
    if begin is None:
        return ""
    if begin and segment[begin - 1] in "«“„" and re.search("[»”“]", segment[begin:]):
        begin -= 1  # «Փոստ» ընկերության տնօրեն
    return segment[begin:].strip()


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
        if word in ("the", "and", "a") and (
            before in ("of", "for") or (word == "and" and index and tokens[index - 1].group()[0].isupper())
        ):
            index -= 1
            continue
        if word in known.stops or known.saying.fullmatch(word) or word in known.weekdays:
            break
        seen = seen or is_office(tokens[index].group(), known)
        begin = tokens[index].start()
        index -= 1
    return begin if seen else None


def _ru_office(tokens: list[re.Match[str]], known: Vocabulary, *, alone: bool) -> int | None:
    head: int | None = None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _LONGEST_OFFICE), -1):
        word = fold(tokens[index].group())
        names = [token.group() for token in tokens[max(0, index - 2) : index]]
        if _RU_VERB.match(word) or word in _RU_BREAKS or (alone and word in _RU_PLACES):
            break
        if known.saying.fullmatch(word) or (
            word == "и" and len(names) == 2 and all(name.istitle() for name in names)
        ):
            break  # "директор театра Павел Ветров и художник …": that office is another person's
        if is_office(tokens[index].group(), known):
            head = index
    if head is None:
        return None
    while (
        head
        and _ADJECTIVE.match(fold(tokens[head - 1].group()))
        and fold(tokens[head - 1].group()) not in known.stops
    ):
        head -= 1
    return tokens[head].start()


def _hy_office(tokens: list[re.Match[str]], known: Vocabulary) -> int | None:
    if not is_office(tokens[-1].group(), known):
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


def office_after(text: str, end: int, known: Vocabulary) -> str:
    """An apposition: "Ilse Varda, the deputy harbour minister, said"; «Անուշ Վարդերեսյանը՝ փոխքաղաքապետը»."""
    following = re.match(r"(?:\s*\(|\s*[,՝]\s+)([^,.;:!?()“”«»\"—–։]{3,110})", text[end : end + 140])
    if not following:
        return ""
    words = following.group(1).split()
    opening = [re.sub(r"[^\w’'-]", "", word) for word in words[:6]]
    head = next((index for index, word in enumerate(opening) if word and is_office(word, known)), None)
    if head is None:
        return ""
    kept: list[str] = []
    for word in words[:_LONGEST_OFFICE]:
        if known.saying.fullmatch(fold(word)) or fold(word) in (
            "who",
            "told",
            "который",
            "которая",
            "է",
            "ասել",
        ):
            break
        kept.append(word)
    if len(kept) <= head:
        return ""
    return _ARTICLE.sub("", " ".join(kept))


_NO_TRADE = re.compile(
    r".*(?:ing|ed|ly)$|.*(?:ам|ям|ему|ому|у|ю|о|е|ом|ой|ая|ый|ий)$|.*(?:ելով|եցին|որեն|ին|ից|ով|ում)$"
)
_LONGEST_TRADE = {"en": 3, "ru": 1, "hy": 2}  # words


def trade_before(text: str, start: int, known: Vocabulary) -> str:
    """A calling that no list has, in an attribution: "purser Odd Lien told", «сказал бортник Иван»."""
    left = text[max(0, start - 80) : start]
    if left[-1:] != " ":
        return ""
    cut = max((boundary.end() for boundary in _BOUNDARY[known.language].finditer(left)), default=0)
    taken: list[str] = []
    for token in reversed(list(TOKEN.finditer(left[cut:]))):
        word = fold(token.group())
        if word in known.stops or known.saying.fullmatch(word):
            break
        if (
            not token.group().islower()
            or word in known.outlet_kinds
            or word in known.subjects
            or _NO_TRADE.fullmatch(word)
        ):
            return ""
        taken.insert(0, token.group())
    return " ".join(taken) if len(taken) <= _LONGEST_TRADE[known.language] else ""
