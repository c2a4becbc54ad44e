"""Is this process alive, and is it ready to serve?"""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from fairsay.errors import Unavailable
from fairsay.houserules import judge


def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers, and the judge is warm: before that no reader should be sent here."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        raise Unavailable("The database does not answer.") from error
    if not judge.is_warm():
        raise Unavailable("The judge is still warming up.")
    return JsonResponse({"status": "ready"})
