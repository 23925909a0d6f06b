"""Number given twice.

What: Reports a document that has number, symbol, issuer and year of another one among the files judged; copies of
one document, recognised by its title, are not reported.
Why: Number and symbol are unique within a year.
Example: Two different reports numbered 15/BC-SNV in 2024.
Fix: Have one of them numbered anew.
"""

from collections.abc import Iterator

from gen.decree.numbering import SERIES_START
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look the document up among the numbers taken by other files."""
    other = subject.taken.get(subject.anatomy.identity)
    if other is not None and subject.anatomy.header.number is not None:
        yield Found(
            subject.anatomy.header.number,
            _("Số, ký hiệu này đã dùng cho văn bản khác trong năm: “{file}”.").format(file=other),
            fix=_("Kiểm tra sổ đăng ký văn bản đi và cấp lại số cho một trong hai văn bản."),
        )


RULE = Rule(
    code="NUM016",
    name="number-repeated",
    title="Trùng số, ký hiệu trong năm",
    severity=Severity.ERROR,
    clause=SERIES_START.clause,
    check=check,
)
