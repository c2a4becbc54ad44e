"""Probes ask by the machine's own address, which is none of the names that readers use."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PROBES = frozenset({"/healthz", "/readyz"})


class ProbeMiddleware:
    """Health is told under any Host: the answers are the same for everybody and name no address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Give a probe the installation's own name, before anything checks it."""
        if request.path in PROBES:
            request.META["HTTP_HOST"] = settings.ALLOWED_HOSTS[0]
        return self.get_response(request)
