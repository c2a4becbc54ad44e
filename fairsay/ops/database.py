"""The database before it is used: does it answer, and has it the tables of this version?"""

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from fairsay.errors import Unavailable


def reach() -> None:
    """Open the connection. Raises Unavailable, in one line, where nothing answers."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        said = " ".join(str(error).split())
        raise Unavailable(f"the database cannot be opened: {said}") from error


def migrate(*, verbosity: int = 0) -> None:
    """Bring the tables up to date; does nothing where they are. Raises Unavailable."""
    reach()
    call_command("migrate", verbosity=verbosity, interactive=False)


def is_new() -> bool:
    """Whether it has no tables at all yet. Raises Unavailable."""
    reach()
    return not connection.introspection.table_names()


def check_version() -> None:
    """Raises Unavailable for a database of an earlier version.

    It is left alone: a server of that version may be at work on it.
    """
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Unavailable("the database is of an earlier version: `fairsay migrate` brings it up to date.")
