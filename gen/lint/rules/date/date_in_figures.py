"""Date in figures.

What: Reports a date of the head written with obliques, full stops or hyphens.
Why: Day, month and year are written with the words ngày, tháng, năm.
Example: Hà Nội, 05/12/2024.
Fix: Write “ngày 05 tháng 12 năm 2024”.
"""

from collections.abc import Iterator

from gen.decree.numbering import DATE_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at a line of place and date that could not be taken apart."""
    header = subject.anatomy.header
    if header.place_date is not None and header.dated is None:
        yield Found(
            header.place_date,
            _("Thời gian ban hành phải ghi đủ chữ: “ngày … tháng … năm …”."),
            fix=_("Ghi “ngày … tháng … năm …”."),
        )


RULE = Rule(
    code="DAT013",
    name="date-in-figures",
    title="Thời gian ghi bằng số và dấu gạch",
    severity=Severity.ERROR,
    clause=DATE_PATTERN.clause,
    check=check,
)
