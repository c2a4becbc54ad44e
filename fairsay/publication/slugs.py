"""The last part of an article's address, made from its headline in Latin letters.

Addresses in Cyrillic, Armenian or Arabic are legal, but arrive as a string of %D0%B2 wherever they are
pasted. The letter tables follow the BGN/PCGN romanisations, simplified to plain ASCII; Arabic
writes no short vowels, so none stand in its addresses.
"""

import unicodedata

from django.utils.text import slugify

LONGEST = 70

_RUSSIAN = (
    "а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts "
    "ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u"
)
_ARMENIAN = (
    "ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o "
    "չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k և:ev օ:o ֆ:f"
)
_ARABIC = (
    "ا:a أ:a إ:i آ:a ى:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع: غ:gh ف:f "
    "ق:q ك:k ل:l م:m ن:n ه:h ة:h و:w ؤ:w ي:y ئ:y ء:"
)
_LETTERS = dict(pair.split(":") for pair in f"{_RUSSIAN} {_ARMENIAN} {_ARABIC}".split())
_TABLE = str.maketrans(_LETTERS)


def make_slug(headline: str) -> str:
    """A slug of at most 70 characters, cut between words; `article` where no letter is left."""
    text = unicodedata.normalize("NFC", headline).lower().replace("ու", "u")
    slug = slugify(text.translate(_TABLE))
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rsplit("-", 1)[0][:LONGEST]
    return slug.strip("-") or "article"
