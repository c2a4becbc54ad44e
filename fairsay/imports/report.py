"""What an import did, opinion by opinion: every one that was read is in exactly one of three counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Report:
    """Counts of one import. `placeholders` are part of `created`: answered places without a text."""

    read: int = 0
    created: int = 0
    placeholders: int = 0
    already: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    stories_read: int = 0
    stories_created: int = 0
    readers_created: int = 0
    remarks: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def balanced(self) -> bool:
        """Whether every opinion read is accounted for."""
        return self.read == self.created + self.already + self.left_out.total()

    def lines(self, *, dry_run: bool = False) -> Iterator[str]:
        """The report as people read it."""
        would = "would be created" if dry_run else "created"
        yield f"{'read':<18} {self.read:>9}  opinions, {self.stories_read} discussions"
        more = f" ({self.placeholders} of them placeholders for what was removed there and answered)"
        yield f"{would:<18} {self.created:>9}  opinions{more if self.placeholders else ''}"
        yield f"{'':<18} {self.stories_created:>9}  stories"
        yield f"{'':<18} {self.readers_created:>9}  readers who cannot sign in"
        yield f"{'already there':<18} {self.already:>9}  opinions"
        yield f"{'left out':<18} {self.left_out.total():>9}  opinions"
        for reason, count in sorted(self.left_out.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"{'':<18} {count:>9}    {reason}"
        for remark, count in sorted(self.remarks.items()):
            yield f"{'to know':<18} {count:>9}  {remark}"
        for note in self.notes:
            yield f"{'to know':<18} {'':>9}  {note}"
