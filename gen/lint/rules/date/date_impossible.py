"""Date that does not exist.

What: Reports a complete date that no calendar knows.
Why: A document is dated on the day it is issued.
Example: ngày 31 tháng 6 năm 2024.
Fix: Correct the date.
"""

from collections.abc import Iterator

from gen.decree.numbering import DATE_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Judge only a date of which no part is blank."""
    header = subject.anatomy.header
    if header.place_date is None or header.dated is None or header.issued is not None:
        return
    if all(part.isdecimal() for part in (header.dated.day, header.dated.month, header.dated.year)):
        yield Found(header.place_date, _("Ngày này không có trong lịch."), fix=_("Sửa lại ngày, tháng, năm."))


RULE = Rule(
    code="DAT004",
    name="date-impossible",
    title="Ngày không có thật",
    severity=Severity.ERROR,
    clause=DATE_PATTERN.clause,
    check=check,
)
