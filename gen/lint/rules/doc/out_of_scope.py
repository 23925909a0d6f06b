"""A document that the decree does not judge.

What: Says that a file is not an administrative document, and what it was taken for; no other rule is applied to it.
Why: Party documents, normative acts, contracts, forms and personal papers follow rules of their own; findings about
them would be wrong.
Example: A file headed “ĐẢNG CỘNG SẢN VIỆT NAM” with “Số 05-HD/VPTW”.
Fix: Nothing to fix. If the file is an administrative document, see whether its head can be recognised: Quốc hiệu, số
và ký hiệu, cơ quan ban hành.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _, term


def check(subject: Subject) -> Iterator[Found]:
    """Say what the file was taken for and why."""
    anatomy = subject.anatomy
    yield Found(
        None,
        _("Không kiểm tra thể thức: tệp được nhận là {kind} ({reason}).").format(
            kind=term(anatomy.kind.value), reason=anatomy.reason
        ),
    )


RULE = Rule(
    code="DOC001",
    name="out-of-scope",
    title="Văn bản ngoài phạm vi điều chỉnh",
    severity=Severity.INFO,
    clause="Điều 1 và Điều 2 Nghị định 30/2020/NĐ-CP",
    check=check,
    classes=tuple(kind for kind in DocumentClass if kind not in ALL_TEXTS),
)
