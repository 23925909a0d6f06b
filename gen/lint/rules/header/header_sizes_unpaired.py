"""Sizes of the head not paired.

What: Reports Quốc hiệu, Tiêu ngữ and date in sizes that do not go together: 13, 14, 14 or 12, 13, 13.
Why: Sizes within one document go up or down together (footnote of the table of sizes). The decree’s own form of a
letter breaks this, so it is never more than a warning.
Example: Quốc hiệu 12, Tiêu ngữ 14.
Fix: Choose one of the two sets for the whole head.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.clause import SIZE_TABLE
from gen.decree.literals import SIZE_PAIRINGS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import points
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the sizes found; those out of range are another rule’s."""
    header = subject.anatomy.header
    found = (
        (Element.NATIONAL_NAME, header.national_name),
        (Element.MOTTO, header.motto),
        (Element.PLACE_DATE, header.place_date),
    )
    sizes = [line.size if line is not None else None for _element, line in found]
    if (
        sizes[0] is None
        or sizes[1] is None
        or any(
            size is not None and size not in subject.text_rule(element).size
            for (element, _line), size in zip(found, sizes, strict=True)
        )
    ):
        return
    if not any(all(size in (None, wanted) for size, wanted in zip(sizes, pair, strict=True)) for pair in SIZE_PAIRINGS):
        message = _("Cỡ chữ Quốc hiệu, Tiêu ngữ, thời gian là {sizes}; phải thống nhất (13-14-14 hoặc 12-13-13).")
        yield Found(
            header.national_name,
            message.format(sizes="-".join(points(size) for size in sizes if size is not None)),
            fix=_("Chọn một trong hai bộ cỡ chữ cho cả phần mở đầu."),
        )


RULE = Rule(
    code="HDR020",
    name="header-sizes-unpaired",
    title="Cỡ chữ phần mở đầu không thống nhất",
    severity=Severity.WARNING,
    clause=SIZE_TABLE,
    check=check,
    profiles=("nd30",),
)
