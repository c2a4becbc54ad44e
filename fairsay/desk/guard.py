"""The database's own refusal to change or delete an audit entry, on SQLite and on PostgreSQL.

The model refuses too, but a model can be gone around; a trigger has to be removed first, which
leaves the hash chain to tell. SQLite drops the triggers of a table that a migration rebuilds, so
`restore` runs after every `migrate`.
"""

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "desk_auditentry"
MESSAGE = "audit entries are never changed or deleted"

SQLITE_GUARD = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_no_{verb} BEFORE {verb.upper()} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for verb in ("update", "delete")
)
SQLITE_UNGUARD = tuple(f"DROP TRIGGER IF EXISTS {TABLE}_no_{verb}" for verb in ("update", "delete"))

POSTGRES_GUARD = (
    f"CREATE OR REPLACE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$",
    f"CREATE OR REPLACE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
    f"FOR EACH ROW EXECUTE FUNCTION {TABLE}_refuse()",
    f"CREATE OR REPLACE TRIGGER {TABLE}_no_truncate BEFORE TRUNCATE ON {TABLE} "
    f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()",
)
POSTGRES_UNGUARD = (
    f"DROP TRIGGER IF EXISTS {TABLE}_no_change ON {TABLE}",
    f"DROP TRIGGER IF EXISTS {TABLE}_no_truncate ON {TABLE}",
)

SQLITE_COUNT = f"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{TABLE}'"  # noqa: S608 - constants
POSTGRES_COUNT = (
    f"SELECT count(*) FROM pg_trigger WHERE tgrelid = '{TABLE}'::regclass "  # noqa: S608 - constants only
    "AND NOT tgisinternal AND tgenabled <> 'D'"
)


def guard(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place. Doing it again changes nothing."""
    _execute(connection, SQLITE_GUARD if connection.vendor == "sqlite" else POSTGRES_GUARD)


def unguard(connection: BaseDatabaseWrapper) -> None:
    """Remove the triggers: for tests that empty the database, and for those that tamper with it."""
    _execute(connection, SQLITE_UNGUARD if connection.vendor == "sqlite" else POSTGRES_UNGUARD)


def is_guarded(connection: BaseDatabaseWrapper) -> bool:
    """Whether both triggers stand."""
    with connection.cursor() as cursor:
        cursor.execute(SQLITE_COUNT if connection.vendor == "sqlite" else POSTGRES_COUNT)
        return int(cursor.fetchone()[0]) >= 2


def restore(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Signal handler for `post_migrate`: the triggers stand wherever the table does."""
    connection = connections[using]
    if TABLE in connection.introspection.table_names():
        guard(connection)


def _execute(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
