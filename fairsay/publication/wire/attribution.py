"""Who said it, in what office, to whom and when, from the words before, inside or after a quotation."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from fairsay.publication.wire.marks import read_marks
from fairsay.publication.wire.offices import trade_before
from fairsay.publication.wire.outlets import told_to
from fairsay.publication.wire.persons import Person, base_name, capital_first, find_persons
from fairsay.publication.wire.vocabulary import Vocabulary, fold, one_of, vocabulary

_REMEMBERED = 60  # mentions; a pronoun refers to no earlier one, and longer memory would cost time
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the words around a quotation say about it; empty where they do not."""

    speaker: str = ""
    office: str = ""
    verb: str = ""
    told_to: str = ""
    when: str = ""
    plain: bool = True


@dataclass(slots=True)
class Cast:
    """The persons named so far, in order of mention."""

    language: str
    mentions: list[Person] = field(default_factory=list)

    def add(self, persons: list[Person]) -> None:
        """Remembers mentions; a surname alone counts as the fuller name already known."""
        for person in persons:
            self.mentions.append(self.known(person))
            del self.mentions[:-_REMEMBERED]

    def known(self, person: Person) -> Person:
        """The person with the fuller name and the office that earlier mentions gave."""
        name, office = person.name, person.office
        for earlier in reversed(self.mentions):
            if same_surname(earlier.surname, person.surname, self.language):
                if " " in earlier.name and (
                    " " not in name or same_surname(earlier.name, name, self.language)
                ):
                    name = earlier.name
                if earlier.name == name:
                    office = earlier.office or office
                    break
        return Person(name, office, person.start, person.end)

    def by_surname(self, word: str) -> Person | None:
        """The last mentioned person with this surname, in whatever case it is written."""
        wanted = fold(base_name(word, self.language))
        for person in reversed(self.mentions):
            if same_surname(person.surname, wanted, self.language):
                return person
        return None

    def by_role(self, role: str) -> Person | None:
        """The last person with this word in the office; a general one ("the official") fits any office."""
        stem = fold(role)
        if self.language == "hy" and stem.endswith(("ը", "ն")):
            stem = stem[:-1]
        wanted = re.compile(rf"(?<!\w){re.escape(stem)}|{re.escape(stem)}(?!\w)")
        held = [person for person in reversed(self.mentions) if person.office]
        for person in held:
            if wanted.search(fold(person.office)):
                return person
        names = {person.name for person in held}
        general = stem in vocabulary(self.language).general_roles
        return held[0] if held and (general or len(names) == 1) else None

    def by_pronoun(self, pronoun: str, known: Vocabulary) -> Person | None:
        """The last person with an office, else the last; a Russian pronoun must agree with the name."""
        candidates = self.mentions
        if known.language == "ru" and (pronoun in known.feminine or pronoun in known.masculine):
            woman = pronoun in known.feminine
            fitting = [person for person in candidates if _is_woman(person.name) == woman]
            candidates = fitting or candidates
        for person in reversed(candidates):
            if person.office:
                return person
        return candidates[-1] if candidates else None


def same_surname(one: str, other: str, language: str) -> bool:
    """Whether two folded surnames are one, allowing for Russian and Armenian endings."""
    one, other = fold(one), fold(other)
    if one == other:
        return True
    if language == "en":
        return False
    shared = min(len(one), len(other))
    return shared >= 5 and abs(len(one) - len(other)) <= 2 and one[: shared - 1] == other[: shared - 1]


def _is_woman(name: str) -> bool:
    words = fold(name).split()
    return words[-1].endswith(("ова", "ева", "ина", "ына", "ая")) or (
        words[0].endswith(("а", "я")) and words[0] not in vocabulary("ru").men
    )


@cache
def _when(
    language: str, months: tuple[str, ...], weekdays: tuple[str, ...], days: tuple[str, ...]
) -> re.Pattern[str]:
    month, weekday, day = one_of(months), one_of(weekdays), one_of(days)
    if language == "en":
        full = one_of([name for name in weekdays if len(name) > 4])
        day_first = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{month})\.?"
        date = rf"(?:{day_first}|(?:{month})\.?\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
        return re.compile(
            rf"(?<!\w)(?:(?:early|late|earlier|later)\s+)?(?:on\s+)?(?:(?:{full})(?:,?\s+{date})?(?:\s+(?:morning|evening|afternoon|night))?|{date}|{day})(?!\w)"
        )
    if language == "ru":
        date = rf"\d{{1,2}}\s+(?:{month})(?:\s+\d{{4}}(?:\s+года)?)?"
        return re.compile(rf"(?<!\w)(?:(?:во?\s+(?:{weekday}))(?:,?\s+{date})?|{date}|{day})(?!\w)")
    date = rf"(?:{month})\s+\d{{1,2}}(?:-ին|-ի)?|\d{{1,2}}\s+(?:{month})"
    return re.compile(rf"(?<!\w)(?:(?:{weekday})(?:\s+օրը)?(?:,\s+(?:{date}))?|{date}|{day})(?!\w)")


def find_when(text: str, known: Vocabulary) -> str:
    """The day as written, such as "on Tuesday", «во вторник», «երեքշաբթի օրը», or nothing."""
    found = _when(known.language, known.months, known.weekdays, known.days).search(fold(text))
    # Folding drops the Armenian marks inside words, which would shift offsets; such words are not dates.
    return text[found.start() : found.end()].strip() if found and len(fold(text)) == len(text) else ""


def _never(_text: str, _position: int) -> bool:
    return False


def says(text: str, known: Vocabulary) -> re.Match[str] | None:
    """The first verb of saying in a text (offsets are those of the folded text)."""
    return known.saying.search(fold(text))


def read_attribution(text: str, known: Vocabulary, cast: Cast) -> Attribution:
    """Takes an attribution apart. The speaker is named, or found by a surname, role or pronoun."""
    verb = says(text, known)
    named = find_persons(text, known, quoted=read_marks(text, ends_all=_never).pairs)
    named = [
        person
        if person.office
        else replace(person, office=capital_first(trade_before(text, person.start, known)))
        for person in named
    ]
    persons = [cast.known(person) for person in named]
    outlet = told_to(text, known)
    speaker = _speaker(text, known, cast, persons, verb)
    when = find_when(text, known)
    written = verb.group() if verb else ""
    said = Attribution(
        speaker.name if speaker else "", speaker.office if speaker else "", written, outlet, when
    )
    return Attribution(
        said.speaker, said.office, said.verb, said.told_to, said.when, _is_plain(text, said, known)
    )


def _speaker(
    text: str, known: Vocabulary, cast: Cast, persons: list[Person], verb: re.Match[str] | None
) -> Person | None:
    at = verb.start() if verb else len(text)
    telling = (
        bool(verb)
        and known.language == "en"
        and verb is not None
        and verb.group() in ("told", "tells", "telling")
    )
    fitting = [person for person in persons if not telling or person.start < at]
    if fitting:
        return min(fitting, key=lambda person: min(abs(person.start - at), abs(person.end - at)))
    words = list(_WORD.finditer(text))
    near = sorted(words, key=lambda word: min(abs(word.start() - at), abs(word.end() - at)))[:9]
    for word in near:
        if telling and word.start() > at:
            continue
        folded = fold(word.group())
        if folded in known.subjects:
            return cast.by_pronoun(folded, known)
        if folded in known.roles:
            found = cast.by_role(folded)
            if found:
                return found
        elif word.group()[0].isupper() and len(folded) > 2:
            found = cast.by_surname(word.group())
            if found:
                return found
    return None


def _is_plain(text: str, said: Attribution, known: Vocabulary) -> bool:
    """Whether the attribution says no more than its parts: at most one word is left over."""
    explained = set(_WORD.findall(fold(" ".join((said.speaker, said.office, said.told_to, said.when)))))
    rest = known.saying.sub(" ", fold(text))
    left = [
        word
        for word in _WORD.findall(rest)
        if word not in explained
        and word not in known.fillers
        and word not in known.roles
        and word not in known.subjects
        and word not in known.outlet_kinds
        and not any(len(known_word) > 4 and word.startswith(known_word[:-1]) for known_word in explained)
    ]
    return len(left) <= 1
