"""The rule on abuse: hand-written opinions that no training saw, and what a finding must say."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.detectors import abuse
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Evidence, Rule, Submission

pytestmark = pytest.mark.plain
CASES = [
    json.loads(line) for line in (Path(__file__).parent / "cases_abuse.jsonl").read_text("utf-8").splitlines()
]


def judged(text, language=None):
    return abuse.detect(Reading(Submission(text, language=language)), shipped())


def held(text, language):
    return judged(text, language).score >= shipped().threshold(Rule.ABUSIVE, language)


def share(chosen, language, wanted):
    mine = [case for case in CASES if case["language"] == language and chosen(case)]
    assert len(mine) >= 5, "too few cases to state a rate"
    return sum(held(case["text"], language) is wanted for case in mine) / len(mine)


@pytest.mark.parametrize(("language", "least"), [("en", 0.68), ("ru", 0.80), ("hy", 0.75)])
def test_breaches_in_their_own_letters_are_held_at_least_this_often(language, least):
    assert share(lambda case: case["hold"] and not case["latin"], language, True) >= least


@pytest.mark.parametrize(("language", "least"), [("ru", 0.80), ("hy", 0.80)])
def test_breaches_in_latin_letters_are_held_at_least_this_often(language, least):
    assert share(lambda case: case["hold"] and case["latin"], language, True) >= least


@pytest.mark.parametrize("language", ["en", "ru", "hy"])
def test_angry_civil_opinions_are_clear_nineteen_times_in_twenty(language):
    assert share(lambda case: not case["hold"], language, False) >= 0.95


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You are an idiot.", "en"),
        ("I will find you and break your legs.", "en"),
        ("Go back to your country, you parasite.", "en"),
        ("Ты идиот и не лечишься", "ru"),
        ("Автора надо расстрелять", "ru"),
        ("Դու ապուշ ես", "hy"),
        ("Կսպանեմ քեզ", "hy"),
        ("ty tupoy baran", "ru"),
        ("du himar es", "hy"),
    ],
)
def test_plain_abuse_is_held(text, language):
    assert held(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister is wrong about the tax and should resign.", "en"),
        ("He wrote that all Roma are vermin, and I am ashamed that nobody answered him.", "en"),
        ("This law is idiotic and the government should be ashamed.", "en"),
        ("Министр врёт, и его пора отправить в отставку", "ru"),
        ("Меня вчера назвали «чуркой» в автобусе, и никто не заступился. Стыдно.", "ru"),
        ("Կառավարությունը ստում է, ամոթ ձեզ", "hy"),
        ("shat lav hodvac e, shnorhakalutyun", "hy"),
        ("spasibo za statyu, ochen polezno", "ru"),
    ],
)
def test_criticism_and_counter_speech_are_clear(text, language):
    assert not held(text, language)


def test_an_insult_in_the_middle_of_a_civil_opinion_is_found_and_named():
    text = "The road was repaired well, thank you. You are a worthless pig, Mr Harrow. We wait for the lamps."
    detection = judged(text, "en")
    finding = detection.findings[0]
    start, end = finding.span
    assert "pig" in text[start:end]
    assert "lamps" not in text[start:end]
    assert finding.evidence is Evidence.INSULT
    assert "pig" in finding.words


def test_a_threat_is_called_a_threat():
    assert (
        judged("Tomorrow I will kill you, everybody knows where you live.", "en").findings[0].evidence
        is Evidence.THREAT
    )


@pytest.mark.parametrize("case", [case for case in CASES if case["hold"]], ids=lambda case: case["id"])
def test_cutting_out_the_passage_lowers_the_score(case):
    text, language = case["text"], case["language"]
    detection = judged(text, language)
    if detection.score < shipped().threshold(Rule.ABUSIVE, language):
        return  # a miss: the rates above count it
    start, end = detection.findings[0].span
    assert 0 <= start < end <= len(text)
    assert judged(text[:start] + text[end:], language).score < detection.score


def test_a_newsroom_adds_a_word_of_its_own():
    book = shipped().derived(version="2026.11.1+here", words={Rule.ABUSIVE: {"quackhead": 3}})
    detection = abuse.detect(Reading(Submission("The mayor is a quackhead.", language="en")), book)
    assert detection.findings[0].evidence is Evidence.LISTED_WORD
    assert detection.score >= 0.9


def test_an_empty_opinion_and_one_of_signs_alone_score_nothing_and_do_not_fail():
    for text in ("", "   ", "!!! ???", "🙂", "\u200b"):
        assert judged(text).score < 0.3


def test_a_long_opinion_costs_the_encoder_a_bounded_number_of_sentences():
    text = "The budget was passed on Monday and nobody asked the villages. " * 60
    assert not held(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Хрен с ним, с мостом, построят другой.", "ru"),
        ("Сосед угостил укропом с дачи.", "ru"),
        ("Damn right", "en"),
    ],
)
def test_turns_of_speech_insult_nobody(text, language):
    assert not held(text, language)


def test_an_insult_beside_a_turn_of_speech_is_held_all_the_same():
    assert held("Хрен с ним, а ты идиот.", "ru")


@pytest.mark.parametrize(
    ("kind", "others", "text"),
    [
        ("insult", ("threat", "identity"), "You are an idiot."),
        ("insult", ("threat", "identity"), "The mayor is a worthless liar and a clown."),
        ("insult", ("threat", "identity"), "Ты тупой баран."),
        ("threat", ("insult", "identity"), "I will find you and break your legs."),
        ("threat", ("insult", "identity"), "Somebody should shoot this minister."),
        ("threat", ("insult", "identity"), "Я тебя найду и убью."),
        ("identity", ("threat",), "All Roma are thieves and vermin."),
        ("identity", ("threat",), "Women are too stupid to vote."),
        ("identity", ("threat",), "No decent country would let Muslims teach."),
    ],
)
def test_kinds_of_abuse_are_told_apart(kind, others, text):
    subscores = judged(text).subscores
    assert set(subscores) == {"insult", "threat", "identity"}
    assert all(subscores[kind] > 2 * subscores[other] for other in others)


def test_a_threat_to_a_group_is_both():
    subscores = judged("We should kill all Muslims.", "en").subscores
    assert min(subscores["threat"], subscores["identity"]) > 0.5


@pytest.mark.parametrize(
    "text", ["Thank you for the article.", "The plan is a disgrace, they should resign."]
)
def test_a_civil_opinion_is_of_no_kind(text):
    assert max(judged(text, "en").subscores.values()) < 0.1


def test_no_kind_is_likelier_than_abuse():
    for case in CASES:
        detection = judged(case["text"], case["language"])
        assert max(detection.subscores.values()) <= detection.score + 1e-9


LOOK = str.maketrans("aeopc", "аеорс")
LEET = str.maketrans("aeio", "4310")
DISGUISES = {
    "leet": lambda word: word.translate(LEET),
    "look-alikes": lambda word: word.translate(LOOK),
    "spaced": lambda word: " ".join(word),
    "dotted": lambda word: ".".join(word),
    "stretched": lambda word: word[:2] + word[2] * 4 + word[3:],
    "fullwidth": lambda word: "".join(chr(ord(letter) + 0xFEE0) for letter in word),
    "invisible": lambda word: "\u200b".join(word),
    "accents": lambda word: "".join(letter + "\u0301" for letter in word),
}
PLAIN = [
    ("You are an {}.", word)
    for word in ("idiot", "imbecile", "parasite", "moron", "coward", "animal", "bastard", "degenerate")
] + [
    ("All women are {}.", word) for word in ("vermin", "parasites", "scum", "stupid", "worthless", "animals")
]


@pytest.mark.parametrize("name", DISGUISES)
def test_disguised_abuse_is_held_nine_times_in_ten(name):
    caught = [(frame, word) for frame, word in PLAIN if held(frame.format(word), "en")]
    assert len(caught) >= 12
    still = sum(held(frame.format(DISGUISES[name](word)), "en") for frame, word in caught)
    assert still >= 0.9 * len(caught)


def test_the_passage_begins_and_ends_between_characters():
    text = "Thank you. You are an i\u0301d\u0301i\u0301o\u0301t\u0301, sir."
    start, end = judged(text, "en").findings[0].span
    assert not text[start:][:1].startswith("\u0301")
    assert not text[end:].startswith("\u0301")


def test_an_insult_on_a_line_of_its_own_is_found():
    text = "the road was repaired\nyou are a worthless pig\nwe wait for the lamps"
    detection = judged(text, "en")
    assert detection.score >= shipped().threshold(Rule.ABUSIVE, "en")
    start, end = detection.findings[0].span
    assert "pig" in text[start:end]
    assert "lamps" not in text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        'Nobody should have to read "women are animals" over breakfast.',
        "Calling refugees parasites is vile.",
        "Muslims are not criminals, and you know it.",
        "We must never look away while Roma are beaten.",
        "My phone is a worthless piece of trash.",
        "I am such an idiot, I forgot to vote.",
        "My boss is a lesbian and she is brilliant.",
        "Bloody hell, what a great match!",
        "The government lies, it is corrupt and it must go.",
    ],
)
def test_what_the_words_are_used_for_decides(text):
    assert not held(text, "en")


def test_what_is_wanted_of_the_encoder_is_what_it_is_asked_for(monkeypatch):
    asked = []
    reading = Reading(Submission("You are a parasite. The lamps are new.", language="en"))
    wanted = abuse.wanted(reading, shipped())
    monkeypatch.setattr(abuse.abuseparts, "finding", lambda *given: None)
    encode = abuse.encoder.shared_encoder().encode
    monkeypatch.setattr(
        abuse.encoder.shared_encoder(), "encode", lambda texts: (asked.extend(texts), encode(texts))[1]
    )
    abuse.detect(reading, shipped())
    assert asked == wanted
    assert wanted
