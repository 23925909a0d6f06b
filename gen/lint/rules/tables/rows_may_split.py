"""Rows that may be divided between two pages.

What: Says that a table which surely runs over a page has rows of several lines, and none is kept on one page.
Why: A row half on one page, half on the next, cannot be read across.
Example: A plan of tasks in a table whose cells hold whole paragraphs.
Fix: Take off “Allow row to break across pages” for the rows.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.tables.measures import long_tables
from gen.lint.subject import Subject
from gen.messages import _

_SEVERAL = 3
_FULL_PAGE = 30
"""Lines of a row from which keeping it on one page would leave half of the page before it blank."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at long tables whose longest row is of several lines, and yet shorter than a page."""
    for long in long_tables(subject, lambda table: not table.kept_rows):
        if _SEVERAL <= long.longest_row < _FULL_PAGE:
            yield Found(
                long.first,
                _("Bảng dài quá một trang, dòng của bảng có thể bị ngắt giữa hai trang."),
                fix=_("Bỏ chọn “Allow row to break across pages” cho các dòng của bảng."),
            )


RULE = Rule(
    code="TBL002",
    name="rows-may-split",
    title="Dòng của bảng có thể bị ngắt giữa hai trang",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
