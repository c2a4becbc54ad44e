"""Promise: what a browser must fetch to read a thread on another site is at most 8 KiB, by brotli at 11; and
what it must fetch besides, at the first touch, to write there is at most 8 KiB more.

Counted are the bodies as they are sent, and that these are all is read from the files themselves:
each one that is named in another is in the count. Seen to fail: with 20 KB of random comment planted
in element.js, and with `import "./more.js"` planted in loader.js.
"""

import re

import brotli
import pytest

from fairsay.config.words import LANGUAGES
from fairsay.embed import files

BUDGET = 8 * 1024
NAMED = re.compile(r"""["'`(./]([\w-]+\.(?:js|css|woff2|svg|png))\b""")
# What is named in a call of `import(…)` is fetched later; all else at once.
LATER = re.compile(r"""\bimport\([^)]*""")


def named_in(name: str, seen: set[str]) -> set[str]:
    """The file and every file that it needs at once, and what these need, and so on."""
    if name in seen:
        return seen
    seen.add(name)
    code = files.read(name)[0].decode()
    code = "\n".join(line for line in code.splitlines() if not line.lstrip().startswith(("//", "/*", "*")))
    for other in NAMED.findall(LATER.sub("", code)):
        named_in(other, seen)
    return seen


def sizes_of(client, paths: list[str]) -> dict[str, int]:
    sizes = {}
    for path in paths:
        answer = client.get(f"/embed/{path}", headers={"Accept-Encoding": "br"})
        assert answer["Content-Encoding"] == "br"
        plain = brotli.decompress(answer.content)
        assert len(answer.content) == len(brotli.compress(plain, quality=11))
        sizes[path] = len(answer.content)
    return sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_stays_in_the_budget(client, language):
    needed = named_in("loader.js", set())
    # Fetched once the thread stands there to be read; it counts all the same.
    needed = named_in("live.js", needed)
    assert needed == set(files.READING)
    sizes = sizes_of(client, [*sorted(needed), f"words/{language}.json"])
    assert 2000 < sum(sizes.values()) <= BUDGET, sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_writing_stays_in_a_budget_of_its_own(client, language):
    assert "write.js" in LATER.search(files.read("element.js")[0].decode())[0]
    needed = named_in("write.js", set())
    assert needed == set(files.WRITING)
    sizes = sizes_of(client, [*sorted(needed), f"words/{language}/write.json"])
    assert 2000 < sum(sizes.values()) <= BUDGET, sizes
