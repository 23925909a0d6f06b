"""Abbreviation of the type in the wrong case.

What: Reports QYĐ, CTR, TTR and the like.
Why: Some abbreviations hold small letters that tell them apart: QyĐ, CTr, TTr.
Example: Số: 45/TTR-SNV.
Fix: Write TTr; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the first group with the abbreviation of the type, capitals aside."""
    header, title = subject.anatomy.header, subject.anatomy.title
    if header.number is None or header.symbol is None or not header.symbol.groups:
        return
    found = header.symbol.groups[0]
    for row in subject.profile.types:
        if row.name == title.type_name and found != row.abbreviation and found.upper() == row.abbreviation.upper():
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
)
