"""Date left blank.

What: Notes that day or month are blank, as in a draft before signing.
Why: A draft has no day; an issued document has.
Example: ngày     tháng 12 năm 2024.
Fix: Have the date filled in on issue (``gen issue``).
"""

from collections.abc import Iterator

from gen.decree.numbering import DATE_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a part without figures."""
    header = subject.anatomy.header
    if header.dated is not None and not all((header.dated.day, header.dated.month, header.dated.year)):
        yield Found(header.place_date, _("Ngày, tháng, năm chưa ghi đủ (bản dự thảo)."))


RULE = Rule(
    code="DAT006",
    name="date-blank",
    title="Chưa ghi đủ ngày, tháng, năm",
    severity=Severity.INFO,
    clause=DATE_PATTERN.clause,
    check=check,
)
