"""Reading ahead: a thread fetches what comes next while the caller works, within bounds."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


def _one(item: object) -> int:
    return 1


def read_ahead(
    items: Iterator[Item], most: int, *, weigh: Callable[[Item], int] = _one, heaviest: int | None = None
) -> Iterator[list[Item]]:
    """What has already arrived, up to `most` at a time, in order; never waits for a second item.

    A thread reads on while the caller works, until `most` items wait, or items that weigh `heaviest` together
    (a single one may weigh more). What goes wrong in reading is raised here, after what was read before it.
    """
    shelf = _Shelf(most, weigh, most if heaviest is None else heaviest)
    threading.Thread(target=shelf.fill, args=(items,), name="read-ahead", daemon=True).start()
    try:
        while batch := shelf.take():
            yield batch
        if shelf.error is not None:
            raise shelf.error
    finally:
        shelf.close()


class _Shelf(Generic[Item]):
    """A bounded queue from which all that stands there is taken at once."""

    def __init__(self, most: int, weigh: Callable[[Item], int], heaviest: int) -> None:
        self._most, self._weigh, self._heaviest = most, weigh, heaviest
        self._items: deque[Item] = deque()
        self._weight = 0
        self._ended = False
        self._changed = threading.Condition()
        self.error: BaseException | None = None

    def fill(self, items: Iterator[Item]) -> None:
        try:
            for item in items:
                if not self._put(item):
                    return
        except BaseException as error:  # handed to the caller, who raises it
            self.error = error
        self.close()

    def _put(self, item: Item) -> bool:
        weight = self._weigh(item)
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._has_room(weight))
            if self._ended:
                return False
            self._items.append(item)
            self._weight += weight
            self._changed.notify_all()
        return True

    def _has_room(self, weight: int) -> bool:
        if not self._items:
            return True
        return len(self._items) < self._most and self._weight + weight <= self._heaviest

    def take(self) -> list[Item]:
        """All that stands there, waiting for a first; empty at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended or bool(self._items))
            taken = list(self._items)
            self._items.clear()
            self._weight = 0
            self._changed.notify_all()
        return taken

    def close(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()
