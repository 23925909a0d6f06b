"""Nơi nhận missing.

What: Reports a document with no line “Nơi nhận:”.
Why: Every administrative document says who gets it and which copy is kept.
Example: A report that ends with the signature alone.
Fix: Set “Nơi nhận:” at the lower left, level with the signer's authority, and the recipients under it.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_WITHOUT = ("Thư công", "Bản ghi nhớ", "Bản thỏa thuận", "Hợp đồng", "Giấy nghỉ phép", "Giấy đi đường", "Biên bản")
"""Types that often go to their parties only."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for the label."""
    anatomy = subject.anatomy
    if anatomy.closing.recipients_label is None and anatomy.title.type_name not in _WITHOUT:
        yield Found(
            None,
            _("Không tìm thấy mục “Nơi nhận:”."),
            fix=_("Ghi “Nơi nhận:” ở góc dưới bên trái, ngang hàng với chức vụ người ký."),
        )


RULE = Rule(
    code="RCP001",
    name="recipients-missing",
    title="Thiếu “Nơi nhận”",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.RECIPIENTS_LABEL].clause,
    check=check,
    classes=TYPED,
)
