"""Which language an opinion is written in: by script, then by function words. Cheap and good enough.

Russian and Armenian in Latin letters are found by their own function words as readers spell them.
"""

import re
from dataclasses import dataclass

_LATIN_WORDS: dict[str, str] = {
    "en": """i see agree the and is are was were be been to of in on it that this with for not you your they he she we his her their have has had
        will would can could should do does did dont what who why how when where there here from by at as an or if but so no yes
        about all just my me him them our us out up more than then its im youre very only because after before now get go any some
        too again still people these those which into over please thanks thank good bad well isnt cant wont doesnt didnt""",
    "de": """der die das und ist nicht ein eine ich du er sie wir ihr zu mit auf für fur von dem den des im in sich auch es war sind haben
        hat wird werden aber oder wenn dass wie was nur noch schon mehr sehr kein keine bei nach über uber""",
    "fr": """le la les des un une et est pas que qui dans pour sur avec ce cette ces il elle nous vous ils je tu mais ou donc ne se du au
        aux sont etre avoir plus tres bien tout comme cest jai""",
    "es": """el la los las un una y es no que en de por para con del al se lo su sus como mas pero muy esta este esto eso son ser todo
        hay si ya porque cuando donde nos yo tu ellos""",
    "it": """il lo la gli le un una e che non di per con del della dei delle nel sono essere ma come piu questo questa anche se ci si
        tutto perche quando molto hanno""",
    "pt": """o os as um uma e nao que em de para com do da dos das no na se por mais mas como muito este esta isso voce ele ela eles
        sao ser tem foi ja porque quando""",
    "pl": """i nie to jest w na z ze sie do co jak ale po tak za od przez dla ten ta te tego tej czy juz tylko bardzo byc sa ja ty on ona
        my wy oni""",
    "tr": """ve bir bu da de ne icin cok mi mu ama gibi daha en kadar sonra var yok ben sen biz siz onlar olan olarak degil diye her
        sey nasil neden""",
    "nl": """de het een en is niet van in op te dat die voor met zijn aan er maar ook als bij nog wel naar door over om ik je hij zij
        wij wat meer geen""",
    "cs": """a je v na se ze to s z do o i ale jako za po pro jsem jsou byl neni by co tak jen uz nebo kdyz protoze ten ta""",
    "sv": """och att det i en jag som på pa är ar av för for med till den har inte om ett han men var sig så sa från fran vi du kan
        när nar här har bara""",
    "ro": """si nu de la in un o este sunt cu pe ca din pentru mai dar care ce sa se au fost lui ei noi voi foarte asta acest aceasta
        cand daca""",
    "ru": """i v na ne chto eto kak a no po za iz ot do u s k vy vi ty ti on ona oni my mi ya ja vas vam nas nam tebya tebia tebe menya
        mne ego ee ih eti etot eta tak uzhe uje uzh nu da net gde kto kogda pochemu potomu esli ili tozhe toje vse vsyo vsem bylo byl
        budet bi by zhe je li dlya ochen prosto tolko pravda nado nuzhno mozhno zdes tam est bez pro svoi svoy nikto nichego ves
        opyat opiat kakoj kakoy kakaya kakie skolko sovsem davno svoimi nashi nashu vashi rabota dengi pensiya vlast zakon
        privet spasibo segodnya pisat idite idi takie takoy tvoya tvoy tvoi vash vasha ludi lyudi chem chego""",
    "hy": """es e em en enq eq inch vor te u ev chi che chem chen isk bayc bayts mer mez dzer jer dzez jez ira nra nranc ays ayd ayn
        sa da na duq menq nranq hamar het mej vra hima aysor shat lav vat ha voch kam ete erb ur inchu inchpes vorovhetev miayn
        bolor amen mi mek chka ka kar er ein enk ek qo ko im du el eli arden petq petk uzum lini linel asum asel gna ari
        mard mardik hayastan hay hayer urem sirun barev apres shnorhakalutyun merci aper ape jan txa tgha axper""",
}  # fmt: skip

_WORDS: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _LATIN_WORDS.items()}

_CYRILLIC_SHORT = """а и в с у о к я но на не по за из от до он мы вы ты их им ее её же ли бы то та те ни да ну мне нас вас нам вам его как что
    это так уже все всё при без для про или там тут где кто чем еще ещё был сам той том тем мой моя мою эти эта ту тебя меня под над раз
    два три нет да ой ах эх эй ага ведь вот если"""  # fmt: skip
_ARMENIAN_SHORT = "է ու եւ և որ էլ չի իր են եմ ես էր մի ոչ կա թե այս այդ այն նա մեր ձեր քո իմ հետ մեջ վրա ինչ ով դու մենք դուք նրա չէ ա"

# Words that are never one half of a word that somebody tore in two.
FUNCTION_WORDS: frozenset[str] = frozenset().union(
    *(_WORDS[code] for code in ("en", "de", "fr", "es", "it")), _CYRILLIC_SHORT.split(), _ARMENIAN_SHORT.split()
)

_UKRAINIAN = re.compile(r"[іїєґ]")
_PERSIAN = re.compile(r"[پچژگ]")
_LETTERS = (
    ("latin", re.compile(r"[a-z]")),
    ("cyrillic", re.compile(r"[а-ӿ]")),
    ("hy", re.compile(r"[ա-և]")),
    ("el", re.compile(r"[α-ω]")),
    ("ka", re.compile(r"[ა-ჰ]")),
    ("arabic", re.compile(r"[ء-ۿ]")),
    ("he", re.compile(r"[א-ת]")),
)
# Spellings that are common in Latin-written Russian or Armenian and rare in European languages.
_RUSSIAN_LOOK = re.compile(r"zh|shch|kh|yu|ya|iy\b|yy\b|ogo\b|ego\b|tsya\b|tsa\b|yat\b|yut\b|esh\b|ish\b|nye?\b|[aiy]mi\b|[iy]j\b|uyu\b|ovat|[aoy]vali\b|[ea]yut\b|ogda\b|stvo\b|nosti?\b")
_ARMENIAN_LOOK = re.compile(r"kh|gh|dz|tz|um e\b|utyun|utyan|ner[iy]?\b|nere\b|@|ts\b|[^q]q[^u]|vac\b|vats\b|oum\b")
_ADDRESS = re.compile(r"\b(?:https?|www|com|net|org|html?)\b")
# Enough of a text to tell its language.
_SAMPLE = 2_000


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 primary subtag ("und" where unknown), and whether it is written in Latin letters though
    it has a script of its own."""

    code: str
    latin: bool = False


def detect(line: str, declared: str | None = None) -> Language:
    """The language of a lower-case line of words; `declared` breaks ties and fills silence."""
    line = _ADDRESS.sub(" ", line[:_SAMPLE])
    counts = {name: len(pattern.findall(line)) for name, pattern in _LETTERS}
    script = max(counts, key=lambda name: counts[name])
    declared = declared.split("-")[0].lower() if declared else None
    if not counts[script]:
        return Language(declared or "und")
    if script == "cyrillic":
        if declared and declared not in ("ru", "en", "hy"):
            return Language(declared)
        return Language("uk" if _UKRAINIAN.search(line) else "ru")
    if script == "arabic":
        return Language("fa" if _PERSIAN.search(line) else "ar")
    if script != "latin":
        return Language(script)
    return _latin(line, declared)


def _latin(line: str, declared: str | None) -> Language:
    words = line.split()
    scores = {code: float(sum(1 for word in words if word in known)) for code, known in _WORDS.items()}
    for code in scores.keys() - {"en", "ru", "hy"}:
        # Their short words stand in every Latin text by chance: two different ones are asked for.
        distinct = {word for word in words if len(word) > 1 and word in _WORDS[code]}
        scores[code] = scores[code] - 0.5 if len(distinct) > 1 else 0.0
    for code in ("ru", "hy"):
        # A word of English too, or a letter of any abbreviation, says little.
        vague = sum(1 for word in words if word in _WORDS[code] and (len(word) == 1 or word in _WORDS["en"]))
        scores[code] -= 0.7 * vague
    scores["ru"] += 0.4 * len(_RUSSIAN_LOOK.findall(line))
    scores["hy"] += 0.4 * len(_ARMENIAN_LOOK.findall(line))
    # A language with few letters in its function words wins by chance: English must be beaten clearly.
    scores["en"] += 0.3
    if declared in scores:
        scores[declared] += 0.75
    best = max(scores, key=lambda code: scores[code])
    if scores[best] < 0.5:
        return Language(declared or "und", latin=declared in ("ru", "hy"))
    return Language(best, latin=best in ("ru", "hy"))
