"""One module a system, each with `read(file)`: an export's bytes in, records out, one after another.

Readers touch no database and nothing of Django; a contract in pyproject.toml holds them to it.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO

from fairsay.imports.records import Record

SYSTEMS = ("facebook", "disqus", "wordpress")

Reader = Callable[[BinaryIO], Iterator[Record]]


def find_reader(system: str) -> Reader:
    """The `read` of one of SYSTEMS."""
    reader: Reader = import_module(f"fairsay.imports.readers.{system}").read
    return reader
