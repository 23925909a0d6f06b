"""Mark of secrecy that does not exist.

What: Reports a mark of secrecy in the head in other words than those of the law on state secrets: RẤT MẬT, BÍ MẬT,
TUYỆT ĐỐI MẬT.
Why: There are three degrees, Tuyệt mật, Tối mật, Mật; any other word protects nothing.
Example: BÍ MẬT at the top of a report.
Fix: Use one of the three, as the list of secrets of the field says.
"""

import re
from collections.abc import Iterator
from datetime import date

from gen.decree.marks import SECRECY
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line, lines_in
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_SECRET = re.compile(r"\bMẬT\b")
_LONGEST = 20
_HEAD = 25
"""Paragraphs among which a mark is looked for."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare short lines in capitals of the head with the three degrees."""
    law = next(law for law in SECRECY if law.validity.covers(subject.anatomy.header.no_later_than or date.max))
    known = {fold(level) for level in law.levels}
    for paragraph in subject.document.paragraphs[:_HEAD]:
        for line in lines_in(paragraph) if "MẬT" in paragraph.text else ():
            if _is_mark(line) and line.folded.strip(" []()") not in known:
                yield Found(
                    line,
                    _("Không có độ mật “{mark}”.").format(mark=line.text),
                    fix=_("Chọn một trong các độ mật: {marks}.").format(marks=", ".join(law.levels)),
                    clause=law.clause,
                    confidence=law.confidence,
                )


def _is_mark(line: Line) -> bool:
    return len(line.text) <= _LONGEST and line.text.isupper() and _SECRET.search(line.text) is not None


RULE = Rule(
    code="LAW005",
    name="secrecy-mark-unknown",
    title="Dấu chỉ độ mật không có trong quy định",
    severity=Severity.WARNING,
    clause=SECRECY[0].clause,
    check=check,
)
