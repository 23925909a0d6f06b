"""Head of a long table not repeated.

What: Says that a table with lines surely runs over a page and its head does not stand on each page.
Why: On the next page nobody can tell what the columns are.
Example: A table of eighty rows whose head is on its first page only.
Fix: Choose “Repeat as header row” for the first row.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.tables.measures import long_tables
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first row of each long table."""
    for long in long_tables(subject, lambda table: not table.repeats_head):
        yield Found(
            long.first,
            _("Bảng dài quá một trang nhưng dòng tiêu đề không lặp lại ở trang sau."),
            fix=_("Chọn “Repeat as header row at the top of each page” cho dòng tiêu đề."),
        )


RULE = Rule(
    code="TBL001",
    name="head-not-repeated",
    title="Tiêu đề bảng không lặp lại ở trang sau",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
