"""A clock that stands still."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True)
class StoppedClock:
    """Always the same moment."""

    moment: datetime = datetime(2024, 12, 20, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()
