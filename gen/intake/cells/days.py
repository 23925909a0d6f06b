"""Reading a date as Vietnamese offices write it: 15/3/2024, 15.03.24, ngày 15 tháng 3 năm 2024, tháng 3/2024, quý II.

The day always comes before the month. What is not a full date is taken for the first or last day, and said so.
"""

import calendar
import re
import unicodedata
from datetime import date, datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from gen.domain.schema import ColumnKind
from gen.domain.typed_numbers import whole
from gen.intake.cells.limits import load_words
from gen.intake.cells.raw import CellFinding, Raw, shown
from gen.intake.findings import cells as cell_findings
from gen.intake.folding import fold, has_raised_digits

_SEPARATOR = r"\s*[/.\-–]\s*"
_FULL = re.compile(rf"(?:ngay )?(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{4}}|\d{{2}})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00 00(?: 00)?(?:\.0+)?)?")
_WRITTEN = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam |[/.\-, ]+)(\d{4})")
_WITHOUT_YEAR = re.compile(rf"(?:ngay )?(\d{{1,2}})(?:{_SEPARATOR}| thang )(\d{{1,2}})")
_MONTH = re.compile(rf"(?:thang )?(\d{{1,2}})(?:{_SEPARATOR}| nam )(\d{{4}})")
_QUARTER = re.compile(r"quy (iv|iii|ii|i|[1-4])(?:[/\-, ]+| nam )(\d{4})")
_YEAR = re.compile(r"(?:nam )?(\d{4})")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(36526, 54789)
"""Excel's numbers for 1/1/2000 to 31/12/2049: a number in a date column outside them is no date."""
_YEARS = range(2000, 2050)
ENDLESS = 1e15
"""From here on a number is shown as Excel shows it, 1e+308, and not with hundreds of digits."""


class DayReading(Struct, frozen=True):
    """The day found, or None if the cell is empty or unreadable (with a finding); ``textual`` if it was text."""

    day: date | None = None
    finding: CellFinding | None = None
    textual: bool = False


EMPTY = DayReading()


@lru_cache(maxsize=8192, typed=True)
def read_day(raw: Raw, kind: ColumnKind, year: int) -> DayReading:
    """Read the cell of a column of dates; ``year`` is the reporting year, for dates written without one."""
    if raw is None or raw == "":
        return EMPTY
    if isinstance(raw, date):
        day = raw.date() if isinstance(raw, datetime) else raw
        return (
            DayReading(day) if day.year in _YEARS else _refused(spoken(day))
        )  # 2025 typed where Excel sees a day: 1905
    if isinstance(raw, str):
        return _read_text(raw, kind, year)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _read_serial(float(raw), kind)
    return _refused(raw)


def _read_text(raw: str, kind: ColumnKind, year: int) -> DayReading:
    if has_raised_digits(raw):
        return _refused(raw)
    text = fold(unicodedata.normalize("NFKC", raw))
    if not text or text in load_words().not_reported:
        return EMPTY
    for pattern, order in ((_FULL, (3, 2, 1)), (_WRITTEN, (3, 2, 1)), (_ISO, (1, 2, 3))):
        if match := pattern.fullmatch(text):
            return _whole(raw, *(match.group(part) for part in order))
    if match := _WITHOUT_YEAR.fullmatch(text):
        return _assumed(raw, str(year), match.group(2), match.group(1))
    if kind is not ColumnKind.DAY and (span := _span(text)):
        return _of_span(raw, span, kind)
    if whole(text) in _SERIALS:
        return _read_serial(float(text), kind)
    return _refused(raw)


def _whole(raw: str, year: str, month: str, day: str) -> DayReading:
    if len(year) == 2:
        return _assumed(raw, f"20{year}", month, day)
    found = _calendar_day(year, month, day)
    return DayReading(found, textual=True) if found else _refused(raw)


def _assumed(raw: str, year: str, month: str, day: str) -> DayReading:
    """Read a date whose year, or century, had to be supplied."""
    found = _calendar_day(year, month, day)
    if not found:
        return _refused(raw)
    return DayReading(
        found, CellFinding(cell_findings.DATE_WITHOUT_YEAR, {"text": raw, "day": spoken(found)}), textual=True
    )


def _span(text: str) -> tuple[int, int, int] | None:
    """Return year, first and last month of a month, quarter or year; None if the text is none of them."""
    if match := _MONTH.fullmatch(text):
        return int(match.group(2)), int(match.group(1)), int(match.group(1))
    if match := _QUARTER.fullmatch(text):
        quarter = _QUARTERS.get(match.group(1)) or int(match.group(1))
        return int(match.group(2)), 3 * quarter - 2, 3 * quarter
    if (match := _YEAR.fullmatch(text)) and int(match.group(1)) in _YEARS:
        return int(match.group(1)), 1, 12
    return None


def _of_span(raw: object, span: tuple[int, int, int], kind: ColumnKind) -> DayReading:
    year, first, last = span
    if not (1 <= first <= last <= 12 and 1900 <= year <= 2100):
        return _refused(raw)
    day = date(year, first, 1)
    if kind is ColumnKind.UNTIL:
        day = date(year, last, calendar.monthrange(year, last)[1])
    return DayReading(day, CellFinding(cell_findings.DATE_WITHOUT_DAY, {"text": raw, "day": spoken(day)}))


def _read_serial(value: float, kind: ColumnKind) -> DayReading:
    if value in _SERIALS:
        day = _EXCEL_EPOCH + timedelta(days=int(value))
        return DayReading(day, CellFinding(cell_findings.EXCEL_SERIAL, {"text": int(value), "day": spoken(day)}))
    if kind is not ColumnKind.DAY and value in _YEARS:
        return _of_span(int(value), (int(value), 1, 12), kind)
    return _refused(int(value) if value.is_integer() and abs(value) < ENDLESS else value)


def _calendar_day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def spoken(day: date) -> str:
    """Return the date as dd/mm/yyyy, which every clerk reads one way."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _refused(raw: object) -> DayReading:
    return DayReading(finding=CellFinding(cell_findings.NOT_A_DATE, {"text": shown(raw)}))
