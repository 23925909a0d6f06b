"""Quantities of which the text speaks twice, as a whole and of the same time: “Tổng số … là”, “Tỷ lệ … đạt”."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rules.figures.statements import Statement
from gen.lint.subject import Subject

_NAMES = ("tổng số ", "tỷ lệ ", "tỉ lệ ")
_FEWEST_WORDS = 4
_WHOSE = re.compile(
    r"(?:sở|bộ|ubnd|ủy ban|uỷ ban|ban|phòng|chi cục|cục|trường|trung tâm|văn phòng|công an|thanh tra|xã|phường|huyện|"
    r"tỉnh|thành phố|tp|thị xã|thị trấn|quận|đơn vị|cơ quan|tại)\b"
)
"""How a heading begins that names an agency or a place."""
_SCOPED = re.compile(r"\b(?:năm|quý|tháng|giai đoạn|khối|nhóm|cấp|lĩnh vực|đối với|về)\b")
"""Words of a heading that say of what, or of when, the text below it speaks."""
_HEADINGS = (
    *(OutlineLevel.PART, OutlineLevel.CHAPTER, OutlineLevel.SECTION, OutlineLevel.ROMAN),
    *(OutlineLevel.CLAUSE, OutlineLevel.DECIMAL, OutlineLevel.POINT),
)
_LONGEST_HEADING = 120


class Repeated(NamedTuple):
    """A quantity and the two statements of it."""

    name: str
    first: Statement
    second: Statement


def repeated_statements(subject: Subject, said: Sequence[Statement]) -> Iterator[Repeated]:
    """Yield each quantity that the text names exactly twice, neither time under a heading of its own."""
    named: dict[str, list[Statement]] = {}
    for one in said:
        label = _name(one.before)
        if label and one.is_of(label):
            named.setdefault(label, []).append(one)
    for label, ones in named.items():
        if len(ones) == 2 and ones[0].percent == ones[1].percent and not any(_is_scoped(subject, one) for one in ones):
            yield Repeated(label, *ones)


def _name(before: str) -> str:
    """Return the name of the quantity that the words end in; “” where they hold no such name, or one too short."""
    at = max(before.rfind(name) for name in _NAMES)
    label = before[at:] if at >= 0 else ""
    return label if label.count(" ") + 1 >= _FEWEST_WORDS and not set(label) & set(".;\x00") else ""


def _is_scoped(subject: Subject, statement: Statement) -> bool:
    """Tell whether a heading above a statement names an agency, a place, a group or a time."""
    number = statement.paragraph.number
    above = [
        item
        for item in subject.outline
        if item.paragraph.number < number and item.level in _HEADINGS and len(item.rest) < _LONGEST_HEADING
    ]
    nearest = {item.level: item.rest.lower() for item in above}
    if any(_WHOSE.match(text) for text in nearest.values()):
        return True
    return bool(above) and _SCOPED.search(above[-1].rest.lower()) is not None
