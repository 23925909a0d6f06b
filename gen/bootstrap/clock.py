"""The clock of the machine."""

from datetime import date, datetime


class SystemClock:
    """Local date and time."""

    def today(self) -> date:
        """Return the local date."""
        return date.today()

    def now(self) -> datetime:
        """Return the moment, with the local time zone."""
        return datetime.now().astimezone()
