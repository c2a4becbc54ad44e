"""The headline, said once: which of several variants to keep, and which lines only repeat it."""

import re

from fairsay.publication.wire.vocabulary import fold

_LONGEST = 300  # characters
_MOST_WORDS = 32
_HANGING = re.compile(r"[\s–—|/•-]+$")
_NO_WORD = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\s+[–—|/•-]+\s*([^–—|•]{2,40})$|\s*[|•]\s*([^–—|•]{2,40})$|\s*\(([^()]{2,30})\)$")
_EXTRAS = re.compile(
    r"[\s.,–—|-]*[(\[]?\s*(?:photos?|video|updated?|audio|gallery|фото|видео|дополнено|обновлено|аудио|լուսանկարներ|լուսանկար|տեսանյութ|ֆոտո|թարմացված)"
    r"(?:\s*[,/+&и]\s*(?:photos?|video|фото|видео|լուսանկարներ|տեսանյութ))?\s*[)\]]?\s*$",
    re.I,
)
_ENDS = (".", "։", "…")
_SENTENCES = re.compile(r"[.!?։…][”»\"]?\s+[«“„\"]?[A-ZА-ЯЁԱ-Ֆ]")
_CURLY = "«»“”„’‘"


def folded_headline(text: str) -> str:
    """The form in which two headlines are the same: no marks, no case, no hanging dash, no "(PHOTOS)"."""
    return _NO_WORD.sub(" ", fold(_EXTRAS.sub("", text)).replace("'", "")).strip()


def may_be_headline(text: str) -> bool:
    """Whether a copy's first line can be its headline: not too long, and not several sentences of prose."""
    words = text.count(" ") + 1
    if len(text) > _LONGEST or words > _MOST_WORDS:
        return False
    if text.endswith(_ENDS):
        return words <= 16 and not _SENTENCES.search(text)
    return True


def repeats(headline: str, text: str) -> bool:
    """Whether a line says the headline again, with or without an agency's name after a dash at its end."""
    if len(text) > 2 * _LONGEST:
        return False
    one, other = folded_headline(headline), folded_headline(text)
    if one == other:
        return bool(one)
    for short, long, whole in ((one, other, text), (other, one, headline)):
        suffix = _SUFFIX.search(_HANGING.sub("", whole))
        if (
            short
            and suffix
            and long.startswith(short + " ")
            and folded_headline(whole[: suffix.start()]) == short
        ):
            return True
    return False


def _faults(text: str) -> tuple[bool, bool, bool, bool, int]:
    hanging = bool(_HANGING.search(text))
    letters = [character for character in text if character.isalpha()]
    shouted = bool(letters) and all(character.isupper() for character in letters) and len(letters) > 3
    extras = bool(_EXTRAS.search(text))
    straight = '"' in text and not any(mark in text for mark in _CURLY)
    return hanging, shouted, extras, straight, len(text)


def best_of(variants: list[str]) -> int:
    """The index of the variant to keep: no hanging dash, not all capitals, typographic marks, no agency."""
    return min(range(len(variants)), key=lambda index: (_faults(variants[index]), index))


def without_hanging_dash(text: str) -> str:
    """The headline without a dash that leads nowhere."""
    return _HANGING.sub("", text) or text


def agency_suffix(headline: str, agency: str) -> int:
    """Where in the headline ` - Agency` begins, if it ends with the agency's own name; else its length."""
    suffix = _SUFFIX.search(headline)
    if suffix and agency:
        name = next(group for group in suffix.groups() if group)
        if re.split(r"\W", fold(name).strip())[0] == re.split(r"\W", fold(agency).strip())[0]:
            return suffix.start()
    return len(headline)
