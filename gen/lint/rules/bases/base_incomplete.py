"""Base incomplete.

What: Reports a numbered text cited without its date or without its issuer.
Why: A base gives type, number, symbol, issuer, date and subject (laws: name and date).
Example: Căn cứ Nghị định số 30/2020/NĐ-CP;
Fix: Write it in full: “… ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư”.
"""

import re
from collections.abc import Iterator

from gen.decree.citing import CITATION
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_NUMBERED = re.compile(
    r"(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Tờ trình)[^;]{0,40}?số\s*+:?\s*+\d"
)
_DATED = re.compile(r"ngày\s*\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|năm\s*\d{4}")
_LINKED = re.compile(r"sửa đổi|bổ sung|thay thế|hợp nhất")


def check(subject: Subject) -> Iterator[Found]:
    """Judge bases that cite one numbered text."""
    for line in subject.anatomy.opening.bases:
        if not _NUMBERED.search(line.text) or is_unfilled(line.text) or not line.folded.startswith("can cu"):
            continue
        dated, named = _DATED.search(line.text), " của " in line.text
        lacks = [*([] if dated else [_("ngày, tháng, năm")]), *([] if named else [_("cơ quan ban hành")])]
        if lacks and not _LINKED.search(line.text):
            yield Found(
                line,
                _("Căn cứ ghi thiếu {parts}.").format(parts=_(" và ").join(lacks)),
                fix=_("Ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, thời gian và trích yếu."),
                confidence=CITATION.confidence,
            )


RULE = Rule(
    code="BAS012",
    name="base-incomplete",
    title="Căn cứ ghi thiếu thông tin",
    severity=Severity.WARNING,
    clause=CITATION.clause,
    check=check,
    classes=TYPED,
)
