"""Pictures: kept once, however often they are handed in."""

import hashlib
from io import BytesIO
from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.images.models import Image

from fairsay.accounts.models import Reader


def keep_picture(*, actor: Reader | None, path: Path, title: str, description: str = "") -> Image:
    """A picture file in Wagtail's library. A file with the same bytes is kept once."""
    content = path.read_bytes()
    # Wagtail keeps the same SHA-1 of the file, to find doubles in its own upload screen.
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    known = Image.objects.filter(file_hash=digest).first()
    if known is not None:
        return known
    image = Image(
        title=title,
        description=description,
        uploaded_by_user=actor,
        file=ImageFile(BytesIO(content), name=path.name),
        file_size=len(content),
        file_hash=digest,
    )
    image.save()
    return image
