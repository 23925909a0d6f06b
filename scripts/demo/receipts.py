"""The days on which the ministry received the reports: most in time, a few late, never before their figures closed."""

from datetime import date, timedelta

from scripts.demo.report import as_of
from scripts.demo.reporter import Reporter

FILE_NAME = "tiep-nhan.csv"
COLUMNS = ("Ngày nhận", "Ghi chú")
LATE_SHARE = 0.07
LATEST_DAYS = 9
NOTE = "Số liệu giả định để chạy thử"


def receipt_row(reporter: Reporter) -> tuple[str, str]:
    """Return the day an agency's report came in, and the note that it is made up."""
    dice = reporter.dice("receipt")
    last_day = date(reporter.year, 12, 14)
    if dice.happens(LATE_SHARE):
        received = last_day + timedelta(days=dice.whole(1, LATEST_DAYS))
    else:
        received = min(last_day, as_of(reporter) + timedelta(days=dice.whole(0, 6)))
    return f"{received:%d/%m/%Y}", NOTE
