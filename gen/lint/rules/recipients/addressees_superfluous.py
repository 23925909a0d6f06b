"""“Kính gửi” in a document that has none.

What: Reports “Kính gửi:” in a decision, resolution, plan, notice, directive, programme and the like.
Why: “Kính gửi” belongs to letters, and to reports and submissions to a higher agency; other types name those they go to
in Nơi nhận only.
Example: A plan with “Kính gửi: Các sở, ban, ngành” under its title.
Fix: Take the line out and name them in Nơi nhận.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ADDRESSEES_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.subject import Subject
from gen.messages import _

_UNADDRESSED = (
    "Quyết định", "Nghị quyết", "Kế hoạch", "Thông báo", "Chỉ thị", "Chương trình", "Quy chế", "Quy định",
    "Thông cáo", "Đề án", "Phương án",
)  # fmt: skip


def check(subject: Subject) -> Iterator[Found]:
    """Compare the type with those that are addressed."""
    label = subject.anatomy.opening.addressees_label
    type_name = subject.anatomy.title.type_name
    if label is not None and type_name in _UNADDRESSED:
        yield Found(
            label,
            _("{type} không ghi “Kính gửi:”; nơi nhận ghi ở cuối văn bản.").format(type=type_name),
            fix=_("Bỏ dòng “Kính gửi:”, ghi nơi nhận ở mục “Nơi nhận:”."),
        )


RULE = Rule(
    code="RCP017",
    name="addressees-superfluous",
    title="Loại văn bản này không ghi “Kính gửi”",
    severity=Severity.WARNING,
    clause=nd30_or(ADDRESSEES_LABEL.clause, Element.ADDRESSEES),
    check=check,
    classes=TYPED,
)
