"""Reference line of another document.

What: Reports an annex whose line “(Kèm theo … số 12/BC-UBND ngày …)” names another symbol, number or date than the
head of the document it stands in. Blanks are not reported.
Why: The line is copied from year to year and forgotten.
Example: “(Kèm theo Báo cáo số 20/BC-SNV …)” in the report 15/BC-SNV.
Fix: Write number, symbol and date of this document.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_REFERENCE
from gen.domain.diagnostic import Severity
from gen.domain.typed_numbers import whole
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _

_SYMBOL = re.compile(r"(?:(?<!\d)(?P<number>\d++)[\s.…_]*+)?/\s?(?P<symbol>[A-ZĐ]\w*(?:\s?-\s?[A-ZĐ][\w&.-]*+)+)")
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)")


def check(subject: Subject) -> Iterator[Found]:
    """Compare each line with the head."""
    header = subject.anatomy.header
    if header.symbol is None or not header.symbol.groups:
        return
    for annex in subject.anatomy.annexes:
        if annex.reference is not None:
            yield from _compare(annex.reference, subject)


def _compare(line: Line, subject: Subject) -> Iterator[Found]:
    header = subject.anatomy.header
    cited = list(_SYMBOL.finditer(line.text))
    if header.symbol is None or not cited:
        return
    own = "-".join(header.symbol.groups)
    same = [match for match in cited if match["symbol"].replace(" ", "") == own]
    ours, theirs = whole(header.symbol.number), whole(same[0]["number"]) if same else None
    if not same:
        yield _finding(line, cited[0][0].strip(), subject)
    elif ours is not None and theirs is not None and ours != theirs:
        yield _finding(line, same[0][0].strip(), subject)
    elif header.issued is not None and len(cited) == 1 and (date := _DATE.search(line.text)):
        day, month, year = map(int, date.groups())
        if (day, month, year) != (header.issued.day, header.issued.month, header.issued.year):
            yield _finding(line, date[0], subject)


def _finding(line: Line, typed: str, subject: Subject) -> Found:
    header = subject.anatomy.header
    return Found(
        line,
        _("Dòng chỉ dẫn ghi “{typed}”, khác phần đầu văn bản (“{number}”).").format(
            typed=typed, number=header.number.text if header.number else ""
        ),
        fix=_("Ghi số, ký hiệu, ngày của văn bản này."),
    )


RULE = Rule(
    code="APP014",
    name="annex-reference-mismatched",
    title="Dòng “(Kèm theo …)” khác số, ký hiệu văn bản",
    severity=Severity.WARNING,
    clause=nd30_or(ANNEX_REFERENCE.clause, Element.ANNEX_REFERENCE),
    check=check,
)
