"""A thread as one reader wants it, where no script folds it: what hidden people say is shut, and opens.

Worked on the finished HTML that everybody is sent, between tags that no reader's text can hold (`<` is
always escaped there). The script does the same to pages that are kept (static/discussion/talk.js).
"""

import re
from collections.abc import Collection

from fairsay.accounts.models import Reader
from fairsay.discussion import selectors
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.models import Thread
from fairsay.discussion.pieces import words

FOR_ME = "for=me"
SAID = re.compile(r'(<article class="said" [^<>]*\bdata-by="([\w-]+)"[^<>]*>)(.*?)(</article>)', re.DOTALL)
HIDE = re.compile(r'(<a class="hide" [^<>]*>)[^<]*')
OWN_PAGE = re.compile(r'(<a [^<>]*\bhref="/threads/[0-9]+/[^"#?]*)')


def marks_of_hidden(reader: Reader, thread: Thread) -> list[str]:
    """The marks, in this thread, of the people whom the reader hides."""
    return [mark_of(thread.pk, person) for person in selectors.find_hidden_ids(reader)]


def fold(html: str, thread: Thread, reader: Reader, language: str) -> str:
    """The thread's HTML with what hidden people say folded up, leading on to pages that are so, too."""
    hidden = frozenset(marks_of_hidden(reader, thread))
    return OWN_PAGE.sub(rf"\1?{FOR_ME}", _folded(html, hidden, language)) if hidden else html


def _folded(html: str, hidden: Collection[str], language: str) -> str:
    summary, again = words(language, "thread-script-hidden"), words(language, "thread-script-show")

    def shut(said: re.Match[str]) -> str:
        opening, mark, inside, closing = said.groups()
        if mark not in hidden:
            return said[0]
        inside = HIDE.sub(rf"\1{again}", inside)
        return f'{opening}<details class="folded"><summary>{summary}</summary>{inside}</details>{closing}'

    return SAID.sub(shut, html)
