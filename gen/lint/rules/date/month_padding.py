"""Zero before the month.

What: Reports months 1 and 2 without a zero, and months 3 to 9 with one, in the line of place and date.
Why: Only months 1 and 2, which could be made 11 and 12, take a zero.
Example: ngày 05 tháng 03; ngày 05 tháng 1.
Fix: Write “tháng 3”, “tháng 01”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.numbering import MONTH_PADDING
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the figure of the month."""
    header = subject.anatomy.header
    month = header.dated.month if header.dated else ""
    number = whole(month)
    if header.place_date is None or number is None:
        return
    wanted = f"{number:02d}" if number < MONTH_PADDING.below else str(number)
    if month != wanted and 1 <= number <= 12:
        yield Found(
            header.place_date,
            _("Tháng phải ghi “tháng {month}” (chỉ tháng 1 và tháng 2 thêm số 0).").format(month=wanted),
            fix=_("Ghi “tháng {month}”.").format(month=wanted),
            edits=(replace_part(header.place_date, month, wanted, after="áng"),),
        )


RULE = Rule(
    code="DAT003",
    name="month-padding",
    title="Tháng ghi sai số 0",
    severity=Severity.ERROR,
    clause=MONTH_PADDING.clause,
    check=check,
    fixable=True,
)
