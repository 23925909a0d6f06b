"""Signature missing.

What: Reports a document with Nơi nhận in which no block of a signer is found, nor any capitals where one stands.
Why: Authority, title and name of the signer are components of every document.
Example: Nơi nhận at the left, nothing at its right.
Fix: Set authority and title (“KT. CHỦ TỊCH”, “PHÓ CHỦ TỊCH”) at the right, level with Nơi nhận, and the name below.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.signature.blocks import signing_lines
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look whether anything like a signature stands around Nơi nhận."""
    closing = subject.anatomy.closing
    if closing.signatures or closing.recipients_label is None:
        return
    if not any(line.upper or line.bold for line in signing_lines(subject)):
        yield Found(
            closing.recipients_label,
            _("Không tìm thấy quyền hạn, chức vụ và họ tên của người ký."),
            fix=_("Ghi quyền hạn, chức vụ của người ký ở góc dưới bên phải, ngang hàng với “Nơi nhận:”."),
        )


RULE = Rule(
    code="SIG001",
    name="signature-missing",
    title="Thiếu chức vụ, họ tên người ký",
    severity=Severity.ERROR,
    clause=lambda profile: profile.texts[Element.SIGNER_AUTHORITY].clause,
    check=check,
)
