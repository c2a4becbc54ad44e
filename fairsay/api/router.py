"""The one router: where two shared an address, only the first of them would be asked."""

from typing import Any

from ninja import Router

from fairsay.api.answers import ByToken, SignedIn

router = Router()
READING: dict[str, Any] = {"tags": ["Reading"]}
WRITING: dict[str, Any] = {"tags": ["Writing"], "auth": [ByToken(), SignedIn()]}
