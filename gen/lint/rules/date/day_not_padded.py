"""Day below ten without a zero.

What: Reports a day of one digit in the line of place and date.
Why: Days below 10 are written with a zero before them.
Example: Lào Cai, ngày 5 tháng 12 năm 2024.
Fix: Write 05; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.numbering import DAY_PADDING
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the figure of the day."""
    header = subject.anatomy.header
    if header.place_date is None or header.dated is None:
        return
    day = header.dated.day
    number = whole(day, longest=1)
    if number is not None and number < DAY_PADDING.below:
        yield Found(
            header.place_date,
            _("Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước: “ngày {day}”.").format(day=day.zfill(2)),
            fix=_("Ghi “ngày {day}”.").format(day=day.zfill(2)),
            edits=(replace_part(header.place_date, day, day.zfill(2), after="ày"),),
        )


RULE = Rule(
    code="DAT002",
    name="day-not-padded",
    title="Ngày nhỏ hơn 10 thiếu số 0",
    severity=Severity.ERROR,
    clause=DAY_PADDING.clause,
    check=check,
    fixable=True,
)
