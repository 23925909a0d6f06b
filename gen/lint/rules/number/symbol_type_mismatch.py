"""Symbol and type disagree.

What: Reports a symbol that opens with the abbreviation of another type than the one printed as the title.
Why: The symbol opens with the abbreviation of the type (Annex III); a wrong one is a leftover of an earlier document.
Example: A KẾ HOẠCH numbered 15/BC-UBND.
Fix: Write the abbreviation of the type.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the first group of the symbol with the type; what is no abbreviation of a type is another rule’s."""
    header, title = subject.anatomy.header, subject.anatomy.title
    if header.number is None or header.symbol is None or not header.symbol.groups or subject.anatomy.is_letter:
        return
    short = {row.abbreviation: row.name for row in subject.profile.types if row.abbreviation}
    wanted = next((row for row in subject.profile.types if row.name == title.type_name), None)
    found = header.symbol.groups[0]
    if wanted is None or not wanted.abbreviation or found == wanted.abbreviation or found not in short:
        return
    yield Found(
        header.number,
        _("Ký hiệu mở đầu bằng “{found}” ({other}) nhưng văn bản là {type}: phải là “{wanted}”.").format(
            found=found, other=short[found], type=wanted.name, wanted=wanted.abbreviation
        ),
        fix=_("Sửa ký hiệu thành “{wanted}-…”.").format(wanted=wanted.abbreviation),
        clause=wanted.clause,
        confidence=wanted.confidence,
        severity=None if len(header.symbol.groups) > 1 else Severity.WARNING,
    )


RULE = Rule(
    code="NUM003",
    name="symbol-type-mismatch",
    title="Ký hiệu không khớp tên loại",
    severity=Severity.ERROR,
    clause=lambda profile: profile.types[0].clause,
    check=check,
)
