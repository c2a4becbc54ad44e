"""The audit log refuses to be emptied; between tests that really commit, it must be."""

from django.db import connections
from django.test import TransactionTestCase

from fairsay.desk.guard import guard, unguard


def let_tests_empty_it() -> None:
    """Lift the database's guard of the log while a test's tables are emptied, and put it back."""
    empty = TransactionTestCase._fixture_teardown

    def without_guard(case: TransactionTestCase) -> None:
        unguard(connections["default"])
        empty(case)
        guard(connections["default"])

    TransactionTestCase._fixture_teardown = without_guard
