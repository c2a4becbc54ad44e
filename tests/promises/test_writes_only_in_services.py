"""Promise: models are written only in services (and in migrations, and by the framework's own managers).

A call that writes is recognised by its name on anything that looks like a model, manager or query.
Seen to fail: with `Opinion.objects.create()` planted in fairsay/discussion/views.py, and with
`opinion.save()` planted in fairsay/desk/views_queue.py.
"""

import ast
from pathlib import Path

import pytest

import fairsay

pytestmark = pytest.mark.plain

PACKAGE = Path(fairsay.__file__).parent
WRITES = {
    "save",
    "delete",
    "create",
    "update",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "acreate",
    "asave",
    "adelete",
    "aupdate",
    "bulk_import",
    "add_child",
    "add_root",
}
# `update` and `delete` are common words: they count only on a query, which starts from a manager.
ON_QUERIES_ONLY = {"update", "delete", "create"}
# Where writing is the purpose: services, and what the framework itself calls to write.
ALLOWED = (
    "services",
    "migrations",
    "/snapshots",
    "accounts/models.py",
    "accounts/adapters.py",
    "desk/audit",
    "houserules/",
    "demo/",
    "publication/models",
    "config/",
    "accounts/signin_adapters",
)


def written_in(tree: ast.AST) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(tree):
        if not (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES
        ):
            continue
        chain = ast.unparse(node.func.value)
        name = node.func.attr
        if name in ON_QUERIES_ONLY and "objects" not in chain and not chain.endswith(("all()", "_set")):
            continue
        found.append((node.lineno, f"{chain}.{name}"))
    return found


def test_no_write_outside_services():
    offenders = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        place = str(path.relative_to(PACKAGE))
        if any(word in place for word in ALLOWED):
            continue
        writes = written_in(ast.parse(path.read_text(encoding="utf-8")))
        if writes:
            offenders[place] = writes
    assert offenders == {}
