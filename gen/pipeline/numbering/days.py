"""Days and clocks that a number may rest on: a mistyped year, or a clock that fell back, would begin the book of it."""

from datetime import date, datetime, timedelta

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.vietnamese import cited_date

_BACK = timedelta(days=3653)
"""How far back from today a day may lie: ten years (a paper book typed in)."""
_YEAR_AHEAD, _TOMORROW = timedelta(days=366), timedelta(days=1)


def require_near(day: date | None, today: date) -> None:
    """Raise ConfigurationError for the day of a document that is far from today."""
    _require_within(day, today, _YEAR_AHEAD)


def require_arrived(day: date | None, today: date) -> None:
    """Raise ConfigurationError for a day of arrival that has not come or is long past."""
    _require_within(day, today, _TOMORROW)


def fell_back(now: datetime, latest: datetime | None) -> bool:
    """Tell whether a clock stands in an earlier year than the newest line of the book."""
    return latest is not None and now.year < latest.year and latest - now > timedelta(days=1)


def _require_within(day: date | None, today: date, ahead: timedelta) -> None:
    if day is not None and not today - _BACK <= day <= today + ahead:
        text = _("Ngày {day} cách hôm nay ({today}) quá xa để cấp số; hãy kiểm tra lại năm.")
        raise ConfigurationError(text.format(day=cited_date(day), today=cited_date(today)))
