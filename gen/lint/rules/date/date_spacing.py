"""Loose spaces in the date.

What: Notes double spaces, and spaces before the comma, in a line of place and date that is filled in.
Why: One space stands between two words.
Example: tháng  6 năm 2024; Hà Nội , ngày.
Fix: Take them out; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.numbering import DATE_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _

_LOOSE_COMMA = re.compile(r"(?:(?<!\s)\s++)?,\s*")


def check(subject: Subject) -> Iterator[Found]:
    """Compare a complete line with itself, neatly spaced; blanks of a draft are not reported."""
    header = subject.anatomy.header
    if header.place_date is None or header.issued is None:
        return
    neat = _LOOSE_COMMA.sub(", ", squeeze(header.place_date.text))
    if neat != header.place_date.text.replace("\u00a0", " "):
        yield Found(
            header.place_date,
            _("Dòng địa danh, thời gian có cách chữ thừa hoặc thiếu."),
            fix=_("Ghi “{text}”.").format(text=neat),
            edits=(replace_line(header.place_date, neat),),
        )


RULE = Rule(
    code="DAT012",
    name="date-spacing",
    title="Cách chữ thừa trong dòng thời gian",
    severity=Severity.INFO,
    clause=DATE_PATTERN.clause,
    check=check,
    fixable=True,
)
