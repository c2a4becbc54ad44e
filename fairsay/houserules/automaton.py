"""Strings in a line, each with what it stands for: one pass however many there are (Aho–Corasick)."""

from collections.abc import Iterable, Iterator

import ahocorasick

from fairsay.houserules.termlist import Term


class Automaton:
    """Strings to terms; of two terms with one string the stronger stays."""

    def __init__(self, entries: Iterable[tuple[str, Term]]) -> None:
        """Build it from (string, term)."""
        table: dict[str, Term] = {}
        for text, term in entries:
            kept = table.get(text)
            if kept is None or term.strength > kept.strength:
                table[text] = term
        self._inner = ahocorasick.Automaton()
        for text, term in table.items():
            self._inner.add_word(text, (len(text), term))
        self._empty = not table
        if table:
            self._inner.make_automaton()

    def search(self, line: str) -> Iterator[tuple[int, int, Term]]:
        """Start, end and term of every string found in `line`."""
        if not self._empty:
            for last, (length, term) in self._inner.iter(line):
                yield (last - length + 1, last + 1, term)
