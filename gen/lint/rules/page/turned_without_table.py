"""Turned page without a table.

What: Reports a landscape section in which no table stands.
Why: Pages are upright; they may be turned only for tables and forms that are not split off as annexes.
Example: A whole report typed on landscape pages.
Fix: Set the section upright.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look for a table with lines in each turned section: those that only place a head or a signature do not count."""
    turned = [section for section in subject.document.sections if section.width > section.height]
    if not turned:
        return
    ruled = {table.number for table in subject.document.tables if table.bordered}
    for section in turned:
        within = [paragraph for paragraph in subject.document.paragraphs if paragraph.section == section.number]
        if not any(paragraph.cell is not None and paragraph.cell.table in ruled for paragraph in within):
            first = next((paragraph for paragraph in within if paragraph.text.strip()), None)
            if first is None:
                continue
            yield Found(
                first,
                _("Phần (section) {number} để trang ngang nhưng không có bảng, biểu.").format(
                    number=section.number + 1
                ),
                fix=_("Để trang theo chiều dọc."),
            )


RULE = Rule(
    code="PAG003",
    name="turned-without-table",
    title="Trang ngang khi không có bảng, biểu",
    severity=Severity.WARNING,
    clause="khoản 2 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP",
    check=check,
)
