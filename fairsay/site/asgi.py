"""The one server process: the thin paths in front, Django behind, the background worker beside."""

from pathlib import Path

from django.conf import settings

from fairsay.config import env
from fairsay.discussion import hooks
from fairsay.edge.app import Edge
from fairsay.edge.live import Live
from fairsay.edge.stores import PostgresStore, SqliteStore, Store
from fairsay.ops import warming, worker
from fairsay.site.wsgi import application as wsgi


def make_store() -> Store:
    """The store for the database in use."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return SqliteStore(Path(settings.DATABASES["default"]["NAME"]))
    import psycopg

    params = connection.get_connection_params()  # type: ignore[no-untyped-call,unused-ignore] # Django's own
    keep = {
        "dbname",
        "user",
        "password",
        "host",
        "port",
        "sslmode",
        "sslrootcert",
        "sslcert",
        "sslkey",
        "service",
    }
    return PostgresStore(psycopg.conninfo.make_conninfo(**{k: v for k, v in params.items() if k in keep}))


store = make_store()
if isinstance(store, PostgresStore):
    hooks.on_dropped.append(store.drop_from_thread)
live = Live(store, limit=env.read("FAIRSAY_LIVE_READERS"), home=settings.PUBLIC_URL)
application = Edge(
    wsgi=wsgi,
    store=store,
    threads=env.read("FAIRSAY_THREADS"),
    events=live,
    on_start=(worker.start, warming.start, live.listen_for_stop),
    on_stop=(worker.stop, live.close),
)
