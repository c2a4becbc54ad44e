"""The bands by which nearly the same text is found again."""

from collections.abc import Sequence

from fairsay.discussion.models import Band, Opinion
from fairsay.houserules import likeness


def keep_bands(opinions: Sequence[Opinion]) -> None:
    """Keep the bands of saved opinions as their fingerprints have them now; an empty one has none."""
    Band.objects.filter(opinion__in=opinions).delete()
    Band.objects.bulk_create(
        (
            Band(opinion=opinion, value=value)
            for opinion in opinions
            for value in likeness.bands(bytes.fromhex(opinion.fingerprint))
        ),
        batch_size=2000,
    )
