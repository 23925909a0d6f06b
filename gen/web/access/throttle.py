"""Slow down who tries passwords: after some wrong ones a name has to wait, after many a machine."""

import threading
import time

from msgspec import Struct, field

_MOST_NAMES = 10_000


class Throttle(Struct):
    """Counts failures by key; ``most`` in a row make the key wait for ``seconds``."""

    most: int
    seconds: float
    _failures: dict[str, tuple[int, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def must_wait(self, key: str) -> bool:
        """Tell whether the key has failed too often a short while ago."""
        with self._lock:
            return self._count(key, time.monotonic()) >= self.most

    def failed(self, key: str) -> None:
        """Take note of a failure."""
        now = time.monotonic()
        with self._lock:
            if len(self._failures) > _MOST_NAMES:
                self._failures = {key: kept for key, kept in self._failures.items() if now - kept[1] < self.seconds}
            self._failures[key] = (self._count(key, now) + 1, now)

    def succeeded(self, key: str) -> None:
        """Forget the failures of the key."""
        with self._lock:
            self._failures.pop(key, None)

    def _count(self, key: str, now: float) -> int:
        count, last = self._failures.get(key, (0, 0.0))
        return count if now - last < self.seconds else 0
