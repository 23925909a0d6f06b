"""Sizes of the head not paired.

What: Reports Quốc hiệu, Tiêu ngữ and date in sizes that do not go together: 13, 14, 14 or 12, 13, 13.
Why: Sizes within one document go up or down together (footnote of the table of sizes). The decree’s own form of a
letter breaks this, so it is never more than a warning.
Example: Quốc hiệu 12, Tiêu ngữ 14.
Fix: Choose one of the two sets for the whole head; ``--fix`` takes the nearer one, also where it has set one of the
sizes itself.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from gen.decree import Element
from gen.decree.clause import SIZE_TABLE
from gen.decree.literals import SIZE_PAIRINGS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import format_line, points
from gen.lint.subject import Subject
from gen.messages import _

_ELEMENTS = (Element.NATIONAL_NAME, Element.MOTTO, Element.PLACE_DATE)


def check(subject: Subject) -> Iterator[Found]:
    """Compare the sizes found; those out of range are another rule’s, whose fix may leave them unpaired."""
    header = subject.anatomy.header
    lines = (header.national_name, header.motto, header.place_date)
    sizes = [line.size if line is not None else None for line in lines]
    if None in sizes[:2] or not all(map(partial(_may_be, subject), _ELEMENTS, sizes)):
        return
    pair = min(SIZE_PAIRINGS, key=lambda pair: _apart(sizes, pair))
    if _apart(sizes, pair):
        message = _("Cỡ chữ Quốc hiệu, Tiêu ngữ, thời gian là {sizes}; phải thống nhất (13-14-14 hoặc 12-13-13).")
        yield Found(
            header.national_name,
            message.format(sizes="-".join(points(size) for size in sizes if size is not None)),
            fix=_("Chọn một trong hai bộ cỡ chữ cho cả phần mở đầu."),
            edits=tuple(
                format_line(line, size=wanted)
                for line, wanted in zip(lines, pair, strict=True)
                if line is not None and line.size not in (None, wanted)
            ),
        )


def _may_be(subject: Subject, element: Element, size: float | None) -> bool:
    return size is None or size in subject.text_rule(element).size


def _apart(sizes: Sequence[float | None], pair: Sequence[float]) -> int:
    """Return how many of the sizes are not those of the pair."""
    return sum(size not in (None, wanted) for size, wanted in zip(sizes, pair, strict=True))


RULE = Rule(
    code="HDR020",
    name="header-sizes-unpaired",
    title="Cỡ chữ phần mở đầu không thống nhất",
    severity=Severity.WARNING,
    clause=SIZE_TABLE,
    check=check,
    profiles=("nd30",),
    fixable=True,
)
