"""Pictures: kept once, however often they are handed in."""

import hashlib
from io import BytesIO
from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.images.models import Image

from fairsay.accounts.models import Reader
from fairsay.publication.models import ArticlePage

# The sizes named in templates/publication; a test sees that a read draws nothing.
IN_TEXT = ("width-400", "width-800", "width-1200")
IN_LISTS = ("fill-360x240", "fill-720x480", "fill-480x320", "fill-800x533", "fill-1200x800")


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


def draw_sizes(article: ArticlePage) -> None:
    """Draw an article's pictures in every size that the templates ask for, so that no reader waits for it.

    The first picture also stands on front pages and in lists, cut to three by two.
    """
    pictures = [block.value["image"] for block in article.body if block.block_type == "picture"]
    for at, image in enumerate(image for image in pictures if image is not None):
        for spec in IN_TEXT if at else IN_TEXT + IN_LISTS:
            # One by one: Wagtail's way for several at once leaves the files it draws into open.
            image.get_rendition(spec)
