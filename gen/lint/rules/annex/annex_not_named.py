"""Annex the text does not point to.

What: Reports a document with annexes whose text never says so: no “Phụ lục”, “kèm theo”, “đính kèm”, “Biểu số”.
Why: The text must point to its annexes.
Example: A report with a table behind the signature that no sentence mentions.
Fix: Add “(chi tiết tại Phụ lục kèm theo)” where it belongs.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import Found, Rule
from gen.lint.rules.annex.references import points_to_annexes
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for any word that points to an annex."""
    anatomy = subject.anatomy
    if anatomy.annexes and anatomy.kind is DocumentClass.ADMINISTRATIVE and not points_to_annexes(subject):
        yield Found(
            anatomy.annexes[0].heading,
            _("Văn bản có phụ lục nhưng nội dung không có chỉ dẫn về phụ lục."),
            fix=_("Ghi chỉ dẫn, ví dụ “(chi tiết tại Phụ lục kèm theo)”."),
        )


RULE = Rule(
    code="APP002",
    name="annex-not-named",
    title="Nội dung không chỉ dẫn đến phụ lục",
    severity=Severity.WARNING,
    clause=nd30_or(ANNEX_LABEL.clause, Element.ANNEX_NUMBER),
    check=check,
)
