"""The link that ends letters without signing in: signed, for one reader, good for that and nothing else.

It does not run out: letters are kept for years, and whoever holds one may still want no more of them.
"""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from fairsay.accounts.models import Reader
from fairsay.errors import NotFound

_signer = Signer(sep=".", salt="fairsay.notifications.unsubscribe")


def unsubscribe_url(reader: Reader) -> str:
    """The absolute address that stands in a letter to this reader."""
    return str(settings.PUBLIC_URL) + reverse("unsubscribe", args=[_signer.sign(str(reader.pk))])


def reader_of(token: str) -> Reader | None:
    """Whose letters the token ends; None where the account is gone. Raises NotFound for a forged one."""
    try:
        number = int(_signer.unsign(token))
    except (BadSignature, ValueError) as error:
        raise NotFound from error
    return Reader.objects.filter(pk=number, erased_at=None).first()
