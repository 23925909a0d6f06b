"""Reproducible chance: the same seed and key give the same throws on every machine and Python."""

import hashlib
from collections.abc import Sequence
from random import Random
from typing import TypeVar

SEED = "gen-1439 demo figures, 1"

T = TypeVar("T")


class Dice:
    """Throws for one purpose. Only ``Random.random`` is used: it is the one method that never changes."""

    def __init__(self, *key: object) -> None:
        text = "|".join([SEED, *map(str, key)])
        self._random = Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big"))

    def share(self) -> float:
        """Return a number from 0 up to 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """Return True with the chance given (0 to 1)."""
        return self.share() < chance

    def between(self, low: float, high: float) -> float:
        """Return a number between the two."""
        return low + (high - low) * self.share()

    def whole(self, low: int, high: int) -> int:
        """Return a whole number between the two, both included."""
        return low + int(self.share() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[int(self.share() * len(items))]

    def weighted(self, items: Sequence[tuple[T, float]]) -> T:
        """Return one of the items, each as likely as its weight."""
        throw = self.share() * sum(weight for _item, weight in items)
        for item, weight in items:
            throw -= weight
            if throw < 0:
                return item
        return items[-1][0]
