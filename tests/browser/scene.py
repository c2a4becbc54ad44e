"""Threads and readers in the states that a lively newsroom does not happen to show, in any language.

Planted through the services by one command, with the sessions of the readers: nobody signs in by hand.
"""

import json
from typing import Any

from tests.server import FairsayServer

SCRIPT = """
import json
from datetime import timedelta
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from fairsay.accounts.models import Reader
from fairsay.accounts.roles import Role
from fairsay.accounts.services import register_reader
from fairsay.desk import services as desk
from fairsay.discussion import services as talk
from fairsay.discussion.models import Site
from fairsay.notifications.links import unsubscribe_url

texts, language, site, home = json.loads({texts!r}), {language!r}, {site!r}, {home!r}
now = timezone.now()
chief = Reader.objects.get(email="ingrid.hallowell@example.org")
names = texts["names"]
people = [register_reader(name=name, language=language, provider="facebook", uid=f"scene-{{language}}-{{n}}")
          for n, name in enumerate(names)]
ada, ben, cyd = people

def story(name, **terms):
    made = talk.register_story(site=Site.objects.get(key=site), url=f"{{home}}/{{language}}/{{name}}",
                               title=texts["title"], language=language)
    if terms:
        talk.set_policy(site=made.site, story=made, **terms)
    return made.thread

def say(actor, thread, what, minutes, **more):
    return talk.post_opinion(actor=actor, thread=thread, text=texts[what], now=now - timedelta(minutes=minutes), **more).opinion

def session(reader):
    kept = SessionStore()
    kept[SESSION_KEY], kept[HASH_SESSION_KEY] = str(reader.pk), reader.get_session_auth_hash()
    kept[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    kept.save()
    return kept.session_key

long = story("long", actions=dict.fromkeys(("off_topic", "advertisement", "abusive", "filthy"), "ignore"))
closed, frozen, slow, waiting = story("closed"), story("frozen"), story("slow"), story("waiting", mode="held_first")
quiet, gentle = story("quiet"), story("gentle", actions={{"advertisement": "nudge"}})
root = say(ben, long, "first", 90)
deep = root
for number in range(1, 8):
    deep = say(ada if number % 2 else ben, long, "answer", 90 - number, parent=deep)
gone = say(cyd, long, "second", 80)
say(ben, long, "answer", 70, parent=gone)
talk.delete_opinion(actor=cyd, opinion=gone)
mine = say(ada, long, "third", 10)
talk.edit_opinion(actor=ada, opinion=mine, text=texts["edited"])
talk.set_like(actor=ben, opinion=mine, liked=True)
desk.pick_opinion(actor=chief, opinion=root, picked=True)
say(chief, long, "staff", 5, parent=mine)
for thread in (closed, frozen):
    say(ben, thread, "first", 60)
talk.set_policy(site=closed.story.site, story=closed.story, mode="closed")
talk.set_policy(site=closed.story.site, story=frozen.story, mode="read_only")
say(ada, slow, "first", 1)
say(ben, gentle, "staff", 60, nudged=True)
talk.set_policy(site=slow.story.site, story=slow.story, slow_seconds=900)
held = say(ada, waiting, "first", 30)
reword = say(ada, waiting, "second", 29)
desk.ask_to_reword(actor=chief, opinion=reword, explanation=texts["why"])
spam = say(ada, quiet, "advertisement", 28)
assert spam.state == "pending", spam.state
bad = say(ada, long, "rude", 27)
said_no = desk.reject_opinion(actor=chief, opinion=bad, ground="off_topic", explanation=texts["why"])
worse = say(ada, long, "second", 26)
said_no_too = desk.reject_opinion(actor=chief, opinion=worse, ground="abusive", explanation=texts["why"])
desk.appeal_decision(actor=ada, decision=said_no_too, words=texts["appeal"])
desk.ban_reader_from_desk(actor=chief, reader=cyd, ground="abusive", reason=texts["why"], ends_at=now + timedelta(days=3))
talk.report_opinion(actor=ada, opinion=root, ground="off_topic", words=texts["why"])
open_notice = desk.file_notice(place=str(root.pk), kind="other", reasons=texts["appeal"], name=names[2], email="c@example.org", good_faith=True, language=language)
done = desk.file_notice(place=str(mine.pk), kind="privacy", reasons=texts["appeal"], name=names[2], email="d@example.org", good_faith=True, language=language)
# So long ago that it can no longer be taken back, and whoever sent the notice may object.
desk.answer_notice(actor=chief, notice=done, outcome="kept", explanation=texts["why"], now=now - timedelta(hours=2))
print(json.dumps({{
    "ada": session(ada), "cyd": session(cyd), "long": long.pk, "closed": closed.pk, "frozen": frozen.pk, "slow": slow.pk,
    "waiting": waiting.pk, "quiet": quiet.pk, "gentle": gentle.pk, "root": root.pk, "mine": mine.pk, "held": held.pk, "reword": reword.pk,
    "spam": spam.pk, "statement": said_no.pk, "appealed": said_no_too.pk,
    "notice": open_notice.reference, "answered": done.reference, "deep": deep.pk, "unsubscribe": unsubscribe_url(ada),
}}))
"""


def plant(
    server: FairsayServer, language: str, texts: dict[str, Any], *, site: str, home: str
) -> dict[str, Any]:
    """Plant everything once, under stories of `site` whose addresses begin with `home`; numbers and sessions by name."""
    script = SCRIPT.format(texts=json.dumps(texts), language=language, site=site, home=home)
    made = server.run("manage", "shell", "--verbosity", "0", "-c", script)
    assert made.returncode == 0, made.stderr
    found: dict[str, Any] = json.loads(made.stdout.splitlines()[-1])
    return found


TEXTS: dict[str, dict[str, Any]] = {
    "en": {
        "names": ["Ada Quill", "Ben Harrow", "Cyd Marlowe"],
        "title": "Ferries to the islands will run later from spring",
        "first": "The late ferry is how the night shift gets home. Keep it.",
        "answer": "On weekdays, yes; on Sundays the ferry is empty.",
        "second": "The harbour office should publish what the ferry carried.",
        "third": "A smaller ferry would do in winter.",
        "edited": "A smaller ferry would do in winter, and cost half as much.",
        "staff": "We have asked the harbour office for the figures.",
        "rude": "And the football last night was a shame.",
        "advertisement": "Cheap ferry tickets, 70% off today only! Order at https://ferry-deals.example/buy or call +1 555 010 0199.",
        "why": "It has nothing to do with the ferry, which this story is about.",
        "appeal": "It was about the crowd on the ferry after the match, as the article says.",
    },
    "ar": {
        "names": ["سلمى الكاتب", "بسّام النجار", "رامي السيد"],
        "title": "عبّارات الجزر تتأخر في مواعيدها ابتداءً من الربيع",
        "first": "العبّارة المتأخرة هي طريق العاملين ليلًا إلى بيوتهم. أبقوها.",
        "answer": "في أيام العمل نعم، أما يوم الأحد فالعبّارة فارغة.",
        "second": "على إدارة الميناء أن تنشر عدد ركاب العبّارة.",
        "third": "عبّارة أصغر تكفي في الشتاء.",
        "edited": "عبّارة أصغر تكفي في الشتاء، وتكلّف النصف.",
        "staff": "طلبنا من إدارة الميناء الأرقام.",
        "rude": "أما مباراة الأمس فكانت عارًا.",
        "advertisement": "تذاكر عبّارات رخيصة، خصم 70% اليوم فقط! اطلبوا من https://ferry-deals.example/buy أو +1 555 010 0199",
        "why": "هذا لا يتصل بالعبّارة التي يتحدث عنها المقال.",
        "appeal": "كان الكلام عن الزحام على العبّارة بعد المباراة، كما في المقال.",
    },
}  # fmt: skip
