"""“Như trên” without addressees.

What: Reports “Như trên” in Nơi nhận of a document without “Kính gửi”.
Why: “As above” refers to the addressees after “Kính gửi:”; a decision, a plan, a notice has none.
Example: A plan with “- Như trên;”.
Fix: Name the recipients, in a decision “Như Điều …”.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import RECIPIENTS_AS_ABOVE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import recipients
from gen.lint.subject import Subject
from gen.messages import _

_OTHER_ADDRESS = ("Công điện", "Giấy mời", "Thư công", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Giấy giới thiệu")
"""Types that name those they go to in other words than “Kính gửi”."""


def check(subject: Subject) -> Iterator[Found]:
    """Look whether there is anything above."""
    anatomy = subject.anatomy
    if anatomy.opening.addressees_label is not None or anatomy.title.type_name in _OTHER_ADDRESS:
        return
    if anatomy.title.line is None:
        return
    for entry in recipients(subject):
        if fold(entry.text).startswith(fold(RECIPIENTS_AS_ABOVE.text)):
            yield Found(
                entry.first,
                _("“Như trên” chỉ dùng khi có “Kính gửi:” ở phần đầu văn bản."),
                fix=_("Ghi tên nơi nhận."),
            )


RULE = Rule(
    code="RCP015",
    name="as-above-without-addressees",
    title="Ghi “Như trên” khi không có “Kính gửi”",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS_AS_ABOVE.clause, Element.RECIPIENTS),
    check=check,
    classes=TYPED,
)
