"""Letter with a title.

What: Reports CÔNG VĂN printed as the name of a type.
Why: A công văn has no type on the page.
Example: CÔNG VĂN in the middle of the page.
Fix: Delete the line; the subject stands under the symbol after V/v.
"""

from collections.abc import Iterator

from gen.decree.literals import LETTER_SUBJECT_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the type that was found."""
    title = subject.anatomy.title
    if title.type_name == "Công văn":
        yield Found(
            title.line,
            _("Công văn không ghi tên loại."),
            fix=_("Bỏ dòng này; ghi trích yếu “V/v …” dưới số, ký hiệu."),
        )


RULE = Rule(
    code="TTL015",
    name="letter-with-title",
    title="Công văn ghi tên loại",
    severity=Severity.ERROR,
    clause=LETTER_SUBJECT_LABEL.clause,
    check=check,
    classes=TYPED,
)
