"""Readers of the browser tests. Each test has its own, so that no test stumbles over another's opinions."""

import json

from tests.server import FairsayServer

# No two names begin alike: the stand-in's dialog is searched by name.
READERS = (
    "Adele Quarry", "Bastian Loft", "Corin Weir", "Dorothea Finch", "Emil Sander", "Flora Penhale",
    "Gideon Marsh", "Hattie Brook", "Ivo Castle", "Juno Alder", "Kaspar Reed", "Lena Harrow",
    "Milo Thorne", "Nora Stile", "Orla Fenwick", "Piers Hollow", "Quentin Moor", "Rosa Lindqvist",
    "Silas Verity", "Thea Bramble", "Una Croft", "Vera Blackwood", "Wendell Ash", "Xanthe Moss", "Yorick Dale",
)  # fmt: skip
# What people call themselves when they want to see something break.
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "\u202elivE\u202e “onmouseover=alert(2)",
    "Z" + "\u0301\u0334\u0489" * 20,
)

SCRIPT = """
import json
from fairsay.accounts.services import register_reader
for uid, name, email in json.loads({people!r}):
    register_reader(name=name, email=email, language="en", provider="facebook", uid=uid)
from fairsay.discussion.services import get_own_site, register_story, set_policy
site = get_own_site()
story = register_story(site=site, url={gentle!r}, title="A gentle discussion", language="en")
set_policy(site=site, story=story, actions={{"advertisement": "nudge"}})
"""
# A story under which advertising is spoken of before posting.
GENTLE = "https://news.example/gentle"


def register_readers(server: FairsayServer) -> None:
    """Register everybody, as sign-in would; and the gentle story."""
    people = [(f"walker-{number}", name, address_of(name)) for number, name in enumerate(READERS)]
    people += [(f"walker-hostile-{number}", name, "") for number, name in enumerate(HOSTILE)]
    made = server.run(
        "manage", "shell", "--verbosity", "0", "-c", SCRIPT.format(people=json.dumps(people), gentle=GENTLE)
    )
    assert made.returncode == 0, made.stderr


def address_of(name: str) -> str:
    """The e-mail address of one of them."""
    return f"walker{READERS.index(name)}@example.org"
