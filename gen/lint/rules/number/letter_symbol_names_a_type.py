"""Symbol of a letter opens with a type.

What: Reports a letter (V/v, no title) whose symbol opens with the abbreviation of a type.
Why: A công văn has no type in its symbol; the symbol, or the look, belongs to another document.
Example: Số: 15/BC-SNV over “V/v báo cáo …”.
Fix: Write the issuer’s abbreviation first.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_UNMISTAKABLE = ("QĐ", "NQ", "BC", "TTr", "QyĐ", "CTr")
"""Abbreviations that are hardly ever those of an agency as well (CT is also a tax office, TB a province)."""


def check(subject: Subject) -> Iterator[Found]:
    """Look at the first of at least two groups; initials of the issuer are no type."""
    header = subject.anatomy.header
    if not subject.anatomy.is_letter or header.number is None or header.symbol is None:
        return
    groups = header.symbol.groups
    if len(groups) < 2 or groups[0] not in _UNMISTAKABLE or _is_initials(groups[0], subject):
        return
    name = next((row.name for row in subject.profile.types if row.abbreviation == groups[0]), groups[0])
    yield Found(
        header.number,
        _("Công văn (có “V/v”) nhưng ký hiệu mở đầu bằng “{short}” ({type}).").format(short=groups[0], type=name),
        fix=_("Ghi chữ viết tắt tên cơ quan trước, đơn vị soạn thảo sau."),
    )


def _is_initials(short: str, subject: Subject) -> bool:
    words = " ".join(line.text for line in subject.anatomy.header.issuer).split()
    return fold("".join(word[0] for word in words)).startswith(fold(short))


RULE = Rule(
    code="NUM013",
    name="letter-symbol-names-a-type",
    title="Ký hiệu công văn mở đầu bằng tên loại",
    severity=Severity.WARNING,
    clause=lambda profile: profile.types[0].clause,
    check=check,
    classes=TYPED,
)
