"""“Lưu” missing.

What: Reports Nơi nhận without the line “- Lưu: VT, …”.
Why: The last line says where the filed copy is kept and which unit drafted the document.
Example: Nơi nhận that ends with “- Lãnh đạo Sở.”
Fix: Add “- Lưu: VT, <unit>.” as the last line.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import FILE_COPY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import file_copy
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for the line."""
    closing = subject.anatomy.closing
    if closing.recipients_label is not None and file_copy(subject) is None:
        yield Found(
            closing.recipients_label,
            _("“Nơi nhận” thiếu dòng “- Lưu: VT, …”."),
            fix=_("Ghi dòng cuối: “- Lưu: VT, (đơn vị soạn thảo).”."),
        )


RULE = Rule(
    code="RCP009",
    name="file-copy-missing",
    title="Nơi nhận thiếu dòng “Lưu”",
    severity=Severity.ERROR,
    clause=nd30_or(FILE_COPY.clause, Element.RECIPIENTS),
    check=check,
)
