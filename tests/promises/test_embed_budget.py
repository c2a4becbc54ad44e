"""Promise: all that a browser must fetch to read a thread on another site is at most 8 KiB, by brotli at 11.

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


def named_in(name: str, seen: set[str]) -> set[str]:
    """The file and every file that it names, and so on."""
    if name in seen:
        return seen
    seen.add(name)
    body, _kind = files.read(name)
    for other in re.findall(r"""["'(./]([\w-]+\.(?:js|css|woff2|svg|png))\b""", body.decode()):
        named_in(other, seen)
    return seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_stays_in_the_budget(client, language):
    needed = named_in("loader.js", set())
    assert needed == set(files.FILES)
    answers = [client.get(f"/embed/{name}", headers={"Accept-Encoding": "br"}) for name in sorted(needed)]
    answers.append(client.get(f"/embed/words/{language}.json", headers={"Accept-Encoding": "br"}))
    sizes = []
    for answer in answers:
        assert answer["Content-Encoding"] == "br"
        plain = brotli.decompress(answer.content)
        assert len(answer.content) == len(brotli.compress(plain, quality=11))
        sizes.append(len(answer.content))
    assert 2000 < sum(sizes) <= BUDGET, dict(zip([*sorted(needed), "words"], sizes, strict=True))
