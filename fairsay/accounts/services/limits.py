"""What is counted and marked for a short time, by all processes together and through a restart.

Tries to sign in, second-factor codes that were used, tries by address: they stand in one table of the
database that every node shares, since a limit that each process counts for itself is as many times as high.
Names are kept as hashes: they hold addresses of the network and of e-mail.
"""

import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection
from django.utils import timezone

from fairsay.accounts.models import Mark

# Finished things that other libraries keep in the default cache: each process makes them for itself.
NEAR = ("wagtail", "django-import-export-", "allauth.facebook.app_token", "template.cache.")
# A code of the app on a telephone is good in its own half minute and those beside it (MFA_TOTP_TOLERANCE);
# the library marks it as used for one alone.
LASTING = {"allauth.mfa.totp.used": 90.0}
FOR_EVER = timedelta(days=3650)

# One statement, so that of two at once one is first. The same words for SQLite and PostgreSQL.
_ADD = """
    INSERT INTO accounts_mark (key, count, value, ends_at) VALUES (%s, %s, %s, %s)
    ON CONFLICT (key) DO UPDATE SET count = excluded.count, value = excluded.value, ends_at = excluded.ends_at
"""
_TRY = """
    INSERT INTO accounts_mark AS mark (key, count, value, ends_at) VALUES (%s, 1, '', %s)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN mark.ends_at <= %s THEN 1 ELSE mark.count + 1 END,
        ends_at = CASE WHEN mark.ends_at <= %s THEN excluded.ends_at ELSE mark.ends_at END
    RETURNING count
"""
_IF_OVER = " WHERE accounts_mark.ends_at <= %s"
_COUNT = """
    UPDATE accounts_mark SET count = count + %s WHERE key = %s AND value = '' AND ends_at > %s RETURNING count
"""


def count_try(name: str, seconds: float) -> int:
    """Count one more try of `name`, and return how many there were since the first, `seconds` ago at most.

    One statement, by all processes together. Call it outside a transaction that a refusal undoes.
    """
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_TRY, [_hashed(f"try:{name}"), now + timedelta(seconds=seconds), now, now])
        return int(cursor.fetchone()[0])


class SharedCache(BaseCache):
    """Django's cache over one table. Whole numbers are counted in the database; other values must be JSON.

    A name in `NEAR` goes to the cache `near`. Raises TypeError for what JSON cannot hold.
    """

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """The value, or `default` where there is none or its time is over."""
        if _is_near(key):
            return caches["near"].get(key, default, version)
        live = Mark.objects.filter(pk=self._name(key, version), ends_at__gt=timezone.now())
        mark = live.values_list("count", "value").first()
        if mark is None:
            return default
        count, value = mark
        return json.loads(value) if value else count

    def set(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        """Keep a value in the place of any other."""
        if _is_near(key):
            caches["near"].set(key, value, timeout, version)
            return
        with connection.cursor() as cursor:
            cursor.execute(_ADD, self._row(key, value, timeout, version))

    def add(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Keep a value unless there is one. Of two processes at once one is told that it did."""
        if _is_near(key):
            return caches["near"].add(key, value, timeout, version)
        with connection.cursor() as cursor:
            row = self._row(key, value, timeout, version)
            cursor.execute(_ADD + _IF_OVER, [*row, timezone.now()])
            return cursor.rowcount > 0

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Count on, in one statement. Raises ValueError where there is nothing to count."""
        if _is_near(key):
            return caches["near"].incr(key, delta, version)
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [delta, self._name(key, version), timezone.now()])
            row = cursor.fetchone()
        if row is None:
            raise ValueError(f"nothing is counted under {key!r}")
        return int(row[0])

    def touch(self, key: str, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Give a value another end."""
        if _is_near(key):
            return caches["near"].touch(key, timeout, version)
        live = Mark.objects.filter(pk=self._name(key, version), ends_at__gt=timezone.now())
        return bool(live.update(ends_at=self._end(key, timeout)))

    def delete(self, key: str, version: int | None = None) -> bool:
        """Keep it no longer."""
        if _is_near(key):
            return caches["near"].delete(key, version)
        return bool(Mark.objects.filter(pk=self._name(key, version)).delete()[0])

    def clear(self) -> None:
        """Empty both."""
        Mark.objects.all().delete()
        caches["near"].clear()

    def _name(self, key: str, version: int | None) -> str:
        return _hashed(self.make_and_validate_key(key, version=version))

    def _row(self, key: str, value: Any, timeout: float | None, version: int | None) -> list[Any]:
        counted = isinstance(value, int) and not isinstance(value, bool)
        kept = (value, "") if counted else (0, json.dumps(value))
        return [self._name(key, version), *kept, self._end(key, timeout)]

    def _end(self, key: str, timeout: float | None) -> Any:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        if seconds is None:
            return timezone.now() + FOR_EVER
        least = next((least for start, least in LASTING.items() if key.startswith(start)), 0.0)
        return timezone.now() + timedelta(seconds=max(float(seconds), least))


def drop_marks() -> int:
    """Delete what is over; the background worker does it. Returns how many."""
    over = Mark.objects.filter(ends_at__lte=timezone.now())
    return over.delete()[0] if over.exists() else 0  # Asked first: SQLite has one writer.


def _hashed(name: str) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), name.encode(), hashlib.sha256).hexdigest()


def _is_near(key: str) -> bool:
    return key.startswith(NEAR)
