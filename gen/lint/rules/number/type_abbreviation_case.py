"""Abbreviation of the type with other capitals or without its marks.

What: Reports QYĐ, CTR, TTR, QD and the like.
Why: Some abbreviations hold small letters that tell them apart (QyĐ, CTr, TTr); Đ is a letter of its own.
Example: Số: 45/TTR-SNV; Số: 45/QD-SNV.
Fix: Write TTr, QĐ; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the first group with the abbreviation of the type, capitals and marks aside."""
    header, title = subject.anatomy.header, subject.anatomy.title
    if header.number is None or header.symbol is None or not header.symbol.groups:
        return
    found = header.symbol.groups[0]
    if any(found == row.abbreviation for row in subject.profile.types):
        return
    for row in subject.profile.types:
        if row.name == title.type_name and fold(found) == fold(row.abbreviation):
            yield Found(
                header.number,
                _("Chữ viết tắt của {type} là “{short}”.").format(type=row.name, short=row.abbreviation),
                fix=_("Ghi “{short}”.").format(short=row.abbreviation),
                clause=row.clause,
                confidence=row.confidence,
                edits=(replace_part(header.number, found, row.abbreviation),),
            )


RULE = Rule(
    code="NUM010",
    name="type-abbreviation-case",
    title="Chữ viết tắt tên loại sai chữ hoa, thường",
    severity=Severity.WARNING,
    clause=lambda profile: profile.types[0].clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
