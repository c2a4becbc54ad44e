"""The judge made ready beside the start of the server, so that the first reader does not wait for it."""

import logging
import threading

from django.db import connection

from fairsay.houserules import judge

log = logging.getLogger(__name__)


def start() -> None:
    """Warm the judge in a thread; `/readyz` says when it is done."""
    threading.Thread(target=_warm, name="fairsay-warming", daemon=True).start()


def _warm() -> None:
    try:
        from fairsay.desk.services.rulebooks import follow_rulebook

        follow_rulebook()
        judge.warm()
    except Exception:
        # Opinions are held as long as this lasts, and `/readyz` keeps saying no.
        log.exception("the judge could not be made ready")
    finally:
        connection.close()
